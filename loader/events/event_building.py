"""Clusters the mentions of an article that agree in type, parties and date, and builds one event per cluster."""

from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import replace

from graph.article_graph import Event, event_id
from loader.events.coreference import dates_agree, meet, same
from loader.events.mention import DOUBT, EventMention
from loader.events.opponents import with_opponents

ECHO_REACH = 5  # sentences: further away, "perundingan" without a name may be another event
# Roots that are synonyms
FAMILIES = {**dict.fromkeys(("runding", "bicara", "negosiasi", "dialog", "putar", "proses"), "talks"), "tempur": "perang"}
# Minimum confidence of an agreement with one party only, such as an offer or promise ("Turki menyatakan siap …")
OWN_WORD = 0.8


def events_from(
    mentions: Iterable[EventMention], alike: Mapping[str, frozenset[str]], persons: Container[str] = ()
) -> tuple[Event, ...]:
    """Clusters mentions into events, in order of first mention.

    `alike` maps an office holder to what the office belongs to, and back. `persons` are entity ids that are no side of a
    conflict by themselves.
    """
    groups: list[list[EventMention]] = []
    mentions = with_opponents(tuple(mentions), alike, persons)
    for mention in mentions:
        if not mention.actors and not mention.recipients:
            continue
        order = reversed(groups) if mention.again else groups  # "serangan itu" means the last one
        home = next((group for group in order if all(same(other, mention, alike) for other in group)), None)
        if home is None:
            groups.append([mention])
        else:
            home.append(mention)
    for mention in mentions:
        if not mention.actors and not mention.recipients:
            _echo(mention, groups)
    events: dict[str, Event] = {}
    denials = [mention for mention in mentions if mention.denies]
    for group in groups:
        if not any(mention.actors for mention in group):
            continue
        event = _event(group)
        if _doubtful(event, group):
            continue
        event = replace(event, disputed=any(denied(event, denial, alike) for denial in denials))
        event = distinct(event, group[0].root, events)
        events[event.id] = event
    return tuple(events.values())


def distinct(event: Event, root: str, events: Mapping[str, Event]) -> Event:
    """The event under an id of its own: another one of the same parties, date and place is distinguished by its root."""
    while event.id in events:
        again = (*event.places, root, str(len(events)))
        event = replace(event, id=event_id(event.type, event.actors, event.recipients, event.date, again))
    return event


def denied(event: Event, denial: EventMention, alike: Mapping[str, frozenset[str]]) -> bool:
    """Whether a denial is about this event: its type is denied, and the denier and whoever is named take part."""
    parties = (*event.actors, *event.recipients)
    return (
        event.type in denial.denies
        and meet(denial.actors, parties, alike)
        and (not denial.recipients or meet(denial.recipients, parties, alike))
    )


def _echo(mention: EventMention, groups: Sequence[list[EventMention]]) -> None:
    """Adds a mention that names no party ("putaran terakhir perundingan") to the nearest event it may repeat."""
    family = FAMILIES.get(mention.root, mention.root)
    near = [
        group
        for group in groups
        if group[0].type == mention.type
        and any(FAMILIES.get(other.root, other.root) == family for other in group)
        and (mention.again or len(group[0].actors) > 1)
        and all(dates_agree(mention.date, other.date) for other in group)
    ]

    def distance(group: list[EventMention]) -> int:
        return min(abs(other.sentence - mention.sentence) for other in group)

    nearest = min(near, key=distance, default=None)
    if nearest and distance(nearest) <= ECHO_REACH:
        nearest.append(mention)


def _doubtful(event: Event, group: Sequence[EventMention]) -> bool:
    """Whether the event has too little support; a meeting stands even if its actor is only the nearest name."""
    alone = len(event.actors) + len(event.recipients) < 2
    if alone and event.type == "SUPPORT":
        return True  # "mendukung kemajuan", "kelompok yang didukung Iran"
    if alone and event.type == "AGREE" and event.confidence < OWN_WORD:
        return True
    if alone and event.type == "ASSAULT" and all(mention.noun for mention in group):
        return True  # "serangan Israel": no target is named
    if alone and event.type in ("ASSAULT", "CONSULT", "REQUEST") and all(mention.passive for mention in group):
        return True  # "dimediasi Amerika Serikat", "ditugaskan presiden": no recipient is named
    return event.confidence < DOUBT and event.type != "CONSULT"


def _event(group: Sequence[EventMention]) -> Event:
    """Builds one event from its mentions: the surest gives type and trigger, all give parties, places and evidence."""
    group = [*(mention for mention in group if mention.actors), *(mention for mention in group if not mention.actors)]
    best = max((mention for mention in group if mention.actors), key=lambda mention: (mention.confidence, -mention.sentence))
    actors = tuple(dict.fromkeys(id_ for mention in group for id_ in mention.actors))
    recipients = tuple(dict.fromkeys(id_ for mention in group for id_ in mention.recipients if id_ not in actors))
    places = tuple(dict.fromkeys(id_ for mention in group for id_ in mention.places))
    dated = max((mention for mention in group if mention.date), key=lambda mention: len(mention.date or ""), default=None)
    date = dated.date if dated else None
    modalities = {mention.modality for mention in group}
    told = {id_ for mention in group for id_ in (*mention.actors, *mention.recipients) if id_ not in mention.implied}
    return Event(
        id=event_id(best.type, actors, recipients, date, places),
        type=best.type,
        trigger=best.trigger,
        actors=actors,
        recipients=recipients,
        places=places,
        evidence=tuple(sorted({mention.sentence for mention in group})),
        confidence=round(min(0.99, best.confidence + 0.03 * (len({mention.sentence for mention in group}) - 1)), 2),
        mode=tuple(sorted({mention.mode for mention in group if mention.mode})),
        context=tuple(sorted({context for mention in group for context in mention.context})),
        modality="asserted" if "asserted" in modalities else best.modality,
        historical=all(mention.historical for mention in group),
        disputed=False,
        date=date,
        date_precision=dated.date_precision if dated else None,
        quotes=tuple(dict.fromkeys(mention.quote for mention in group if mention.quote)),
        implied=tuple(id_ for id_ in (*actors, *recipients) if id_ not in told),
        why=best.why,
    )
