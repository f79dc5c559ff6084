"""Resolves the countries and places of an article, and capitals that stand for governments."""

from collections.abc import Sequence

from graph.article_graph import Sentence
from loader.entities.links import Link, mention_of
from loader.entities.metonyms import government_of
from loader.entities.person_names import Match
from loader.language.id.lexicon import Entry, Lexicon
from loader.mentions.candidates import Candidate
from loader.names import slug


def place_link(candidate: Candidate, sentence: Sentence, neighbors: Sequence[Candidate], lexicon: Lexicon) -> Link:
    """Links a candidate to the country a capital stands for, to the known country or place, or to a place by its own name.

    `neighbors` are the candidates of the same sentence.
    """
    country = government_of(candidate, sentence, neighbors, lexicon)
    if country is not None:
        entry = next(entry for entry in lexicon.countries.values() if entry.id == country)
        return _entry_link(candidate, entry, Match("metonym", 0.9))
    if candidate.rule == "seat":
        return Link(
            f"place:{slug(candidate.text)}", "Place", candidate.text, mention_of(candidate, Match("lexicon", 0.9)), "building"
        )
    if candidate.entry is not None:
        return _entry_link(candidate, candidate.entry, Match(candidate.rule, 1.0))
    return Link(f"place:{slug(candidate.text)}", "Place", candidate.text, mention_of(candidate, Match("exact", 1.0)))


def _entry_link(candidate: Candidate, entry: Entry, match: Match) -> Link:
    iso = entry.country if entry.type == "Country" else None
    kind = entry.kind if entry.type != "Country" or entry.kind == "historic" else None
    return Link(entry.id, entry.type, entry.name, mention_of(candidate, match), kind, iso)
