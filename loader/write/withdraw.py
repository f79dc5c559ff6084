"""Withdraws articles from the database, together with what only they said.

Their share is subtracted from the counts of entities and claims; the first or last date, the highest confidence and the latest
value are looked up again, on the server, only where they may have been theirs.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import zip_longest
from typing import Any

from cypher.database import Writer, named
from cypher.event_coreference.storing import untell
from graph.model import ENTITY_TYPES
from loader.write.claims import Claim, Support, claim_from, claim_of
from loader.write.entity_state import EntityState, entity_from
from loader.write.row_writes import by_kind, set_claims, set_entities
from loader.write.rows import UNNAMING_RULES
from loader.write.telling_counts import TellingCounts, summed, together, told_by_article

Found = list[dict[str, Any]]


@dataclass(frozen=True)
class Withdrawn:
    """The ids of the withdrawn articles, and of the entities, events and claims that they reported."""

    articles: tuple[str, ...] = ()
    told: frozenset[str] = field(default_factory=frozenset)


def withdraw_articles(writer: Writer, articles: Sequence[str]) -> Withdrawn:
    """Withdraws in this transaction those of these articles that are stored."""
    rows = [{"id": id_} for id_ in articles]
    known = _read(writer, "withdraw_entities", rows)
    if not known:
        return Withdrawn()
    mentions = {label: _read(writer, "withdraw_mentions", rows, LABEL=label) for label in ENTITY_TYPES}
    claims = _read(writer, "withdraw_claims", rows)
    writer.run(named("writes/withdraw_sentences.cypher"), rows)
    writer.run(named("writes/withdraw_articles.cypher"), rows)
    _withdraw_claims(writer, claims)
    events = untell(writer, [row["id"] for row in known])
    for label in ENTITY_TYPES:
        _withdraw_entities(writer, label, known, mentions[label])
    told = {*events, *(row["id"] for row in claims), *(id_ for row in known for id_ in row["entities"])}
    return Withdrawn(tuple(row["id"] for row in known), frozenset(told))


def _read(writer: Writer, name: str, rows: Sequence[Mapping[str, Any]], **words: str) -> Found:
    text = named(f"writes/{name}.cypher")
    for word, label in words.items():
        text = text.replace(word, label)
    return writer.run(text, rows)


def _withdraw_claims(writer: Writer, found: Found) -> None:
    """Subtracts these tellings from their claims; deletes a claim without tellings, with its relationship."""
    tellings: dict[str, list[Support]] = {}
    for row in found:
        own = (row["sentence"], row["article"], row["outlet"], row["reported"] or "", row["confidence"], row["value"])
        tellings.setdefault(row["id"], []).append(Support(*own))
    left: dict[str, Claim] = {}
    empty: list[Claim] = []
    asked: list[dict[str, Any]] = []
    for row in _read(writer, "claims_known", [{"id": id_} for id_ in sorted(tellings)]):
        stored = claim_from(row["properties"])
        gone = claim_of(stored.type, stored.source, stored.target, tellings[row["id"]])
        left[row["id"]], looked_up = stored.without(gone)
        if not left[row["id"]].told.sentences:
            empty.append(left.pop(row["id"]))
        elif looked_up:
            asked.append({"id": row["id"]})
    for row in _read(writer, "withdraw_extremes", asked):
        left[row["id"]] = _corrected(left[row["id"]], row)
    set_claims(writer, left.values())
    writer.run(named("writes/claims_emptied.cypher"), [{"id": claim.id} for claim in empty])
    for text, group in by_kind("relations_emptied", empty).items():
        writer.run(text, [{"source": each.source, "target": each.target} for each in group])


def _corrected(claim: Claim, row: Mapping[str, Any]) -> Claim:
    told = replace(claim.told, first=row["first"] or "", last=row["last"] or "")
    return replace(claim, told=told, confidence=row["confidence"], value=row["value"], told_last=row["told_last"])


def _withdraw_entities(writer: Writer, label: str, articles: Found, mentions: Found) -> None:
    """Subtracts these articles and their forms of names from entities; deletes an entity without articles."""
    told: dict[str, list[TellingCounts]] = {}
    for row in articles:
        for id_ in row["entities"]:
            if id_.startswith(f"{label.lower()}:"):
                told.setdefault(id_, []).append(told_by_article(row["outlet"], row["reported"], 0))
    described = _descriptions(articles)
    written: dict[str, list[dict[str, int]]] = {}
    for row in mentions:
        told.setdefault(row["id"], []).append(TellingCounts(sentences=1))
        named_by = zip(row["names"], row["rules"], strict=True)
        written.setdefault(row["id"], []).extend({name: 1} for name, rule in named_by if rule not in UNNAMING_RULES)
    left: dict[str, EntityState] = {}
    dated: list[dict[str, Any]] = []
    for row in _read(writer, "entities_known", [{"id": id_} for id_ in sorted(told)], LABEL=label):
        if not (stored := entity_from(row["properties"])):
            continue
        forms = summed(*written.get(row["id"], ()))
        state, looked_up = stored.without(described.get(row["id"], ()), forms, together(told[row["id"]]))
        left[row["id"]] = state
        if looked_up and state.told.articles > 0:
            dated.append({"id": row["id"]})
    for row in _read(writer, "withdraw_dates", dated, LABEL=label):
        now = left[row["id"]]
        left[row["id"]] = replace(now, told=replace(now.told, first=row["first"] or "", last=row["last"] or ""))
    set_entities(writer, label, (state for state in left.values() if state.told.articles > 0))
    empty = [{"id": id_} for id_, state in left.items() if state.told.articles <= 0]
    writer.run(named("writes/entities_emptied.cypher").replace("LABEL", label), empty)


def _descriptions(articles: Found) -> dict[str, list[str | None]]:
    """How these articles describe each entity; None for an article of a version that did not store it."""
    found: dict[str, list[str | None]] = {}
    for row in articles:
        for id_, text in zip_longest(row["entities"], row["descriptions"] or ()):
            found.setdefault(id_, []).append(text)
    return found
