"""What exports call things: kinds, relationships, counts, in the language of the export and as the page calls them."""

from cypher.values import Node, Relationship
from explorer.claims import remark, reported
from explorer.component.texts import texts
from explorer.export.cells import listed
from explorer.export.contents import Counts
from explorer.messages import Words as Language
from explorer.style import kind_of
from explorer.vocabulary import EVENT_TYPES, MODALITIES, RELATIONSHIPS, called

BOTH_WAYS = frozenset({"BORDERS", "ALLY_OF"})
"""Relationships stored in one direction that hold in both: they get no arrow head."""


def arrow_of(each: Relationship) -> tuple[str, str]:
    """From where to where its arrow points: an event's line runs from who acts to whom it is done."""
    return (each.target, each.source) if each.type == "IS_RECIPIENT_OF" else (each.source, each.target)


def told_as(each: Relationship, source: str, target: str, language: str) -> str:
    """The relationship as people read it: "Rusia – is a member of – CSTO"."""
    return f"{source} – {called(Language(language), RELATIONSHIPS, each.type)} – {target}"


def kind_name(kind: str, language: str) -> str:
    """What a kind of node is called, as in the legend of the page."""
    return texts(Language(language)).get(f"kind.{kind}", kind)


def label_name(node: Node, language: str) -> str:
    """What kind of node this is, in the language of the export."""
    return kind_name(kind_of(node), language)


def counted(counts: Counts, language: str) -> str:
    """How much an export holds: "12 nodes, 30 relationships"."""
    words = Language(language)
    nodes = words.plural("{n} node", "{n} nodes", counts.nodes)
    return f"{nodes}, {words.plural('{n} relationship', '{n} relationships', counts.relationships)}"


def facts_of_node(words: Language, node: Node) -> list[str]:
    """What is told of a node beside its name: an event's type, date and modality, an entity's other names."""
    told = node.properties
    kind, modality = called(words, EVENT_TYPES, told.get("type")), called(words, MODALITIES, told.get("modality"))
    return _said(kind, words.date(str(told.get("date") or "")), modality, listed(told.get("aliases")))


def facts_of_relationship(words: Language, relationship: Relationship) -> list[str]:
    """What is told of a relationship beside its type: office, status, length, and when it was reported."""
    return _said(remark(words, relationship), reported(words, relationship.properties))


def _said(*texts: str) -> list[str]:
    return [text for text in texts if text]
