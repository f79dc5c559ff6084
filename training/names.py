"""Converts named-entity corpora (one token and tag per line) to spaCy documents with the labels PER, ORG, LOC."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc, Span
from spacy.util import filter_spans

LABELS = {"PERSON": "PER", "PER": "PER", "ORGANISATION": "ORG", "ORG": "ORG", "PLACE": "LOC", "LOC": "LOC", "IND": "IND"}

CLOSING = set(",.;:!?)]}%”’")
OPENING = set("([{“‘")

Token = tuple[str, str]


def sentences(path: Path) -> Iterator[list[Token]]:
    """Yields (word, IOB tag) lists; the word is the first column, the tag the last."""
    sentence: list[Token] = []
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            columns = line.split()
            if len(columns) >= 2:
                sentence.append((columns[0], columns[-1]))
            elif not columns and sentence:
                yield sentence
                sentence = []
    if sentence:
        yield sentence


def repaired(word: str) -> str:
    """Undoes a search-and-replace error of idner-news-2k, PERS by PER also inside words: "PERatuan" was "Persatuan"."""
    return re.sub(r"^PER(?=[a-z])", "Pers", word)


def fingerprint(words: Iterable[str]) -> str:
    """Letters and digits only, lower-cased: equal for the same sentence in two corpora, however they tokenize it."""
    return re.sub(r"\W+", "", "".join(repaired(word) for word in words).lower())


def spans(tokens: list[Token]) -> list[tuple[int, int, str]]:
    """(first token, end token, label) of each name; an I tag after another label starts a new name."""
    found: list[tuple[int, int, str]] = []
    for i, (_, tag) in enumerate(tokens):
        prefix, _, name = tag.partition("-")
        label = LABELS.get(name)
        if label is None:
            continue
        if prefix == "I" and found and found[-1][1] == i and found[-1][2] == label:
            found[-1] = (found[-1][0], i + 1, label)
        else:
            found.append((i, i + 1, label))
    return found


def with_countries(tokens: list[Token], places: set[str]) -> list[Token]:
    """idner-news-2k labels countries inconsistently (143 of 324 in its train part): labels the others as LOC, too."""
    output = list(tokens)
    i = 0
    while i < len(output):
        for size in (3, 2, 1):
            words = [word.strip(",.") for word, _ in output[i : i + size]]
            if " ".join(words) in places and all(tag == "O" for _, tag in output[i : i + size]):
                output[i : i + size] = [(w, "I-LOC" if n else "B-LOC") for n, (w, _) in enumerate(output[i : i + size])]
                i += size - 1
                break
        i += 1
    return output


def spacing(words: list[str]) -> list[bool]:
    """Whether a blank follows each word, as in print: these corpora do not preserve spacing."""
    spaces = []
    inside = False
    for i, word in enumerate(words):
        following = words[i + 1] if i + 1 < len(words) else ""
        space = not (following in CLOSING or word in OPENING)
        # "anak - anak" is "anak-anak" in print; a dash between two different words stays apart
        if is_split_reduplication(words, i) or is_split_reduplication(words, i - 1):
            space = False
        if word == '"':
            inside = not inside
            space = space and not inside
        if following == '"' and inside:
            space = False
        spaces.append(space)
    return spaces


def is_split_reduplication(words: list[str], i: int) -> bool:
    """Whether words[i] begins "sumber - sumber": a word, a hyphen and the same word again."""
    return i >= 0 and words[i + 1 : i + 2] == ["-"] and words[i + 2 : i + 3] == [words[i].lower()]


def document(tokens: list[Token], nlp: Language, *, gold_tokens: bool = False) -> Doc:
    """One sentence as a Doc with entities, tokenized by the pipeline, or with `gold_tokens` by the corpus."""
    words = [word for word, _ in tokens]
    gold = Doc(nlp.vocab, words=words, spaces=spacing(words))
    found = [gold[start:end] for start, end, _ in spans(tokens)]
    labels = [label for _, _, label in spans(tokens)]
    doc = gold if gold_tokens else nlp.make_doc(gold.text)
    ends = [
        doc.char_span(span.start_char, span.end_char, label=label, alignment_mode="expand")
        for span, label in zip(found, labels, strict=True)
    ]
    doc.ents = tuple(filter_spans([span for span in ends if span is not None]))
    if not gold_tokens:
        bare = [trimmed(span) for span in doc.ents]
        doc.ents = tuple(span for span in bare if span is not None)
    return doc


def trimmed(span: Span) -> Span | None:
    """Strips quotation marks, brackets and commas from both ends; None if nothing is left."""
    start, end = span.start, span.end
    while start < end and span.doc[start].is_punct:
        start += 1
    # "Komisi Pemilihan Umum (KPU)" keeps its closing bracket, "(KPU)" keeps none
    while end > start and span.doc[end - 1].is_punct and "(" not in span.doc[start:end].text:
        end -= 1
    return Span(span.doc, start, end, span.label_) if end > start else None
