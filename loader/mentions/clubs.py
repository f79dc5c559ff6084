"""Recognizes football clubs that the press calls by their city alone: 'pelatih Barcelona', 'Liverpool menang'."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from graph.article_graph import Sentence
from loader.body_names import known_body
from loader.language.id.lexicon import Lexicon
from loader.mentions.candidates import Candidate
from loader.mentions.line import Line

FOOTBALL = re.compile(
    r"\b(?:gol|bek|striker|gelandang|kiper|winger|penyerang|pelatih|sepak bola|klub|laga|liga|la ?liga|serie a"
    r"|bursa transfer|skuad)\b",
    re.IGNORECASE,
)
ENOUGH = 4  # such words in an article about football

# After these words a city is the place.
OF_PLACES = frozenset(
    {"di", "ke", "dari", "kota", "asal", "bandara", "stadion", "warga", "menuju", "universitas", "provinsi", "kelahiran"}
)


def with_clubs(lines: Sequence[Line], sentences: Iterable[Sentence], lexicon: Lexicon) -> list[Line]:
    """Replaces cities by their well-known club in the lines of an article on football, unless a word indicates the place."""
    cities = lexicon.lists["cities_of_clubs"]
    told = [line for line in lines if any(candidate.text in cities for candidate in line.known.values())]
    if not told or sum(len(FOOTBALL.findall(sentence.text)) for sentence in sentences) < ENOUGH:
        return list(lines)
    return [_with_clubs(line, cities, lexicon) for line in lines]


def _with_clubs(line: Line, cities: dict[str, str], lexicon: Lexicon) -> Line:
    known = {at: _club(candidate, at, line, cities, lexicon) for at, candidate in line.known.items()}
    return replace(line, known=known)


def _club(candidate: Candidate, at: int, line: Line, cities: dict[str, str], lexicon: Lexicon) -> Candidate:
    before = line.words[at - 1].text.casefold() if at else ""
    entry = known_body(cities[candidate.text], lexicon) if candidate.text in cities and candidate.type == "Place" else None
    after = line.text[candidate.end : candidate.end + 2]
    if entry is None or before in OF_PLACES or (after == ", " and line.text[candidate.end + 2 : candidate.end + 3].isupper()):
        return candidate
    return replace(candidate, type="Organization", entry=entry, rule="variant", weak=False)
