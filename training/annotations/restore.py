"""Restores annotated articles with their texts.

    SIMPUL_CORPUS=news.jsonl.gz python -m training.annotations.restore OUT [SET …]

Writes OUT/SET/gold/NNN.json and OUT/SET/articles/NNN.txt. Articles whose text is missing in the corpus or differs there are
skipped and reported. Without SIMPUL_CORPUS only the seeds can be restored.
"""

import gzip
import json
import os
import sys
from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import Path

from loader.read.articles import Article, read_articles
from training.annotations.lines import Annotated, Gold, gold_of, hash_of, read, text_of

SETS = Path(__file__).parent / "sets"
SEEDS = Path(__file__).parents[2] / "seeds"


@lru_cache(maxsize=1)
def corpus() -> Mapping[str, str]:
    """Text by article id, of the corpus that SIMPUL_CORPUS names; empty if it is not set."""
    path = os.environ.get("SIMPUL_CORPUS")
    if not path:
        return {}
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        articles = [json.loads(line) for line in lines]
    return {article["id"]: text_of(article["title"], article["text"]) for article in articles}


def titles(texts: Mapping[str, str]) -> dict[str, str]:
    """Maps title (case-folded) to article id."""
    return {text.split("\n", 1)[0].casefold(): id_ for id_, text in texts.items()}


def restored(name: str) -> Iterator[tuple[Annotated, str, Gold]]:
    """The articles of one set whose text is available: lines, text, gold graph."""
    texts = {**corpus(), **_seeds()}
    by_hash = {hash_of(text): text for text in _seeds().values()}
    for one in read((SETS / f"{name}.txt").read_text("utf-8")):
        text = texts.get(one.id) or by_hash.get(one.hash)
        if text is None or hash_of(text) != one.hash:
            print(f"{name} {one.number}: its text is not at hand", file=sys.stderr)
            continue
        yield one, text, gold_of(one, text)


def restored_articles(folder: Path) -> Iterator[tuple[str, Article, Gold]]:
    """The articles of a restored folder, set by set: name (SET/NNN), article, gold graph."""
    for place in sorted(path for path in folder.iterdir() if (path / "gold").is_dir()):
        for article in read_articles([place / "articles"]):
            if isinstance(article, Article):
                stem = Path(article.doc).stem
                yield f"{place.name}/{stem}", article, json.loads((place / "gold" / f"{stem}.json").read_text("utf-8"))


def _seeds() -> dict[str, str]:
    return {path.stem: path.read_text("utf-8") for path in sorted(SEEDS.glob("*.txt"))}


def article_of(one: Annotated, text: str) -> str:
    """The article as an input file of the loader: title, date, text."""
    if one.id == "-":
        return text
    title, body = text.split("\n", 1)
    return f"{title}\n{one.published or ''}\n\n{body}\n"


def main() -> None:
    """Writes the requested sets, by default all."""
    out, names = Path(sys.argv[1]), sys.argv[2:] or sorted(path.stem for path in SETS.glob("*.txt"))
    for name in names:
        for folder in ("gold", "articles"):
            (out / name / folder).mkdir(parents=True, exist_ok=True)
        for one, text, gold in restored(name):
            gold_file = json.dumps(gold, ensure_ascii=False, indent=1)
            (out / name / "gold" / f"{one.number}.json").write_text(gold_file, "utf-8")
            (out / name / "articles" / f"{one.number}.txt").write_text(article_of(one, text), "utf-8")


if __name__ == "__main__":
    main()
