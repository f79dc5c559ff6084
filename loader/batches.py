"""Article graphs in groups of about as many rows as one transaction should write (pure)."""

from collections.abc import Iterable, Iterator

from loader.article_graph import ArticleGraph


def batches(graphs: Iterable[ArticleGraph], most: int) -> Iterator[list[ArticleGraph]]:
    """Groups of whole articles of about `most` rows; two versions of one article never share a group."""
    group: list[ArticleGraph] = []
    seen: set[str] = set()
    rows = 0
    for graph in graphs:
        keys = {key for key in (graph.id, graph.doc, graph.url) if key}
        size = _size(graph)
        if group and (rows + size > most or keys & seen):
            yield group
            group, seen, rows = [], set(), 0
        group.append(graph)
        seen |= keys
        rows += size
    if group:
        yield group


def _size(graph: ArticleGraph) -> int:
    mentions = sum(len(entity.mentions) for entity in graph.entities)
    ends = sum(len(event.actors) + len(event.recipients) + len(event.places) for event in graph.events)
    return 1 + len(graph.sentences) + len(graph.entities) + mentions + len(graph.relations) + len(graph.events) + ends
