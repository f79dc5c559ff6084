"""Mentions of one article → its entities: who is who, under one id, one type and one name each."""

import re
from collections.abc import Iterable, Mapping, Sequence

from spacy.tokens import Doc

from cypher.decisions.names import Decisions
from graph.article_graph import Entity, Mention, Sentence
from loader.entities.links import Link
from loader.entities.name_decisions import decided
from loader.entities.references import references_in
from loader.entities.resolution import resolved
from loader.language.id.lexicon import lexicon
from loader.mentions import Confidences, candidates_of

# Mentions by these rules are words for a thing ("organisasi tersebut"), not names of it.
NOT_NAMES = frozenset({"pronoun", "definite"})

# Of what the model alone said, three in four below these scores were no names, cut wrongly or of another type (340 annotated
# articles): one word and several words of each type. Full names of persons and places behind 'di' are right more often.
LEAST = {"Actor": (0.7, 0.35), "Organization": (0.7, 0.5), "Place": (0.7, 0.8)}
LEAST_BEHIND_LOCATIVE = 0.55
BY_THE_MODEL = frozenset({"model", "repeated", "surname", "first name", "exact", "variant"})
LOCATIVE = re.compile(r"\b(?:di|ke|dari) $", re.IGNORECASE)


def entities_of(
    sentences: Sequence[Sentence],
    docs: Sequence[Doc],
    confidences: Confidences | None = None,
    decisions: Decisions | None = None,
) -> tuple[Entity, ...]:
    """The persons, bodies, countries and places of one article, each once, in the order they first appear.

    `docs` are one per sentence, `doc.text == sentence.text`. `confidences[i]` maps a model span of sentence i, (start, end)
    in characters, to 0–1. `decisions` are what people said is never or always the same. Names never overlap, but for a
    country inside a body's name ("Kepolisian Australia").
    """
    words = lexicon()
    links = resolved(sentences, candidates_of(sentences, docs, confidences), words)
    if decisions is not None:
        links = list(decided(links, decisions, words))
    links = [*links, *references_in(sentences, docs, links)]
    return tuple(_assembled(links, {sentence.n: sentence.text for sentence in sentences}))


def _assembled(links: Iterable[Link], texts: Mapping[int, str]) -> Iterable[Entity]:
    """One entity per id, its mentions in text order."""
    grouped: dict[str, list[Link]] = {}
    for link in sorted(links, key=lambda link: (link.mention.sentence, link.mention.start, -link.mention.end)):
        grouped.setdefault(link.id, []).append(link)
    for identity, group in grouped.items():
        names = [link for link in group if link.mention.rule not in NOT_NAMES]
        if not names or _is_doubtful(names, texts):
            continue
        first = names[0]
        yield Entity(
            id=identity,
            type=first.type,
            name=first.name,
            aliases=tuple(dict.fromkeys(link.mention.text for link in names)),
            mentions=_distinct(link.mention for link in group),
            kind=first.kind,
            iso=first.iso,
        )


def _is_doubtful(names: Sequence[Link], texts: Mapping[int, str]) -> bool:
    """Whether the model alone, and unsurely, took this for a name."""
    rules = {link.mention.rule for link in names}
    type_ = names[0].type
    if "model" not in rules or not rules <= BY_THE_MODEL or type_ not in LEAST:
        return False
    least = LEAST[type_][any(" " in link.name for link in names)]
    if type_ == "Place" and any(LOCATIVE.search(texts[link.mention.sentence][: link.mention.start]) for link in names):
        least = LEAST_BEHIND_LOCATIVE
    return max(link.mention.score for link in names) < least


def _distinct(mentions: Iterable[Mention]) -> tuple[Mention, ...]:
    seen: dict[tuple[int, int, int], Mention] = {}
    for mention in mentions:
        seen.setdefault((mention.sentence, mention.start, mention.end), mention)
    return tuple(seen.values())
