"""Runs the judge on one article: scores parties, scores mentions, clusters mentions, scores events."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from loader.events.coreference import dates_agree
from loader.events.mention import RECIPROCAL, EventMention
from loader.events.speech_acts import IMPLICIT
from loader.judge import event_features, mention_features, pair_features, party_features, word_features
from loader.judge.article_view import View
from loader.judge.event_features import Group
from loader.judge.linear_model import places_of
from loader.judge.model_files import Models
from loader.judge.party_scores import Scores, chosen, together, without_victims
from loader.judge.speech_acts import acts_of, with_speech_acts
from loader.judge.trees import SCALE, Trees

LEAST = -2 * SCALE  # a mention with a lower score is no candidate
LENIENCE = SCALE // 2
STRICTNESS = SCALE // 2
JOIN = -SCALE // 2  # a mention joins a cluster if its mean score of coreference is above this


@dataclass(frozen=True)
class Judged:
    """The judge's result for an article: the candidate mentions, their clusters, and the scores of each cluster.

    `scores` rate whether an event is worth reporting, `sure` whether it is right in every part.
    """

    mentions: Sequence[EventMention]
    groups: Sequence[Group]
    scores: Sequence[int]
    sure: Sequence[int]


Links = Mapping[tuple[int, int], int]


def judged(view: View, models: Models) -> Judged:
    """Computes all candidate events of an article with their scores, accepted or not."""
    view = with_speech_acts(view, acts_of(view, models.speech_act_words))
    parties = party_scores(view, models)
    words = [models.mention_words.score(places) for places in mention_words(view)]
    rows = mention_features.rows(view, view.mentions, parties, models.rates, words)
    sureness = scores(models.mention, rows)
    kept = [n for n, score in enumerate(sureness) if score > LEAST]
    mentions = [view.mentions[n] for n in kept]
    parties, sureness, rows = [parties[n] for n in kept], [sureness[n] for n in kept], [rows[n] for n in kept]
    pairs = same_type_pairs(mentions)
    words = [models.pair_words.score(places) for places in pair_words(view, mentions, parties, pairs)]
    pair_rows = pair_features.rows(view, mentions, parties, sureness, pairs, words)
    links = dict(zip(pairs, scores(models.pair, pair_rows), strict=True))
    groups = groups_of(view, mentions, parties, sureness, links)
    group_rows = event_features.rows(view, mentions, sureness, rows, groups, links)
    worth = adjusted(mentions, groups, scores(models.event, group_rows))
    return Judged(mentions, groups, worth, scores(models.right, group_rows))


def adjusted(mentions: Sequence[EventMention], groups: Sequence[Group], worth: Sequence[int]) -> list[int]:
    """Raises scores slightly where the words themselves name the parties, for types that few annotated articles contain.

    Lowers them where no word names the act: a reader who sees no such word in the sentence expects it to be surer.
    """
    clear = [_named(mentions[group.best]) for group in groups]
    implicit = [all(mentions[m].refused == IMPLICIT for m in group.members) for group in groups]
    return [
        score + LENIENCE * named - STRICTNESS * unnamed for score, named, unnamed in zip(worth, clear, implicit, strict=True)
    ]


def _named(mention: EventMention) -> bool:
    """Whether the words name the condemning party ("[pembunuhan] X dikecam Irak") or both giver and receiver of aid."""
    if mention.refused:
        return False
    condemned = mention.type == "ACCUSE" and mention.passive and mention.how == "agent"
    return condemned or (mention.type == "AID" and bool(mention.actors and mention.recipients))


def scores(trees: Trees, rows: Sequence[Sequence[float]]) -> list[int]:
    """The score of each row."""
    return [int(score) for score in trees.scores(np.array(rows, dtype=np.float64))] if rows else []


def party_rows(view: View) -> tuple[list[list[str]], list[list[list[float]]]]:
    """The candidate parties of each mention, and their feature rows."""
    dealings = party_features.dealings_of([mention for mention in view.mentions if not mention.refused])
    ids = [party_features.candidates(view, mention) for mention in view.mentions]
    return ids, [party_features.rows(view, mention, one, dealings) for mention, one in zip(view.mentions, ids, strict=True)]


def party_words(view: View, ids: Sequence[Sequence[str]]) -> list[list[set[int]]]:
    """For each mention the hashed word features of its candidates, as indexes into a linear model's weights."""
    told = zip(view.mentions, ids, strict=True)
    return [[places_of(row) for row in word_features.of_parties(view, mention, one)] for mention, one in told]


def mention_words(view: View) -> list[set[int]]:
    """The hashed word features of each mention."""
    return [places_of(word_features.of_mention(view, mention)) for mention in view.mentions]


def pair_words(
    view: View, mentions: Sequence[EventMention], parties: Sequence[Scores], pairs: Sequence[tuple[int, int]]
) -> list[set[int]]:
    """The hashed word features of each pair of mentions."""
    own = [chosen(mention.type, one, view.alike) for mention, one in zip(mentions, parties, strict=True)]
    return [places_of(word_features.of_pair(view, mentions[i], mentions[j], own[i], own[j])) for i, j in pairs]


def party_scores(view: View, models: Models) -> list[Scores]:
    """For each mention the scores of its candidates as actor and as recipient."""
    ids, rows = party_rows(view)
    flat = []
    for one, words in zip(rows, party_words(view, ids), strict=True):
        told = [(models.actor_words.score(places), models.recipient_words.score(places)) for places in words]
        flat += party_features.with_words(one, told)
    pairs = iter(zip(scores(models.actor, flat), scores(models.recipient, flat), strict=True))
    return without_victims(view.mentions, [{id_: next(pairs) for id_ in one} for one in ids], view.alike)


def same_type_pairs(mentions: Sequence[EventMention]) -> list[tuple[int, int]]:
    """The index pairs of all mentions of the same type, the earlier first."""
    return [(i, j) for j in range(len(mentions)) for i in range(j) if mentions[i].type == mentions[j].type]


def groups_of(
    view: View, mentions: Sequence[EventMention], parties: Sequence[Scores], sureness: Sequence[int], links: Links
) -> list[Group]:
    """Clusters mentions in text order: each joins the cluster with the highest score of coreference, or opens a new one."""
    groups: list[list[int]] = []
    for j, mention in enumerate(mentions):
        near = [
            group
            for group in groups
            if mentions[group[0]].type == mention.type and not any(apart(view, mentions[m], mention) for m in group)
        ]
        home = max(near, key=lambda group: _link(group, j, links), default=None)
        if home is not None and _link(home, j, links) > JOIN:
            home.append(j)
        else:
            groups.append([j])
    return [_group(view, mentions, parties, sureness, group) for group in groups]


def apart(view: View, one: EventMention, two: EventMention) -> bool:
    """Whether two mentions cannot corefer: different dates, or different countries as recipients."""
    if not dates_agree(one.date, two.date):
        return True
    ones, twos = (
        {id_ for id_ in mention.recipients if view.parties[id_].type == "Country" and id_ not in mention.implied}
        for mention in (one, two)
    )
    return one.type not in RECIPROCAL and bool(ones) and bool(twos) and not ones & twos


def _link(group: Sequence[int], j: int, links: Links) -> int:
    return sum(links[i, j] for i in group) // len(group)


def _group(
    view: View, mentions: Sequence[EventMention], parties: Sequence[Scores], sureness: Sequence[int], group: Sequence[int]
) -> Group:
    best = max(group, key=lambda m: (sureness[m], -m))
    scores_of_all = together([parties[m] for m in group])
    return Group(tuple(group), best, scores_of_all, chosen(mentions[best].type, scores_of_all, view.alike))
