"""Writes article graphs as bulk-import files for an empty Neo4j: the same nodes and relationships that loading creates.

Articles, sentences and mentions are written to disk immediately. What articles share stays in memory until the end: entities,
claims and tellings, at most 18 kB per article.
"""

import json
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import IO, Any

from cypher.bulk_import.files import ImportFiles
from cypher.event_coreference.bulk import events_together
from cypher.event_coreference.telling import Telling
from graph.article_graph import ArticleGraph
from graph.model import SCHEMA
from loader.write.batches import batches
from loader.write.claims import Claim
from loader.write.entity_state import EntityState
from loader.write.report import Omission
from loader.write.rows import Rows, rows_of
from loader.write.validation import sound

ROWS_A_BATCH = 5_000


@dataclass
class Collected:
    """State collected over all articles."""

    entities: dict[str, dict[str, EntityState]] = field(default_factory=dict)
    claims: dict[str, Claim] = field(default_factory=dict)
    tellings: list[Telling] = field(default_factory=list)
    articles: int = 0
    skipped: list[Omission] = field(default_factory=list)


def write_files(
    graphs: Iterable[ArticleGraph], files: ImportFiles, now: str, readings: dict[str, str] | None = None
) -> Collected:
    """Writes these articles to the files; skips repeats within the run.

    `now` is ISO 8601. `readings` are those of already_stored.py: each is removed once written.
    """
    readings = {} if readings is None else readings
    collected = Collected()
    with tempfile.TemporaryFile("w+", encoding="utf-8") as reports:
        for group in batches(_sound(graphs, collected), ROWS_A_BATCH):
            collected.articles += len(group)
            _add(files, collected, reports, rows_of(group, readings), now)
            for graph in group:
                readings.pop(graph.id, None)
        _finish(files, collected, reports)
    files.node("Store", {"id": "store:graph", "schema": SCHEMA, "revision": 1, "changed_at": now, "imported": True})
    return collected


def _sound(graphs: Iterable[ArticleGraph], collected: Collected) -> Iterator[ArticleGraph]:
    seen: set[str] = set()
    for graph in graphs:
        if graph.id in seen:
            continue
        seen.add(graph.id)
        checked, problems = sound(graph)
        collected.skipped += [Omission(graph.doc, what, why) for what, why in problems]
        yield checked


def _add(files: ImportFiles, collected: Collected, kept: IO[str], rows: Rows, now: str) -> None:
    """Writes what belongs to one article, collects what articles share."""
    for row in rows.articles:
        files.node("Article", {**row, "loaded_at": now})
    for row in rows.sentences:
        files.node("Sentence", {key: row[key] for key in ("id", "n", "text", "reported")})
        files.relationship("HAS_SENTENCE", row["article"], row["id"])
    for label, states in rows.entities.items():
        known = collected.entities.setdefault(label, {})
        for id_, state in states.items():
            known[id_] = known[id_] + state if id_ in known else state
    for row in (row for mentions in rows.mentions.values() for row in mentions):
        files.relationship("MENTIONS", row["sentence"], row["entity"], _mention(row))
    for id_, claim in rows.claims.items():
        collected.claims[id_] = collected.claims[id_] + claim if id_ in collected.claims else claim
    for row in rows.supports:
        said = {"confidence": row["confidence"], "value": row["value"]}
        files.relationship("SUPPORTS", row["sentence"], row["claim"], said)
    collected.tellings += rows.tellings
    for telling, reports in rows.reports.items():
        kept.write(json.dumps([telling, reports], ensure_ascii=False) + "\n")


def _mention(row: dict[str, Any]) -> dict[str, Any]:
    """The properties as writes/mentions.cypher stores them."""
    first = {"start": row["starts"][0], "end": row["ends"][0], "rule": row["rules"][0], "score": row["scores"][0]}
    return {"text": row["text"], **first, **{key: row[key] for key in ("starts", "ends", "rules", "scores")}}


def _finish(files: ImportFiles, collected: Collected, kept: IO[str]) -> None:
    """Writes what articles share."""
    for label, states in collected.entities.items():
        for state in states.values():
            files.node(label, state.properties())
    for claim in collected.claims.values():
        files.node("Claim", claim.properties())
        files.relationship(claim.type, claim.source, claim.target, claim.relation())
    told = events_together(collected.tellings)
    for id_, seen in told.events.items():
        files.node("Event", seen.properties)
        for type_, entity in seen.roles():
            source, target = (id_, entity) if type_ == "TAKES_PLACE_IN" else (entity, id_)
            files.relationship(type_, source, target)
    for telling in told.tellings:
        files.node("Telling", telling.properties())
        for block in telling.blocks:
            files.relationship("FILED_UNDER", telling.id, block)
    for block in sorted({block for telling in told.tellings for block in telling.blocks}):
        files.node("Block", {"id": block})
    event_of = {telling.id: telling.event for telling in told.tellings}
    kept.seek(0)
    for line in kept:
        telling_id, reports = json.loads(line)
        for row in reports:
            files.relationship("REPORTS", row["sentence"], event_of[telling_id], row["properties"])
