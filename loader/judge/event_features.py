"""Computes the features of event candidates (clusters of mentions): one row of numbers per cluster."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from loader.events.mention import EventMention
from loader.judge.article_view import FAR, View
from loader.judge.mention_features import NAMES as MENTION_NAMES
from loader.judge.party_features import ORDER
from loader.judge.party_scores import Chosen, Scores

NONE = -FAR * 1000
NAMES = (
    *("group_type", "mentions", "group_sentences", "told", "refused_best", "best", "mean", "total", "first"),
    *("group_actor", "group_actor_second", "group_recipient", "group_recipient_second", "actor_margin", "group_actors"),
    *("group_recipients", "rules_name_actor", "rules_name_recipient", "actor_in_evidence", "recipient_in_evidence"),
    *("group_actor_type", "group_recipient_type", "own_side", "twin", "twin_stronger", "same_parties", "same_parties_stronger"),
    *(
        "groups",
        "same_type_groups",
        "rival",
        "rival_stronger",
        "stronger_here",
        "actor_count",
        "recipient_count",
        "actor_title",
    ),
    *("recipient_title", "told_groups", "exclusive_actor"),
    *("best_" + name for name in MENTION_NAMES),
)


@dataclass(frozen=True)
class Group:
    """A cluster of mentions taken for one event: indexes in the list of kept mentions, scores and chosen parties."""

    members: tuple[int, ...]
    best: int
    scores: Scores
    parties: Chosen


def rows(
    view: View,
    mentions: Sequence[EventMention],
    sureness: Sequence[int],
    mention_rows: Sequence[Sequence[float]],
    groups: Sequence[Group],
    links: Mapping[tuple[int, int], int],
) -> list[list[float]]:
    """One row per cluster."""
    return [
        [
            *_group(view, mentions, sureness, group),
            *_others(view, mentions, sureness, group, groups, links),
            *mention_rows[group.best],
        ]
        for group in groups
    ]


def _group(view: View, mentions: Sequence[EventMention], sureness: Sequence[int], group: Group) -> list[float]:
    told = [mentions[m] for m in group.members]
    sure = [sureness[m] for m in group.members]
    acting = sorted((score[0] for score in group.scores.values()), reverse=True)
    suffering = sorted((score[1] for score in group.scores.values()), reverse=True)
    actors, recipients = group.parties.actors, group.parties.recipients
    here = {id_ for mention in told for id_ in view.places(mention.sentence)}
    actor = view.parties.get(actors[0]) if actors else None
    recipient = view.parties.get(recipients[0]) if recipients else None
    return [
        ORDER["event"].get(told[0].type, -1),
        len(told),
        len({mention.sentence for mention in told}),
        sum(not mention.refused for mention in told),
        ORDER["refused"].get(mentions[group.best].refused, 0),
        max(sure),
        sum(sure) // len(sure),
        sum(max(0, one) for one in sure),
        min(mention.sentence for mention in told),
        acting[0] if acting else NONE,
        acting[1] if len(acting) > 1 else NONE,
        suffering[0] if suffering else NONE,
        suffering[1] if len(suffering) > 1 else NONE,
        acting[0] - acting[1] if len(acting) > 1 else -NONE,
        len(actors),
        len(recipients),
        sum(actors[0] in mention.actors for mention in told) if actors else 0,
        sum(recipients[0] in mention.recipients for mention in told) if recipients else 0,
        actors[0] in here if actors else -1,
        recipients[0] in here if recipients else -1,
        ORDER["type"].get(actor.type, 0) if actor else -1,
        ORDER["type"].get(recipient.type, 0) if recipient else -1,
        bool(actors and recipients) and view.stands_for(actors[0], recipients),
    ]


def _others(
    view: View,
    mentions: Sequence[EventMention],
    sureness: Sequence[int],
    group: Group,
    groups: Sequence[Group],
    links: Mapping[tuple[int, int], int],
) -> list[float]:
    own = mentions[group.best]
    alike = [other for other in groups if other is not group and mentions[other.best].type == own.type]
    twin = max(alike, key=lambda other: _link(group, other, links), default=None)
    parties = {*group.parties.actors, *group.parties.recipients}
    same = [other for other in alike if parties & {*other.parties.actors, *other.parties.recipients}]
    sentences = {mentions[m].sentence for m in group.members}
    rivals = [
        sureness[m]
        for other in groups
        if mentions[other.best].type != own.type
        for m in other.members
        if mentions[m].sentence in sentences
    ]
    first = view.parties.get(group.parties.actors[0]) if group.parties.actors else None
    second = view.parties.get(group.parties.recipients[0]) if group.parties.recipients else None
    strength = sureness[group.best]
    return [
        _link(group, twin, links) if twin else NONE,
        sureness[twin.best] - strength if twin else NONE,
        len(same),
        sum(sureness[other.best] > strength for other in same),
        len(groups),
        len(alike) + 1,
        max(rivals, default=NONE),
        max(rivals, default=NONE) - strength,
        sum(rival > strength for rival in rivals),
        first.count if first else -1,
        second.count if second else -1,
        first.title if first else -2,
        second.title if second else -2,
        sum(any(not mentions[m].refused for m in other.members) for other in groups),
        len({id_ for other in groups for id_ in other.parties.actors[:1]}),
    ]


def _link(one: Group, two: Group, links: Mapping[tuple[int, int], int]) -> int:
    return max(links[min(i, j), max(i, j)] for i in one.members for j in two.members)
