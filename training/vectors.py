"""Trains floret vectors on raw news text: words and subwords get vectors, so that unseen names have one, too.

Boyd and Warmerdam, "floret: lightweight, robust word vectors" (Explosion, 2022): subword n-grams and words share one
hashed table of fixed size, here a few megabytes instead of fastText's gigabytes.
"""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from spacy.language import Language

DIMENSIONS = 96
ROWS = 20_000
SETTINGS = {
    "model": "skipgram",
    "mode": "floret",
    "hashCount": 2,
    "minn": 4,
    "maxn": 5,
    "minCount": 5,
    "epoch": 5,
    "lr": 0.05,
    "thread": 1,  # one thread is deterministic; several race for the table
}


def paragraphs(path: Path) -> Iterator[str]:
    """Yields the paragraphs of a `.txt.gz` (one per line) or of the `text` field of a `.jsonl.gz`."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            text = json.loads(line)["text"] if ".jsonl" in path.name else line
            yield from text.splitlines()


def write_tokens(paths: Iterable[Path], nlp: Language, output: Path) -> int:
    """Writes the distinct paragraphs as blank-separated tokens, one paragraph per line; returns the number of tokens."""
    texts = (text.strip() for path in paths for text in paragraphs(path))
    tokenizer: Any = nlp.tokenizer
    total = 0
    with output.open("w", encoding="utf-8") as file:
        for doc in tokenizer.pipe(dict.fromkeys(text for text in texts if text)):
            words = [token.text for token in doc if not token.is_space]
            total += len(words)
            file.write(" ".join(words) + "\n")
    return total


def train(tokens: Path, output: Path, rows: int = ROWS, dimensions: int = DIMENSIONS) -> None:
    """Trains and writes a `.floret` table for `spacy init vectors --mode floret`."""
    import floret  # type: ignore[import-not-found]  # only needed to make the vectors, not to train or run the pipeline with them

    model = floret.train_unsupervised(str(tokens), bucket=rows, dim=dimensions, **SETTINGS)
    model.save_floret_vectors(str(output))
