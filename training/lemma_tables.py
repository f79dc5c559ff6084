"""Fills the tables of the verb-root component: treebank lemmas, frequent words of the raw text, verb forms seen in training."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from spacy.tokens import Doc

from id_simpul_news.roots import SHORTEST, VerbRoots

OFTEN = 20  # minimum frequency of a word in the raw text


def filled(component: VerbRoots, trees: Iterable[Doc], tokens: Path) -> None:
    """Fills the component's tables; frequencies are rounded down to powers of two, which is precise enough for their use."""
    known: Counter[str] = Counter()
    trained: set[str] = set()
    for doc in trees:
        known.update(token.lemma_ for token in doc if token.pos_ != "PROPN" and token.lemma_.isalpha())
        trained.update(token.lower_ for token in doc if token.pos_ == "VERB")
    written = {word: 2 ** int(math.log2(n)) for word, n in bare_words(tokens).items() if n >= OFTEN and len(word) >= SHORTEST}
    component.fill(dict.fromkeys(known, 1), written, trained)


def bare_words(tokens: Path) -> Counter[str]:
    """Counts each lower-case word in the raw text (blank-separated tokens)."""
    counts: Counter[str] = Counter()
    with tokens.open(encoding="utf-8") as lines:
        for line in lines:
            counts.update(word for word in line.split() if word.islower() and word.isalpha())
    return counts
