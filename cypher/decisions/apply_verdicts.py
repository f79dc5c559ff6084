"""Applies readers' verdicts on claims to the graph: at once, again after every load; undoes those that were taken back."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timezone
from typing import Any

from cypher.database import Database
from cypher.decisions.coreference_verdicts import articles_of, links_by_telling, overruled, roots_of
from cypher.decisions.verdict import Verdict
from cypher.decisions.verdict_targets import Relation, matching, relation_of, speech_of
from cypher.decisions.verdicts import Verdicts
from cypher.event_coreference.reclustering import regroup
from cypher.event_coreference.storing import read
from cypher.event_coreference.telling import Telling
from cypher.statements import named
from cypher.write_transaction import Writer
from graph.ids import claim_id

KEPT = ("sentences", "articles", "outlets", "first_reported", "last_reported", "confidence", "status", "title", "length_km")
"""Properties that a relationship copies from its claim."""


REREAD = ("mention", "article")
"""What is applied by reading the article again (loader/reread.py)."""


@dataclass(frozen=True)
class Settled:
    """Result of applying verdicts: how many claims changed, and the verdicts that match nothing in the graph yet.

    `overruled` and `partly` are those on which event a telling is of that a later one contradicts, as a whole or in part.
    """

    changed: int = 0
    waiting: tuple[Verdict, ...] = ()
    overruled: tuple[Verdict, ...] = ()
    partly: tuple[Verdict, ...] = ()


def settle(database: Database, verdicts: Verdicts) -> Settled:
    """Applies all verdicts to the graph, the later of two on one claim; changes nothing where they are applied already."""
    return database.change(lambda writer: _settle(writer, verdicts.all))


def _settle(writer: Writer, verdicts: Sequence[Verdict]) -> Settled:
    changed, found, contradicted = _settle_tellings(writer, [item for item in verdicts if item.about in ("event", "telling")])
    relations = {relation_of(item): item for item in verdicts if item.about == "relation"}
    speakers = {speech_of(item): item for item in verdicts if item.about == "speaker"}
    count, found_relations = _settle_relations(writer, relations)
    changed += count
    count, found_speakers = _settle_speakers(writer, speakers)
    changed += count
    if changed:
        writer.run(named("writes/revision_raised.cypher"), now=datetime.now(timezone.utc).isoformat(timespec="milliseconds"))
    reread = [{"id": item.sentences[0]} for item in verdicts if item.about in REREAD]
    there = {row["id"] for row in writer.run(named("writes/sentences_known.cypher"), reread)} if reread else set()
    waiting = [item for item in verdicts if not _is_found(item, found, found_relations, found_speakers, there)]
    return Settled(changed, tuple(waiting), tuple(contradicted["all"]), tuple(contradicted["part"]))


def _is_found(
    verdict: Verdict, tellings: set[str], relations: set[Relation], speakers: set[tuple[str, str]], sentences: set[str]
) -> bool:
    if verdict.about in REREAD:
        return verdict.sentences[0] in sentences
    if verdict.about in ("event", "telling"):
        return verdict.line in tellings
    return relation_of(verdict) in relations if verdict.about == "relation" else speech_of(verdict) in speakers


def word_of(verdict: Verdict) -> str:
    """Serializes a verdict for storage on a telling; '' for one that was taken back."""
    if verdict.says == "open":
        return ""
    return json.dumps({"says": verdict.says, "to": dict(verdict.to), "note": verdict.note, "at": verdict.at}, sort_keys=True)


def _settle_tellings(writer: Writer, verdicts: Sequence[Verdict]) -> tuple[int, set[str], dict[str, list[Verdict]]]:
    """Applies the verdicts on events, and on which event tellings are of.

    Returns how many tellings changed, the verdicts (by line) that match tellings, and which of them are overruled.
    """
    stored = {**read(writer, "tellings_of_articles", articles_of(verdicts)), **read(writer, "tellings_judged", ["any"])}
    events, coreference = ([item for item in verdicts if item.about == about] for about in ("event", "telling"))
    words, found = _words_on_events(events, stored)
    links, linked = links_by_telling(coreference, stored.values())
    now = {id_: replace(item, word=words[id_], links=links[id_]) for id_, item in stored.items()}
    changed = {id_: item for id_, item in now.items() if item != stored[id_]}
    if changed:
        regroup(writer, roots_of(changed.values(), stored.values()), changed, set(), {}, {})
    concerned = {id_: item for id_, item in now.items() if item.links}
    settled = read(writer, "tellings_by_id", concerned) if changed else concerned
    return len(changed), found | linked, overruled(coreference, settled.values())


def _words_on_events(verdicts: Sequence[Verdict], stored: Mapping[str, Telling]) -> tuple[dict[str, str], set[str]]:
    """The verdict on each telling's event, '' for none; and the verdicts (by line) that match a telling."""
    words = dict.fromkeys(stored, "")
    found: set[str] = set()
    for verdict in verdicts:  # earliest first: the later overrides
        for telling in matching(verdict, stored.values()):
            words[telling.id] = word_of(verdict)
            found.add(verdict.line)
    return words, found


