"""Persons told by the title before them, with what the office is of between."""

import re

from loader.mentions.candidates import Candidate
from loader.mentions.line import CLOSE, Line

# Between a title and what the office is of: "Duta Besar Rusia untuk PBB", "penasihat Pemerintah Rusia".
OFFICE_LINKS = frozenset(
    [
        "untuk",
        "urusan",
        "bidang",
        "dan",
        "di",
        "dari",
        "kelompok",
        "organisasi",
        "pemerintah",
        "militer",
        "sementara",
        "junta",
        "pasukan",
        "tentara",
        "gerakan",
        "milisi",
        "faksi",
        "fraksi",
        "jaringan",
        "separatis",
        "bersenjata",
        "militan",
        "teroris",
        "pemberontak",
        "ekstremis",
    ]
)
OFFICE_GAPS = frozenset({" ", " (", ") ", "-", "/", ". ", "."})
DIRECTIONS = frozenset({"utara", "selatan", "timur", "barat", "tengah", "tenggara"})
# Words of a company's name behind its abbreviation.
FIRMS = frozenset({"Group", "Grup", "Holding", "Bank", "Capital", "Energy", "Global", "International", "Indonesia"})
# Behind a body of which somebody is told: its abbreviation, then a name.
ABBREVIATED = re.compile(r" \([A-Z]{2,8}\),? [A-Z][a-z]")
LONGEST_NAME = 6
LONGEST_BRACKET = 4


def titled(line: Line, at: int) -> Candidate | None:
    """A person after a title, with what the office is of between: "Duta Besar Rusia untuk PBB, Vassily Nebenzia,"."""
    length = line.member(at, "titles", 3)
    if not length or line.member(at, "place_kinds", 2) > 1:
        return None
    territory = line.known.get(at + length)
    if territory and territory.weak and territory.type == "Place" and line.member(at, "territorial", 2) == length:
        length += line.at_offset(territory.end) - at - length  # "Bupati Sorong"
    at += length
    title_end = at
    if line.member(title_end - length, "heads_of_bodies", 2) == length:
        at += abbreviated(line, at) or _weak_body(line, at)
    while at < len(line.words):
        skip = _office(line, at)
        if not skip:
            break
        at += skip
    comma = at < len(line.words) and line.gap(at).strip() in {",", "),", ")"}
    if comma and at == title_end and not line.text[line.words[at - 1].end :].startswith(" ("):
        return None
    while comma and at < len(line.words) and (title := line.member(at, "titles", 3)):
        at += title  # "panglima militer Pakistan, Marsekal Lapangan Asim Munir"
    if at < len(line.words) and line.gap(at).endswith("("):
        return None
    end = name_end(line, at)
    if end is None or line.member(at, "titles", 3) >= end - at:
        return None
    heads_a_body = line.member(title_end - length, "heads_of_bodies", 2) == length
    if heads_a_body and ABBREVIATED.match(line.text, line.words[end - 1].end):
        return line.made(title_end, end, "Organization", "pattern")  # "Direktur Andes Water Review (AWR) Rosa Quispe"
    if line.member(title_end - length, "territorial", 2) and _has_direction(line, end):
        return line.made(at, end + 1, "Place", "pattern")  # "Kapolres Tapanuli Utara"
    if heads_a_body and at == title_end and _named_behind(line, end):
        return line.made(at, end, "Organization", "pattern")  # "Kepala Rostec, Sergei Chemezov,", "Kepala Rostec Rusia S…"
    return line.made(at, end, "Actor", "title")


def _weak_body(line: Line, at: int) -> int:
    """How many words a body's weak name has that stands before a full name: "CEO Apple Tim Cook"; 0 where none does."""
    known = line.known.get(at)
    if known is None or known.type != "Organization" or not known.weak:
        return 0
    end = line.at_offset(known.end)
    after = name_end(line, end) if end < len(line.words) and line.gap(end) in {" ", ", "} else None
    return end - at if after is not None and after - end >= 2 else 0


def abbreviated(line: Line, at: int) -> int:
    """How many words an unknown abbreviation has with a full name behind it: "Direktur Utama KBN Rosa Quispe"; 0 if none does.

    A word such as Group belongs to it: "CEO SEAM Group Rosa Quispe".
    """
    if at + 2 >= len(line.words) or line.gap(at) != " " or at in line.known or at + 1 in line.known:
        return 0
    word = line.words[at].text
    if not (3 <= len(word) <= 6 and word.isupper() and word.isalpha()):
        return 0
    end = at + 2 if line.words[at + 1].text in FIRMS else at + 1
    after = name_end(line, end) if end < len(line.words) and line.gap(end) in {" ", ", "} else None
    return end - at if after is not None and after - end >= 2 and line.words[end].text.istitle() else 0


