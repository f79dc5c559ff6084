"""What one run of loading has met: shared by who reads and who writes."""

from dataclasses import dataclass, field

from graph.load_changes import Growth


@dataclass
class Known:
    """What is known while articles stream by: the reading of those that go on, and how many need no reading."""

    readings: dict[str, str] = field(default_factory=dict)
    """By article id; the writer takes each out and stores it."""
    met: set[int] = field(default_factory=set)
    """Hashes of ids that this run has met: no later text may replace them."""
    already: int = 0
    growth: Growth = field(default_factory=Growth)
    """What the articles written so far are to the graph."""
