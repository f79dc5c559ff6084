"""Writes rows with the statements of cypher/writes, in one transaction."""

from collections.abc import Iterable, Mapping

from cypher.database import Writer, named
from cypher.event_coreference.storing import tell
from cypher.event_coreference.telling_cache import TellingCache
from graph.load_changes import CONFIRMED, CONTRADICTED, NEW
from graph.model import ENTITY_TYPES
from loader.write.claims import Claim, claim_from
from loader.write.entity_state import EntityState, entity_from
from loader.write.rows import Rows

_LABELS = {label.lower(): label for label in ENTITY_TYPES}


def write_rows(writer: Writer, rows: Rows, now: str, cache: TellingCache) -> dict[str, dict[str, str]]:
    """Writes these rows; articles before their sentences, entities and events before their relationships. `now` is ISO 8601.

    Returns by kind whether each id is new, confirmed or contradicted.
    """
    told: dict[str, dict[str, str]] = {}
    writer.run(named("writes/articles.cypher"), rows.articles, now=now)
    writer.run(named("writes/sentences.cypher"), rows.sentences)
    for label, entities in rows.entities.items():
        told[label] = _write_entities(writer, label, entities)
    for label, mentions in rows.mentions.items():
        writer.run(named("writes/mentions.cypher").replace("LABEL", label), mentions)
    told["Event"] = tell(writer, rows.tellings, rows.reports, cache)
    told["Relation"] = _write_claims(writer, rows.claims)
    writer.run(named("writes/supports.cypher"), rows.supports)
    return told


def _write_entities(writer: Writer, label: str, states: Mapping[str, EntityState]) -> dict[str, str]:
    text = named("writes/entities_known.cypher").replace("LABEL", label)
    stored = {row["id"]: entity_from(row["properties"]) for row in writer.run(text, [{"id": id_} for id_ in sorted(states)])}
    set_entities(writer, label, (known + states[id_] if known else states[id_] for id_, known in stored.items()))
    return {id_: CONFIRMED if known else NEW for id_, known in stored.items()}


def set_entities(writer: Writer, label: str, states: Iterable[EntityState]) -> None:
    """Stores the current state of entities with one label."""
    text = named("writes/entities.cypher").replace("LABEL", label)
    writer.run(text, [{"id": state.id, "properties": state.properties()} for state in states])


def _write_claims(writer: Writer, claims: Mapping[str, Claim]) -> dict[str, str]:
    """Adds to claims in this transaction: reads their state, adds, writes."""
    asked = [{"id": id_} for id_ in sorted(claims)]
    merged: list[Claim] = []
    told: dict[str, str] = {}
    for row in writer.run(named("writes/claims_known.cypher"), asked):
        new = claims[row["id"]]
        known = claim_from(row["properties"]) if "type" in row["properties"] else None
        merged.append(known + new if known else new)
        told[new.id] = NEW if not known else CONTRADICTED if new.contradicts(known) else CONFIRMED
    set_claims(writer, merged)
    return told


def set_claims(writer: Writer, claims: Iterable[Claim]) -> None:
    """Stores the current state of claims: on their nodes and on the relationships between the parties."""
    given = list(claims)
    writer.run(named("writes/claims.cypher"), [{"id": claim.id, "properties": claim.properties()} for claim in given])
    for text, group in by_kind("relations", given).items():
        writer.run(text, [{"source": each.source, "target": each.target, "properties": each.relation()} for each in group])


def by_kind(name: str, claims: Iterable[Claim]) -> dict[str, list[Claim]]:
    """Groups claims by the text of this statement for their labels and type."""
    found: dict[str, list[Claim]] = {}
    for claim in claims:
        source, target = (_LABELS[id_.partition(":")[0]] for id_ in (claim.source, claim.target))
        text = named(f"writes/{name}.cypher").replace("SOURCE", source).replace("TARGET", target).replace("TYPE", claim.type)
        found.setdefault(text, []).append(claim)
    return found
