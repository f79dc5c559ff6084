"""Adds sentences, claims and articles to a graph as nodes, so that its evidence is imported with it into another database."""

from dataclasses import replace

from cypher.evidence import Evidence
from explorer.export.contents import Contents, LoadedContents
from graph.stored_graph import Graph, Node, Relationship, graph_of


def with_text(contents: Contents) -> Contents:
    """Adds a Sentence and an Article node for every sentence, linked to each other and to events, entities and claims.

    A stream of the whole database contains them already and is returned unchanged.
    """
    if not isinstance(contents, LoadedContents):
        return contents
    nodes: list[Node] = []
    edges: list[Relationship] = []
    labels = {node.id: node.label for node in contents.graph.nodes}
    claims = {each.id: _claim(each) for each in contents.graph.relationships if each.properties.get("claim")}
    nodes += claims.values()
    for id, evidence in contents.evidence.items():
        for item in evidence:
            nodes += (_article(item), _sentence(item))
            edges.append(Relationship("HAS_SENTENCE", item.article, item.sentence))
            if id in labels and item.sentence != id:
                edges.append(Relationship("REPORTS" if labels[id] == "Event" else "MENTIONS", item.sentence, id))
            elif id in claims:
                edges.append(Relationship("SUPPORTS", item.sentence, claims[id].id))
    whole = contents.graph | graph_of(nodes, edges)
    labels = {node.id: node.label for node in whole.nodes}
    by_label = sorted(whole.nodes, key=lambda node: node.label)
    by_kind = sorted(
        whole.relationships, key=lambda each: (each.type, labels.get(each.source, ""), labels.get(each.target, ""))
    )
    return replace(contents, graph=Graph(tuple(by_label), tuple(by_kind)))


def _claim(each: Relationship) -> Node:
    told = {key: value for key, value in each.properties.items() if key != "claim"}
    ends = {"type": each.type, "source": each.source, "target": each.target}
    return Node(str(each.properties["claim"]), "Claim", {"id": each.properties["claim"], **ends, **told})


def _article(item: Evidence) -> Node:
    told = {"title": item.title, "source": item.source, "published": item.published, "url": item.url}
    return Node(item.article, "Article", {"id": item.article} | {key: value for key, value in told.items() if value})


def _sentence(item: Evidence) -> Node:
    return Node(item.sentence, "Sentence", {"id": item.sentence, "text": item.text, "n": item.n})
