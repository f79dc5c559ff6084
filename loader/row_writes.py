"""Rows → the statements of cypher/writes, in one transaction."""

from typing import Any

from cypher.database import Writer, named
from loader.claims import Claims, merge_claims
from loader.event_state import EventState, event_state, merge_events
from loader.rows import Rows


def write_rows(writer: Writer, rows: Rows, now: str) -> None:
    """Write these rows; articles before their sentences, entities and events before what ties them. `now` is ISO 8601."""
    writer.run(named("writes/articles.cypher"), rows.articles, now=now)
    writer.run(named("writes/sentences.cypher"), rows.sentences)
    for label, entities in rows.entities.items():
        writer.run(named("writes/entities.cypher").replace("LABEL", label), entities)
    for label, mentions in rows.mentions.items():
        writer.run(named("writes/mentions.cypher").replace("LABEL", label), mentions)
    _write_events(writer, rows.events)
    writer.run(named("writes/reports.cypher"), rows.reports)
    for (label, type_), roles in rows.roles.items():
        writer.run(named("writes/roles.cypher").replace("LABEL", label).replace("TYPE", type_), roles)
    for label, places in rows.places.items():
        writer.run(named("writes/places.cypher").replace("LABEL", label), places)
    for (source, type_, target), claims in rows.claims.items():
        _write_claims(writer, (source, type_, target), claims)


def _write_events(writer: Writer, states: dict[str, EventState]) -> None:
    asked = [{"id": id_} for id_ in states]
    stored = {row["id"]: row["properties"] for row in writer.run(named("writes/events_known.cypher"), asked)}
    merged = [merge_events(event_state(stored[id_]), state) for id_, state in states.items()]
    writer.run(named("writes/events.cypher"), [{"id": state.id, "properties": state.properties()} for state in merged])


def _write_claims(writer: Writer, kind: tuple[str, str, str], claims: dict[tuple[str, str], Claims]) -> None:
    """Add claims to relationships of one type between two labels: read how they stand, add, write, in this transaction."""
    source, type_, target = kind

    def text(name: str) -> str:
        return named(name).replace("SOURCE", source).replace("TARGET", target).replace("TYPE", type_)

    asked = [{"source": start, "target": end} for start, end in claims]
    rows: list[dict[str, Any]] = []
    for row in writer.run(text("writes/claims_known.cypher"), asked):
        new = claims[row["source"], row["target"]]
        stored = Claims.of(type_, row["properties"])
        rows.append({"source": row["source"], "target": row["target"], "properties": merge_claims(stored, new).properties()})
    writer.run(text("writes/claims.cypher"), rows)
