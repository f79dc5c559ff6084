"""Upgrades a stored graph of an earlier schema version in place; resumes where it was interrupted.

Version 2 had one event per set of type, parties, date and place, and no tellings. What its sentences report is first moved to
waiting nodes (`Untold`), all of it before the first is written as a telling: a rewritten event must not be mistaken for one
that is not.
"""

import json
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime, timezone
from typing import Any

from cypher.database import Database, Writer, named, statements
from cypher.event_coreference.storing import tell
from cypher.event_coreference.telling import telling_from
from cypher.event_coreference.telling_cache import TellingCache
from graph.article_graph import ArticleGraph, Entity, Event, Quote, Relation, Sentence
from graph.model import ENTITY_TYPES, SCHEMA
from loader.coreference_features.telling import tellings_of
from loader.write.entity_state import entity_from
from loader.write.event_rows import report_of
from loader.write.row_writes import set_entities

AT_ONCE = 200
"""Articles, tellings or entities per transaction."""
Row = dict[str, Any]


def upgrade(database: Database, say: Callable[[str], None]) -> bool:
    """Upgrades an earlier version, and adds indexes to an imported graph; returns whether anything was to do."""
    stored = database.stored_version()
    if stored.is_ours:
        return False
    database.prepare()
    if stored.schema < SCHEMA:
        say(f"{database.where}: form {stored.schema} of the stored graph is carried over to form {SCHEMA}")
        _tell_events(database)
        _write_names(database)
    if stored.imported:
        say(f"{database.where}: the imported graph is finished")
        for text in statements(named("upgrades/lists.cypher")):
            database.run_alone(text)
    now = datetime.now(timezone.utc).isoformat(timespec="seconds")
    database.write(named("upgrades/version.cypher"), schema=SCHEMA, now=now)
    return True


def _tell_events(database: Database) -> None:
    database.run_alone(named("upgrades/queued_tellings_index.cypher"))
    after = ""
    while articles := _rows(database, "version_2_articles", after=after, most=AT_ONCE):
        database.change(lambda writer, articles=articles: _take(writer, articles))  # type: ignore[misc]
        after = articles[-1]["id"]
    delete = named("upgrades/version_2_events_deleted.cypher")
    while database.change(lambda writer: writer.run(delete, most=AT_ONCE))[0]["gone"]:
        pass
    while waiting := _rows(database, "queued_tellings_next", most=AT_ONCE):
        database.change(lambda writer, waiting=waiting: _tell(writer, waiting))  # type: ignore[misc]


def _rows(database: Database, name: str, **parameters: Any) -> list[Row]:
    return list(database.stream(named(f"upgrades/{name}.cypher"), parameters))


def _take(writer: Writer, articles: Sequence[Row]) -> None:
    """Stores the tellings of these articles as waiting nodes, and removes what their sentences report."""
    ids = [{"id": row["id"]} for row in articles]
    reports = writer.run(named("upgrades/version_2_reports.cypher"), ids)
    events = sorted({row["event"]["id"] for row in reports})
    parties = writer.run(named("upgrades/version_2_parties.cypher"), [{"id": id_} for id_ in events])
    ties = writer.run(named("upgrades/version_2_claims.cypher"), ids)
    waiting = []
    for article in articles:
        graph = _graph(article, _of(reports, article["id"]), parties, _of(ties, article["id"]))
        for telling, event in zip(tellings_of(graph), graph.events, strict=True):
            told = [report_of(graph, event, number) for number in event.evidence]
            waiting.append({"id": telling.id, "telling": json.dumps(telling.properties()), "reports": json.dumps(told)})
    writer.run(named("upgrades/queued_tellings_added.cypher"), waiting)
    writer.run(named("upgrades/version_2_reports_deleted.cypher"), ids)


def _of(rows: Sequence[Row], article: str) -> list[Row]:
    return [row for row in rows if row["article"] == article]


def _graph(article: Row, reports: Sequence[Row], parties: Sequence[Row], ties: Sequence[Row]) -> ArticleGraph:
    """The part of the article's graph that its tellings are computed from."""
    events = {row["event"]["id"] for row in reports}
    entities = {row["id"]: Entity(row["id"], row["label"], row["name"]) for row in parties if row["event"] in events}
    sentences = {row["n"]: Sentence(row["n"], row["text"], 0, len(row["text"])) for row in reports}
    return ArticleGraph(
        doc="",
        id=article["id"],
        title=None,
        source=article["source"],
        published=article["published"],
        url=None,
        language="id",
        sentences=tuple(sentences[number] for number in sorted(sentences)),
        entities=tuple(entities.values()),
        relations=tuple(Relation(row["type"], row["source"], row["target"], (0,), 1.0) for row in ties),
        events=tuple(_event([row for row in reports if row["event"]["id"] == id_], parties) for id_ in sorted(events)),
    )


def _event(reports: Sequence[Row], parties: Sequence[Row]) -> Event:
    """The event as reported by these reports' article."""
    event: Mapping[str, Any] = reports[0]["event"]
    said: Mapping[str, Any] = reports[0]["report"]

    def side(type_: str) -> tuple[str, ...]:
        return tuple(sorted({row["id"] for row in parties if row["event"] == event["id"] and row["type"] == type_}))

    quotes = ((row["n"], row["report"].get("speaker"), row["report"].get("verb")) for row in reports)
    return Event(
        id=event["id"],
        type=event["type"],
        trigger=said["trigger"],
        actors=side("ACTS_IN"),
        evidence=tuple(sorted({row["n"] for row in reports})),
        confidence=said["confidence"],
        recipients=side("IS_RECIPIENT_OF"),
        places=side("TAKES_PLACE_IN"),
        mode=tuple(said.get("mode") or ()),
        context=tuple(said.get("context") or ()),
        modality=said["modality"],
        historical=bool(said.get("historical")),
        disputed=bool(said.get("disputed")),
        date=event.get("date"),
        date_precision=event.get("date_precision"),
        quotes=tuple(Quote(n, speaker, verb) for n, speaker, verb in quotes if verb),
        implied=tuple(said.get("implied") or ()),
        why=tuple(said.get("why") or ()),
    )


def _tell(writer: Writer, waiting: Sequence[Row]) -> None:
    tellings = [telling_from(json.loads(row["telling"])) for row in waiting]
    tell(writer, tellings, {row["id"]: json.loads(row["reports"]) for row in waiting}, TellingCache())
    writer.run(named("upgrades/queued_tellings_deleted.cypher"), [{"id": row["id"]} for row in waiting])


def _write_names(database: Database) -> None:
    """Rewrites the names that entities are searched by, as this version does."""
    for label in ENTITY_TYPES:
        text, after = named("upgrades/entities_after.cypher").replace("LABEL", label), ""
        while rows := list(database.stream(text, {"after": after, "most": AT_ONCE})):
            states = [state for row in rows if (state := entity_from(row["properties"]))]
            database.change(lambda writer, label=label, states=states: set_entities(writer, label, states))  # type: ignore[misc]
            after = rows[-1]["id"]
