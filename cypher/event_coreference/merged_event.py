"""Merges a cluster of tellings into one event, independent of the order in which they were loaded. Pure."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from cypher.event_coreference.telling import Telling
from graph.headline import in_headline
from graph.ids import content_id
from graph.model import graph_model

CERTAINTY = ("negated", "hypothetical", "planned", "asserted")
"""Modalities by certainty; the most certain one applies: an assertion over a plan, a plan over a possibility or denial."""
FEW = 4
"""From this many tellings on, parties and places that few tellings name are left out of the event."""
LEAST_SHARE = 0.2
NO_NAMES: Mapping[str, str] = {}
ROLES = ("ACTS_IN", "IS_RECIPIENT_OF", "TAKES_PLACE_IN")


@dataclass(frozen=True)
class Seen:
    """An event as stored: the node's properties, and the ids of its actors, recipients and places."""

    properties: Mapping[str, Any]
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    places: tuple[str, ...]

    def roles(self) -> list[tuple[str, str]]:
        """(relationship type, entity id) of each party and place."""
        sides = zip(ROLES, (self.actors, self.recipients, self.places), strict=True)
        return [(type_, id_) for type_, ids in sides for id_ in ids]


def event_id_of(group: Sequence[Telling], first: bool) -> str:
    """The id of these tellings' event: that of the earliest telling, or a distinct one if another event has that id."""
    leader = group[0]
    return leader.told if first else content_id("event", leader.told, leader.article)


def event_of(identity: str, group: Sequence[Telling], names: Mapping[str, str] = NO_NAMES) -> Seen:
    """Merges these tellings into one event; `group` must be in order. `names` are those of parties that a reader gave it."""
    actors, recipients = _sides(group)
    places = _told_by_many([(telling, telling.places) for telling in group])
    best = _best(group)
    dated = max(group, key=lambda telling: len(telling.date))
    coded = graph_model().events.get(best.type)
    modalities = {telling.modality for telling in group}
    denied = any(telling.disputed for telling in group)
    properties = {
        "id": identity,
        "type": best.type,
        "trigger": best.trigger,
        "gist": in_headline(best.gist or best.trigger) if actors else best.gist or best.trigger,
        "summary": summary(group, actors, best.trigger, recipients, names),
        "mode": _all(telling.mode for telling in group),
        "context": _all(telling.context for telling in group),
        "implied": _implied(group),
        "quad_class": coded.quad_class if coded else None,
        "score": float(coded.score) if coded else None,
        "modality": max(modalities, key=CERTAINTY.index),
        "modalities": sorted(modalities),
        "historical": all(telling.historical for telling in group),
        "denied": denied,
        "disputed": denied or ("negated" in modalities and len(modalities) > 1),
        "date": dated.date or None,
        "date_precision": dated.date_precision or None,
        "confidence": max(telling.confidence for telling in group),
        "tellings": len(group),
        **_counts(group),
    }
    return _corrected(Seen(properties, actors, recipients, places), group, names)


def corrected_parties(group: Iterable[Telling]) -> set[str]:
    """The ids of parties that readers gave these tellings."""
    changes = [telling.said["to"] for telling in group if telling.word]
    return {id_ for to in changes for side in ("actors", "recipients") for id_ in to.get(side, ())}


def _corrected(seen: Seen, group: Sequence[Telling], names: Mapping[str, str]) -> Seen:
    """Applies readers' corrections; of several verdicts the latest on each field."""
    said = sorted((telling.said for telling in group if telling.word), key=lambda word: str(word.get("at")))
    if not said:
        return seen
    to: dict[str, Any] = {key: value for word in said for key, value in word["to"].items()}
    sides = {name: tuple(to.get(name, getattr(seen, name))) for name in ("actors", "recipients", "places")}
    type_ = to.get("type", seen.properties["type"])
    coded = graph_model().events.get(type_)
    date = to.get("date", seen.properties["date"] or "")
    modality = to.get("modality", seen.properties["modality"])
    changed = {
        "type": type_,
        "quad_class": coded.quad_class if coded else None,
        "score": float(coded.score) if coded else None,
        "modality": modality,
        "modalities": [modality] if "modality" in to else seen.properties["modalities"],
        "date": date or None,
        "date_precision": {4: "year", 7: "month", 10: "day"}.get(len(date)),
        "reader": said[-1]["says"],
        "reader_note": said[-1]["note"] or None,
        "corrected": sorted(to),
        "implied": sorted(set(seen.properties["implied"]) - {*to.get("actors", ()), *to.get("recipients", ())}),
    }
    if {"actors", "recipients"} & to.keys():
        changed["summary"] = summary(group, sides["actors"], seen.properties["trigger"], sides["recipients"], names)
    return Seen({**seen.properties, **changed}, **sides)


