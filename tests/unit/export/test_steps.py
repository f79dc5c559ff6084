"""Saved views as one page: every step with its name, its text, its picture and its sentences; hostile text stays text."""

import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest

from explorer import export
from explorer.export.steps import Step, Steps
from explorer.notes import Note
from graph.errors import ExportError
from tests.unit.export.samples import ABOUT, GRAPH, HOSTILE, sample

ATTACK = f"{HOSTILE}</section></style><script>window.owned=1</script>\n{{steps}} {{0}}"


class Page(HTMLParser):
    """The tags of the page, its ids, and its text."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.said: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.said.append(data)


def steps(language: str = "en") -> Steps:
    about = replace(ABOUT, what="Saved views", language=language)
    one = replace(sample(), about=replace(ABOUT, language=language))
    empty = replace(one, graph=replace(GRAPH, nodes=(), relationships=()))
    return Steps(about, (Step("Pertama", "Awal cerita.", one), Step(ATTACK, ATTACK, one), Step("Hilang", "", empty)))


def written(language: str = "en") -> Page:
    return Page(export.export(steps(language), "steps").decode())


def test_every_step_has_its_name_its_text_its_picture_and_its_numbered_sentences() -> None:
    page = written()
    assert [attrs["id"] for tag, attrs in page.tags if tag == "section"] == ["1", "2", "3"]
    assert {"Pertama", "Awal cerita.", "Hilang", "1 of 3"} <= set(page.said)
    assert page.said.count("Nothing of this view is in the graph any more.") == 1
    assert [tag for tag, _ in page.tags].count("svg") == 2
    assert any("Rusia dan Taliban bertemu di Kabul." in text for text in page.said)
    ids = [attrs["id"] for _, attrs in page.tags if "id" in attrs]
    assert len(ids) == len(set(ids)), "sources of two steps do not share a number's id"
    links = {attrs["href"] for tag, attrs in page.tags if tag == "a"}
    assert {"#1-1", "#2-1", "https://192.0.2.1/1"} <= links and links <= {f"#{id}" for id in ids} | {"https://192.0.2.1/1"}


def test_names_and_texts_are_never_markup_and_nothing_can_be_fetched() -> None:
    page = written()
    assert ATTACK in page.said
    tags = [tag for tag, _ in page.tags]
    assert (tags.count("script"), tags.count("style"), tags.count("img")) == (1, 1, 0)
    assert not [attrs for _, attrs in page.tags if attrs.keys() & {"src", "onerror", "onclick", "onload"}]
    policy = next(attrs["content"] or "" for _, attrs in page.tags if attrs.get("http-equiv"))
    assert "default-src 'none'" in policy and len(re.findall("'sha256-", policy)) == 1


def test_the_page_speaks_the_language_of_the_reader() -> None:
    assert {"1 dari 3", "Isi tampilan ini tidak lagi ada dalam graf."} <= set(written("id").said)


def test_one_picture_is_one_step_and_what_steps_hold_is_counted_together() -> None:
    alone = Page(export.export(sample(), "steps").decode())
    assert [tag for tag, _ in alone.tags].count("section") == 1 and HOSTILE in alone.said
    counts = steps().counts()
    assert (counts.nodes, counts.relationships) == (2 * len(GRAPH.nodes), 2 * len(GRAPH.relationships))
    assert len(list(steps().nodes())) == counts.nodes and len(list(steps().claims())) == counts.relationships
    with pytest.raises(ExportError, match="steps holds at most"):
        one = sample()
        many = replace(one, graph=replace(GRAPH, nodes=GRAPH.nodes * 1_000))
        export.export(many, "steps")


def test_what_the_reader_noted_stands_with_a_step() -> None:
    noted = export.with_notes(steps(), {"country:RU": Note(text=ATTACK)})
    page = Page(export.export(noted, "steps").decode())
    assert page.said.count(ATTACK.strip()) >= 3
