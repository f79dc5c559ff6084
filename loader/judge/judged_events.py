"""Builds an article's events from the candidates that the judge accepts, with calibrated confidence."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Doc

from graph.article_graph import Entity, Event, Relation, Sentence, event_id
from loader.events import Findings, findings_of
from loader.events.event_building import denied, distinct
from loader.events.mention import RECIPROCAL, EventMention, Vetoed
from loader.events.speech_acts import IMPLICIT
from loader.judge.article_view import View, view_of
from loader.judge.event_features import Group
from loader.judge.event_judgment import Judged, judged
from loader.judge.model_files import Models, shipped


def judged_events(
    sentences: Sequence[Sentence],
    docs: Sequence[Doc],
    entities: Iterable[Entity],
    relations: Iterable[Relation] = (),
    published: str | None = None,
    title: str | None = None,
    vetoed: list[Vetoed] | None = None,
) -> tuple[Event, ...]:
    """The events of one article in order of first mention; empty if there are none. Appends rejected triggers to `vetoed`."""
    entities = tuple(entities)
    found = findings_of(sentences, docs, entities, relations, published)
    if found is None:
        return ()
    view = view_of(found, entities, title)
    verdict = judged(view, shipped())
    if vetoed is not None:
        vetoed.extend(left_out(found, verdict, shipped()))
    return events_of_view(view, verdict, shipped())


def left_out(found: Findings, verdict: Judged, models: Models) -> Iterator[Vetoed]:
    """Yields the triggers that became no event, with the rule that rejected them, or the judge where no rule did."""
    pairs = zip(verdict.groups, verdict.scores, strict=True)
    told = {id(verdict.mentions[m]) for group, score in pairs if score >= models.confidence.accept for m in group.members}
    yield from (veto for veto in found.vetoed if id(veto.mention) not in told)
    for mention in found.mentions:
        if id(mention) not in told:
            yield Vetoed(mention.sentence, mention.trigger, mention.type, "judge: not likely enough", mention)


def events_of_view(view: View, found: Judged, models: Models) -> tuple[Event, ...]:
    """The accepted events of an article."""
    denials = [mention for mention in view.mentions if mention.denies]
    events: dict[str, Event] = {}
    candidates = zip(found.groups, found.scores, found.sure, strict=True)
    for group, score, sure in sorted(candidates, key=lambda candidate: candidate[0].members[0]):
        if score < models.confidence.accept or not group.parties.actors:
            continue
        members = [found.mentions[m] for m in group.members]
        event = event_from(view, members, found.mentions[group.best], group, models.confidence.of(sure))
        event = replace(event, disputed=any(denied(event, denial, view.alike) for denial in denials))
        event = distinct(event, members[0].root, events)
        events[event.id] = event
    return tuple(events.values())


def event_from(view: View, members: Sequence[EventMention], best: EventMention, group: Group, confidence: float) -> Event:
    """Builds one event from its mentions: the best one gives type and trigger, all give places, evidence and date."""
    actors, recipients = _directed(best, group)
    places = tuple(dict.fromkeys(id_ for mention in members for id_ in mention.places))
    dated = max((mention for mention in members if mention.date), key=lambda mention: len(mention.date or ""), default=None)
    date = dated.date if dated else None
    told = {id_ for mention in members for id_ in view.places(mention.sentence)}
    told |= {id_ for mention in members for id_ in (*mention.actors, *mention.recipients) if id_ not in mention.implied}
    return Event(
        id=event_id(best.type, actors, recipients, date, places),
        type=best.type,
        trigger=best.trigger,
        actors=actors,
        recipients=recipients,
        places=places,
        evidence=tuple(sorted({mention.sentence for mention in members})),
        confidence=confidence,
        mode=tuple(sorted({mention.mode for mention in members if mention.mode})),
        context=tuple(sorted({context for mention in members for context in mention.context})),
        modality=best.modality,
        historical=all(mention.historical for mention in members),
        date=date,
        date_precision=dated.date_precision if dated else None,
        quotes=tuple(dict.fromkeys(mention.quote for mention in members if mention.quote)),
        implied=tuple(id_ for id_ in (*actors, *recipients) if id_ not in told),
        why=_why(best, group),
    )


def _directed(best: EventMention, group: Group) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Actors and recipients; where all parties act, those that the words name as host or partner are recipients."""
    actors, recipients = group.parties.actors, group.parties.recipients
    hosts = tuple(id_ for id_ in actors if id_ in best.recipients and id_ not in best.actors)
    if best.type in RECIPROCAL and hosts and len(hosts) < len(actors):
        return tuple(id_ for id_ in actors if id_ not in hosts), hosts
    return actors, recipients


def _why(best: EventMention, group: Group) -> tuple[str, ...]:
    """The rules that produced the mention, why the rules rejected it, and where the party scores disagree with the rules."""
    refused = (f"refused by the rules: {best.refused}",) if best.refused not in ("", IMPLICIT) else ()
    named = {*best.actors, *best.recipients} if best.type in RECIPROCAL else set(best.actors)
    actors = () if set(group.parties.actors) <= named else ("actor: by score",)
    recipients = () if set(group.parties.recipients) <= set(best.recipients) else ("recipient: by score",)
    several = (f"told {len(group.members)} times",) if len(group.members) > 1 else ()
    return (*best.why, *refused, *actors, *recipients, *several)