def _settle_relations(writer: Writer, wanted: Mapping[Relation, Verdict]) -> tuple[int, set[Relation]]:
    rows = [{"id": claim_id(*relation)} for relation in wanted]
    stored = {row["id"]: row["properties"] for row in writer.run(named("writes/claims_as_stored.cypher"), rows)}
    judged = {row["id"]: row["properties"] for row in writer.run(named("writes/claims_judged.cypher"))}
    by_id = {claim_id(*relation): (relation, verdict) for relation, verdict in wanted.items()}
    changed = 0
    for id_, claim in {**stored, **judged}.items():
        relation, verdict = by_id.get(id_, ((claim["type"], claim["source"], claim["target"]), None))
        changed += _settle_relation(writer, relation, claim, word_of(verdict) if verdict else "")
    return changed, {relation for relation in wanted if claim_id(*relation) in stored}


def _settle_relation(writer: Writer, relation: Relation, claim: Mapping[str, Any], word: str) -> bool:
    type_, source, target = relation
    labels = {"SOURCE": _label(source), "TARGET": _label(target), "TYPE": type_}

    def text(name: str) -> str:
        found = named(f"writes/{name}.cypher")
        for key, label in labels.items():
            found = found.replace(key, label)
        return found

    there = bool(writer.run(text("relation_there"), source=source, target=target))
    wrong = bool(word) and json.loads(word)["says"] == "wrong"
    if (claim.get("word") or "") == word and there != wrong:
        return False
    writer.run(named("writes/claims_said.cypher"), id=claim["id"], word=word or None)
    if wrong:
        writer.run(text("relations_emptied"), [{"source": source, "target": target}])
    else:
        own = {key: claim[key] for key in KEPT if claim.get(key) is not None}
        said = {"reader": json.loads(word)["says"], **json.loads(word)["to"]} if word else {}
        row = {"source": source, "target": target, "properties": {"claim": claim["id"], **own, **said}}
        writer.run(text("relations"), [row])
    return True


def _label(identity: str) -> str:
    return identity.partition(":")[0].capitalize()


def _settle_speakers(writer: Writer, wanted: Mapping[tuple[str, str], Verdict]) -> tuple[int, set[tuple[str, str]]]:
    asked = [{"sentence": sentence, "telling": telling} for sentence, telling in wanted]
    found: set[tuple[str, str]] = set()
    rows: list[dict[str, Any]] = []
    for row in writer.run(named("writes/speakers_known.cypher"), asked):
        key = (row["sentence"], row["telling"])
        found.add(key)
        verdict = wanted[key]
        told = row["told"] if row["told"] is not None else row["speaker"]
        says = None if verdict.says == "wrong" else verdict.to.get("speaker", told) if verdict.says == "corrected" else told
        if says != row["speaker"] or (verdict.says == "open") != (row["word"] is None):
            word = None if verdict.says == "open" else verdict.says
            kept = None if word is None else told
            rows.append({"sentence": key[0], "telling": key[1], "speaker": says, "told": kept, "word": word})
    writer.run(named("writes/speakers_said.cypher"), rows)
    return len(rows), found
