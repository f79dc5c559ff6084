"""What is drawn, piece by piece: nodes, lines, lines of the legend, counts of neighbours. Values only."""

from collections.abc import Mapping
from dataclasses import dataclass

from explorer.words.picture_texts import texts as texts_in

ENGLISH: Mapping[str, str] = texts_in()


@dataclass(frozen=True)
class Count:
    """How many neighbours of one kind a node has in the database: through `type`, `out` or `in`, of this label."""

    type: str
    direction: str
    label: str
    total: int
    shown: int = 0


@dataclass(frozen=True)
class PictureNode:
    """One node as drawn. `kind` is its line of the legend, `size` half its height in pixels, `doubt` why it is dashed.

    `date` is an event's place in time, `reported` that it is only the day of the report; `fresh` marks it as new,
    `marks` are what a reader put on it.
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
        """Neighbours in the database that are not on screen."""
        return sum(max(0, count.total - count.shown) for count in self.more)


@dataclass(frozen=True)
class PictureEdge:
    """One line as drawn: a tie, or with `members` the bundle of several between the same two nodes.

    `directed`: it has an arrow head, at `target`, or at `source` when it is `turned`.
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
    """One line of the legend: its kind, how many are in the picture, and how it looks (no shape: a line).

    `detail` says in words what belongs to it: what an orange diamond does.
    """

    kind: str
    label: str
    count: int
    color: str
    shape: str = ""
    detail: str = ""
