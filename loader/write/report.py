"""Counts and lists what a load did, for the command and the page."""

from dataclasses import dataclass, field

from cypher.database import Counts
from graph.load_changes import Novelties
from loader.write.versions import Replaced


@dataclass(frozen=True)
class Skipped:
    """Something left out: where (article or file), what, and why."""

    where: str
    what: str
    why: str


@dataclass(frozen=True)
class LoadReport:
    """What a load did: articles by what became of them, nodes and relationships as the server counted."""

    created: int = 0
    replaced: int = 0
    already_there: int = 0
    skipped: tuple[Skipped, ...] = ()
    counts: Counts = field(default_factory=Counts)
    versions: tuple[Replaced, ...] = ()
    """Of the replaced ones those that had another text; the others were read anew."""
    told: Novelties = field(default_factory=dict)
    """Of one batch: what it tells of is new, confirmed or contradicted. `Known.growth` adds them up."""

    @property
    def articles(self) -> int:
        """All articles that are in the database now and were asked for."""
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
