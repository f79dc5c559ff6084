"""A graph with its sentences and articles as nodes: what goes into another database brings its evidence along."""

from dataclasses import replace

from cypher.evidence import Evidence
from cypher.values import Graph, Node, Relationship, graph_of
from explorer.export.contents import Contents, Dossier


def with_text(contents: Contents) -> Contents:
    """The same, with a Sentence and an Article node for every sentence, tied to each other, to events and to entities.

    A stream of the whole database holds them already and comes back as it is.
    """
    if not isinstance(contents, Dossier):
        return contents
    nodes: list[Node] = []
    edges: list[Relationship] = []
    labels = {node.id: node.label for node in contents.graph.nodes}
    for id, evidence in contents.evidence.items():
        for item in evidence:
            nodes += (_article(item), _sentence(item))
            edges.append(Relationship("HAS_SENTENCE", item.article, item.sentence))
            if id in labels and item.sentence != id:
                edges.append(Relationship("REPORTS" if labels[id] == "Event" else "MENTIONS", item.sentence, id))
    whole = contents.graph | graph_of(nodes, edges)
    labels = {node.id: node.label for node in whole.nodes}
    by_label = sorted(whole.nodes, key=lambda node: node.label)
    by_kind = sorted(
        whole.relationships, key=lambda each: (each.type, labels.get(each.source, ""), labels.get(each.target, ""))
    )
    return replace(contents, graph=Graph(tuple(by_label), tuple(by_kind)))


def _article(item: Evidence) -> Node:
    told = {"title": item.title, "source": item.source, "published": item.published, "url": item.url}
    return Node(item.article, "Article", {"id": item.article} | {key: value for key, value in told.items() if value})


def _sentence(item: Evidence) -> Node:
    return Node(item.sentence, "Sentence", {"id": item.sentence, "text": item.text, "n": item.n})