def _has_direction(line: Line, end: int) -> bool:
    """Whether a capitalized direction stands behind, so that the name is a territory's."""
    after = line.words[end] if end < len(line.words) and line.gap(end) == " " else None
    return after is not None and after.capital and after.text.casefold() in DIRECTIONS


def _named_behind(line: Line, end: int) -> bool:
    """Whether a full name stands behind, between commas or behind a country, so that what came first is the body."""
    country = line.known.get(end)
    if country is not None and country.type == "Country" and not country.weak and line.gap(end) == " ":
        end = line.at_offset(country.end)
        after = name_end(line, end) if end < len(line.words) and line.gap(end) in {" ", ", "} else None
        return after is not None and after - end >= 2
    if end >= len(line.words) or line.gap(end) != ", " or end in line.known:
        return False
    after = name_end(line, end)
    return after is not None and after - end >= 2 and (after >= len(line.words) or line.gap(after) == ", ")


def _office(line: Line, at: int) -> int:
    """How many words from here on tell what an office is of: a portfolio, a known country or body, a second title."""
    gap = line.gap(at)
    word = line.words[at]
    if gap not in OFFICE_GAPS and not gap.startswith(")"):
        return 0
    known = line.known.get(at)
    if known and known.type != "Actor" and (not known.weak or known.text.isupper() or line.words[at - 1].text in OFFICE_LINKS):
        return line.at_offset(known.end) - at
    if gap.endswith("("):
        return _bracket(line, at)
    portfolio = line.member(at, "portfolios", 6)
    if portfolio:
        return portfolio
    title = line.member(at, "titles", 3) or (line.member(at, "fields", 2) if word.capital else 0)
    if title:
        return title
    following = at + 1
    if word.text.casefold() not in OFFICE_LINKS or following >= len(line.words):
        return 0
    goes_on = (
        following in line.known
        or line.words[following].text in OFFICE_LINKS
        or line.member(following, "portfolios", 6)
        or line.member(following, "titles", 3)
    )
    return 1 if goes_on else 0


def _bracket(line: Line, at: int) -> int:
    """How many words stand in the bracket that opens here: "(Menlu AS)", "(Purn)"; 0 where it is longer or never ends."""
    close = line.text.find(")", line.words[at].start)
    length = line.at_offset(close) - at if close >= 0 else 0
    return length if length <= LONGEST_BRACKET else 0


def name_end(line: Line, at: int) -> int | None:
    """The word after a person's name that begins here; None if none does."""
    start = at
    while at < len(line.words) and at - start < LONGEST_NAME and _goes_on(line, start, at):
        at += 1
    while at > start and not line.words[at - 1].capital and line.gap(at - 1) != "-":
        at -= 1  # a particle that no name follows
    words = [word.text for word in line.words[start:at]]
    if all(word.casefold() in line.lexicon.words["common"] for word in words):
        return None
    if line.member(start, "body_heads", 3) == len(words) or line.member(start, "place_heads", 3) == len(words):
        return None  # "Ketua Persatuan …"
    if len(words) == 1 and (len(words[0]) < 3 or (words[0].isupper() and len(words[0]) < 5)):
        return None
    return at


def _goes_on(line: Line, start: int, at: int) -> bool:
    """Whether this word is of the name that began at `start`."""
    word, gap, first = line.words[at], line.gap(at), at == start
    if not first and (gap not in CLOSE or (gap == ". " and len(line.words[at - 1].text) > 2)):
        return False
    if not first and word.text.casefold() in line.lexicon.words["particles"]:
        return True
    if not first and gap == "-" and word.text.isalpha():
        return True  # "Jae-in"
    if not word.capital or word.text[0].isdigit():
        return False
    if word.text.casefold() in line.lexicon.words["no_names"] and (first or word.text != "Dan"):
        return False  # 'Dan' inside a name is one: "Nicusor Dan"
    known = line.known.get(at)
    if known is None or (known.type == "Place" and not first):
        return True
    return known.weak and not (known.type == "Organization" and known.text.isupper())
