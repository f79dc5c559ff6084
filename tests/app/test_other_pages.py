"""Articles, questions, desk, load, and the states in which there is nothing to show."""

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from cypher import embedded_server
from explorer.read.articles import articles
from explorer.screens.load_inputs import pasted_file
from explorer.state.requests import EditQuery, OpenPage, ShowTab
from explorer.words.columns import COLUMNS
from graph.settings import Settings
from tests.app.conftest import blocks, opener, session_of, texts
from tests.conftest import emptied

Open = Callable[..., AppTest]
FOR_THE_PICTURE = {"ids", "r", "roles", "other_r"}
"""Columns of questions that a table does not show."""


def said(test: AppTest) -> str:
    """Everything the page says."""
    parts = [element.value for kind in (test.text, test.title, test.caption, test.error, test.header) for element in kind]
    return "\n".join([*map(str, parts), *texts(blocks(test))])


def test_sentences_are_found_by_their_words_which_are_marked(open_page: Open) -> None:
    test = open_page("sentences", find="perbatasan tajik")
    assert "Sentences with “perbatasan tajik”" in said(test)
    (quotes,) = (block for block in blocks(test) if block["kind"] == "quotes")
    for item in quotes["items"]:
        marks = [(item["text"][mark["start"] : mark["end"]], mark["tone"]) for mark in item["marks"]]
        assert any(text.casefold().startswith("perbatasan") for text, tone in marks if tone == "trigger"), marks
        assert any(text.startswith("Tajik") for text, tone in marks if tone == "strong"), marks


@pytest.mark.parametrize("find", ["", "   ", "kataygtidakada", '"' * 300, "<script>"])
def test_sentences_nobody_wrote_are_not_found_and_it_says_what_to_do(open_page: Open, find: str) -> None:
    test = open_page("sentences", find=find)
    assert not test.exception
    assert "Type words" in said(test) or "Nothing found" in said(test)


def first_article(loaded: Settings) -> dict[str, object]:
    from cypher.database import connect

    with connect(loaded) as database:
        return articles(database)[0]


def test_an_article_is_read_with_its_entities_and_events_marked(open_page: Open, loaded: Settings) -> None:
    article = first_article(loaded)
    test = open_page("article", id=str(article["id"]), n="5")
    assert not test.exception
    prose = next(block for block in blocks(test) if block["kind"] == "prose")
    assert prose["focus"] == 5
    assert any(item["marks"] for item in prose["items"])
    assert any(item["claims"] for item in prose["items"])
    assert article["title"] in texts(blocks(test))


@pytest.mark.parametrize("id", ["", "article:none", "country:RU", "'; MATCH (n) DETACH DELETE n"])
def test_an_article_that_is_not_there_says_so(open_page: Open, id: str) -> None:
    test = open_page("article", id=id)
    assert not test.exception
    assert "This article is not in the graph" in said(test)


def test_all_articles_are_listed_newest_first(open_page: Open) -> None:
    listed = article_lines(open_page("articles"))
    assert [item["meta"] for item in listed] == ["25 Jun 2024", "30 Aug 2021", "5 Apr 2015", "undated", "undated"]
    assert all(item["action"]["do"] == "article" for item in listed)


@pytest.mark.parametrize(("wanted", "found"), [("tumpas isis", 1), ("2021-08", 1), ("tidak ada", 0)])
def test_an_article_is_found_by_its_title_its_medium_or_its_date(open_page: Open, wanted: str, found: int) -> None:
    test = open_page("articles")
    test.text_input[0].set_value(wanted).run()
    assert len(article_lines(test)) == found
    assert found or "Nothing found." in said(test)


def article_lines(test: AppTest) -> list[dict[str, object]]:
    """The lines of the list of articles."""
    return [item for block in blocks(test) if block["kind"] == "links" for item in block["items"]]


