"""What exports call things: kinds, relationships, counts, in the language of the export and as the page calls them."""

from explorer.export.cells import listed
from explorer.export.contents import Counts, LoadedContents
from explorer.style import kind_of
from explorer.words.claims import modality_told, remark, reported, told_as, verb_says_status, when
from explorer.words.messages import Words as Language
from explorer.words.model_words import EVENT_TYPES, called
from explorer.words.picture_texts import texts
from graph.stored_graph import Node, Relationship


def relation_title(each: Relationship, source: str, target: str, language: str) -> str:
    """The relationship as people read it: "Armenia – is a suspended member of – CSTO"."""
    return f"{source} – {told_as(Language(language), each)} – {target}"


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


def headline(contents: LoadedContents) -> str:
    """What the export is about in one line, with the parties that were asked about: "Events between … · Iran · Rusia"."""
    parties = [name for name in _asked(contents).values() if name and name not in contents.about.what]
    return " · ".join([contents.about.what, *parties])


def restrictions(contents: LoadedContents) -> str:
    """What else was asked for, as "since = 2019-09-01"; parties are in the headline, and a limit is no subject."""
    asked, given = _asked(contents), contents.about.parameters
    left = {key: value for key, value in given.items() if value is not None and not asked[key] and not isinstance(value, int)}
    return ", ".join(f"{key} = {value}" for key, value in left.items())


def _asked(contents: LoadedContents) -> dict[str, str]:
    """Parameter → the name of the node it names; empty where it names none of the graph."""
    names = {node.id: node.name for node in contents.graph.nodes}
    return {key: names.get(str(value), "") for key, value in contents.about.parameters.items()}


def facts_of_node(words: Language, node: Node) -> list[str]:
    """What is told of a node beside its name: an event's type, date and modality, an entity's other names."""
    told = node.properties
    kind = called(words, EVENT_TYPES, told.get("type"))
    date = when(words, told, brief=True) if node.label == "Event" else ""
    return _said(kind, date, modality_told(words, told), listed(told.get("aliases")))


def facts_of_relationship(words: Language, relationship: Relationship) -> list[str]:
    """What is told of a relationship beside its type: office, status, length, and when it was reported."""
    said = remark(words, relationship, status=not verb_says_status(relationship))
    return _said(said, reported(words, relationship.properties))


def _said(*texts: str) -> list[str]:
    return [text for text in texts if text]
