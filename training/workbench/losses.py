"""Classifies the errors of event extraction: one reason for each missed and each invented event."""

from collections import Counter
from collections.abc import Iterable, Sequence

from graph.article_graph import Event
from tests.quality.scoring import Gold, same_parties, same_telling
from training.judge.alignment import Key, types_of
from training.judge.stages import State


def lost(states: Iterable[State], accept: int) -> tuple[Counter[str], Counter[str], Counter[str]]:
    """Counts the reasons for missed events and for invented events, and errors other than parties in the right ones."""
    missed: Counter[str] = Counter()
    invented: Counter[str] = Counter()
    beside: Counter[str] = Counter()
    for state in states:
        key = state.example.key
        told = [event for event, score in zip(state.events, state.scores, strict=True) if score >= accept]
        whole, part = _hits(key, told)
        for n, event in enumerate(told):
            invented[_invented(key, event, whole.get(n), part.get(n))] += 1
            if n in whole:
                beside.update(_beside(event, key.gold["events"][whole[n]]))
        for k, gold in enumerate(key.gold["events"]):
            if not gold.get("optional"):
                missed["right" if k in whole.values() else _missed(state, k, gold, k in part.values(), accept)] += 1
    return missed, invented, beside


def _hits(key: Key, told: Sequence[Event]) -> tuple[dict[int, int], dict[int, int]]:
    """Aligns extracted with annotated events: once with matching parties, once by type and sentence only."""
    whole: dict[int, int] = {}
    part: dict[int, int] = {}
    for n, event in enumerate(told):
        for k, gold in enumerate(key.gold["events"]):
            if not same_telling(event, gold, [key.told[sentence] for sentence in event.evidence]):
                continue
            if n not in part and k not in part.values():
                part[n] = k
            if n not in whole and k not in whole.values() and same_parties(event, gold, _named(key, event), key.stands_for):
                whole[n] = k
    return whole, part


def _named(key: Key, event: Event) -> tuple[set[str], ...]:
    return tuple({key.names[id_] for id_ in ids if id_ in key.names} for ids in (event.actors, event.recipients))


def _invented(key: Key, event: Event, whole: int | None, part: int | None) -> str:
    golds = key.gold["events"]
    there = [k for k in range(len(golds)) if key.any[k] & set(event.evidence)]
    fitting = [k for k in there if event.type in types_of(golds[k])]
    if whole is not None:
        return "optional" if golds[whole].get("optional") else "right"
    if any(golds[k].get("optional") for k in fitting):
        return "optional"
    if part is not None:
        return _wrong_party(key, event, golds[part])
    return "told again" if fitting else "wrong type" if there else "no event there"


def _wrong_party(key: Key, event: Event, gold: Gold) -> str:
    actors, recipients = _named(key, event)
    if not actors & key.widen(gold["actors"]):
        return "wrong actor"
    return "wrong recipient" if recipients else "no recipient"


def _missed(state: State, k: int, gold: Gold, found: bool, accept: int) -> str:
    key, view = state.example.key, state.example.view
    if view is None:
        return "article taken for sport or film"
    if found:
        return "told with a wrong party"
    here = [n for n, mention in enumerate(view.mentions) if mention.sentence in key.any[k]]
    fitting = [n for n in here if view.mentions[n].type in types_of(gold)]
    if not fitting:
        return "a trigger of another type" if here else "no trigger"
    if not set(fitting) & set(state.kept):
        return "mention refused"
    places = {state.kept.index(n) for n in fitting if n in state.kept}
    groups = [n for n, group in enumerate(state.groups) if places & set(group.members)]
    if any(state.scores[n] >= accept for n in groups):
        return "joined with another event"
    right = any(same_parties(state.events[n], gold, _named(key, state.events[n]), key.stands_for) for n in groups)
    return "event refused, its parties right" if right else "event refused, its parties wrong"


def _beside(event: Event, gold: Gold) -> Iterable[str]:
    """Errors in an event whose type, sentence and parties are right."""
    if (event.modality == "asserted") == bool(gold.get("negated_or_hypothetical")):
        yield "modality"
    if gold.get("date") and not event.date:
        yield "date missing"
    elif gold.get("date") and not (str(event.date).startswith(gold["date"]) or gold["date"].startswith(str(event.date))):
        yield "date wrong"
    elif event.date and not gold.get("date"):
        yield "date where the annotation has none"
    if gold["places"] and not event.places:
        yield "place missing"
    if not gold["recipients"] and event.recipients:
        yield "recipient where the annotation has none"
