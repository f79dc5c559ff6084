"""One event, many tellings: tellings of an article that agree in type, parties and date become one event."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from loader.article_graph import Event, Quote, event_id


RECIPROCAL = frozenset(["CONSULT", "AGREE", "COOPERATE"])
# Types of which the same parties may have many in one article
MANY = frozenset(["ASSAULT", "ACCUSE", "REQUEST", "REJECT", "THREATEN", "PROTEST", "COERCE"])


@dataclass(frozen=True)
class Telling:
    """One sentence's telling of an event, before ids; `stem` is the trigger's first word in the lexicon."""

    type: str
    stem: str
    trigger: str
    sentence: int
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    places: tuple[str, ...]
    mode: str | None
    context: tuple[str, ...]
    modality: str
    historical: bool
    date: str | None
    date_precision: str | None
    quote: Quote | None
    confidence: float


def events_from(tellings: Iterable[Telling], alike: Mapping[str, frozenset[str]]) -> tuple[Event, ...]:
    """The events told, in order of first telling; `alike` ties an office holder to what is held, and back."""
    groups: list[list[Telling]] = []
    for telling in tellings:
        home = next((group for group in groups if all(same(telling, other, alike) for other in group)), None)
        if home is None:
            groups.append([telling])
        else:
            home.append(telling)
    events: dict[str, Event] = {}
    for group in groups:
        event = _event(group)
        while event.id in events:  # another event of the same parties, date and place: told apart by its word
            again = (*event.places, group[0].stem, str(len(events)))
            event = replace(event, id=event_id(event.type, event.actors, event.recipients, event.date, again))
        events[event.id] = event
    return tuple(events.values())


def same(one: Telling, two: Telling, alike: Mapping[str, frozenset[str]]) -> bool:
    """Whether two tellings are of one event: same type, parties that overlap, nothing that conflicts.

    Two attacks or two accusations between the same parties are two events unless the same word tells them.
    """
    if one.type != two.type or not _dates_agree(one.date, two.date):
        return False
    if (one.modality == "negated") != (two.modality == "negated"):
        return False
    if one.type in RECIPROCAL:
        return _same_company(one, two, alike)
    if not _meet(one.actors, two.actors, alike):
        return False
    overlap = _meet(one.recipients, two.recipients, alike)
    if one.sentence == two.sentence:
        return overlap or not (one.recipients and two.recipients)
    if one.places and two.places and not set(one.places) & set(two.places):
        return False
    if one.stem == two.stem:
        return overlap or not (one.recipients or two.recipients)
    return one.type not in MANY and overlap


def _same_company(one: Telling, two: Telling, alike: Mapping[str, frozenset[str]]) -> bool:
    """Whether two meetings, agreements or dealings have the same parties, as far as both name them."""
    ones, twos = {*one.actors, *one.recipients}, {*two.actors, *two.recipients}
    small, large = sorted((ones, twos), key=len)
    inside = all(_meet((id_,), large, alike) for id_ in small)
    if one.sentence == two.sentence:
        return inside or len(small & large) > 1
    return inside and (len(small) > 1 or one.stem == two.stem or len(large) == 1)


def _meet(ones: Iterable[str], twos: Iterable[str], alike: Mapping[str, frozenset[str]]) -> bool:
    return bool(_widen(ones, alike) & set(twos)) or bool(set(ones) & _widen(twos, alike))


def _widen(ids: Iterable[str], alike: Mapping[str, frozenset[str]]) -> set[str]:
    found = set(ids)
    return found | {other for id_ in found for other in alike.get(id_, ())}


def _dates_agree(one: str | None, two: str | None) -> bool:
    return one is None or two is None or one.startswith(two) or two.startswith(one)


def _event(group: Sequence[Telling]) -> Event:
    """One event out of its tellings: the surest telling gives the words, all give parties, places and evidence."""
    best = max(group, key=lambda telling: (telling.confidence, -telling.sentence))
    actors = tuple(dict.fromkeys(id_ for telling in group for id_ in telling.actors))
    recipients = tuple(dict.fromkeys(id_ for telling in group for id_ in telling.recipients if id_ not in actors))
    places = tuple(dict.fromkeys(id_ for telling in group for id_ in telling.places))
    dated = max((telling for telling in group if telling.date), key=lambda telling: len(telling.date or ""), default=None)
    date = dated.date if dated else None
    modalities = {telling.modality for telling in group}
    return Event(
        id=event_id(best.type, actors, recipients, date, places),
        type=best.type,
        trigger=best.trigger,
        actors=actors,
        recipients=recipients,
        places=places,
        evidence=tuple(sorted({telling.sentence for telling in group})),
        confidence=round(min(0.99, best.confidence + 0.03 * (len({telling.sentence for telling in group}) - 1)), 2),
        mode=tuple(sorted({telling.mode for telling in group if telling.mode})),
        context=tuple(sorted({context for telling in group for context in telling.context})),
        modality="asserted" if "asserted" in modalities else best.modality,
        historical=all(telling.historical for telling in group),
        disputed=False,
        date=date,
        date_precision=dated.date_precision if dated else None,
        quotes=tuple(dict.fromkeys(telling.quote for telling in group if telling.quote)),
    )
