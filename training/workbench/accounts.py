"""Ablation of rules and lexicon entries: how often each fired, how often it was right, F of the rules without it."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from loader.events.event_building import events_from
from loader.events.mention import EventMention
from training.judge.alignment import Told
from training.judge.stages import State
from training.workbench.scores import prf, score_of


@dataclass(frozen=True)
class Account:
    """One rule or lexicon entry; `without` is the F of whole events by the rules alone with its mentions removed."""

    name: str
    fired: int
    right: int
    without: float


def accounts(states: Sequence[State]) -> tuple[float, list[Account]]:
    """F with all rules, and every account, those first whose removal raises F most."""
    fired: Counter[str] = Counter()
    right: Counter[str] = Counter()
    where: dict[str, set[int]] = defaultdict(set)
    counts = []
    for n, state in enumerate(states):
        score = score_of(state.example.graph, state.example.key.gold).event
        counts.append((score.right, score.predicted, score.gold))
        for mention, told in _told(state):
            for name in mention.why:
                fired[name] += 1
                right[name] += bool(told and told.same_type)
                where[name].add(n)
    whole = [sum(column) for column in zip(*counts, strict=True)]
    found = []
    for name in fired:
        changed = list(whole)
        for n in where[name]:
            changed = [a - b + c for a, b, c in zip(changed, counts[n], _without(states[n], name), strict=True)]
        found.append(Account(name, fired[name], right[name], prf(changed)[2]))
    return prf(whole)[2], sorted(found, key=lambda account: -account.without)


def _told(state: State) -> Iterable[tuple[EventMention, Told | None]]:
    view = state.example.view
    pairs = zip(view.mentions, state.example.told, strict=True) if view else ()
    return [(mention, told) for mention, told in pairs if not mention.refused]


def _without(state: State, name: str) -> tuple[int, int, int]:
    view = state.example.view
    assert view is not None
    kept = [mention for mention in view.mentions if not mention.refused and name not in mention.why]
    persons = {entity.id for entity in state.example.graph.entities if entity.type == "Actor"}
    graph = replace(state.example.graph, events=events_from(kept, view.alike, persons))
    score = score_of(graph, state.example.key.gold).event
    return score.right, score.predicted, score.gold
