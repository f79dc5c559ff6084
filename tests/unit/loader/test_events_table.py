"""A table of sentences, each with the events it tells: by construction and by type (events.txt says how a line reads).

The pipeline is loaded once per session: what is tested is the whole way from a sentence to its events.
"""

from collections.abc import Callable
from pathlib import Path

import pytest

from graph.article_graph import Event, Sentence
from loader.entities import entities_of
from loader.events import events_of
from loader.language.id import load
from loader.relations import relations_of

LINES = [
    line.split(" | ", 1)
    for line in (Path(__file__).parent / "events.txt").read_text(encoding="utf-8").splitlines()
    if " | " in line and not line.startswith("#")
]
Telling = tuple[str, set[str], set[str], str]


@pytest.fixture(scope="session")
def tell() -> Callable[[str], list[Telling]]:
    nlp = load()

    def events(text: str) -> list[Telling]:
        sentences = (Sentence(0, text, 0, len(text)),)
        docs = tuple(nlp.pipe([text]))
        entities = entities_of(sentences, docs)
        names = {entity.id: {entity.name, *entity.aliases} for entity in entities}
        found = events_of(sentences, docs, entities, relations_of(sentences, docs, entities), "2024-06-25")
        return [named(event, names) for event in found]

    return events


def named(event: Event, names: dict[str, set[str]]) -> Telling:
    """A party counts by its name and by every form the sentence uses."""
    actors, recipients = (set().union(*(names[id_] for id_ in ids)) for ids in (event.actors, event.recipients))
    return event.type, actors, recipients, event.modality


def expected(item: str) -> Telling:
    """'ASSAULT Israel > Lebanon [planned]' → type, actors, recipients, modality ('' where the line names none)."""
    item, _, modality = item.strip().partition(" [")
    type_, _, parties = item.partition(" ")
    actors, _, recipients = parties.partition(" > ")

    def split(text: str) -> set[str]:
        return {name.strip() for name in text.split(",") if name.strip()}

    return type_, split(actors), split(recipients), modality.rstrip("]")


def matches(want: Telling, found: Telling) -> bool:
    type_, actors, recipients, modality = want
    both = found[1] | found[2]
    return (
        found[0] == type_
        and (actors <= found[1] or (type_ in ("CONSULT", "AGREE", "COOPERATE") and actors <= both))
        and recipients <= both
        and modality in ("", found[3])
    )


@pytest.mark.parametrize(("text", "told"), LINES, ids=[text[:60] for text, _ in LINES])
def test_a_sentence_tells_its_events(text: str, told: str, tell: Callable[[str], list[Telling]]) -> None:
    found = tell(text)
    if told.strip() == "-":
        assert found == []
        return
    for item in told.split(" ; "):
        if item.strip().startswith("!"):
            assert item.strip()[1:] not in {event[0] for event in found}
        else:
            assert any(matches(expected(item), event) for event in found), (item, found)


def test_the_table_has_all_types_and_enough_sentences() -> None:
    types = {expected(item)[0] for _, told in LINES for item in told.split(" ; ")}
    assert len(LINES) >= 150
    assert len(types - {"-"} - {t for t in types if t.startswith("!")}) == 16
