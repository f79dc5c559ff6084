"""Groups article graphs into batches of about as many rows as one transaction should write. Pure."""

from collections.abc import Iterable, Iterator

from graph.article_graph import ArticleGraph


def batches(graphs: Iterable[ArticleGraph], most: int) -> Iterator[list[ArticleGraph]]:
    """Yields groups of whole articles with about `most` rows; no article occurs twice in a group."""
    group: list[ArticleGraph] = []
    seen: set[str] = set()
    rows = 0
    for graph in graphs:
        size = _size(graph)
        if group and (rows + size > most or graph.id in seen):
            yield group
            group, seen, rows = [], set(), 0
        group.append(graph)
        seen.add(graph.id)
        rows += size
    if group:
        yield group


def _size(graph: ArticleGraph) -> int:
    mentions = sum(len(entity.mentions) for entity in graph.entities)
    ends = sum(len(event.actors) + len(event.recipients) + len(event.places) for event in graph.events)
    return 1 + len(graph.sentences) + len(graph.entities) + mentions + len(graph.relations) + len(graph.events) + ends
