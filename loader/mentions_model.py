"""The trained pipeline's names, trimmed to what they name."""

import re
from collections.abc import Iterator

from spacy.tokens import Doc

from loader.mentions_candidates import Candidate
from loader.mentions_patterns import Line

TYPES = {"PER": "Actor", "ORG": "Organization", "LOC": "Place"}

# The model joins what a comma, bracket or slash parts: "Doha, Qatar", "Amerika Serikat (AS)", "AS/Israel".
PARTS = re.compile(r"\s*[,;:()\[\]/\"“”]\s*|\s+[-–—]\s+")


def model_names(n: int, doc: Doc, confidences: dict[tuple[int, int], float], line: Line) -> Iterator[Candidate]:
    """The candidates of the model's spans in one sentence; none where nothing but a title or a date is left of a span."""
    for span in doc.ents:
        type_ = TYPES.get(span.label_)
        if type_ is None:
            continue
        score = confidences.get((span.start_char, span.end_char), MODEL_SCORE)
        for start, end in _parts(span.text, span.start_char):
            yield from _trimmed(n, line, start, end, type_, score)


MODEL_SCORE = 0.75
"""What a model's span is worth when no confidence came with it: about its precision on unseen news."""


def _parts(text: str, offset: int) -> Iterator[tuple[int, int]]:
    at = 0
    for match in [*PARTS.finditer(text), None]:
        end = match.start() if match else len(text)
        if end > at:
            yield offset + at, offset + end
        at = match.end() if match else at


def _trimmed(n: int, line: Line, start: int, end: int, type_: str, score: float) -> Iterator[Candidate]:
    """The span without titles, kinds, dates and known names at its left; nothing if it is only such words."""
    first = line.at_offset(start)
    last = line.at_offset(end)
    lexicon = line.lexicon
    while first < last:
        known = line.known.get(first)
        if type_ == "Actor" and known and not known.weak and line.at_offset(known.end) < last:
            first = line.at_offset(known.end)  # "Rusia Vladimir Putin"
        elif (title := line.member(first, "titles", 3)) and type_ == "Actor" and first + title <= last:
            first += title
        elif (kind := line.member(first, "place_kinds", 2)) and type_ == "Place" and first + kind <= last:
            first += kind
        elif (not line.words[first].capital and not _starts_name(line, first)) or (
            first + 1 < last + 1
            and line.words[first].text.casefold() in lexicon.words["no_names"]
            and (type_ == "Actor" or first + 1 == last or line.words[first].text.casefold() in EMPTY)
        ):
            first += 1
        else:
            break
    while last > first and (
        (not line.words[last - 1].capital)
        or (line.words[last - 1].text.casefold() in lexicon.words["no_names"] and (type_ == "Actor" or last - first == 1))
    ):
        last -= 1
    if first >= last:
        return
    begin, finish = line.words[first].start, line.words[last - 1].end
    text = line.text[begin:finish]
    if type_ == "Actor" and len(line.words[last - 1].text) == 1 and line.text[finish : finish + 1] == ".":
        finish, text = finish + 1, text + "."  # "Franco A."
    if len(text) < 2 or text.isdigit():
        return
    yield Candidate(n, begin, finish, text, type_, "model", "model", score)


EMPTY = frozenset(
    {
        "yang",
        "ini",
        "itu",
        "di",
        "ke",
        "dari",
        "pada",
        "untuk",
        "dengan",
        "menurut",
        "sementara",
        "namun",
        "para",
        "kata",
        "foto",
    }
)


def _starts_name(line: Line, at: int) -> bool:
    """Whether a small word may begin a name: 'al-Qussair', 'bin Laden', 'jembatan Kerch'."""
    return (
        line.words[at].text.casefold() in {"al", "el", "as", "bin", "ad", "ash"}
        and at + 1 < len(line.words)
        and line.gap(at + 1) in {"-", " "}
    )
