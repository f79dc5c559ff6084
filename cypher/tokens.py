"""Cypher tokenizer that agrees with both engines: drops comments and white space, keeps strings whole."""

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
# Some engines end a line comment at these characters, others do not: "// x\rCREATE …" could hide a statement from this check.
_CONTROL = re.compile("\r(?!\n)|[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\x85\u2028\u2029]")


@dataclass(frozen=True)
class Word:
    """One token: `kind` is name, quoted (a name in backticks), string, number or sign; `start` is a character offset."""

    kind: str
    text: str
    start: int

    @property
    def upper(self) -> str:
        """A name normalized as a keyword: Java takes "ſet" for SET as well; other tokens unchanged."""
        return self.text.casefold().upper() if self.kind == "name" else self.text

    @property
    def named(self) -> bool:
        """Whether it may be a variable, label, property, function or keyword."""
        return self.kind in ("name", "quoted")


def words_of(text: str) -> list[Word]:
    """Tokenizes a text, without semicolons at its end.

    Raises:
        QueryRefused: a character that engines read differently, or an unterminated string, comment or backtick.
    """
    if "\\u" in text.lower():
        # Engines decode \uXXXX before they parse, so "\u0043REATE" would be a keyword that these checks never see.
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
    """Tokenizes any text; the kind `open` is the start of an unterminated string, comment or quoted name."""
    for match in _TOKEN.finditer(text):
        if match.lastgroup not in ("comment", "space"):
            yield Word(str(match.lastgroup), match[0], match.start())


def _closed(text: str, words: Iterable[Word]) -> Iterator[Word]:
    for word in words:
        if word.kind == "open":
            raise refused(text, word, "it is opened and never closed")
        yield word


def chain(words: Sequence[Word], at: int) -> Sequence[Word]:
    """The parts of the dotted name that begins at this token: `apoc . load . json`; one part if no dot follows."""
    end = at + 1
    while end + 1 < len(words) and words[end].text == "." and words[end + 1].named:
        end += 2
    return words[at:end:2]


def dotted(parts: Sequence[Word]) -> str:
    """Joins the parts into one lower-case name without backticks."""
    return ".".join(part.text.strip("`") for part in parts).casefold()


def refused(text: str, word: Word, reason: str) -> QueryRefused:
    """The error that names a token, its line, and why it is refused."""
    return QueryRefused(f"line {line_of(text, word.start)}: {word.text[:40]}: {reason}")


def line_of(text: str, start: int) -> int:
    """The line of a character offset, counted from 1."""
    return text.count("\n", 0, start) + 1
