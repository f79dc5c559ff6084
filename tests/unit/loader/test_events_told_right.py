"""Tables of sentences in which words of conflict or agreement mislead: what did not happen, who suffers, what is no war.

Each file says in its head how a line reads. Every sentence goes the whole way from text to events.
"""

from collections.abc import Callable
from pathlib import Path

import pytest

from graph.article_graph import ArticleGraph
from loader.language.id import load
from loader.pipeline import extract
from loader.read.articles import Article

Graph = Callable[[str], ArticleGraph]


def lines(name: str) -> list[list[str]]:
    text = (Path(__file__).parent / f"{name}.txt").read_text(encoding="utf-8")
    return [line.rsplit(" | ", 1) for line in text.splitlines() if " | " in line and not line.startswith("#")]


@pytest.fixture(scope="module")
def graph() -> Graph:
    nlp = load()
    article = {"doc": "x", "title": None, "source": None, "published": "2024-06-25", "url": None, "language": "id"}
    return lambda text: extract(Article(text=text, **article), nlp)  # type: ignore[arg-type]


@pytest.mark.parametrize(("text", "wanted"), lines("not_happened"))
def test_what_did_not_happen_is_not_told_as_a_fact(graph: Graph, text: str, wanted: str) -> None:
    told = [event.type for event in graph(text).events if event.modality == "asserted"]
    assert (wanted[1:] in told) if wanted.startswith("=") else (wanted not in told)


@pytest.mark.parametrize(("text", "wanted"), lines("victims"))
def test_who_suffers_is_neither_the_attacker_nor_to_blame(graph: Graph, text: str, wanted: str) -> None:
    found = graph(text)
    names = {entity.id: entity.name for entity in found.entities}
    told = [(e.type, {names[i] for i in e.actors}, {names[i] for i in e.recipients}) for e in found.events]
    for one in wanted.split(" ; "):
        type_, _, parties = one.strip().partition(" ")
        if type_ == ">":
            assert not any(kind in ("ASSAULT", "COERCE", "ACCUSE") and parties in actors for kind, actors, _ in told), told
            assert not any(kind in ("ACCUSE", "REJECT", "REQUEST") and parties in hit for kind, _, hit in told), told
            continue
        actor, _, recipient = parties.partition(" > ")
        assert any(kind == type_ and actor in actors and (not recipient or recipient in hit) for kind, actors, hit in told), (
            told
        )


@pytest.mark.parametrize(("text", "wanted"), lines("not_war"))
def test_games_films_and_markets_are_no_war(graph: Graph, text: str, wanted: str) -> None:
    told = [event.type for event in graph(text).events]
    assert (wanted[1:] in told) if wanted.startswith("=") else not told


def test_a_meeting_told_for_a_day_to_come_is_planned(graph: Graph) -> None:
    (event,) = graph("Donald Trump bertemu Kim Jong Un pada 12 Juli 2024.").events
    assert (event.type, event.modality, event.date) == ("CONSULT", "planned", "2024-07-12")


@pytest.mark.parametrize(
    ("text", "type_", "date", "historical"),
    [
        ("Pengamat mengatakan perang antara Iran dan Israel berakhir pada 4 Juli 2024.", "ASSAULT", None, False),
        ("Israel menyerang Lebanon pada 20 Juni 2024.", "ASSAULT", "2024-06-20", False),
        ("Donald Trump akan bertemu Kim Jong Un pada 12 Juli 2024.", "CONSULT", "2024-07-12", False),
        ("Jepang memperingati 79 tahun serangan Amerika Serikat ke Hiroshima.", "ASSAULT", None, True),
        ("Dunia mengenang serangan Jepang terhadap China.", "ASSAULT", None, True),
        ("Peringatan 20 tahun serangan Amerika Serikat ke Irak digelar.", "ASSAULT", None, True),
    ],
)
def test_what_is_to_come_dates_no_fact_and_what_is_remembered_is_background(
    graph: Graph, text: str, type_: str, date: str | None, historical: bool
) -> None:
    (event,) = [event for event in graph(text).events if event.type == type_]
    assert (event.date, event.historical) == (date, historical)
