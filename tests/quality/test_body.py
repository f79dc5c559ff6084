"""The body of the five seeds, word by word, their sentences and their relations, against the hand-marked gold."""

import re
from pathlib import Path
from typing import Any

import pytest

from loader.pipeline import extract_all
from loader.read.articles import Article, read_articles
from loader.sentences import sentences_of
from tests.quality.conftest import Floors
from tests.quality.scoring import Tally, gold_of, plain, scored

ROOT = Path(__file__).parents[2]
GOLD = Path(__file__).parent / "gold" / "seeds"


@pytest.fixture(scope="module")
def articles() -> list[Article]:
    return list(read_articles([ROOT / "seeds"]))


def words_right(article: Article, gold: dict[str, Any]) -> Tally:
    """Words of the sentences against those between the gold's first and last words of the body."""
    text = article.text
    begin = text.index(gold["body_start"])
    end = text.index(gold["body_end"], begin) + len(gold["body_end"])
    body = {found.start() for found in re.finditer(r"\w+", text) if begin <= found.start() < end}
    spans = [(sentence.start, sentence.end) for sentence in sentences_of(article)]
    kept = {found.start() for start, stop in spans for found in re.compile(r"\w+").finditer(text, start, stop)}
    return Tally(len(kept & body), len(kept), len(body))


def test_the_body_of_the_seeds_is_kept_and_the_rest_is_not(articles: list[Article], floors: Floors) -> None:
    gold = gold_of(GOLD)
    tallies = [words_right(article, gold[Path(article.doc).stem]) for article in articles]
    whole = Tally(*(sum(getattr(tally, name) for tally in tallies) for name in ("right", "predicted", "gold")))
    floors.check("body", {"seeds words F": whole.f})


def test_every_sentence_the_gold_speaks_of_is_inside_one_of_ours(articles: list[Article]) -> None:
    gold = gold_of(GOLD)
    for article in articles:
        ours = [plain(sentence.text) for sentence in sentences_of(article)]
        claims = [one for kind in ("events", "relations") for one in gold[Path(article.doc).stem][kind]]
        for claim in claims:
            if not claim.get("optional"):
                assert any(plain(claim["sentence"]) in sentence for sentence in ours), claim["sentence"]


def test_relations_of_the_seeds_are_at_their_floors(articles: list[Article], floors: Floors) -> None:
    tally = scored(extract_all(articles), gold_of(GOLD)).relation
    floors.check("relations", {"seeds P": tally.precision, "seeds R": tally.recall, "seeds F": tally.f})
