"""The trained pipeline's names, trimmed to what they name."""

import re
from collections.abc import Iterator

from spacy.tokens import Doc

from loader.body_names import LINKS
from loader.mentions.candidates import Candidate
from loader.mentions.line import Line

TYPES = {"PER": "Actor", "ORG": "Organization", "LOC": "Place"}

# The model joins what a comma, bracket or slash parts: "Doha, Qatar", "Amerika Serikat (AS)", "AS/Israel".
PARTS = re.compile(r"\s*(?:‚Ä[úùìîòô¶]|â€[œ™˜“”]?|(?<=[a-z])â(?=\s|$))\s*|\s*[,;:()\[\]/\"“”]\s*|\s+[-–—]\s+")


def model_names(n: int, doc: Doc, confidences: dict[tuple[int, int], float], line: Line) -> Iterator[Candidate]:
    """The candidates of the model's spans in one sentence; none where nothing but a title or a date is left of a span."""
    for span in doc.ents:
        type_ = TYPES.get(span.label_)
        if type_ is None:
            continue
        score = confidences.get((span.start_char, span.end_char), MODEL_SCORE)
        plain = frozenset(line.at_offset(token.idx) for token in span if token.pos_ in PLAIN)
        for start, end in _parts(span.text, span.start_char):
            yield from _trimmed(n, line, start, end, type_, score, plain)


# Words of these classes begin no name, even with a capital: "Dilansir Aljazeera", "Sebagaimana".
PLAIN = frozenset({"VERB", "AUX", "ADP", "SCONJ", "CCONJ", "PRON", "DET", "PUNCT"})

FOREIGN_LINKS = frozenset({"of", "for", "the", "and", "on", "in", "to", "against"})

# Behind a prophet's or a companion's name: "Nabi Ibrahim AS".
BLESSINGS = frozenset({"AS", "SAW", "SWT", "RA"})

DIRECTIONS = frozenset({"utara", "selatan", "timur", "barat", "tengah"})

MODEL_SCORE = 0.75
"""What a model's span is worth when no confidence came with it: about its precision on unseen news."""


def _parts(text: str, offset: int) -> Iterator[tuple[int, int]]:
    at = 0
    for match in [*PARTS.finditer(text), None]:
        end = match.start() if match else len(text)
        if end > at:
            yield offset + at, offset + end
        at = match.end() if match else at


def _trimmed(n: int, line: Line, start: int, end: int, type_: str, score: float, plain: frozenset[int]) -> Iterator[Candidate]:
    """The span without titles, kinds, dates and known names at its left; nothing if it is only such words."""
    first, last = line.at_offset(start), line.at_offset(end)
    if first >= last:
        return  # punctuation alone
    last = _small_end(line, first, last, type_)
    step = 1
    while first < last and step:
        step = _left(line, first, last, type_, plain)
        first += step
    while last > first and _droppable_right(line, first, last, type_):
        last -= 1
    if type_ == "Actor":
        last = _before_body(line, first, last)
    if first >= last:
        return
    begin, finish = line.words[first].start, line.words[last - 1].end
    if type_ == "Actor" and len(line.words[last - 1].text) == 1 and line.text[finish : finish + 1] == ".":
        finish += 1  # "Franco A."
    text = line.text[begin:finish]
    if all(_is_common(line, at) or _is_empty(line, at) for at in range(first, last)):
        return
    if type_ == "Actor" and text.isupper() and 3 <= len(text) <= 6:
        type_ = "Organization"  # an abbreviation
    if len(text) > 1 and any(char.isalpha() for char in text) and text[-1] != " " and not _is_described(line, first, last):
        yield Candidate(n, begin, finish, text, type_, "model", "model", score)


