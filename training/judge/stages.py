"""Trains the judge step by step with cross-validation: each step gets the out-of-fold predictions of the steps before it."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

import numpy as np

from graph.article_graph import Event
from loader.judge import event_features, event_judgment, mention_features, pair_features, party_features
from loader.judge.event_features import Group
from loader.judge.judged_events import event_from
from loader.judge.mention_features import Rates
from loader.judge.party_scores import Scores, without_victims
from loader.judge.speech_acts import spoken, with_speech_acts
from loader.judge.trees import trees_from
from training.judge.alignment import NEUTRAL, Verdict, aligned, roles, types_of, verdicts
from training.judge.examples import Example
from training.judge.labeled_rows import LabeledRows
from training.judge.trees import fitted
from training.judge.words import WordStep

FOLDS = 5


@dataclass
class State:
    """Out-of-fold predictions of all steps for one article."""

    example: Example
    fold: int
    candidates: list[list[str]] = field(default_factory=list)
    party_rows: list[list[list[float]]] = field(default_factory=list)
    party_words: list[list[set[int]]] = field(default_factory=list)
    parties: list[Scores] = field(default_factory=list)
    mention_words: list[set[int]] = field(default_factory=list)
    mention_rows: list[list[float]] = field(default_factory=list)
    sureness: list[int] = field(default_factory=list)
    kept: list[int] = field(default_factory=list)
    pairs: list[tuple[int, int]] = field(default_factory=list)
    links: dict[tuple[int, int], int] = field(default_factory=dict)
    groups: list[Group] = field(default_factory=list)
    group_rows: list[list[float]] = field(default_factory=list)
    events: list[Event] = field(default_factory=list)
    verdicts: list[Verdict] = field(default_factory=list)
    scores: list[int] = field(default_factory=list)
    sure: list[int] = field(default_factory=list)


@dataclass
class Step(LabeledRows[list[float]]):
    """Feature rows for the trees of one model; `names` are the feature names."""

    names: Sequence[str] = ()

    def crossed(self, seed: int) -> list[int]:
        """Out-of-fold score of each row: from trees fitted on the other folds."""
        rows, labels, folds = np.array(self.rows), np.array(self.labels), np.array(self.folds)
        found = np.zeros(len(rows), dtype=np.int64)
        for fold in sorted(set(self.folds)):
            own = folds == fold
            found[own] = trees_from(fitted(rows[~own], labels[~own], self.names, seed)).scores(rows[own])
        return [int(score) for score in found]

    def final(self, seed: int = 0) -> dict[str, Any]:
        """Fits trees on all rows; returns them as plain data."""
        return fitted(np.array(self.rows), np.array(self.labels), self.names, seed)


def speech_acts_step(states: Sequence[State]) -> dict[str, Step | WordStep]:
    """What a speaker does by saying a sentence: one row per sentence with a speaker and verbal type; adds the mentions."""
    step = WordStep(strength=0.3)
    found = [list(spoken(state.example.view)) if state.example.view else [] for state in states]
    for state, rows in zip(states, found, strict=True):
        for n, type_, places in rows:
            step.add(places, _act_label(state, n, type_), state.fold)
    said = iter(step.crossed())
    for state, rows in zip(states, found, strict=True):
        if state.example.view:
            view = with_speech_acts(state.example.view, {(n, type_): next(said) for n, type_, _ in rows})
            told = [aligned(state.example.key, mention) for mention in view.mentions]
            state.example = replace(state.example, view=view, told=told)
    return {"speech_act_words": step}


def _act_label(state: State, n: int, type_: str) -> int:
    """Whether the speaker of sentence n does this in an annotated event that the sentence tells."""
    key, view = state.example.key, state.example.view
    speaker = key.names.get(view.speaker(n) or "") if view else None
    told = [
        event
        for k, event in enumerate(key.gold["events"])
        if n in key.any[k] and type_ in types_of(event) and speaker in key.widen(event["actors"])
    ]
    return NEUTRAL if told and all(event.get("optional") for event in told) else int(bool(told))


def parties_step(states: Sequence[State], seed: int) -> dict[str, Step | WordStep]:
    """Who acts, who is acted on: one row per mention and candidate, for the word models and the trees."""
    steps = {"actor": Step(names=party_features.NAMES), "recipient": Step(names=party_features.NAMES)}
    words = {"actor": WordStep(), "recipient": WordStep()}
    for state in states:
        view = state.example.view
        if view is None:
            continue
        if not state.party_words:
            state.candidates, state.party_rows = event_judgment.party_rows(view)
            state.party_words = event_judgment.party_words(view, state.candidates)
        for labels, told in zip(_party_labels(state), state.party_words, strict=True):
            for pair, places in zip(labels, told, strict=True):
                for step, label in zip(words.values(), pair, strict=True):
                    step.add(places, label, state.fold)
    said = iter(zip(*(step.crossed() for step in words.values()), strict=True))
    for state in states:
        for labels, rows in zip(_party_labels(state), state.party_rows, strict=True):
            told = [next(said) for _ in rows]
            for pair, row in zip(labels, party_features.with_words(rows, told), strict=True):
                for tree_step, label in zip(steps.values(), pair, strict=True):
                    tree_step.add(row, label, state.fold)
    scores = iter(zip(*(step.crossed(seed) for step in steps.values()), strict=True))
    for state in states:
        told, view = [{id_: next(scores) for id_ in ids} for ids in state.candidates], state.example.view
        state.parties = without_victims(view.mentions, told, view.alike) if view else told
    return {**steps, **{f"{name}_words": step for name, step in words.items()}}


def _party_labels(state: State) -> list[list[tuple[int, int]]]:
    """For each mention and candidate, whether it acts and whether it is acted on."""
    view, key, found = state.example.view, state.example.key, []
    for mention, told, ids in zip(view.mentions if view else (), state.example.told, state.candidates, strict=True):
        acting, suffering = roles(key, mention, told) if told else (set(), set())
        names = [key.names.get(id_) for id_ in ids]
        found.append([(int(name in acting), int(name in suffering)) if told else (NEUTRAL, NEUTRAL) for name in names])
    return found


def rates_of(states: Iterable[State]) -> Rates:
    """Smoothed precision in percent, and count, of each lexicon entry and each root: how often it told an event of its type."""
    seen: Counter[str] = Counter()
    right: Counter[str] = Counter()
    for state in states:
        if state.example.view is None:
            continue
        for mention, told in zip(state.example.view.mentions, state.example.told, strict=True):
            for key in (mention_features.key_of(mention), mention_features.root_key(mention)):
                seen[key] += 1
                right[key] += bool(told and told.same_type)
    return {key: (round(100 * (right[key] + 1.2) / (n + 2)), n) for key, n in sorted(seen.items()) if n > 1}


def mentions_step(states: Sequence[State], seed: int) -> dict[str, Step | WordStep]:
    """Whether a mention is an event of its type: one row per mention, for the word models and the trees."""
    step, words = Step(names=mention_features.NAMES), WordStep()
    rates = {fold: rates_of(state for state in states if state.fold != fold) for fold in {state.fold for state in states}}
    for state in states:
        if state.example.view and not state.mention_words:
            state.mention_words = event_judgment.mention_words(state.example.view)
        for places, label in zip(state.mention_words, _mention_labels(state), strict=True):
            words.add(places, label, state.fold)
    said = iter(words.crossed())
    for state in states:
        view = state.example.view
        if view is None:
            continue
        told = [next(said) for _ in view.mentions]
        state.mention_rows = mention_features.rows(view, view.mentions, state.parties, rates[state.fold], told)
        for row, label in zip(state.mention_rows, _mention_labels(state), strict=True):
            step.add(row, label, state.fold)
    scores = iter(step.crossed(seed))
    for state in states:
        state.sureness = [next(scores) for _ in state.mention_rows]
        state.kept = [n for n, score in enumerate(state.sureness) if score > event_judgment.LEAST]
    return {"mention": step, "mention_words": words}


def _mention_labels(state: State) -> list[int]:
    events = state.example.key.gold["events"]
    told = [one if one and one.same_type else None for one in state.example.told]
    return [NEUTRAL if one and events[one.event].get("optional") else int(one is not None) for one in told]


def pairs_step(states: Sequence[State], seed: int) -> dict[str, Step | WordStep]:
    """Whether two mentions are one event: one row per pair of one type, for the word models and the trees."""
    step, words = Step(names=pair_features.NAMES), WordStep()
    for state in states:
        view = state.example.view
        if view is None:
            continue
        mentions, parties, _ = _kept(state)
        state.pairs = event_judgment.same_type_pairs(mentions)
        told = event_judgment.pair_words(view, mentions, parties, state.pairs)
        for places, label in zip(told, _pair_labels(state), strict=True):
            words.add(places, label, state.fold)
    said = iter(words.crossed())
    for state in states:
        view = state.example.view
        if view is None:
            continue
        rows = pair_features.rows(view, *_kept(state), state.pairs, [next(said) for _ in state.pairs])
        for row, label in zip(rows, _pair_labels(state), strict=True):
            step.add(row, label, state.fold)
    scores = iter(step.crossed(seed))
    for state in states:
        state.links = {pair: next(scores) for pair in state.pairs}
    return {"pair": step, "pair_words": words}


def _pair_labels(state: State) -> list[int]:
    told = [state.example.told[n] for n in state.kept]
    found = []
    for i, j in state.pairs:
        one, two = told[i], told[j]
        known = one is not None and two is not None and one.same_type and two.same_type
        found.append(int(one.event == two.event) if known and one and two else NEUTRAL)
    return found


def _kept(state: State) -> tuple[list[Any], list[Scores], list[int]]:
    view = state.example.view
    assert view is not None
    return (
        [view.mentions[n] for n in state.kept],
        [state.parties[n] for n in state.kept],
        [state.sureness[n] for n in state.kept],
    )


def events_step(states: Sequence[State], seed: int) -> tuple[Step, Step]:
    """Whether an event is right, and right in every part: one row per group of mentions."""
    step, right = Step(names=event_features.NAMES), Step(names=event_features.NAMES)
    for state in states:
        view = state.example.view
        if view is None:
            continue
        mentions, parties, sureness = _kept(state)
        state.groups = event_judgment.groups_of(view, mentions, parties, sureness, state.links)
        rows = [state.mention_rows[n] for n in state.kept]
        state.group_rows = event_features.rows(view, mentions, sureness, rows, state.groups, state.links)
        members = [[mentions[m] for m in group.members] for group in state.groups]
        pairs = zip(members, state.groups, strict=True)
        state.events = [event_from(view, told, mentions[group.best], group, 0.5) for told, group in pairs]
        order = sorted(range(len(state.groups)), key=lambda n: -sureness[state.groups[n].best])
        state.verdicts = verdicts(state.example.key, state.events, order)
        for row, verdict in zip(state.group_rows, state.verdicts, strict=True):
            step.add(row, verdict.whole, state.fold)
            right.add(row, verdict.strict, state.fold)
    scores = iter(zip(step.crossed(seed), right.crossed(seed), strict=True))
    for state in states:
        pairs = [next(scores) for _ in state.groups]
        mentions = _kept(state)[0] if state.example.view else []
        state.scores = event_judgment.adjusted(mentions, state.groups, [pair[0] for pair in pairs])
        state.sure = [pair[1] for pair in pairs]
    return step, right


def crossed(examples: Sequence[Example], seed: int = 0) -> tuple[list[State], dict[str, Step | WordStep]]:
    """Cross-validates all steps: out-of-fold predictions for each article, and the rows for fitting the final models."""
    order = np.random.default_rng(seed).permutation(len(examples))
    folds = {int(n): place % FOLDS for place, n in enumerate(order)}
    states = [State(example, folds[n]) for n, example in enumerate(examples)]
    steps = {**speech_acts_step(states), **parties_step(states, seed)}
    steps |= {**mentions_step(states, seed), **pairs_step(states, seed)}
    event, right = events_step(states, seed)
    return states, {**steps, "event": event, "right": right}
