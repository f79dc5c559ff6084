"""Aligns extracted mentions and events with annotated events, and judges whether they are right."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from graph.article_graph import ArticleGraph, Event
from loader.events.mention import RECIPROCAL, EventMention
from tests.quality.scoring import STANDS_FOR, Gold, pairs_of, plain, same_parties, same_telling

NEUTRAL = -1


@dataclass(frozen=True)
class Key:
    """An article's annotation aligned with its graph: gold name by entity id, who stands for whom, sentences of each event."""

    gold: Gold
    names: Mapping[str, str]
    stands_for: Mapping[str, frozenset[str]]
    told: Sequence[str]
    first: Sequence[frozenset[int]]
    any: Sequence[frozenset[int]]

    def widen(self, names: Iterable[str]) -> set[str]:
        """The names, and all that may stand for them."""
        wide = set(names)
        return wide | {other for name in wide for other in self.stands_for.get(name, ())}


def key_of(graph: ArticleGraph, gold: Gold) -> Key:
    """Builds the key of one article."""
    pairs = pairs_of(graph.entities, gold["entities"])
    names = {graph.entities[i].id: str(gold["entities"][j]["name"]) for i, j in pairs.items()}
    stands: dict[str, set[str]] = {}
    for one in gold["relations"]:
        if one["type"] in STANDS_FOR:
            stands.setdefault(one["from"], set()).add(one["to"])
            stands.setdefault(one["to"], set()).add(one["from"])
    told = [plain(sentence.text) for sentence in graph.sentences]
    places = [[_where(plain(text), told) for text in (event["sentence"], *event.get("also", ()))] for event in gold["events"]]
    return Key(
        gold,
        names,
        {name: frozenset(others) for name, others in stands.items()},
        told,
        [one[0] for one in places],
        [frozenset().union(*one) for one in places],
    )


def _where(text: str, told: Sequence[str]) -> frozenset[int]:
    return frozenset(n for n, other in enumerate(told) if text and other and (text in other or other in text))


def types_of(event: Gold) -> set[str]:
    """The acceptable types of an annotated event."""
    other = event.get("alt_type") or []
    return {event["type"], *([other] if isinstance(other, str) else other)}


@dataclass(frozen=True)
class Told:
    """The annotated event that a mention tells; `same_type` is False if only the trigger words match."""

    event: int
    same_type: bool


def aligned(key: Key, mention: EventMention) -> Told | None:
    """The best-fitting annotated event in the mention's sentence: by type, then trigger words, then parties."""
    words = set(plain(mention.trigger).split())
    named = {key.names.get(id_) for id_ in (*mention.actors, *mention.recipients)}
    best: tuple[Any, ...] | None = None
    for k, event in enumerate(key.gold["events"]):
        if mention.sentence not in key.any[k]:
            continue
        same = mention.type in types_of(event)
        shared = mention.sentence in key.first[k] and bool(words & set(plain(event["trigger"]).split()))
        parties = len(named & key.widen([*event["actors"], *event["recipients"]]))
        value = (same, shared, parties, not event.get("optional"))
        if (same or shared) and (best is None or value > best[0]):
            best = (value, k)
    return None if best is None else Told(best[1], best[0][0])


def roles(key: Key, mention: EventMention, told: Told) -> tuple[set[str], set[str]]:
    """Gold names of actors and recipients in the event a mention tells; in reciprocal types all are actors."""
    event = key.gold["events"][told.event]
    if mention.type in RECIPROCAL:
        return {*event["actors"], *event["recipients"]}, set()
    return set(event["actors"]), set(event["recipients"])


@dataclass(frozen=True)
class Verdict:
    """Whether an event is right as the scorer defines it (whole), by type and sentence (detected), in every part (strict)."""

    whole: int
    detected: int
    strict: int


def verdicts(key: Key, events: Sequence[Event], order: Sequence[int]) -> list[Verdict]:
    """Judges candidate events; in `order` they claim the annotated events, each only once."""
    found = [Verdict(0, 0, 0)] * len(events)
    whole_used: set[int] = set()
    part_used: set[int] = set()
    golds = key.gold["events"]
    for n in order:
        event = events[n]
        texts = [key.told[sentence] for sentence in event.evidence]
        candidates = [k for k, one in enumerate(golds) if same_telling(event, one, texts)]
        parties = tuple({key.names[id_] for id_ in ids if id_ in key.names} for ids in (event.actors, event.recipients))
        right = (k for k in candidates if k not in whole_used and same_parties(event, golds[k], parties, key.stands_for))
        whole = next(right, None)
        part = next((k for k in candidates if k not in part_used), None)
        neutral = any(golds[k].get("optional") for k in candidates)
        whole_used |= {whole} - {None}  # type: ignore[arg-type]
        part_used |= {part} - {None}  # type: ignore[arg-type]
        firm = [hit is not None and not golds[hit].get("optional") for hit in (whole, part)]
        strict = int(_strict(key, event, golds[whole])) if whole is not None else (NEUTRAL if neutral else 0)
        wrong = NEUTRAL if neutral else 0
        found[n] = Verdict(1 if firm[0] else wrong, 1 if firm[1] else wrong, strict)
    return found


def _strict(key: Key, event: Event, gold: Gold) -> bool:
    """Whether no party is wrong or unknown, and the event is marked as asserted or not as annotated."""
    actors, recipients = key.widen(gold["actors"]), key.widen(gold["recipients"])
    if event.type in RECIPROCAL:
        actors = recipients = actors | recipients
    named = [[key.names.get(id_) for id_ in ids] for ids in (event.actors, event.recipients)]
    fits = all(name in actors for name in named[0]) and all(name in recipients for name in named[1])
    return fits and (event.modality == "asserted") == (not gold.get("negated_or_hypothetical"))
