"""Data classes of a picture: nodes, edges, legend entries, neighbor counts."""

from collections.abc import Mapping
from dataclasses import dataclass

from explorer.words.picture_texts import texts as texts_in

ENGLISH: Mapping[str, str] = texts_in()


@dataclass(frozen=True)
class Count:
    """Number of neighbors of one kind in the database: through `type`, in a direction (`out` or `in`), with this label."""

    type: str
    direction: str
    label: str
    total: int
    shown: int = 0


@dataclass(frozen=True)
class PictureNode:
    """A node as drawn. `kind` is its legend entry, `size` half its height in pixels, `doubt` why it is dashed.

    `date` is an event's place in time, `reported` whether it is only the day of the report; `fresh` marks it as new,
    `marks` are the reader's marks.
    """

    id: str
    kind: str
    label: str
    name: str
    x: float
    y: float
    size: float
    color: str
    shape: str
    type: str = ""
    doubt: str = ""
    date: str | None = None
    reported: bool = False
    fresh: bool = False
    articles: int = 1
    more: tuple[Count, ...] = ()
    marks: tuple[str, ...] = ()

    @property
    def missing(self) -> int:
        """Number of neighbors in the database that are not on screen."""
        return sum(max(0, count.total - count.shown) for count in self.more)


@dataclass(frozen=True)
class PictureEdge:
    """A line as drawn: a tie, or with `members` the bundle of several between the same two nodes.

    `directed`: it has an arrow head, at `target`, or at `source` if it is `turned`.
    """

    id: str
    about: str
    kind: str
    source: str
    target: str
    label: str
    width: float
    color: str
    doubt: str = ""
    date: str | None = None
    event: bool = False
    reported: bool = False
    directed: bool = True
    turned: bool = False
    evidence: int = 1
    detail: str = ""
    members: tuple["PictureEdge", ...] = ()
    marks: tuple[str, ...] = ()


@dataclass(frozen=True)
class LegendEntry:
    """An entry of the legend: kind, count in the picture, color and shape (no shape: a line).

    `detail` explains what belongs to it, such as the event types of a quad class.
    """

    kind: str
    label: str
    count: int
    color: str
    shape: str = ""
    detail: str = ""
