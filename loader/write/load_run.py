"""State of one load run, shared by the reader and the writer."""

from dataclasses import dataclass, field

from cypher.event_coreference.telling_cache import TellingCache
from graph.load_changes import Growth


@dataclass
class Known:
    """What is known while articles stream by: the reading hash of those to write, and how many were skipped."""

    readings: dict[str, str] = field(default_factory=dict)
    """By article id: a hash of the article and the reader's version. The writer removes each and stores it."""
    met: set[int] = field(default_factory=set)
    """Hashes of the article ids of this run: no later text may replace them."""
    already: int = 0
    growth: Growth = field(default_factory=Growth)
    """How the articles written so far changed the graph."""
    tellings: TellingCache = field(default_factory=TellingCache)
    """Tellings of events that earlier batches read."""
