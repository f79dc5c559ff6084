"""Names of kinds, relationships and counts in exports, in the language of the export and the same as on the page."""

from cypher.saved_queries.row_counts import Counted
from explorer.export.cells import listed
from explorer.export.contents import Contents, Counts, Ordered
from explorer.style import kind_of
from explorer.words.claims import modality_told, remark, reported, told_as, verb_says_status, when
from explorer.words.messages import Words as Language
from explorer.words.picture_texts import texts
from explorer.words.question_summary import rows_told
from explorer.words.translated_codes import EVENT_VERBS, called
from graph.stored_graph import Node, Relationship


def relation_title(each: Relationship, source: str, target: str, language: str) -> str:
    """Describes the relationship: "Armenia – is a suspended member of – CSTO"."""
    return f"{source} – {told_as(Language(language), each)} – {target}"


def kind_name(kind: str, language: str) -> str:
    """Display name of a kind of node, as in the legend of the page."""
    return texts(Language(language)).get(f"kind.{kind}", kind)


def label_name(node: Node, language: str) -> str:
    """Display name of this node's kind, in the language of the export."""
    return kind_name(kind_of(node), language)


def counted(counts: Counts, language: str) -> str:
    """Describes the size of an export: "12 nodes, 30 relationships"."""
    words = Language(language)
    nodes = words.plural("{n} node", "{n} nodes", counts.nodes)
    return f"{nodes}, {words.plural('{n} relationship', '{n} relationships', counts.relationships)}"


def rows_exported(contents: Contents) -> str:
    """Describes how much of the answer an export holds: "50 of 153 rows"; '' for all of it."""
    words, about = Language(contents.about.language), contents.about
    return rows_told(words, about.rows or 0, Counted(about.total)) if about.cut else ""


def headline(contents: Ordered) -> str:
    """Title of the export in one line, with the parties of the query: "Events between … · Iran · Rusia"."""
    parties = [name for name in _asked(contents).values() if name and name not in contents.about.what]
    return " · ".join([contents.about.what, *parties])


def restrictions(contents: Ordered) -> str:
    """Lists the other parameters of the query, as "since = 2019-09-01"; parties are in the headline, limits are left out."""
    asked, given = _asked(contents), contents.about.parameters
    left = {key: value for key, value in given.items() if value is not None and not asked[key] and not isinstance(value, int)}
    return ", ".join(f"{key} = {value}" for key, value in left.items())


def _asked(contents: Ordered) -> dict[str, str]:
    """Maps each parameter to the name of the node it refers to; empty if it refers to none in the graph."""
    given = {key: str(value) for key, value in contents.about.parameters.items()}
    names = {node.id: node.name for node in contents.nodes_of(given.values())}
    return {key: names.get(value, "") for key, value in given.items()}


def facts_of_node(words: Language, node: Node) -> list[str]:
    """Describes a node beside its name: an event's type, date and modality, an entity's other names."""
    told = node.properties
    kind = called(words, EVENT_VERBS, told.get("type"))
    date = when(words, told, brief=True) if node.label == "Event" else ""
    return _said(kind, date, modality_told(words, told), listed(told.get("aliases")))


def facts_of_relationship(words: Language, relationship: Relationship) -> list[str]:
    """Describes a relationship beside its type: office, status, length, and when it was reported."""
    said = remark(words, relationship, status=not verb_says_status(relationship))
    return _said(said, reported(words, relationship.properties))


def _said(*texts: str) -> list[str]:
    return [text for text in texts if text]
