"""Finds what verdicts are about: which are in force, and the tellings, relations, speakers and articles they name. Pure."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from cypher.decisions.verdict import Verdict
from cypher.event_coreference.telling import Telling

Relation = tuple[str, str, str]
"""Type, source, target."""
ByArticle = Mapping[str, Sequence[Telling]]


def standing(verdicts: Iterable[Verdict]) -> list[Verdict]:
    """The verdicts in force: the latest on each claim, without those taken back."""
    latest: dict[tuple[Any, ...], Verdict] = {}
    for verdict in verdicts:
        latest.pop(subject := _subject(verdict), None)
        latest[subject] = verdict
    return [verdict for verdict in latest.values() if verdict.says != "open"]


def _subject(verdict: Verdict) -> tuple[Any, ...]:
    if verdict.about == "event":
        return ("event", verdict.was.get("type"), *(verdict.was.get("tellings") or verdict.sentences))
    if verdict.about == "article":
        return ("article", article_of(verdict))
    if verdict.about == "mention":
        return ("mention", verdict.sentences[0], verdict.was.get("text"), verdict.was.get("entity"))
    if verdict.about == "telling":
        sides = [tuple(each.was.get("tellings") or each.sentences) for each in (verdict, other_side(verdict))]
        said = verdict.word
        return ("telling", said, *(sorted(sides) if said == "same event" else sides))
    return (verdict.about, *(relation_of(verdict) if verdict.about == "relation" else speech_of(verdict)))


def article_of(verdict: Verdict) -> str:
    """The id of the article of a verdict's first sentence."""
    return verdict.sentences[0].partition("#")[0]


def relation_of(verdict: Verdict) -> Relation:
    """The relation a verdict is about."""
    return (str(verdict.was.get("type")), str(verdict.was.get("source")), str(verdict.was.get("target")))


def speech_of(verdict: Verdict) -> tuple[str, str]:
    """The sentence and telling whose speaker a verdict is about."""
    return (verdict.sentences[0], str(verdict.was.get("telling")))


def other_side(verdict: Verdict) -> Verdict:
    """A verdict on which event tellings are of, turned to the tellings of its other side."""
    other = verdict.was["other"]
    return replace(verdict, sentences=tuple(other["sentences"]), was=other)


def matching(verdict: Verdict, tellings: Iterable[Telling]) -> list[Telling]:
    """The tellings a verdict is about: those with the ids it names, else those of its type (and trigger) in its sentences."""
    of_article: dict[str, list[Telling]] = {}
    sentences = set(verdict.sentences)
    for telling in tellings:
        if sentences.intersection(telling.evidence):
            of_article.setdefault(telling.article, []).append(telling)
    named_ids = set(verdict.was.get("tellings") or ())
    found: list[Telling] = []
    for each in of_article.values():
        exact = [telling for telling in each if telling.id in named_ids]
        typed = [telling for telling in each if telling.type == verdict.was.get("type")]
        worded = [telling for telling in typed if telling.trigger == verdict.was.get("trigger")]
        found += exact or worded or typed
    return found


def sides_of(verdict: Verdict, by_article: ByArticle) -> tuple[list[Telling], list[Telling]]:
    """The tellings on both sides of a verdict on which event they are of; none is on both."""
    one, other = (matching(side, _near(side, by_article)) for side in (verdict, other_side(verdict)))
    ids = {telling.id for telling in one}
    return one, [telling for telling in other if telling.id not in ids]


def _near(verdict: Verdict, by_article: ByArticle) -> Iterator[Telling]:
    """The tellings of the articles a verdict is about."""
    for article in dict.fromkeys(sentence.partition("#")[0] for sentence in verdict.sentences):
        yield from by_article.get(article, ())


def by_article(tellings: Iterable[Telling]) -> ByArticle:
    """Groups tellings by their articles."""
    found: dict[str, list[Telling]] = {}
    for telling in tellings:
        found.setdefault(telling.article, []).append(telling)
    return found
