"""Verdicts on which event a telling is of: made, and put on the tellings, where clustering finds them (readers_words.py)."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import product
from typing import Any

from cypher.decisions.verdict import Verdict
from cypher.decisions.verdict_targets import ByArticle, by_article, sides_of, standing
from cypher.event_coreference.merged_event import event_of
from cypher.event_coreference.readers_words import LEAVES, ONE, OTHER, STAYS, keys_of, link
from cypher.event_coreference.telling import Telling

SIDES = {"another event": (LEAVES, STAYS), "same event": (ONE, OTHER)}


def another_event(leaving: Sequence[Telling], staying: Sequence[Telling]) -> Verdict:
    """The verdict that tellings are of another event than the others of their event."""
    return _between("another event", leaving, staying)


def same_event(ones: Sequence[Telling], others: Sequence[Telling]) -> Verdict:
    """The verdict that two events, given by all their tellings, are one."""
    return _between("same event", ones, others)


def taken_back(verdict: Verdict) -> Verdict:
    """The verdict that takes this one back; one on which event a telling is of says in `was` which it takes back."""
    was = {**verdict.was, "says": verdict.says} if verdict.about == "telling" else verdict.was
    return replace(verdict, says="open", to={}, note="", was=was)


def _between(says: str, ones: Sequence[Telling], others: Sequence[Telling]) -> Verdict:
    one, other = _side(ones), _side(others)
    return Verdict("telling", says, tuple(one.pop("sentences")), {**one, "other": other})


def _side(tellings: Sequence[Telling]) -> dict[str, Any]:
    """What the program extracted of these tellings, by which they are found again."""
    event = event_of("", sorted(tellings, key=lambda telling: telling.order)).properties
    ids = sorted(telling.id for telling in tellings)
    sentences = sorted({id_ for telling in tellings for id_ in telling.evidence})
    return {**{key: event[key] for key in ("type", "trigger", "summary")}, "tellings": ids, "sentences": sentences}


def articles_of(verdicts: Iterable[Verdict]) -> set[str]:
    """The ids of the articles that verdicts on events and tellings are about."""
    return {id_.partition("#")[0] for verdict in verdicts for id_ in (*verdict.sentences, *_others(verdict))}


def links_by_telling(verdicts: Sequence[Verdict], tellings: Collection[Telling]) -> tuple[dict[str, tuple[str, ...]], set[str]]:
    """Maps telling id to its links; and the verdicts (by line) of which both sides match a telling."""
    links: dict[str, set[str]] = {telling.id: set() for telling in tellings}
    known, stands = by_article(tellings), {verdict.line for verdict in standing(verdicts)}
    found = set()
    for verdict in verdicts:
        sides = sides_of(verdict, known)
        if all(sides):
            found.add(verdict.line)
        if verdict.line in stands:
            for side, matched in zip(SIDES[verdict.says], sides, strict=True):
                for telling in matched:
                    links[telling.id].add(link(verdict.moment, verdict.key, side))
    return {id_: tuple(sorted(entries)) for id_, entries in links.items()}, found


def roots_of(changed: Collection[Telling], stored: Iterable[Telling]) -> set[str]:
    """The roots of the chains that change with these tellings: theirs, and those that share one of their links."""
    before = {telling.id: telling for telling in stored}
    keys = {key for item in changed for key in keys_of((*item.links, *before[item.id].links))}
    ids = {item.id for item in changed}
    return {item.root for item in before.values() if item.id in ids or keys & keys_of(item.links)}


def overruled(verdicts: Sequence[Verdict], tellings: Collection[Telling]) -> dict[str, list[Verdict]]:
    """The verdicts in force that a later one contradicts, by the events of these tellings: "all" of one, or "part" of it."""
    found: dict[str, list[Verdict]] = {"all": [], "part": []}
    known = by_article(tellings)
    for verdict in standing(verdicts):
        if not all(held := list(_held(verdict, known))):
            found["part" if any(held) else "all"].append(verdict)
    return found


def contradicts(verdict: Verdict, overruled: Iterable[Verdict]) -> bool:
    """Whether this verdict is on a telling of one of these that a later one contradicts."""
    ids = _tellings(verdict)
    return any(ids & _tellings(other) for other in overruled if other.line != verdict.line)


def _tellings(verdict: Verdict) -> set[str]:
    sides = (verdict.was, verdict.was["other"]) if verdict.about == "telling" else ()
    return {id_ for side in sides for id_ in side.get("tellings") or ()}


def _held(verdict: Verdict, known: ByArticle) -> Iterator[bool]:
    """Whether each pair of a verdict's two sides is as it says; without the tellings that a reader rejected."""
    sides = ([telling.event for telling in side if telling.event] for side in sides_of(verdict, known))
    return ((one == other) == (verdict.says == "same event") for one, other in product(*sides))


def _others(verdict: Verdict) -> Sequence[str]:
    sentences: Sequence[str] = verdict.was["other"]["sentences"] if verdict.about == "telling" else ()
    return sentences
