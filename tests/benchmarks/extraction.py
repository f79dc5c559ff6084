"""Extraction: articles a CPU second of `extract_all` against the bare `nlp.pipe` of the same pipeline in the same run.

    python -m tests.benchmarks extraction [articles] [path of articles]

Without a path the articles are the five seeds, many times over; figures of real collections need a path to one.
"""

import time
from collections.abc import Sequence
from dataclasses import replace
from itertools import cycle, islice
from pathlib import Path

from loader.language.id import load
from loader.pipeline import extract_all
from loader.read.articles import Article, read_articles
from loader.sentences import sentences_of

SEEDS = Path(__file__).parents[2] / "seeds"


def articles(count: int, path: Path) -> list[Article]:
    """So many articles of the path; fewer articles there come round again, each with a name of its own."""
    there = list(islice(read_articles([path]), count))
    return [replace(article, doc=f"{n}-{article.doc}") for n, article in enumerate(islice(cycle(there), count))]


def main(arguments: Sequence[str] = ()) -> None:
    """Prints both speeds and the share."""
    count = int(arguments[0]) if arguments else 100
    chosen = articles(count, Path(arguments[1]) if len(arguments) > 1 else SEEDS)
    texts = [sentence.text for article in chosen for sentence in sentences_of(article)]
    nlp = load()
    begin = time.process_time()
    for _ in nlp.pipe(texts):
        pass
    bare = time.process_time() - begin
    begin = time.process_time()
    for _ in extract_all(chosen):
        pass
    whole = time.process_time() - begin
    print(f"{count} articles, {len(texts)} sentences, CPU time on one core")
    print(f"bare pipeline {count / bare:.1f} articles/s, Simpul {count / whole:.1f}: {bare / whole:.0%} of the bare speed")