def _left(line: Line, first: int, last: int, type_: str, plain: frozenset[int]) -> int:
    """How many words at the left do not belong to the name."""
    word = line.words[first]
    known = line.known.get(first)
    if type_ == "Actor" and known and not known.weak and known.type != "Actor" and line.at_offset(known.end) < last:
        return line.at_offset(known.end) - first  # "Rusia Vladimir Putin"
    title = line.member(first, "titles", 3)
    if title and first + title <= last and not line.member(first, "body_heads", 3):
        return title + (line.member(first + title, "portfolios", 6) if first + title < last else 0)
    kind = line.member(first, "place_kinds", 2)
    if kind and type_ == "Place" and first + kind <= last:
        return kind
    if not word.capital and not _starts_name(line, first):
        return 1
    if line.member(first, "media_cues", 1) or line.member(first, "speech", 1):
        return 1
    if _is_common(line, first) and (type_ != "Organization" or first == 0) and not line.member(first, "body_heads", 3):
        return 0 if line.member(first, "place_heads", 3) else 1
    if word.text.casefold() in line.lexicon.words["no_names"] and (type_ == "Actor" or first + 1 == last or first in plain):
        return 1
    return 1 if first in plain and not (known and not known.weak) else 0


def _before_body(line: Line, first: int, last: int) -> int:
    """Where a person's name ends if a known abbreviation of a body stands at its right: 'Menurut Howell DPR telah'."""
    for at in range(first + 1, last):
        known = line.known.get(at)
        if known is None or known.type != "Organization" or known.weak or not known.text.isupper():
            continue
        if line.at_offset(known.end) == last:
            return at
    return last


def _is_empty(line: Line, at: int) -> bool:
    """Whether it is a capitalized word that names nothing by itself: 'Senin', 'Selat'."""
    words = line.lexicon.words
    word = line.words[at].text.casefold()
    return word in words["no_names"] or (word in words["place_heads"] and at not in line.known)


def _is_common(line: Line, at: int) -> bool:
    """Whether it is an ordinary word and not an abbreviation ("AS" is no "as") or a known name."""
    word = line.words[at].text
    known = line.known.get(at)
    return (
        word.casefold() in line.lexicon.words["common"]
        and not (word.isupper() and len(word) > 1)
        and (known is None or known.weak)
    )


def _droppable_right(line: Line, first: int, last: int, type_: str) -> bool:
    word = line.words[last - 1]
    if type_ == "Actor" and last - 1 > first and word.text in BLESSINGS:
        return True
    if not word.capital and line.gap(last - 1) == "-" and last - 1 > first:
        return False
    if not word.capital and not (last - 1 > first and word.text.casefold() in DIRECTIONS and type_ == "Place"):
        return True
    return word.text.casefold() in line.lexicon.words["no_names"] and (type_ == "Actor" or last - first == 1)


def _small_end(line: Line, first: int, last: int, type_: str) -> int:
    """Where the name ends at the latest: before a small word that joins no names ("Trump di New York")."""
    if not line.words[first].capital and not _starts_name(line, first):
        return last
    joining = line.lexicon.words["particles"] if type_ == "Actor" else line.lexicon.words["particles"] | LINKS | FOREIGN_LINKS
    for at in range(first + 1, last):
        word = line.words[at].text
        if line.gap(at) == "-":
            continue  # "Jae-in"
        if (
            not word[0].isupper()
            and not word[0].isdigit()
            and word.casefold() not in joining
            and not (type_ != "Actor" and word in DIRECTIONS)
        ):
            return at
    return last


def _is_described(line: Line, first: int, last: int) -> bool:
    """'Pemerintah Rusia', 'Militer Israel', 'Setjen Interpol': the known name itself is meant, and stands there already."""
    known = line.known.get(first + 1)
    described = line.words[first].text.casefold() in line.lexicon.words["described"]
    return described and known is not None and line.at_offset(known.end) == last


def _starts_name(line: Line, at: int) -> bool:
    """Whether a small word may begin a name: 'al-Qussair', 'bin Laden', 'jembatan Kerch'."""
    return (
        line.words[at].text.casefold() in {"al", "el", "as", "bin", "ad", "ash"}
        and at + 1 < len(line.words)
        and line.gap(at + 1) in {"-", " "}
    )
