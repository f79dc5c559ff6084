"""A stretch that may name something, with the reason it was found; the choice among overlapping ones."""

from collections.abc import Iterable
from dataclasses import dataclass

from loader.language.id.lexicon import Entry

# The model is right about a span and its type about as often as its F on news (see docs/model-card.md) when nothing else
# says so; a pattern (a title, a head word) about nine times in ten; a known name nearly always.
TRUST = {"lexicon": 1.0, "pattern": 0.9, "model": 0.75}


@dataclass(frozen=True)
class Candidate:
    """A stretch of one sentence that may name something; offsets as in `Mention`.

    `found_by` is lexicon, pattern or model; `rule` is finer and goes into the mention. `entry` is the known thing, if any.
    `weak` candidates need a second reason. `inner` ones stand inside a body's name ("Kepolisian Australia") and overlap it.
    """

    sentence: int
    start: int
    end: int
    text: str
    type: str
    found_by: str
    rule: str
    score: float
    entry: Entry | None = None
    weak: bool = False
    inner: bool = False

    def overlaps(self, other: "Candidate") -> bool:
        """Whether the two share a character of the same sentence."""
        return self.sentence == other.sentence and self.start < other.end and other.start < self.end

    def holds(self, other: "Candidate") -> bool:
        """Whether the other lies wholly inside this one."""
        return self.sentence == other.sentence and self.start <= other.start and other.end <= self.end


def chosen(candidates: Iterable[Candidate]) -> list[Candidate]:
    """The candidates that stay when none may overlap, in text order: the longest first, then the most trusted."""
    ranked = sorted(candidates, key=lambda c: (-(c.end - c.start), -TRUST[c.found_by], c.sentence, c.start))
    taken: dict[int, set[int]] = {}
    kept: list[Candidate] = []
    for candidate in ranked:
        covered = taken.setdefault(candidate.sentence, set())
        span = range(candidate.start, candidate.end)
        if covered.isdisjoint(span):
            covered.update(span)
            kept.append(candidate)
    return sorted(kept, key=lambda c: (c.sentence, c.start))
