"""A graph of the release before is carried over to the form of this one, on both engines; a newer one is left as it is."""

from collections.abc import Iterator
from typing import Any

import pytest

from cypher.database import Database, Writer, connect, named
from graph.article_graph import ArticleGraph, Event
from graph.errors import DatabaseError
from graph.model import SCHEMA
from graph.settings import Settings
from loader.write import upgrade
from loader.write.row_writes import _write_claims, _write_entities
from loader.write.rows import rows_of
from loader.write.store import withdraw, write_graphs
from tests.integration.test_store import Stored, stored

# What version 2 ran for events; the other statements are those of today.
EVENTS = "UNWIND $rows AS row MERGE (e:Event {id: row.id}) SET e = row.properties"
REPORTS = (
    "UNWIND $rows AS row MATCH (s:Sentence {id: row.sentence}) MATCH (e:Event {id: row.event}) "
    "CREATE (s)-[r:REPORTS]->(e) SET r += row.properties"
)
ROLES = "UNWIND $rows AS row MATCH (n:LABEL {id: row.entity}) MATCH (e:Event {id: row.event}) MERGE (n)-[:TYPE]->(e)"
PLACES = "UNWIND $rows AS row MATCH (e:Event {id: row.event}) MATCH (n:LABEL {id: row.entity}) MERGE (e)-[:TAKES_PLACE_IN]->(n)"
SEARCH = "MATCH (n:LABEL) SET n.search = n.name, n.descriptions = null, n.description_articles = null"
DESCRIPTIONS = "MATCH (a:Article) SET a.descriptions = null"
LISTS = ("actors", "recipients", "places", "names")


def write_version_2(database: Database, graphs: tuple[ArticleGraph, ...]) -> None:
    """Store these articles as version 2 did."""
    database.prepare()
    database.change(lambda writer: _write(writer, graphs))
    for label in ("Actor", "Organization", "Country", "Place"):
        database.write(SEARCH.replace("LABEL", label))
    database.write(DESCRIPTIONS)
    database.write("MERGE (s:Store {id: 'store:graph'}) SET s.schema = 2, s.revision = 1")


def _write(writer: Writer, graphs: tuple[ArticleGraph, ...]) -> None:
    rows = rows_of(graphs)
    writer.run(named("writes/articles.cypher"), rows.articles, now="2026-01-01T00:00:00+00:00")
    writer.run(named("writes/sentences.cypher"), rows.sentences)
    for label, entities in rows.entities.items():
        _write_entities(writer, label, entities)
    for label, mentions in rows.mentions.items():
        writer.run(named("writes/mentions.cypher").replace("LABEL", label), mentions)
    _write_claims(writer, rows.claims)
    writer.run(named("writes/supports.cypher"), rows.supports)
    for graph in graphs:
        labels = {entity.id: entity.type for entity in graph.entities}
        for event in graph.events:
            _write_event(writer, graph, event, labels)


def _write_event(writer: Writer, graph: ArticleGraph, event: Event, labels: dict[str, str]) -> None:
    own: dict[str, Any] = {
        "id": event.id,
        "type": event.type,
        "trigger": event.trigger,
        "modality": event.modality,
        "modalities": [event.modality],
        "date": event.date,
        "date_precision": event.date_precision,
    }
    writer.run(EVENTS, [{"id": event.id, "properties": own}])
    quotes = {quote.sentence: quote for quote in event.quotes}
    said: dict[str, Any] = {
        "trigger": event.trigger,
        "confidence": float(event.confidence),
        "modality": event.modality,
        "mode": list(event.mode),
        "context": list(event.context),
        "implied": list(event.implied),
        "why": list(event.why),
        "historical": event.historical,
        "disputed": event.disputed,
        "reported": graph.published,
        "summary": "as it was",
    }
    for number in sorted(set(event.evidence)):
        quote = quotes.get(number)
        told = {**said, "speaker": quote.speaker if quote else None, "verb": quote.verb if quote else None}
        writer.run(REPORTS, [{"sentence": f"{graph.id}#{number}", "event": event.id, "properties": told}])
    sides = (("ACTS_IN", event.actors), ("IS_RECIPIENT_OF", event.recipients), ("TAKES_PLACE_IN", event.places))
    for type_, ids in sides:
        for id_ in ids:
            text = PLACES if type_ == "TAKES_PLACE_IN" else ROLES
            writer.run(text.replace("LABEL", labels[id_]).replace("TYPE", type_), [{"entity": id_, "event": event.id}])


