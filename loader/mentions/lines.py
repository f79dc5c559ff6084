"""Builds a line for each sentence, with its known names resolved in context."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from graph.article_graph import Sentence
from loader.body_names import full_name, known_body
from loader.language.id.lexicon import Entry, Lexicon
from loader.mentions.candidates import Candidate
from loader.mentions.clubs import with_clubs
from loader.mentions.lexicon_names import known_in
from loader.mentions.line import Line
from loader.mentions.weak_names import told_in_full
from loader.names import slug, words_of

# Between an organization and its country: "DPR AS", "Dewan Perwakilan Rakyat (DPR) AS", "(Kemlu) Iran".
BEHIND = re.compile(r"\)?(?: \([\w-]{2,12}\))? ")


def lines_of(sentences: Sequence[Sentence], lexicon: Lexicon) -> list[Line]:
    """The lines of the sentences; a weak form of a country counts if the country is named in full elsewhere."""
    lines = with_clubs([_line(sentence, lexicon) for sentence in sentences], sentences, lexicon)
    named = {c.entry.id for line in lines for c in line.known.values() if c.entry and c.type == "Country" and not c.weak}
    return [told_in_full(line, named) for line in lines]


def _line(sentence: Sentence, lexicon: Lexicon) -> Line:
    words = words_of(sentence.text)
    known = list(known_in(sentence.n, sentence.text, words, lexicon))
    known = [candidate for candidate in known if not _is_branch(candidate, known)]
    known = [_of_its_country(candidate, known, sentence.text, lexicon) for candidate in known]
    line = Line(sentence.n, sentence.text, words, {}, lexicon)
    return replace(line, known={line.at_offset(candidate.start): candidate for candidate in known})


def _is_branch(body: Candidate, known: Iterable[Candidate]) -> bool:
    """Whether it is a party's regional board and not the senate of the regions: 'DPD Partai Perindo', 'DPD PDIP'."""
    return body.text == "DPD" and any(
        other.start == body.end + 1 and other.entry is not None and other.entry.kind == "party" for other in known
    )


def _of_its_country(body: Candidate, known: Iterable[Candidate], text: str, lexicon: Lexicon) -> Candidate:
    """Replaces an Indonesian organization by that of the country named after it: 'Dewan Perwakilan Rakyat (DPR) AS'."""
    if body.entry is None or body.type != "Organization" or body.entry.country != "ID":
        return body
    match = BEHIND.match(text, body.end)
    country = next((other for other in known if match and other.start == match.end() and other.type == "Country"), None)
    if country is None or country.entry is None or country.entry.country == "ID":
        return body
    name = full_name(f"{body.entry.name.removesuffix(' Indonesia')} {country.text}", lexicon)
    entry = known_body(name, lexicon)
    if entry is None:
        entry = Entry(f"organization:{slug(name)}", "Organization", name, body.entry.kind, country.entry.country)
    return replace(body, entry=entry, rule="pattern", weak=False)