def test_all_entities_are_listed_those_most_written_of_first(open_page: Open) -> None:
    test = open_page("entities")
    listed = test.dataframe[0].value
    assert "Rusia" in set(listed["Name"])
    assert list(listed["Articles"]) == sorted(listed["Articles"], reverse=True)
    assert f"{len(listed)} entities" in said(test)


def test_an_article_without_a_headline_is_called_by_its_first_sentence(open_page: Open) -> None:
    first = "Kelompok Taliban terkenal tangguh dari dulu sebelum ISIS muncul."
    listed = [item["text"] for item in article_lines(open_page("articles"))]
    assert first in listed
    assert "untitled article" not in listed
    assert first in texts(blocks(open_page("article", id="article:ae47af3ef215e722")))[:3]


def test_a_question_is_asked_with_the_parameters_of_its_address(open_page: Open) -> None:
    test = open_page("questions", q="csto_members")
    next(button for button in test.button if button.label == "Ask").click().run()
    asked = session_of(test).asked
    assert asked is not None
    assert len(asked.answer.rows) == 6
    wanted = session_of(test).requests.take(OpenPage)
    assert wanted is not None
    assert wanted.name == "graph"


@pytest.mark.parametrize(
    ("question", "tab"), [("csto_members", "graph"), ("quad_classes", "answer"), ("offices_held", "graph")]
)
def test_a_question_opens_where_its_answer_is_seen(open_page: Open, question: str, tab: str) -> None:
    test = open_page("questions", q=question)
    next(button for button in test.button if button.label == "Ask").click().run()
    assert session_of(test).requests.take(ShowTab) == ShowTab(tab)


def test_every_question_is_answered_and_its_answer_drawn(open_page: Open, loaded: Settings) -> None:
    from cypher.saved_queries.library import library

    graph = open_page()
    for query in library(loaded).queries:
        if any(parameter.required for parameter in query.parameters):
            assert not open_page("questions", q=query.name).exception
            continue
        test = open_page("questions", q=query.name)
        assert query.title["en"] in said(test)
        next(button for button in test.button if button.label == "Ask").click().run()
        assert not test.exception, query.name
        asked = session_of(test).asked
        assert asked is not None
        assert set(asked.answer.columns) <= set(COLUMNS) | FOR_THE_PICTURE, query.name
        session_of(graph).asked = asked
        session_of(graph).requests.add(ShowTab("answer"))
        graph.run()
        assert not graph.exception, query.name
        if asked.answer.rows:
            assert len(graph.dataframe[0].value) == len(asked.answer.rows)


@pytest.mark.parametrize(
    ("language", "ask", "heading", "kind", "met"),
    [("id", "Tanyakan", "Kepada siapa", "Apa", "bertemu"), ("en", "Ask", "To whom", "What", "meets")],
)
def test_an_answer_speaks_the_readers_language_in_its_headings_and_codes(
    open_page: Open, language: str, ask: str, heading: str, kind: str, met: str
) -> None:
    test = open_page("questions", q="changed_since", **{"p.since": "2015-01-01"}, lang=language)
    next(button for button in test.button if button.label == ask).click().run()
    graph = open_page(lang=language)
    session_of(graph).asked = session_of(test).asked
    session_of(graph).requests.add(ShowTab("answer"))
    table = graph.run().dataframe[0].value
    assert heading in table.columns
    assert any(told.startswith(met) for told in table[kind])
    assert not {"parties", "roles", "r"} & set(table.columns)


def test_questions_are_found_by_a_word(open_page: Open) -> None:
    test = open_page("questions")
    every = len(next(block for block in blocks(test) if block["kind"] == "cards")["items"])
    test.text_input[0].set_value("border").run()
    found = next(block for block in blocks(test) if block["kind"] == "cards")["items"]
    assert 0 < len(found) < every


