"""Taking articles out of the database, and with them what only they said."""

from collections import Counter
from collections.abc import Sequence
from typing import Any

from cypher.database import Writer, named
from cypher.graph_model import graph_model
from loader.article_graph import ENTITY_TYPES
from loader.claims import Claims
from loader.event_state import EventState, merge_events


def withdraw_articles(writer: Writer, articles: Sequence[str]) -> list[str]:
    """The ids of those that were there, withdrawn in this transaction."""
    rows = [{"id": id_} for id_ in articles]
    entities = _read(writer, "withdraw_entities", rows)
    if not entities:
        return []
    events = sorted({row["event"] for row in _read(writer, "withdraw_events", rows)})
    mentioned = sorted({id_ for row in entities for id_ in row["entities"]})
    gone = [row["id"] for row in entities]
    names = _names(writer, rows)
    writer.run(named("writes/withdraw_sentences.cypher"), rows)
    writer.run(named("writes/withdraw_articles.cypher"), rows)
    _withdraw_claims(writer, mentioned, gone)
    _withdraw_events(writer, events)
    _withdraw_entities(writer, entities, names)
    return gone


def _read(writer: Writer, name: str, rows: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    return writer.run(named(f"writes/{name}.cypher"), rows)


def _withdraw_claims(writer: Writer, entities: list[str], articles: list[str]) -> None:
    """Take the articles' sentences out of the evidence of relationships; one without evidence goes."""
    claimed = [type_ for type_, item in graph_model().relationships.items() if item.claimed]
    rows = [{"id": id_} for id_ in entities]
    for label in ENTITY_TYPES:
        for type_ in claimed:
            read = named("writes/withdraw_claims.cypher").replace("SOURCE", label).replace("TYPE", type_)
            _rewrite_claims(
                writer, type_, label, writer.run(read, [row for row in rows if row["id"].startswith(_prefix(label))]), articles
            )


def _prefix(label: str) -> str:
    return f"{label.lower()}:"


def _rewrite_claims(writer: Writer, type_: str, label: str, found: list[dict[str, Any]], articles: list[str]) -> None:
    changed: list[dict[str, Any]] = []
    empty: list[dict[str, Any]] = []
    for row in found:
        stored = Claims.of(type_, row["properties"])
        left = stored.without(articles)
        ends = {"source": row["source"], "target": row["target"]}
        if not left.claims:
            empty.append(ends)
        elif left != stored:
            changed.append({**ends, "properties": left.properties()})
    for name, rows in (("claims_rewritten", changed), ("claims_emptied", empty)):
        text = named(f"writes/{name}.cypher").replace("SOURCE", label).replace("TYPE", type_)
        writer.run(text, rows)


def _withdraw_events(writer: Writer, events: list[str]) -> None:
    """Tell events anew from the sentences that are left; one that nobody tells goes."""
    rows = [{"id": id_} for id_ in events]
    states: dict[str, EventState] = {}
    for row in _read(writer, "withdraw_tellings", rows):
        told = _state(row["event"], row["telling"])
        states[told.id] = merge_events(states.get(told.id), told)
    writer.run(named("writes/events.cypher"), [{"id": state.id, "properties": state.properties()} for state in states.values()])
    writer.run(named("writes/events_emptied.cypher"), [row for row in rows if row["id"] not in states])


def _state(event: dict[str, Any], telling: dict[str, Any]) -> EventState:
    """The event as one sentence tells it."""
    return EventState(
        id=event["id"],
        type=event["type"],
        trigger=telling["trigger"],
        summary=telling["summary"],
        modalities=frozenset({telling["modality"]}),
        mode=frozenset(telling.get("mode") or ()),
        context=frozenset(telling.get("context") or ()),
        implied=frozenset(telling.get("implied") or ()),
        historical=telling["historical"],
        denied=telling["disputed"],
        date=event.get("date"),
        date_precision=event.get("date_precision"),
        confidence=telling["confidence"],
        first_reported=telling.get("reported") or "",
        last_reported=telling.get("reported") or "",
    )


def _names(writer: Writer, articles: Sequence[dict[str, Any]]) -> dict[str, set[str]]:
    """The words by which these articles name each entity."""
    names: dict[str, set[str]] = {}
    for label in ENTITY_TYPES:
        for row in writer.run(named("writes/withdraw_names.cypher").replace("LABEL", label), articles):
            names.setdefault(row["id"], set()).update(row["names"])
    return names


def _withdraw_entities(writer: Writer, articles: list[dict[str, Any]], names: dict[str, set[str]]) -> None:
    """Count each entity's articles down, forget aliases that nobody writes any more; one without an article goes."""
    counts = Counter(id_ for row in articles for id_ in row["entities"])
    for label in ENTITY_TYPES:
        ids = sorted(id_ for id_ in counts if id_.startswith(_prefix(label)))
        asked = [{"id": id_, "name": name} for id_ in ids for name in sorted(names.get(id_, ()))]
        forgotten: dict[str, list[str]] = {}
        for row in writer.run(named("writes/withdraw_aliases.cypher").replace("LABEL", label), asked):
            forgotten.setdefault(row["id"], []).append(row["name"])
        rows = [{"id": id_, "articles": counts[id_], "forgotten": forgotten.get(id_, [])} for id_ in ids]
        for name in ("entities_counted", "entities_emptied"):
            writer.run(named(f"writes/{name}.cypher").replace("LABEL", label), rows)