def told(found: Stored) -> dict[Any, Any]:
    """What is stored, without what version 2 did not keep: the order of a telling's parties, the names each article gives."""

    def settled(properties: dict[str, Any]) -> dict[str, Any]:
        return {
            key: sorted(value) if key in LISTS else value
            for key, value in properties.items()
            if key not in ("summary", "names") and not (key == "descriptions" and "doc" in properties)
        }

    return {key: (value[0], settled(value[1])) if isinstance(value, tuple) else settled(value) for key, value in found.items()}


@pytest.fixture
def told_today(database: Database, seed_graphs: tuple[ArticleGraph, ...]) -> dict[Any, Any]:
    """What loading the seeds stores."""
    write_graphs(database, seed_graphs)
    found = told(stored(database))
    database.write("MATCH (n) DETACH DELETE n")
    return found


@pytest.fixture
def version_2(database: Database, told_today: dict[Any, Any], seed_graphs: tuple[ArticleGraph, ...]) -> Iterator[Database]:
    """The seeds as the release before stored them."""
    write_version_2(database, seed_graphs)
    assert told(stored(database)) != told_today
    yield database
    database.write("MATCH (n) DETACH DELETE n")


def test_a_graph_of_the_release_before_is_carried_over(
    version_2: Database, told_today: dict[Any, Any], database_settings: Settings, seed_graphs: tuple[ArticleGraph, ...]
) -> None:
    with pytest.raises(DatabaseError, match="To carry it over: simpul upgrade"), connect(database_settings):
        pytest.fail("it was opened")
    said: list[str] = []
    with connect(database_settings, older=True) as opened:
        assert upgrade.upgrade(opened, said.append)
        assert not upgrade.upgrade(opened, said.append), "once is enough"
    assert len(said) == 1 and f"form 2 of the stored graph is carried over to form {SCHEMA}" in said[0]
    assert told(stored(version_2)) == told_today
    with connect(database_settings) as opened:
        report = write_graphs(opened, seed_graphs)
        assert (report.created, report.already_there) == (0, len(seed_graphs))
        for graph in seed_graphs:
            withdraw(opened, graph.id)
    assert stored(version_2) == {}


@pytest.mark.parametrize("at", ["_take", "_tell", "_write_names"])
def test_an_upgrade_that_is_ended_goes_on(
    version_2: Database, told_today: dict[Any, Any], monkeypatch: pytest.MonkeyPatch, at: str
) -> None:
    monkeypatch.setattr(upgrade, "AT_ONCE", 2)
    done, whole = [0], getattr(upgrade, at)

    def ended(*given: Any) -> Any:
        done[0] += 1
        if done[0] > 1 or at == "_write_names":
            raise KeyboardInterrupt
        return whole(*given)

    with monkeypatch.context() as patched:
        patched.setattr(upgrade, at, ended)
        with pytest.raises(KeyboardInterrupt):
            upgrade.upgrade(version_2, print)
    assert version_2.stored_version().schema == 2
    upgrade.upgrade(version_2, print)
    assert told(stored(version_2)) == told_today


def test_a_newer_graph_is_left_as_it_is(
    database: Database, database_settings: Settings, seed_graphs: tuple[ArticleGraph, ...]
) -> None:
    write_graphs(database, seed_graphs[:1])
    set_schema = "MATCH (s:Store) SET s.schema = $schema"
    database.write(set_schema, schema=SCHEMA + 1)
    try:
        for older in (False, True):
            with (
                pytest.raises(DatabaseError, match=r"was written by a later version .* nothing was changed"),
                connect(database_settings, older=older),
            ):
                pytest.fail("it was opened")
    finally:
        database.write(set_schema, schema=SCHEMA)
    assert len(database.read("MATCH (a:Article) RETURN a").rows) == 1
