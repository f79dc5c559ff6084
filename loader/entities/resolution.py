"""Resolves the candidates of one article to entities: applies the rules in order and records which one linked each."""

from collections.abc import Sequence
from dataclasses import replace

from graph.article_graph import Sentence
from loader.entities.abbreviations import definitions_in, nicknames
from loader.entities.bodies import bodies_of, body_link, is_kind_alone
from loader.entities.head_nouns import heads_alone
from loader.entities.links import Link
from loader.entities.people import people_of, person_link
from loader.entities.places import place_link
from loader.entities.repeated_names import defined, retold
from loader.entities.types import one_type
from loader.language.id.lexicon import Lexicon
from loader.mentions.candidates import Candidate


def resolved(sentences: Sequence[Sentence], candidates: Sequence[Candidate], lexicon: Lexicon) -> list[Link]:
    """The links of an article's candidates and of further occurrences of the same names."""
    by_number = {sentence.n: sentence for sentence in sentences}
    nicks = nicknames(sentences, candidates)
    short = {nick.short: nick.long for nick in reversed(nicks)}
    typed = one_type(candidates, by_number)
    candidates = [replace(c, type="Actor") if c.text in short and c.entry is None else c for c in typed]
    people = people_of(candidates, lexicon, short)
    definitions = list(definitions_in(sentences, candidates))
    abbreviated = {definition.short for definition in definitions if definition.short.isupper()}
    candidates = [replace(c, type="Organization") if c.text in abbreviated and c.found_by == "model" else c for c in candidates]
    bodies = bodies_of(candidates, definitions, lexicon)
    neighbors: dict[int, list[Candidate]] = {}
    for candidate in candidates:
        neighbors.setdefault(candidate.sentence, []).append(candidate)
    links: list[Link] = []
    for candidate in candidates:
        if candidate.type == "Actor":
            links.append(person_link(candidate, people))
        elif candidate.type == "Organization":
            if not is_kind_alone(bodies[candidate.text], lexicon):
                links.append(body_link(candidate, bodies))
        else:
            links.append(place_link(candidate, by_number[candidate.sentence], neighbors[candidate.sentence], lexicon))
    links += defined([*definitions, *nicks], links)
    links += list(retold(sentences, links))
    return [*links, *heads_alone(sentences, links, lexicon)]
