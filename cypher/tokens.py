"""A Cypher text as its words, in the way both engines read it: without comments and white space, strings whole."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from graph.errors import QueryRefused

_TOKEN = re.compile(
    r"""(?P<comment>//[^\n]*|/\*.*?\*/)
      | (?P<string>'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*")
      | (?P<quoted>`(?:``|[^`])*`)
      | (?P<open>/\*|['"`])
      | (?P<name>[^\W\d]\w*)
      | (?P<number>\d+(?:\.\d+)?)
      | (?P<space>\s+)
      | (?P<sign>.)""",
    re.VERBOSE | re.DOTALL,
)
# One engine ends a comment here and another does not, so what follows would be read by one of them alone: "// x\rCREATE …".
_CONTROL = re.compile("\r(?!\n)|[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\x85\u2028\u2029]")


@dataclass(frozen=True)
class Word:
    """One word of a text: `kind` is name, quoted (a name in backticks), string, number or sign; `start` counts characters."""

    kind: str
    text: str
    start: int

    @property
    def upper(self) -> str:
        """A name as a keyword, whatever its letters: Java takes "ſet" for SET as well; other words as they stand."""
        return self.text.casefold().upper() if self.kind == "name" else self.text

    @property
    def named(self) -> bool:
        """Whether it may be a variable, label, property, function or keyword."""
        return self.kind in ("name", "quoted")


def words_of(text: str) -> list[Word]:
    """The words of a text in order, without semicolons at its end.

    Raises:
        QueryRefused: a character that engines read differently, or a string, comment or backtick that never ends.
    """
    if "\\u" in text.lower():
        # Engines decode \uXXXX before they parse, so "\u0043REATE" would be a word that nobody here has read.
        raise QueryRefused("the query holds a \\u escape; type the character itself")
    if found := _CONTROL.search(text):
        raise QueryRefused(
            f"line {line_of(text, found.start())}: the query holds the control character {found[0]!r}; take it out"
        )
    words = list(_closed(text, tokens(text)))
    while words and words[-1].text == ";":
        words.pop()
    return words


def tokens(text: str) -> Iterator[Word]:
    """The words of any text; of the kind open is what opens a string, comment or name that never ends."""
    for match in _TOKEN.finditer(text):
        if match.lastgroup not in ("comment", "space"):
            yield Word(str(match.lastgroup), match[0], match.start())


def _closed(text: str, words: Iterable[Word]) -> Iterator[Word]:
    for word in words:
        if word.kind == "open":
            raise refused(text, word, "it is opened and never closed")
        yield word


def chain(words: Sequence[Word], at: int) -> Sequence[Word]:
    """The parts of the dotted name that begins at this word, in order: `apoc . load . json`; itself alone if no dot follows."""
    end = at + 1
    while end + 1 < len(words) and words[end].text == "." and words[end + 1].named:
        end += 2
    return words[at:end:2]


def dotted(parts: Sequence[Word]) -> str:
    """The parts as one name in lower case, without backticks."""
    return ".".join(part.text.strip("`") for part in parts).casefold()


def refused(text: str, word: Word, reason: str) -> QueryRefused:
    """The error that names a word, its line, and why it is not let through."""
    return QueryRefused(f"line {line_of(text, word.start)}: {word.text[:40]}: {reason}")


def line_of(text: str, start: int) -> int:
    """The line of a character, counted from 1."""
    return text.count("\n", 0, start) + 1
