"""Decisions about names hold in the graph without the files: as if the articles had been loaded with them, and back again."""

from dataclasses import replace
from pathlib import Path

import pytest

from cypher.database import Database
from cypher.decisions.names import Decisions, Stated
from loader.pipeline import extract_all
from loader.read.articles import Article, ReadingReport, article_id, read_articles
from loader.reread import settle_names
from loader.write.store import write_graphs
from tests.integration.test_store import stored

SEEDS = Path(__file__).parents[2] / "seeds"
RUSSIA, RIA, RT = "country:RU", "organization:ria-novosti", "organization:rt"
DECIDED = Decisions(frozenset({("kremlin", RUSSIA)}), {RT: RIA})


@pytest.fixture(scope="module")
def seed_articles() -> list[Article]:
    return list(read_articles([SEEDS], ReadingReport()))


def load(database: Database, articles: list[Article], decisions: Decisions = Decisions()) -> None:  # noqa: B008
    write_graphs(database, extract_all(articles, decisions=decisions))


def test_names_that_were_decided_hold_as_after_loading_with_them(database: Database, seed_articles: list[Article]) -> None:
    load(database, seed_articles, DECIDED)
    wanted = stored(database)
    database.write("MATCH (n) DETACH DELETE n")
    load(database, seed_articles)
    before = stored(database)
    assert before != wanted
    read = settle_names(database, DECIDED)
    assert 0 < read < len(seed_articles)
    assert stored(database) == wanted
    assert settle_names(database, DECIDED) == 0
    assert settle_names(database, Decisions()) == read
    assert stored(database) == before


def test_loading_the_files_again_finds_the_articles_as_they_are(database: Database, seed_articles: list[Article]) -> None:
    load(database, seed_articles)
    settle_names(database, DECIDED)
    report = write_graphs(database, extract_all(seed_articles, decisions=DECIDED))
    assert (report.created, report.replaced, report.already_there) == (0, 0, len(seed_articles))


def test_what_no_article_mentions_needs_no_reading(database: Database, seed_articles: list[Article]) -> None:
    load(database, seed_articles[:1])
    assert settle_names(database, Decisions(frozenset({("nobody", "actor:nobody")}), {"actor:a": "actor:b"})) == 0


def test_a_mention_that_is_wrong_is_none_in_its_sentence_alone_until_taken_back(
    database: Database, seed_articles: list[Article]
) -> None:
    load(database, seed_articles)
    before = stored(database)
    sentence = "MATCH (s:Sentence)-[m:MENTIONS]->(n:Country {id: $id}) RETURN s.id AS id, m.text AS text ORDER BY s.id LIMIT 1"
    row = next(iter(database.stream(sentence, {"id": RUSSIA})))
    wrong = Decisions(wrong=frozenset({(row["id"], row["text"].casefold(), RUSSIA)}))
    assert settle_names(database, wrong) == 1
    after = stored(database)
    assert (row["id"], "MENTIONS", RUSSIA) in before and (row["id"], "MENTIONS", RUSSIA) not in after
    others = {key for key in before if isinstance(key, tuple) and key[1:] == ("MENTIONS", RUSSIA)} - {
        (row["id"], "MENTIONS", RUSSIA)
    }
    assert others and others <= after.keys()
    assert settle_names(database, Decisions()) == 1
    assert stored(database) == before


TO = {"published": "2021-08-30", "source": "Harian Uji"}


def test_a_corrected_date_and_medium_hold_as_if_the_file_said_so_until_taken_back(
    database: Database, seed_articles: list[Article]
) -> None:
    load(database, [article if article.published else replace(article, **TO) for article in seed_articles])
    wanted = stored(database)
    database.write("MATCH (n) DETACH DELETE n")
    load(database, seed_articles)
    before = stored(database)
    corrected = Decisions(articles=stated_of(seed_articles, TO))
    assert settle_names(database, corrected) == len(corrected.articles) == 2
    assert stored(database) == wanted != before
    report = write_graphs(database, extract_all(seed_articles, decisions=corrected))
    assert (report.replaced, report.already_there) == (0, len(seed_articles)), "loading the files again keeps it"
    assert settle_names(database, Decisions(articles=stated_of(seed_articles, {"published": "2021-08-31"}))) == 2
    assert settle_names(database, corrected) == 2
    assert stored(database) == wanted
    assert settle_names(database, Decisions()) == 2
    assert stored(database) == before


def test_what_a_file_says_by_now_is_not_lost_with_a_correction(database: Database, seed_articles: list[Article]) -> None:
    undated = [article for article in seed_articles if not article.published]
    load(database, undated)
    settle_names(database, Decisions(articles=stated_of(undated, TO)))
    load(database, [replace(article, published="2022-02-02") for article in undated])
    assert settle_names(database, Decisions()) == 2
    assert {row["day"] for row in database.stream("MATCH (a:Article) RETURN a.published AS day", {})} == {"2022-02-02"}


def stated_of(articles: list[Article], to: dict[str, str]) -> dict[str, Stated]:
    """A correction of each article without a date."""
    return {
        article_id(article.text): Stated(to, {name: getattr(article, name) or "" for name in to})
        for article in articles
        if not article.published
    }
