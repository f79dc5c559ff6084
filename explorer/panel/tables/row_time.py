"""Which rows of an answer are in the time span that a view shows. Pure."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from explorer.picture.filter import in_time, may_be_in_time
from explorer.picture.view import View
from graph.stored_graph import Answer, Graph, Node


@dataclass(frozen=True)
class RowsInTime:
    """Indexes of an answer's rows: those in the span, and those whose events are dated too coarsely to tell."""

    rows: tuple[int, ...]
    perhaps: tuple[int, ...] = ()


def rows_in_time(answer: Answer, view: View) -> RowsInTime:
    """Returns the rows with an event in the view's span; rows without any event have no time and stay."""
    every = range(len(answer.rows))
    if view.span is None and view.undated:
        return RowsInTime(tuple(every))
    told = [list(events_in(row)) for row in answer.rows]
    inside = {place for place in every if not told[place] or any(in_time(event, view) for event in told[place])}
    perhaps = (place for place in every if place not in inside and any(may_be_in_time(event, view) for event in told[place]))
    return RowsInTime(tuple(sorted(inside)), tuple(perhaps))


def events_in(row: Sequence[Any]) -> Iterator[Node]:
    """The events of a row, also inside lists and paths."""
    for value in row:
        if isinstance(value, Node) and value.label == "Event":
            yield value
        elif isinstance(value, Graph | list | tuple):
            yield from events_in(value.nodes if isinstance(value, Graph) else tuple(value))
