"""One event, many tellings: tellings of an article that agree in type, parties and date become one event."""

from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import replace

from loader.article_graph import Event, event_id
from loader.events.opponents import with_opponents
from loader.events.sameness import dates_agree, meet, same
from loader.events.telling import DOUBT, Telling

ECHO_REACH = 5  # sentences: further away "perundingan" without a name may be another
# Roots that tell of one thing
FAMILIES = {**dict.fromkeys(("runding", "bicara", "negosiasi", "dialog", "putar", "proses"), "talks"), "tempur": "perang"}
# Confidence of an offer or promise by a subject of its own ("Turki menyatakan siap …"), without which it takes two parties
OWN_WORD = 0.8


def events_from(
    tellings: Iterable[Telling], alike: Mapping[str, frozenset[str]], persons: Container[str] = ()
) -> tuple[Event, ...]:
    """The events told, in order of first telling; `alike` ties an office holder to what is held, and back.

    `persons` are entity ids that are no side of a conflict by themselves.
    """
    groups: list[list[Telling]] = []
    tellings = with_opponents(tuple(tellings), alike, persons)
    for telling in tellings:
        if not telling.actors and not telling.recipients:
            continue
        order = reversed(groups) if telling.again else groups  # "serangan itu" means the last one
        home = next((group for group in order if all(same(other, telling, alike) for other in group)), None)
        if home is None:
            groups.append([telling])
        else:
            home.append(telling)
    for telling in tellings:
        if not telling.actors and not telling.recipients:
            _echo(telling, groups)
    events: dict[str, Event] = {}
    denials = [telling for telling in tellings if telling.denies]
    for group in groups:
        if not any(telling.actors for telling in group):
            continue
        event = _event(group)
        if _doubtful(event):
            continue
        event = replace(event, disputed=any(_denied(event, denial, alike) for denial in denials))
        while event.id in events:  # another event of the same parties, date and place: told apart by its word
            again = (*event.places, group[0].root, str(len(events)))
            event = replace(event, id=event_id(event.type, event.actors, event.recipients, event.date, again))
        events[event.id] = event
    return tuple(events.values())


def _denied(event: Event, denial: Telling, alike: Mapping[str, frozenset[str]]) -> bool:
    """Whether a denial is about this event: its type is denied, and who denies or is named takes part."""
    parties = (*event.actors, *event.recipients)
    return (
        event.type in denial.denies
        and meet(denial.actors, parties, alike)
        and (not denial.recipients or meet(denial.recipients, parties, alike))
    )


def _echo(telling: Telling, groups: Sequence[list[Telling]]) -> None:
    """Adds a telling that names no party ("putaran terakhir perundingan") to the nearest event it may tell again."""
    family = FAMILIES.get(telling.root, telling.root)
    near = [
        group
        for group in groups
        if group[0].type == telling.type
        and any(FAMILIES.get(other.root, other.root) == family for other in group)
        and (telling.again or len(group[0].actors) > 1)
        and all(dates_agree(telling.date, other.date) for other in group)
    ]

    def distance(group: list[Telling]) -> int:
        return min(abs(other.sentence - telling.sentence) for other in group)

    nearest = min(near, key=distance, default=None)
    if nearest and distance(nearest) <= ECHO_REACH:
        nearest.append(telling)


def _doubtful(event: Event) -> bool:
    """Whether too little holds the event together; a meeting stands even where the nearest name is all there is."""
    alone = len(event.actors) + len(event.recipients) < 2
    if alone and event.type == "SUPPORT":
        return True  # "mendukung kemajuan", "kelompok yang didukung Iran"
    if alone and event.type == "AGREE" and event.confidence < OWN_WORD:
        return True
    return event.confidence < DOUBT and event.type != "CONSULT"


def _event(group: Sequence[Telling]) -> Event:
    """One event out of its tellings: the surest telling gives the words, all give parties, places and evidence."""
    group = [*(telling for telling in group if telling.actors), *(telling for telling in group if not telling.actors)]
    best = max((telling for telling in group if telling.actors), key=lambda telling: (telling.confidence, -telling.sentence))
    actors = tuple(dict.fromkeys(id_ for telling in group for id_ in telling.actors))
    recipients = tuple(dict.fromkeys(id_ for telling in group for id_ in telling.recipients if id_ not in actors))
    places = tuple(dict.fromkeys(id_ for telling in group for id_ in telling.places))
    dated = max((telling for telling in group if telling.date), key=lambda telling: len(telling.date or ""), default=None)
    date = dated.date if dated else None
    modalities = {telling.modality for telling in group}
    told = {id_ for telling in group for id_ in (*telling.actors, *telling.recipients) if id_ not in telling.implied}
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
        implied=tuple(id_ for id_ in (*actors, *recipients) if id_ not in told),
    )
