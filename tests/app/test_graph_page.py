"""The page that opens: its picture, its panel, its tables, its address."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from cypher.decisions.names import always_merge, decisions_about, never_merge, take_back
from explorer.picture.scene import Selection, select
from explorer.picture.view import View
from explorer.state import saved_views
from explorer.state.permalink import packed, unpacked
from explorer.state.requests import ShowTab
from graph.settings import Settings
from tests.app.conftest import blocks, picture, sent, session_of, texts

Open = Callable[..., AppTest]
CSTO, ARMENIA = "organization:csto", "country:AM"


def chosen(test: AppTest, nodes: tuple[str, ...] = (), edges: tuple[str, ...] = ()) -> AppTest:
    """The page after these were selected in the picture."""
    now = session_of(test)
    assert now.scene is not None
    now.scene = select(now.scene, nodes, edges)
    return test.run()


def test_it_opens_with_a_picture_and_says_what_to_try(open_page: Open) -> None:
    test = open_page()
    assert not test.exception
    assert len(picture(test)["nodes"]) > 20
    assert "Every line opens the sentence that says so" in texts(blocks(test))
    assert "5 articles" in texts(blocks(test))


def test_it_speaks_indonesian_when_asked(open_page: Open) -> None:
    test = open_page(lang="id")
    assert "Setiap garis membuka kalimat yang menyatakannya" in texts(blocks(test))
    assert "5 artikel" in texts(blocks(test))
    assert picture(test)["language"] == "id"


def test_a_node_shows_its_names_and_its_sentences_with_the_mentions_marked(open_page: Open) -> None:
    test = chosen(open_page(), (CSTO,))
    assert blocks(test)[0]["title"] == "CSTO"
    assert any("Organisasi Traktat Keamanan Kolektif" in text for text in texts(blocks(test)))
    quotes = next(block for block in blocks(test) if block["kind"] == "quotes")
    for item in quotes["items"]:
        marked = [item["text"][mark["start"] : mark["end"]] for mark in item["marks"] if mark["tone"] == "strong"]
        assert marked, item["text"]
        assert item["meta"][0]["action"]["do"] == "article"


def test_a_line_shows_the_sentences_that_say_so(open_page: Open) -> None:
    test = chosen(open_page(), edges=(f"{ARMENIA} MEMBER_OF {CSTO}",))
    assert blocks(test)[0]["title"] == "Armenia is a member of CSTO"
    quotes = next(block for block in blocks(test) if block["kind"] == "quotes")
    assert quotes["items"]
    assert all("Armenia" in item["text"] for item in quotes["items"])


def test_an_event_shows_who_whom_and_when(open_page: Open) -> None:
    test = open_page()
    event = next(node["id"] for node in picture(test)["nodes"] if node["id"].startswith("event:"))
    test = chosen(test, (event,))
    assert {"Who", "When"} <= {row["label"] for block in blocks(test) if block["kind"] == "facts" for row in block["rows"]}
    assert any(block["kind"] == "quotes" and block["items"] for block in blocks(test))


def test_evidence_is_not_sent_before_something_is_selected(open_page: Open) -> None:
    test = open_page()
    assert not any(block["kind"] == "quotes" for block in blocks(test))
    assert not any("beranggotakan" in text for text in texts(picture(test)))


def test_two_nodes_offer_their_paths(open_page: Open) -> None:
    test = chosen(open_page(), (CSTO, "country:RU"))
    actions = [item["action"]["do"] for block in blocks(test) if block["kind"] == "buttons" for item in block["items"]]
    assert actions == ["between", "paths", "common", "only", "hide", "compare"]


def test_the_address_follows_and_brings_the_picture_back(open_page: Open) -> None:
    first = chosen(open_page(), (CSTO,))
    held = first.query_params["s"]
    word = held if isinstance(held, str) else held[0]
    assert unpacked(word).selected.nodes == (CSTO,)
    again = open_page(s=word)
    assert {node["id"] for node in picture(again)["nodes"]} == {node["id"] for node in picture(first)["nodes"]}
    placed = {node["id"]: (round(node["x"]), round(node["y"])) for node in picture(first)["nodes"]}
    assert {node["id"]: (round(node["x"]), round(node["y"])) for node in picture(again)["nodes"]} == placed
    assert blocks(again)[0]["title"] == "CSTO"


@pytest.mark.parametrize("word", ["x", "%00", "A" * 5000])
def test_a_damaged_address_says_so_and_a_picture_is_still_there(open_page: Open, word: str) -> None:
    test = open_page(s=word)
    assert not test.exception
    assert any("damaged" in text for text in texts(blocks(test)))
    assert picture(test)["nodes"]


def test_ids_that_are_not_in_the_graph_are_left_out_of_a_link(open_page: Open) -> None:
    word = packed(View(shown=(CSTO, "country:XX", "article:1", "nonsense")), Selection(("country:XX",), ()))
    test = open_page(s=word)
    assert not test.exception
    assert [node["id"] for node in picture(test)["nodes"]] == [CSTO]


def test_the_tables_list_what_the_picture_shows(open_page: Open) -> None:
    test = open_page()
    shown = {node["id"] for node in picture(test)["nodes"]}
    session_of(test).requests.add(ShowTab("table"))
    test.run()
    events, entities, relations = (table.value for table in test.dataframe)
    assert {*events["id"], *entities["id"]} == shown
    assert list(events["id"]) == [id for id in events["id"] if id.startswith("event:")], "one row an event"
    assert {"Date", "Who", "What", "To whom", "Told as", "Sentences", "Media"} <= set(events.columns)
    assert {"From", "Relation", "To"} <= set(relations.columns)


def test_a_span_of_time_rules_the_tables_too(open_page: Open) -> None:
    test = open_page()
    session_of(test).requests.add(ShowTab("table"))
    test.run()
    before = test.dataframe[0].value
    scene = session_of(test).scene
    assert scene is not None
    session_of(test).scene = replace(scene, view=replace(scene.view, span=("2015", "2015")))
    test.run()
    after = test.dataframe[0].value
    assert 0 < len(after) < len(before)
    assert {date[:4] for date in after["Date"] if date} == {"2015"}


def test_the_panel_counts_open_what_they_count(open_page: Open) -> None:
    test = chosen(open_page(), (CSTO,))
    tabs = {item["action"]["tab"]: item["count"] for item in blocks(test)[2]["items"] if item["action"]["do"] == "tab"}
    session_of(test).choice = replace(session_of(test).choice, tab="sentences", sentences=100)
    test.run()
    quotes = next(block for block in blocks(test) if block["kind"] == "quotes")
    assert str(len(quotes["items"])) == tabs["sentences"]


def test_an_answer_says_what_was_asked_about_and_the_panel_has_its_sentences_once(open_page: Open) -> None:
    asking = open_page("questions", q="csto_members")
    next(button for button in asking.button if button.label == "Ask").click().run()
    test = open_page()
    session_of(test).asked = session_of(asking).asked
    session_of(test).requests.add(ShowTab("answer"))
    test.run()
    assert next(block for block in blocks(test) if block["kind"] == "heading")["title"] == "Members of an organization · CSTO"
    (quotes,) = (block for block in blocks(test) if block["kind"] == "quotes")
    assert quotes["label"] == "Sentences that say so"


def test_a_chosen_row_of_an_answer_narrows_the_sentences_of_the_panel(open_page: Open) -> None:
    asking = open_page("questions", q="csto_members")
    next(button for button in asking.button if button.label == "Ask").click().run()
    asked = session_of(asking).asked
    assert asked is not None
    test = open_page()
    session_of(test).asked = asked
    test.session_state[f"answer {asked.number}"] = {"selection": {"rows": [0], "columns": [], "cells": []}}
    quotes = next(block for block in blocks(test.run()) if block["kind"] == "quotes")
    assert quotes["label"] == "Sentences of 1 chosen row"
    assert "Armenia" in asked.answer.rows[0]
    assert quotes["items"] and all("Armenia" in item["text"] for item in quotes["items"])


def test_a_decision_is_listed_with_the_names_and_taken_back(open_page: Open, loaded: Settings) -> None:
    test = chosen(open_page(), (CSTO,))
    session_of(test).choice = replace(session_of(test).choice, tab="names")
    never_merge(loaded, "OTSC", CSTO)
    always_merge(loaded, "organization:odkb", CSTO)
    try:
        told = texts(blocks(test.run()))
        assert {"“OTSC” is not CSTO", "odkb is CSTO", "take back"} <= set(told)
        for decision in decisions_about(loaded, CSTO):
            assert take_back(loaded, decision)
        assert "take back" not in texts(blocks(test.run()))
    finally:
        loaded.decisions_file.unlink(missing_ok=True)


def test_a_view_is_saved_by_one_click_once_it_has_a_name_and_deleted_by_two(open_page: Open, loaded: Settings) -> None:
    test = open_page()
    save = next(button for button in test.button if button.label == "Save view")
    test = save.click().run()
    assert any(caption.value == "Give it a name first." for caption in test.caption)
    test.text_input(key="view name").set_value("Rusia dan Taliban")
    next(button for button in test.button if button.label == "Save view").click()
    test.run()
    assert any("view=rusia-dan-taliban" in code.value for code in test.code)
    test.button(key="change view rusia-dan-taliban").click().run()
    test.button(key="delete view rusia-dan-taliban").click().run()
    test.button(key="keep rusia-dan-taliban").click().run()
    assert [saved.name for saved in saved_views.saved_views(loaded)] == ["Rusia dan Taliban"]
    test.button(key="delete view rusia-dan-taliban").click().run()
    test.button(key="delete rusia-dan-taliban now").click().run()
    assert saved_views.saved_views(loaded) == [] and not any("view=" in code.value for code in test.code)


def test_views_get_texts_are_ordered_and_stepped_through_and_one_that_is_deleted_ends_the_steps(
    open_page: Open, loaded: Settings
) -> None:
    test = open_page()
    for name in ("Satu", "Dua"):
        test.text_input(key="view name").set_value(name)
        test.text_area(key="view text").set_value(f"teks {name}")
        test = next(button for button in test.button if button.label == "Save view").click().run()
    assert test.text_input(key="view name").value == test.text_area(key="view text").value == ""
    test.button(key="change view dua").click().run()
    test.text_area(key="view text dua").set_value("teks baru")
    test.button(key="keep text dua").click().run()
    test.button(key="change view dua").click().run()
    test.button(key="up dua").click().run()
    assert [(saved.name, saved.text) for saved in saved_views.saved_views(loaded)] == [
        ("Dua", "teks baru"),
        ("Satu", "teks Satu"),
    ]

    def bar() -> dict[str, Any] | None:
        return next((data for data in sent(test) if isinstance(data, dict) and "place" in data), None)

    assert bar() is None
    test.button(key="step through").click().run()
    assert (first := bar()) and (first["name"], first["text"], first["texts"]["at"]) == ("Dua", "teks baru", "1 of 2")
    test.text_input(key="view name").set_value("Satu")
    test = next(button for button in test.button if button.label == "Save view").click().run()
    assert saved_views.named(loaded, "satu").text == "teks Satu", "saved again without a text it keeps the one it had"
    test.button(key="delete view dua").click().run()
    test.button(key="delete dua now").click().run()
    assert bar() is None
    saved_views.delete(loaded, "satu")
