"""Selects the actors and recipients of an event from the scores of all candidates."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from loader.events.mention import RECIPROCAL, EventMention
from loader.events.victims import ASKING
from loader.judge.trees import SCALE

Scores = Mapping[str, tuple[int, int]]  # party id → log odds as actor, as recipient
SECOND = -int(1.5 * SCALE)  # a meeting takes two parties: the second may have a lower score
RECIPIENT = -2 * SCALE  # minimum score of the recipient if none is positive
MOST = 4
NEVER = -20 * SCALE  # overrides the models


@dataclass(frozen=True)
class Chosen:
    """The parties of an event."""

    actors: tuple[str, ...]
    recipients: tuple[str, ...]


def without_victims(
    mentions: Sequence[EventMention], scores: Sequence[Scores], alike: Mapping[str, frozenset[str]]
) -> list[Scores]:
    """The scores with victims barred from being actors, and from being blamed where the deed is condemned.

    A party that condemns a deed did not do it: "[pembunuhan] Soleimani dikecam Irak". The recipient of a demand or refusal is
    neither the victim of the deed nor an unlikely party: "menyerukan pembebasan [Navalny]".
    """
    return [_without_victims(mention, mentions, known, alike) for mention, known in zip(mentions, scores, strict=True)]


def _without_victims(
    mention: EventMention, mentions: Sequence[EventMention], known: Scores, alike: Mapping[str, frozenset[str]]
) -> Scores:
    victims = set(mention.victims)
    if not victims:
        return known
    if mention.type in ASKING:
        return {id_: (one, NEVER if id_ in victims or two <= 0 else two) for id_, (one, two) in known.items()}
    if mention.type == "ACCUSE":
        return {id_: (NEVER, NEVER) if id_ in victims else pair for id_, pair in known.items()}
    beside = [other for other in mentions if other.sentence == mention.sentence and other.type == "ACCUSE"]
    condemning = {id_ for other in beside if victims & {*other.victims} for id_ in other.actors}
    own = {id_ for one in victims for id_ in alike.get(one, ()) if id_ in known and known[id_][0] <= 0}
    innocent = victims | condemning | own  # own: "kedutaan [Iran] diserang", hardly by Iran
    return {id_: (NEVER if id_ in innocent else one, two) for id_, (one, two) in known.items()}


def together(scores: Sequence[Scores]) -> Scores:
    """The combined scores of several mentions of one event: mostly each party's best, partly its mean."""
    ids = dict.fromkeys(id_ for one in scores for id_ in one)
    return {
        id_: (_joined([one[id_][0] for one in scores if id_ in one]), _joined([one[id_][1] for one in scores if id_ in one]))
        for id_ in ids
    }


def _joined(values: Sequence[int]) -> int:
    return (2 * max(values) + sum(values) // len(values)) // 3


def chosen(type_: str, scores: Scores, alike: Mapping[str, frozenset[str]]) -> Chosen:
    """The most likely parties; in meetings, agreements and cooperation all are actors."""
    acting = sorted(scores, key=lambda id_: (-scores[id_][0], id_))
    if type_ in RECIPROCAL:
        company = [id_ for id_ in acting if scores[id_][0] > 0][:6] or acting[:1]
        if len(company) == 1:
            others = (id_ for id_ in acting[:4] if id_ not in company and id_ not in alike.get(company[0], ()))
            company += [id_ for id_ in others if scores[id_][0] > SECOND][:1]
        return Chosen(tuple(company), ())
    actors = [id_ for id_ in acting if scores[id_][0] > 0 and scores[id_][0] >= scores[id_][1]][:MOST]
    actors = actors or [id_ for id_ in acting[:1] if scores[id_][0] > NEVER]
    own = {*actors, *(other for id_ in actors for other in alike.get(id_, ()))}
    suffering = sorted((id_ for id_ in scores if id_ not in actors), key=lambda id_: (-scores[id_][1], id_))
    recipients = [id_ for id_ in suffering if scores[id_][1] > 0][:MOST]
    if not recipients:
        recipients = [id_ for id_ in suffering if id_ not in own and scores[id_][1] > RECIPIENT][:1]
    return Chosen(tuple(actors), tuple(recipients))
