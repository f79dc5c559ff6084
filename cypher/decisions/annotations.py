"""Exports confirmed and corrected events as annotation lines (training/annotations): training data for a team's own model."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from cypher.decisions.verdict import Verdict
from cypher.decisions.verdict_targets import matching, standing
from cypher.event_coreference.telling import Telling, telling_from
from cypher.protocols import Streamer
from cypher.statements import labeled, named

LABELS = ("Actor", "Organization", "Country", "Place")


def annotation_lines(database: Streamer, verdicts: Iterable[Verdict]) -> Iterator[str]:
    """Yields each article as an `A` line, its sentences as `S` lines, each confirmed or corrected event as a `V` line."""
    told = [item for item in standing(verdicts) if item.about == "event" and item.says in ("right", "corrected")]
    articles = sorted({sentence.partition("#")[0] for item in told for sentence in item.sentences})
    rows = {"rows": [{"id": article} for article in articles]}
    stored = [telling_from(row["telling"]) for row in database.stream(named("writes/tellings_of_articles.cypher"), rows)]
    pairs = {telling.id: (telling, item) for item in told for telling in matching(item, stored)}
    names = _names(database, pairs.values())
    texts: dict[str, list[tuple[int, str]]] = {}
    for row in database.stream(named("reads/sentences_of_articles.cypher"), {"articles": articles}):
        texts.setdefault(row["a"], []).append((row["n"], row["text"]))
    for article in articles:
        yield f"A {article}"
        yield from (f"S {n} {text}" for n, text in sorted(texts.get(article, ())))
        yield from (_line(telling, item.to, names) for telling, item in pairs.values() if telling.article == article)


def _names(database: Streamer, pairs: Iterable[tuple[Telling, Verdict]]) -> Mapping[str, str]:
    ids = sorted({id_ for telling, item in pairs for side in _sides(telling, item.to) for id_ in side})
    rows = (row for label in LABELS for row in database.stream(labeled("reads/names.cypher", label), {"ids": ids}))
    return {row["id"]: row["name"] for row in rows}


def _sides(telling: Telling, to: Mapping[str, Any]) -> list[tuple[str, ...]]:
    return [tuple(to.get(name, getattr(telling, name))) for name in ("actors", "recipients", "places")]


def _line(telling: Telling, to: Mapping[str, Any], names: Mapping[str, str]) -> str:
    numbers = ",".join(id_.partition("#")[2] for id_ in telling.evidence)
    sides = ["; ".join(names.get(id_, id_) for id_ in side) or "-" for side in _sides(telling, to)]
    date, modality = to.get("date", telling.date) or "-", to.get("modality", telling.modality)
    return " | ".join([f"V {to.get('type', telling.type)}", numbers, telling.trigger, *sides, date, modality])
