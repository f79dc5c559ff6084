"""A sentence prepared for the mention patterns: its words, its known names and the lexicon's word lists."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from operator import attrgetter

from loader.language.id.lexicon import Lexicon
from loader.mentions.candidates import TRUST, Candidate
from loader.names import Word

# Separators between two words of one name: "St. Petersburg", "Al-Qussair".
CLOSE = frozenset({" ", "-", ". ", ".", "–", " '", "'", "  "})


@dataclass(frozen=True)
class Line:
    """A sentence with its words, its known names by the index of their first word, and the lexicon."""

    n: int
    text: str
    words: Sequence[Word]
    known: dict[int, Candidate]
    lexicon: Lexicon

    def gap(self, at: int) -> str:
        """The text between this word and the previous one."""
        return self.text[self.words[at - 1].end : self.words[at].start] if at else self.text[: self.words[0].start]

    def at_offset(self, offset: int) -> int:
        """The index of the first word that begins at or after this character."""
        return bisect_left(self.words, offset, key=attrgetter("start"))

    def member(self, at: int, name: str, longest: int = 4) -> int:
        """The number of words of the longest member of a word list that starts here; 0 if there is none."""
        most = self.lexicon.longest[name].get(self.words[at].text.casefold(), 0) if at < len(self.words) else 0
        if not most:
            return 0
        for length in range(min(longest, most, len(self.words) - at), 0, -1):
            phrase = self.text[self.words[at].start : self.words[at + length - 1].end].casefold()
            if phrase in self.lexicon.words[name]:
                return length
        return 0

    def made(self, start: int, end: int, type_: str, rule: str) -> Candidate:
        """The candidate made of the words from start to end (exclusive)."""
        first, last = self.words[start].start, self.words[end - 1].end
        text = self.text[first:last]
        if text and self.text[last : last + 1] == "." and len(self.words[end - 1].text) == 1 and type_ == "Actor":
            last += 1  # "Franco A."
        return Candidate(self.n, first, last, self.text[first:last], type_, "pattern", rule, TRUST["pattern"])
