"""Resolves the mentions of one article to entities (coreference within the article), each with one id, type and name."""

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

# Mentions by these rules refer to an entity ("organisasi tersebut") without naming it.
NOT_NAMES = frozenset({"pronoun", "definite"})

# Minimum scores of names found by the model alone, for one word and for several words. Below them three in four were no names,
# badly cut or of another type (340 annotated articles). Full names of persons and places after 'di' are right more often.
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
    """The persons, organizations, countries and places of one article, each once, in order of first mention.

    `docs` has one Doc per sentence, `doc.text == sentence.text`. `confidences[i]` maps a model span of sentence i, (start, end)
    in characters, to 0–1. `decisions` are readers' decisions about names. Names never overlap, except a country inside an
    organization's name ("Kepolisian Australia").
    """
    words = lexicon()
    links = resolved(sentences, candidates_of(sentences, docs, confidences), words)
    if decisions is not None:
        links = list(decided(links, decisions, words))
    links = [*links, *references_in(sentences, docs, links)]
    return tuple(_assembled(links, {sentence.n: sentence.text for sentence in sentences}))


def _assembled(links: Iterable[Link], texts: Mapping[int, str]) -> Iterable[Entity]:
    """Yields one entity per id, its mentions in text order."""
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
    """Whether only the model took this for a name, with a low score."""
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
