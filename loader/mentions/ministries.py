"""Recognizes ministries by their head word: with a country after the name, or capitalized as a name."""

from loader.mentions.body_ends import listed, run_end
from loader.mentions.candidates import Candidate
from loader.mentions.line import Line


def ministry(line: Line, at: int, people: dict[int, int]) -> Candidate | None:
    """A ministry that begins here: "Kementerian Luar Negeri Thailand", "Kemlu Rusia"; None where none does.

    `people` are the model's persons, first word → end (exclusive): the name stops there.
    """
    if line.member(at, "ministry_heads", 1):
        return _department(line, at, people) or _ministry(line, at, at + 1 + line.member(at + 1, "portfolios", 6))
    return _ministry(line, at, at + 1) if line.words[at].text in line.lexicon.lists["ministry_short"] else None


def _ministry(line: Line, at: int, end: int) -> Candidate | None:
    """The ministry of these words with its country; without a country only if it is capitalized."""
    goes_on = end < len(line.words) and (line.gap(end) == ", " or line.words[end].text == "dan")
    end = listed(line, end) if goes_on and line.words[at].capital else end
    short = end + 1 < len(line.words) and line.gap(end) == " (" and line.gap(end + 1) == ") " and line.words[end].text.isupper()
    country = line.known.get(end + short)  # "Departemen Luar Negeri dan Perdagangan (DFAT) Australia"
    if country and (country.type == "Country" or _is_territory(country)) and (short or line.gap(end) == " "):
        return line.made(at, line.at_offset(country.end), "Organization", "pattern")
    return line.made(at, end, "Organization", "pattern") if line.words[at].capital and end > at + 1 else None


def _department(line: Line, at: int, people: dict[int, int]) -> Candidate | None:
    """A capitalized run after the head that ends in a country: "Departemen Kerja Sama Keamanan Internasional UEA"."""
    if not line.words[at].capital:
        return None
    end = run_end(line, at + 1, people)
    country = next((known for known in line.known.values() if line.at_offset(known.end) == end), None)
    if any(line.member(i, "ministry_heads", 1) for i in range(at + 1, end)):
        return None  # "Departemen Kerja Sama Kementerian Luar Negeri UEA": the ministry's
    if end < at + 3 or country is None or country.type != "Country" or country.weak:
        return None
    return line.made(at, end, "Organization", "pattern")


def _is_territory(place: Candidate) -> bool:
    """Whether it is a region with its own ministries: "Kementerian Kesehatan Gaza"."""
    return place.type == "Place" and not place.weak and place.entry is not None and place.entry.kind in {"region", "territory"}
