"""Defines candidate mentions (spans that may be names, with the rule that found them) and resolves overlaps."""

from collections.abc import Iterable
from dataclasses import dataclass

from loader.language.id.lexicon import Entry

# Prior precision: the model's spans and types are right about as often as its F on news (see docs/model-card.md), a pattern
# (a title, a head word) about nine times in ten, a lexicon name nearly always.
TRUST = {"lexicon": 1.0, "pattern": 0.9, "model": 0.75}


@dataclass(frozen=True)
class Candidate:
    """A span of one sentence that may be a name; offsets as in `Mention`.

    `found_by` is lexicon, pattern or model; `rule` is finer and is stored with the mention. `entry` is the lexicon entry, if
    any. `weak` candidates need a second reason. `inner` ones are inside an organization's name ("Kepolisian Australia") and
    overlap it.
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
        """Whether the two share a character in the same sentence."""
        return self.sentence == other.sentence and self.start < other.end and other.start < self.end

    def holds(self, other: "Candidate") -> bool:
        """Whether the other lies entirely inside this one."""
        return self.sentence == other.sentence and self.start <= other.start and other.end <= self.end


def chosen(candidates: Iterable[Candidate]) -> list[Candidate]:
    """The candidates left after resolving overlaps, in text order: the longest wins, then the most trusted."""
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
