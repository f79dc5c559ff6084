"""Recognizes persons by the title before the name, skipping the words of the office between them."""

import re
from collections.abc import Mapping

from loader.mentions.candidates import Candidate
from loader.mentions.line import Line
from loader.mentions.name_ends import name_end
from loader.mentions.office_words import abbreviated, office_words, weak_body

# Prepositions before a person's workplace.
WITHIN = frozenset({"di", "dari", "pada"})
LONGEST_WORKPLACE = 5

DIRECTIONS = frozenset({"utara", "selatan", "timur", "barat", "tengah", "tenggara"})
# After an organization: its abbreviation, then a person's name.
ABBREVIATED = re.compile(r" \([A-Z]{2,8}\),? [A-Z][a-z]")

THEN = re.compile(r"(?:saat|kala|waktu) (?:itu|ini)")

# "Menteri Kehakiman dipegang Quispe", "Ketua Komite tetap dijabat oleh Rosa Quispe"
FILLED = re.compile(r"(?:tetap )?(?:dipegang|dijabat|diisi|ditempati|diduduki)(?: oleh)?(?= )")

# "Anggota Tim Air itu": the organization of a person named before.
REFERRED = re.compile(r"(?: \d{4})? (?:itu|tersebut|ini)\b")


def titled(line: Line, at: int, people: Mapping[int, int]) -> Candidate | None:
    """A person after a title, with the words of the office between: "Duta Besar Rusia untuk PBB, Vassily Nebenzia,".

    Sometimes the name after the title is an organization or a place: "Kepala BPJPH", "Kapolres Tapanuli Utara". `people` are
    the model's persons, first word → end (exclusive).
    """
    length = line.member(at, "titles", 3)
    if not length or line.member(at, "place_kinds", 2) > 1:
        return None
    territory = line.known.get(at + length)
    if territory and territory.weak and territory.type == "Place" and line.member(at, "territorial", 2) == length:
        length += line.at_offset(territory.end) - at - length  # "Bupati Sorong"
    title_end = at + length
    heads_a_body = line.member(at, "heads_of_bodies", 3) == length
    begin = _past_office(line, title_end, heads_a_body)
    end = None if begin is None else name_end(line, begin)
    if begin is None or end is None or not _may_be_name(line, begin, end):
        return None
    if end - begin == 1 and line.words[begin].text.isupper() and not line.text.isupper():
        return line.made(begin, end, "Organization", "pattern") if heads_a_body else None  # "Kepala BPJPH"
    if begin == title_end and line.member(at, "royal", 1) and len(line.words[begin].text) == 1:
        begin = at  # "Sultan B. Quispe": a given name
    if _goes_on(line, end):
        return None  # "sutradara Age of Disclosure", "anggota UAP Task Force"
    if heads_a_body and ABBREVIATED.match(line.text, line.words[end - 1].end):
        return line.made(title_end, end, "Organization", "pattern")  # "Direktur Andes Water Review (AWR) Rosa Quispe"
    if line.member(at, "territorial", 2) and _has_direction(line, end):
        return line.made(begin, end + 1, "Place", "pattern")  # "Kapolres Tapanuli Utara"
    if heads_a_body and _heads(line, at, title_end, begin, end, people):
        return line.made(begin, end, "Organization", "pattern")
    last = line.words[end - 1].text.casefold()
    if end - begin > 1 and last in line.lexicon.words["thing_tails"]:
        return None  # "raja Thomas Cup"
    return line.made(begin, end, "Actor", "title")


def workplace(line: Line, at: int, people: Mapping[int, int]) -> Candidate | None:
    """The organization where a person named just before works; None if there is none.

    "Rosa Quispe, analis pasar di Toba Nova", ", pendiri The Toba Report". `at` is the title. After 'di' a name of one word may
    as well be a town's; 'The' begins an organization's name.
    """
    length = line.member(at, "heads_of_bodies", 3)
    if not length or not (_told_of(line, at, people) or (at and line.words[at - 1].text == "seorang")):
        return None
    end = at + length
    while end < len(line.words) and end - at - length < 3 and line.gap(end) == " " and line.words[end].text.islower():
        end += 1
        if line.words[end - 1].text in WITHIN:
            break
    if end >= len(line.words) or line.gap(end) != " ":
        return None
    start, article = end, line.words[end].text == "The"
    if line.words[end - 1].text not in WITHIN and not (article and end == at + length):
        return None
    heads = ("titles", "body_heads", "ministry_heads", "place_heads", "place_kinds")
    while end < len(line.words) and end - start < LONGEST_WORKPLACE and (end == start or line.gap(end) in {" ", " & "}):
        unknown = end not in line.known and not any(line.member(end, name, 3) for name in heads)
        if not line.words[end].capital or not unknown or line.words[end].text.casefold() in line.lexicon.words["no_names"]:
            break
        end += 1
    return line.made(start, end, "Organization", "pattern") if end - start >= 2 else None


