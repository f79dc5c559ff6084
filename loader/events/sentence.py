"""A parsed sentence with everything argument finding needs: words, entity mentions, lexicon and discourse state."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from spacy.tokens import Doc

from loader.events.discourse import Memory
from loader.events.lexicon import Lexicon
from loader.events.named_tokens import Named
from loader.events.parties import parties_in
from loader.events.phrases import Phrase, phrases_after, phrases_before


@dataclass(frozen=True)
class ParsedSentence:
    """One sentence with everything argument finding needs."""

    doc: Doc
    words: tuple[str, ...]
    named: Named
    memory: Memory
    lexicon: Lexicon
    topic: str | None = None  # sports, fiction, markets: its conflicts are no events
    trace: list[str] = field(default_factory=list, repr=False, compare=False)  # names of the rules that decided, in order
    _after: dict[int, list[Phrase]] = field(default_factory=dict, repr=False, compare=False)
    _before: dict[int, list[Phrase]] = field(default_factory=dict, repr=False, compare=False)

    def parties(self, tokens: Sequence[int]) -> tuple[str, ...]:
        """The parties named in these tokens."""
        return parties_in(tokens, self.words, self.named, self.memory)

    def after(self, start: int) -> list[Phrase]:
        """The phrases right of token `start`; cached."""
        if start not in self._after:
            self._after[start] = phrases_after(self.doc, self.words, start, self.named.at)
        return self._after[start]

    def before(self, end: int) -> list[Phrase]:
        """The phrases left of token `end`, nearest first; cached."""
        if end not in self._before:
            self._before[end] = phrases_before(self.doc, self.words, end, self.named.at)
        return self._before[end]

    def phrase_before(self, end: int) -> Phrase | None:
        """The nearest phrase left of token `end`; None if there is none."""
        return next(iter(self.before(end)), None)

    def behind(self, phrases: Iterable[Phrase], *prepositions: str) -> tuple[str, ...]:
        """The parties after the first of these prepositions that has any, in the given order of preference."""
        phrases = list(phrases)
        for preposition in prepositions:
            for n, phrase in enumerate(phrases):
                if phrase.preposition != preposition:
                    continue
                if parties := self.parties(phrase.tokens):
                    return parties
                if n + 1 < len(phrases) and phrases[n + 1].preposition == "seperti":
                    return self.parties(phrases[n + 1].tokens)  # "dengan para pemimpin seperti …"
        return ()

    def bare(self, phrases: Sequence[Phrase]) -> tuple[str, ...]:
        """The parties of the first phrase, if it has no preposition."""
        if not phrases or phrases[0].preposition is not None or self.words[phrases[0].tokens[0]] in ("termasuk", "lantaran"):
            return ()  # "kawasan itu dihancurkan, termasuk rumah Osborne"
        return self.parties(phrases[0].tokens)

    def countries(self, ids: Iterable[str]) -> tuple[str, ...]:
        """The ids that are countries."""
        return tuple(id_ for id_ in ids if self.named.types[id_] == "Country")
