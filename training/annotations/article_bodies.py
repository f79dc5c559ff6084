"""Evaluates boilerplate removal: `SIMPUL_CORPUS=news.jsonl.gz python -m training.annotations.article_bodies`.

Of the forty articles in article_bodies.txt one half (dev) may be inspected while the reader is developed, the other is only
scored. `--show` prints the lost words and the remaining boilerplate of the first half.
"""

import gzip
import json
import os
import re
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from loader.read.articles import read_articles
from loader.read.plain_text import plain_text
from loader.sentences import sentences_of
from training.annotations.lines import hash_of

FILE = Path(__file__).with_name("article_bodies.txt")
_WORD = re.compile(r"\w+")


@dataclass(frozen=True)
class MarkedBody:
    """An article with marked boilerplate; offsets count characters of the text in the corpus."""

    half: str
    id: str
    hash: str
    boilerplate: tuple[tuple[int, int], ...]

    def parts(self, text: str) -> tuple[Counter[str], Counter[str]]:
        """Word counts of the body and of the boilerplate."""
        boilerplate = " ".join(text[start:end] for start, end in self.boilerplate)
        for start, end in reversed(self.boilerplate):
            text = f"{text[:start]}\n{text[end:]}"
        return _words(text), _words(boilerplate)


@dataclass(frozen=True)
class Kept:
    """Word counts for one article: of the body and the part lost, of boilerplate and the part left in."""

    body: int = 0
    lost: int = 0
    boilerplate: int = 0
    left: int = 0

    def __add__(self, other: "Kept") -> "Kept":
        return Kept(
            self.body + other.body, self.lost + other.lost, self.boilerplate + other.boilerplate, self.left + other.left
        )

    def __str__(self) -> str:
        kept, out = 1 - self.lost / (self.body or 1), 1 - self.left / (self.boilerplate or 1)
        return f"{kept:.2%} of {self.body:,} words of the body kept, {out:.1%} of {self.boilerplate:,} words of boilerplate out"


def marked_bodies(text: str) -> list[MarkedBody]:
    """Parses a file such as article_bodies.txt."""
    lines = [line.split() for line in text.splitlines() if line and not line.startswith("#")]
    places = [tuple((int(a), int(b)) for a, _, b in (place.partition("-") for place in line[3:])) for line in lines]
    return [MarkedBody(*line[:3], boilerplate) for line, boilerplate in zip(lines, places, strict=True)]


def kept_of(marked: MarkedBody, record: dict[str, Any]) -> tuple[Kept, Counter[str], Counter[str]]:
    """Runs the reader on a record: counts, the lost words of the body, the words of boilerplate left in."""
    body, boilerplate = marked.parts(record["text"])
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "one.jsonl"
        path.write_text(json.dumps(record), encoding="utf-8")
        said = _words(" ".join(one.text for article in read_articles([path]) for one in sentences_of(article)))
    lost, left = body - said, (said - body) & boilerplate
    return Kept(body.total(), lost.total(), boilerplate.total(), left.total()), lost, left


def _words(text: str) -> Counter[str]:
    return Counter(_WORD.findall(plain_text(text).lower()))


def at_hand(corpus: Path) -> Iterator[tuple[MarkedBody, dict[str, Any]]]:
    """The marked articles that the corpus contains with unchanged text."""
    wanted = {one.id: one for one in marked_bodies(FILE.read_text("utf-8"))}
    with gzip.open(corpus, "rt", encoding="utf-8") as lines:
        for line in lines:
            record = json.loads(line)
            one = wanted.get(record["id"])
            if one and hash_of(record["text"]) == one.hash:
                yield one, record


def main() -> None:
    """Prints the counts of each half."""
    sums = {"dev": Kept(), "apart": Kept()}
    for one, record in at_hand(Path(os.environ["SIMPUL_CORPUS"])):
        kept, lost, left = kept_of(one, record)
        sums[one.half] += kept
        if one.half == "dev" and "--show" in sys.argv and (lost or left):
            print(one.id, "lost:", " ".join(lost.elements()), "| left:", " ".join(left.elements()))
    for half, total in sums.items():
        print(f"{half}: {total}")


if __name__ == "__main__":
    main()
