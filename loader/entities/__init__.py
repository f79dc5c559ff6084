"""Mentions of one article → its entities: who is who, under one id, one type and one name each."""

from collections.abc import Iterable, Sequence

from spacy.tokens import Doc

from cypher.decisions import Decisions
from loader.article_graph import Entity, Mention, Sentence
from loader.entities.decided import decided
from loader.entities.links import Link
from loader.entities.references import references_in
from loader.entities.resolution import resolved
from loader.language.id.lexicon import lexicon
from loader.mentions import Confidences, candidates_of

# Mentions by these rules are words for a thing ("organisasi tersebut"), not names of it.
NOT_NAMES = frozenset({"pronoun", "definite"})

# Of what the model alone said once, four in five below this score were no names or cut wrongly (90 fresh articles read by
# eye); persons named in full were right more often.
LEAST = 0.45
LEAST_FULL_NAME = 0.35


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
    return tuple(_assembled(links))


def _assembled(links: Iterable[Link]) -> Iterable[Entity]:
    """One entity per id, its mentions in text order."""
    grouped: dict[str, list[Link]] = {}
    for link in sorted(links, key=lambda link: (link.mention.sentence, link.mention.start, -link.mention.end)):
        grouped.setdefault(link.id, []).append(link)
    for identity, group in grouped.items():
        names = [link for link in group if link.mention.rule not in NOT_NAMES]
        if not names or _is_doubtful(names):
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


def _is_doubtful(names: Sequence[Link]) -> bool:
    """Whether the model alone, once, and unsurely took this for a name."""
    first = names[0].mention
    if len(names) > 1 or first.rule != "model":
        return False
    return first.score < (LEAST_FULL_NAME if names[0].type == "Actor" and " " in first.text else LEAST)


def _distinct(mentions: Iterable[Mention]) -> tuple[Mention, ...]:
    seen: dict[tuple[int, int, int], Mention] = {}
    for mention in mentions:
        seen.setdefault((mention.sentence, mention.start, mention.end), mention)
    return tuple(seen.values())
