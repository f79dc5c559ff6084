"""Converts Universal Dependencies files (CoNLL-U) to spaCy documents, with one annotation scheme for all three treebanks."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc

ID, FORM, LEMMA, UPOS, XPOS, FEATS, HEAD, DEPREL, DEPS, MISC = range(10)

CONTENT = {"NOUN", "VERB", "PROPN", "ADJ", "NUM", "PRON", "ADV"}
# GSD writes "compound" for noun-noun modification, CSUI and PUD write "nmod" for the same thing.
LABELS = {"compound": "nmod", "compound:a": "nmod", "cc:preconj": "cc", "csubj:pass": "csubj"}
# Features that all three treebanks annotate alike; the others are in one of them only.
FEATURES = {"Voice", "Polarity", "PronType", "Person", "NumType", "Degree", "Number"}

Row = list[str]


def rows_of(path: Path) -> Iterator[list[Row]]:
    """Yields the sentences of a CoNLL-U file, each a list of ten-column rows without comments and empty nodes."""
    sentence: list[Row] = []
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            line = line.rstrip("\n")
            if not line and sentence:
                yield sentence
                sentence = []
            elif line and not line.startswith("#"):
                row = line.split("\t")
                if "." not in row[ID]:
                    sentence.append(row)
    if sentence:
        yield sentence


def surface_words(rows: list[Row]) -> list[tuple[list[int], str, str]]:
    """Surface words as (ids of their syntactic words, form, MISC): "kerjanya" is one word of the two ids kerja + nya."""
    words: list[tuple[list[int], str, str]] = []
    covered: set[int] = set()
    for row in rows:
        if "-" in row[ID]:
            first, last = map(int, row[ID].split("-"))
            covered.update(range(first, last + 1))
            words.append((list(range(first, last + 1)), row[FORM], row[MISC]))
        elif int(row[ID]) not in covered:
            words.append(([int(row[ID])], row[FORM], row[MISC]))
    return words


def representative(ids: list[int], table: dict[int, Row]) -> int:
    """The syntactic word that represents a surface word: the content word whose head is outside."""
    outside = [i for i in ids if int(table[i][HEAD]) not in ids]
    return next((i for i in outside if table[i][UPOS] in CONTENT), (outside or ids)[0])


def features(row: Row) -> str:
    """The shared features of one row; Number and Person only of pronouns, where all treebanks annotate them."""
    pairs = [pair for pair in row[FEATS].split("|") if pair.split("=")[0] in FEATURES]
    if row[UPOS] not in {"PRON", "DET"}:
        pairs = [pair for pair in pairs if not pair.startswith(("Number=", "Person="))]
    return "|".join(pairs)


def document(rows: list[Row], nlp: Language) -> Doc:
    """One sentence as a Doc; clitics (-nya, -lah) stay attached to their word, which gets the content word's annotation."""
    table = {int(row[ID]): row for row in rows if "-" not in row[ID]}
    words = surface_words(rows)
    index = {i: n for n, (ids, _, _) in enumerate(words) for i in ids}
    forms, spaces, pos, morphs, lemmas, heads, deps = [], [], [], [], [], [], []
    for n, (ids, form, misc) in enumerate(words):
        row = table[representative(ids, table)]
        head = int(row[HEAD])
        while head in ids:  # governed by its own clitic: look further up
            head = int(table[head][HEAD])
        forms.append(form.replace(" ", "\u00a0"))
        spaces.append("SpaceAfter=No" not in misc)
        pos.append(row[UPOS])
        morphs.append(features(row))
        lemmas.append(lemma_of(row))
        heads.append(index[head] if head else n)
        deps.append(LABELS.get(row[DEPREL], row[DEPREL]) if head else "ROOT")
    return Doc(nlp.vocab, words=forms, spaces=spaces, pos=pos, morphs=morphs, lemmas=lemmas, heads=heads, deps=deps)


def lemma_of(row: Row) -> str:
    """The lemma, lower-cased except for proper names: CSUI keeps "Berkaki", GSD writes "kaki"."""
    lemma = row[LEMMA] if row[LEMMA] != "_" else row[FORM]
    return row[FORM] if row[UPOS] == "PROPN" else lemma.lower()


def documents(path: Path, nlp: Language) -> list[Doc]:
    """All sentences of one treebank file, one Doc each."""
    return [document(rows, nlp) for rows in rows_of(path)]


def grouped(docs: list[Doc], size: int) -> list[Doc]:
    """Joins adjacent sentences, at most `size` per Doc, so that the parser learns sentence boundaries."""
    chunks = [docs[i : i + size] for i in range(0, len(docs), size)]
    return [Doc.from_docs(chunk, ensure_whitespace=True) for chunk in chunks]
