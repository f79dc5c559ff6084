"""Reads article graphs back from the JSON Lines files that `simpul extract` printed."""

import json
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from graph.article_graph import ArticleGraph, from_json
from loader.read.raw_article import Skipped

_KEYS = ("id", "doc", "sentences", "entities", "relations", "events")


def split(paths: Iterable[Path]) -> tuple[list[Path], list[Path]]:
    """Separates files with article graphs from the others, by their first line."""
    given = list(paths)
    graphs = [path for path in given if path.is_file() and path.suffix == ".jsonl" and holds_graphs(path)]
    return graphs, [path for path in given if path not in graphs]


def holds_graphs(path: Path) -> bool:
    """Whether the first line of this file is an article graph."""
    with path.open("rb") as lines:
        return _graph_of(lines.readline()) is not None


def graphs_in(paths: Sequence[Path], skipped: list[Skipped]) -> Iterator[ArticleGraph]:
    """Yields the article graphs of these files, one by one; invalid lines are appended to `skipped` with their position."""
    for path in paths:
        with path.open("rb") as lines:
            for number, line in enumerate(lines, 1):
                graph = _graph_of(line)
                if graph is not None:
                    yield graph
                elif line.strip():
                    why = "no article graph: expected a line as `simpul extract` prints it"
                    skipped.append(Skipped(f"{path.name}:{number}", why, "format"))


def _graph_of(line: bytes) -> ArticleGraph | None:
    try:
        data: Any = json.loads(line)
        if not isinstance(data, dict) or any(key not in data for key in _KEYS) or not str(data["id"]).startswith("article:"):
            return None
        data.pop("vetoed", None)  # what `--why` adds
        return from_json(data)
    except (ValueError, TypeError, KeyError, RecursionError):
        return None