def _past_office(line: Line, title_end: int, heads_a_body: bool) -> int | None:
    """Where the name after a title begins, past the words of the office, a time and further titles; None if none can follow."""
    at = title_end
    if heads_a_body:
        at += abbreviated(line, at) or weak_body(line, at)
    while at < len(line.words) and (skip := office_words(line, at)):
        at += skip
    if at + 2 < len(line.words) and line.gap(at) == " " and THEN.fullmatch(f"{line.words[at].text} {line.words[at + 1].text}"):
        at += 2  # "Direktur FBI saat itu, J. Edgar Hoover"
    if at < len(line.words) and line.gap(at) == " " and (filled := FILLED.match(line.text, line.words[at].start)):
        at = line.at_offset(filled.end())
    comma = at < len(line.words) and line.gap(at).strip() in {",", "),", ")"}
    if comma and at == title_end and not line.text[line.words[at - 1].end :].startswith(" ("):
        return None
    while comma and at < len(line.words) and (title := line.member(at, "titles", 3)):
        at += title  # "panglima militer Pakistan, Marsekal Lapangan Asim Munir"
    return None if at < len(line.words) and line.gap(at).endswith("(") else at


def _may_be_name(line: Line, begin: int, end: int) -> bool:
    """Whether the words are more than an article, a title or the head of an organization's name."""
    title = line.member(begin, "titles", 3) >= end - begin
    return line.words[begin].text != "The" and not title and not line.member(begin, "body_heads", 3)


def _heads(line: Line, title: int, title_end: int, begin: int, end: int, people: Mapping[int, int]) -> bool:
    """Whether the name after the title is the organization that somebody named before or behind it heads."""
    small = all(line.words[i].text.islower() for i in range(title_end, begin))  # "analis keamanan Kolla"
    if small and _told_of(line, title, people) and (end - begin == 1 or line.words[title].text.islower()):
        return True  # "Rosa Quispe, direktur eksekutif Kolla, menolak"
    if begin == title_end and REFERRED.match(line.text, line.words[end - 1].end):
        return True
    plain = not any(i in line.known for i in range(title_end, begin))  # "Direktur Riset Kolla, Rosa Quispe,"
    return plain and _named_behind(line, end)  # "Kepala Rostec, Sergei Chemezov,", "Kepala Rostec Rusia S…"


def _goes_on(line: Line, end: int) -> bool:
    """Whether a name of another kind continues: with 'of' or 'for', or with a head word of foreign organizations."""
    if end + 1 >= len(line.words) or line.gap(end) != " ":
        return False
    word = line.words[end].text
    return word in {"of", "for"} or (word.casefold() in line.lexicon.words["foreign_tails"] and end not in line.known)


def _told_of(line: Line, title: int, people: Mapping[int, int]) -> bool:
    """Whether the title follows a person's name and a comma, so that the organization follows the title."""
    if not title or line.gap(title) != ", ":
        return False
    known = any(one.type == "Actor" and line.at_offset(one.end) == title for one in line.known.values())
    return known or title in people.values()


def _has_direction(line: Line, end: int) -> bool:
    """Whether a capitalized direction follows, so that the name is a territory's."""
    after = line.words[end] if end < len(line.words) and line.gap(end) == " " else None
    return after is not None and after.capital and after.text.casefold() in DIRECTIONS


def _named_behind(line: Line, end: int) -> bool:
    """Whether a full name follows, between commas or after a country, so that the first name is the organization."""
    country = line.known.get(end)
    if country is not None and country.type == "Country" and not country.weak and line.gap(end) == " ":
        end = line.at_offset(country.end)
        after = name_end(line, end) if end < len(line.words) and line.gap(end) in {" ", ", "} else None
        return after is not None and after - end >= 2
    if end >= len(line.words) or line.gap(end) != ", " or end in line.known:
        return False
    after = name_end(line, end)
    return after is not None and after - end >= 2 and (after >= len(line.words) or line.gap(after) == ", ")


def head_behind(line: Line, body: Candidate) -> Candidate | None:
    """The person between commas after the organization they head: "Kepala Rostec, Sergei Chemezov, menolak"."""
    at = line.at_offset(body.end)
    if at >= len(line.words) or line.gap(at) != ", " or at in line.known:
        return None
    end = name_end(line, at)
    if end is None or end - at < 2 or end >= len(line.words) or line.gap(end) != ", ":
        return None
    return line.made(at, end, "Actor", "title")
