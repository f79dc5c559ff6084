"""Reports what a load did (counts and lists), for the command line and the page."""

from dataclasses import dataclass, field

from cypher.database import Counts
from graph.load_changes import Novelties
from loader.write.versions import Replaced


@dataclass(frozen=True)
class Omission:
    """Something left out: where (article or file), what, and why."""

    where: str
    what: str
    why: str


@dataclass(frozen=True)
class LoadReport:
    """The result of a load: numbers of articles by outcome, nodes and relationships as counted by the server."""

    created: int = 0
    replaced: int = 0
    already_there: int = 0
    skipped: tuple[Omission, ...] = ()
    counts: Counts = field(default_factory=Counts)
    versions: tuple[Replaced, ...] = ()
    """The replaced articles whose text differs; the others were only extracted again."""
    told: Novelties = field(default_factory=dict)
    """Of one batch: what is new, confirmed or contradicted. `Known.growth` accumulates them."""

    @property
    def articles(self) -> int:
        """Number of requested articles that are in the database now."""
        return self.created + self.replaced + self.already_there

    def __add__(self, other: "LoadReport") -> "LoadReport":
        return LoadReport(
            self.created + other.created,
            self.replaced + other.replaced,
            self.already_there + other.already_there,
            self.skipped + other.skipped,
            self.counts + other.counts,
            self.versions + other.versions,
        )
