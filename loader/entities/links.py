"""Defines a link: a mention resolved to an entity, with the rule that resolved it."""

from dataclasses import dataclass

from graph.article_graph import Mention
from loader.entities.person_names import Match
from loader.mentions.candidates import Candidate


@dataclass(frozen=True)
class Link:
    """A mention and the entity it resolves to."""

    id: str
    type: str
    name: str
    mention: Mention
    kind: str | None = None
    iso: str | None = None


def mention_of(candidate: Candidate, match: Match) -> Mention:
    """Builds a candidate's mention: with its own rule where the name is exact, else the rule of the match; scores multiply."""
    rule = candidate.rule if match.rule == "exact" else match.rule
    return Mention(
        candidate.sentence, candidate.start, candidate.end, candidate.text, rule, round(candidate.score * match.score, 3)
    )