def summary(
    group: Sequence[Telling],
    actors: Iterable[str],
    trigger: str,
    recipients: Iterable[str],
    names: Mapping[str, str],
) -> str:
    """Summary line: actors, trigger words, recipients. `names` are those of parties that no telling names."""
    known = dict(names)
    for telling in reversed(group):  # the earliest telling that names somebody decides
        known.update(zip((*telling.actors, *telling.recipients), telling.names, strict=False))

    def called(id_: str) -> str:
        return known.get(id_) or id_.partition(":")[2].replace("-", " ").title()

    who, whom = (", ".join(called(id_) for id_ in ids) for ids in (actors, recipients))
    return f"{who}: {in_headline(trigger) if who else trigger}" + (f" → {whom}" if whom else "")


def _best(group: Sequence[Telling]) -> Telling:
    """The telling whose words represent the event: the most certain, in common words ("serangan", not "mengklaim")."""
    cues = Counter(stem for telling in group for stem in set(telling.cue))

    def rank(telling: Telling) -> tuple[int, int, float]:
        return (CERTAINTY.index(telling.modality), max((cues[stem] for stem in telling.cue), default=0), telling.confidence)

    return max(group, key=rank)


def _sides(group: Sequence[Telling]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Actors and recipients by majority; nobody is on both sides, except in an event with a single telling."""
    acts = Counter(id_ for telling in group for id_ in telling.actors)
    receives = Counter(id_ for telling in group for id_ in telling.recipients)
    actors = _told_by_many([(telling, telling.actors) for telling in group])
    recipients = _told_by_many([(telling, telling.recipients) for telling in group])
    both = set(actors) & set(recipients) if len(group) > 1 else set()
    fewer = {id_ for id_ in both if acts[id_] < receives[id_]}
    kept = tuple(id_ for id_ in actors if id_ not in fewer) or actors[:1]
    return kept, tuple(id_ for id_ in recipients if id_ not in both - fewer and id_ not in kept)


def _told_by_many(told: Sequence[tuple[Telling, tuple[str, ...]]]) -> tuple[str, ...]:
    """The ids by how many tellings name them; with many tellings, without the rarely named."""
    counts = Counter(id_ for _, ids in told for id_ in ids)
    most = max(counts.values(), default=0)
    least = len(told) * LEAST_SHARE if len(told) >= FEW else 0
    return tuple(sorted((id_ for id_, n in counts.items() if n >= least or n == most), key=lambda id_: (-counts[id_], id_)))


def _implied(group: Sequence[Telling]) -> list[str]:
    """Parties that are only implied in every telling that has them."""
    named = {id_ for telling in group for id_ in (*telling.actors, *telling.recipients) if id_ not in telling.implied}
    return sorted({id_ for telling in group for id_ in telling.implied} - named)


def _counts(group: Sequence[Telling]) -> dict[str, Any]:
    articles = {telling.article: telling for telling in group}
    outlets = Counter(telling.source for telling in articles.values() if telling.source)
    dates = [telling.reported for telling in group if telling.reported]
    return {
        "articles": len(articles),
        "sentences": len({id_ for telling in group for id_ in telling.evidence}),
        "outlets": len(outlets),
        "outlet_names": sorted(outlets),
        "outlet_articles": [outlets[name] for name in sorted(outlets)],
        "first_reported": min(dates, default=None),
        "last_reported": max(dates, default=None),
    }


def _all(lists: Iterable[Iterable[str]]) -> list[str]:
    return sorted({item for each in lists for item in each})