def test_questions_stand_under_what_one_wants_to_know_the_most_wanted_first(open_page: Open) -> None:
    groups = [block for block in blocks(open_page("questions")) if block["kind"] == "cards"]
    assert [group["label"] for group in groups][:2] == ["Between two parties", "About one party"]
    assert groups[0]["items"][0]["text"] == "Events between two parties"
    assert sum(len(group["items"]) for group in groups) >= 29


def test_a_question_that_has_no_title_is_not_saved_and_says_what_is_missing(open_page: Open, tmp_path: Path) -> None:
    test = open_page("cypher_desk")
    next(button for button in test.button if button.label == "Save").click().run()
    assert not test.exception
    assert "Give it a name and a title first." in said(test)


def run_typed(test: AppTest, text: str) -> AppTest:
    """The desk after this was run and has answered."""
    session_of(test).requests.add(EditQuery(text))
    test.run()
    next(button for button in test.button if button.label == "Run").click().run()
    running = session_of(test).desk.run
    assert running is not None
    running.exception(timeout=30)
    return test.run()


def test_a_typed_query_answers_with_a_table(open_page: Open) -> None:
    test = run_typed(open_page("cypher_desk"), "MATCH (n:Organization {id: 'organization:csto'}) RETURN n, n.name AS name")
    assert list(test.dataframe[0].value["name"]) == ["CSTO"]


def test_a_typed_query_that_writes_is_refused(open_page: Open) -> None:
    test = run_typed(open_page("cypher_desk"), "MATCH (n) DETACH DELETE n")
    assert not test.exception
    assert "That did not work" in said(test)


def test_a_wrong_query_says_what_is_wrong(open_page: Open) -> None:
    test = run_typed(open_page("cypher_desk"), "MATCH (n:Country)\nRETRUN n")
    assert not test.exception
    assert "The database cannot run this:" in said(test) or "That did not work" in said(test)


def test_parameters_of_a_typed_query_get_fields(open_page: Open) -> None:
    test = open_page("cypher_desk")
    session_of(test).requests.add(EditQuery("MATCH (n {id: $who}) RETURN n LIMIT $most"))
    test.run()
    assert [field.label.replace("\\", "") for field in test.text_input][:2] == ["$who", "$most"]


def test_the_page_to_load_offers_a_place_to_drop_files(open_page: Open) -> None:
    test = open_page("load")
    assert not test.exception
    assert "Load articles" in said(test)
    assert "Which column is which" in said(test)
    assert [field.label for field in test.text_area] == ["Text"]


def test_two_pasted_articles_are_two_files() -> None:
    names = [pasted_file(text, {"title": "Judul", "url": ""}) for text in ("Satu kalimat.", "Dua kalimat.")]
    assert len({name for name, _ in names}) == 2
    assert json.loads(names[0][1]) == {"text": "Satu kalimat.", "title": "Judul"}


def test_without_a_database_the_page_says_what_to_do(monkeypatch: pytest.MonkeyPatch, tmp_path) -> None:
    away = replace(Settings(data=tmp_path), neo4j_uri="bolt://127.0.0.1:9", neo4j_password="secret")
    test = opener(away, monkeypatch)()
    assert not test.exception
    assert "The database does not answer" in said(test)
    assert "secret" not in said(test)
    assert any(button.label == "Try again" for button in test.button)


def test_a_database_that_was_killed_comes_back(loaded: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    test = opener(loaded, monkeypatch)()
    before = embedded_server.find(loaded.data)
    assert before is not None
    process = before.process()
    assert process is not None
    process.kill()
    process.wait(10)
    st.cache_data.clear()
    test.run()
    if "The database does not answer" in said(test):
        next(button for button in test.button if button.label == "Try again").click().run()
    assert not test.exception
    assert "5 articles" in said(test)


# The last one: it empties the database of this run.
def test_without_articles_the_page_says_how_to_get_some(embedded_settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    with emptied(embedded_settings):
        test = opener(embedded_settings, monkeypatch)()
    assert not test.exception
    assert "Nothing is loaded yet" in said(test)
