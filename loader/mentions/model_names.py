"""Converts the trained pipeline's name spans to candidates, trimmed to the name itself."""

import re
from collections.abc import Iterator

from spacy.tokens import Doc

from loader.mentions.candidates import Candidate
from loader.mentions.line import Line
from loader.mentions.trimming import before_body, droppable_right, is_common, is_empty, small_end, words_too_many_left

TYPES = {"PER": "Actor", "ORG": "Organization", "LOC": "Place"}

# The model joins what a comma, bracket or slash separates: "Doha, Qatar", "Amerika Serikat (AS)", "AS/Israel".
PARTS = re.compile(r"\s*(?:‚Ä[úùìîòô¶]|â€[œ™˜“”]?|(?<=[a-z])â(?=\s|$))\s*|\s*[,;:()\[\]/\"“”]\s*|\s+[-–—]\s+")
# A place inside another: "Toba Kabupaten Kolla".
UNITS = re.compile(PARTS.pattern + r"|(?<=[a-z]) (?=(?:Kabupaten|Kecamatan|Kelurahan|Provinsi) [A-Z])")

# "Ana Paz Cs": she and her associates.
FELLOWS = frozenset({"Cs", "CS", "Dkk"})
MONEY = re.compile(r"Rp ?\d")


def model_names(n: int, doc: Doc, confidences: dict[tuple[int, int], float], line: Line) -> Iterator[Candidate]:
    """Yields candidates from the model's spans in one sentence; none where only a title or a date is left of a span."""
    for span in doc.ents:
        type_ = TYPES.get(span.label_)
        if type_ is None:
            continue
        score = confidences.get((span.start_char, span.end_char), MODEL_SCORE)
        plain = frozenset(line.at_offset(token.idx) for token in span if token.pos_ in PLAIN)
        for start, end in _parts(span.text, span.start_char, UNITS if type_ == "Place" else PARTS):
            yield from _trimmed(n, line, start, end, type_, score, plain)


# Words with these part-of-speech tags begin no name, even capitalized: "Dilansir Aljazeera", "Sebagaimana".
PLAIN = frozenset({"VERB", "AUX", "ADP", "SCONJ", "CCONJ", "PRON", "DET", "PUNCT"})

MODEL_SCORE = 0.75
"""Default score of a model's span without confidence: about its precision on unseen news."""


def _parts(text: str, offset: int, between: "re.Pattern[str]") -> Iterator[tuple[int, int]]:
    at = 0
    for match in [*between.finditer(text), None]:
        end = match.start() if match else len(text)
        if end > at:
            yield offset + at, offset + end
        at = match.end() if match else at


def _trimmed(n: int, line: Line, start: int, end: int, type_: str, score: float, plain: frozenset[int]) -> Iterator[Candidate]:
    """Yields the span without titles, kinds, dates and lexicon names at its left; nothing if no name is left."""
    first, last = line.at_offset(start), line.at_offset(end)
    if first >= last:
        return  # punctuation alone
    last = small_end(line, first, last, type_)
    step = 1
    while first < last and step:
        step = words_too_many_left(line, first, last, type_, plain)
        first += step
    if last - 1 > first and line.words[last - 1].text in FELLOWS:
        last, type_ = last - 1, "Actor"
    while last > first and droppable_right(line, first, last, type_):
        last -= 1
    if type_ == "Actor":
        last = before_body(line, first, last)
    if first >= last:
        return
    begin, finish = line.words[first].start, line.words[last - 1].end
    if type_ == "Actor" and len(line.words[last - 1].text) == 1 and line.text[finish : finish + 1] == ".":
        finish += 1  # "Franco A."
    text = line.text[begin:finish]
    if MONEY.match(text):
        return
    if all(is_common(line, at) or is_empty(line, at) for at in range(first, last)):
        return
    if type_ == "Actor" and text.isupper() and 3 <= len(text) <= 6:
        type_ = "Organization"  # an abbreviation
    if len(text) > 1 and any(char.isalpha() for char in text) and text[-1] != " " and not _is_described(line, first, last):
        yield Candidate(n, begin, finish, text, type_, "model", "model", score)


def _is_described(line: Line, first: int, last: int) -> bool:
    """Whether a description precedes a lexicon name that is a candidate already: 'Pemerintah Rusia', 'Setjen Interpol'."""
    known = line.known.get(first + 1)
    described = line.words[first].text.casefold() in line.lexicon.words["described"]
    return described and known is not None and line.at_offset(known.end) == last
