"""Finds names of organizations by a head word ("Kementerian …") or by their kind ("kelompok …")."""

import re

from loader.body_names import COALITION_LED_BY
from loader.mentions.body_ends import PARTIES, bracketed, initialed, listed, numbered, posted, run_end
from loader.mentions.candidates import Candidate
from loader.mentions.line import Line
from loader.mentions.ministries import ministry
from loader.mentions.name_ends import name_end

# Capitalized function words inside an organization's name: "Badan PBB Urusan Pengungsi".
FOR = frozenset({"Urusan", "Untuk", "Bidang", "Bagi", "Dan"})

COALITION = re.compile(rf"{COALITION_LED_BY} ", re.IGNORECASE)
TEAM = re.compile(r"(?:timnas|tim nasional)(?: U-?\d\d)? ", re.IGNORECASE)
AGE = re.compile(r" U-?\d\d\b")

# Kinds of places with their own police.
POLICED = frozenset({"city", "territory", "province"})


# Departments that appear in the title of their head.
OFFICES = frozenset({"Divisi", "Biro"})


def body(line: Line, at: int, people: dict[int, int]) -> Candidate | None:
    """An organization by its head word: "Kementerian Luar Negeri Thailand", "Kemlu Rusia", "Partai Bhumjaithai".

    `people` are the model's persons, first word → end (exclusive): the name stops there.
    """
    if line.member(at, "ministry_heads", 1) or line.words[at].text in line.lexicon.lists["ministry_short"]:
        return ministry(line, at, people)
    head = line.member(at, "body_heads", 3)
    led = line.known.get(at + 1) if line.words[at].text == "koalisi" else None
    if led is not None and led.type == "Country" and line.gap(at + 1) == " ":
        return line.made(at, line.at_offset(led.end), "Organization", "pattern")  # "koalisi Arab Saudi"
    small = line.member(at, "small_state_bodies", 3)
    of = line.known.get(at + small) if small else None
    if of is not None and of.type == "Country" and not of.weak and line.gap(at + small) == " ":
        return line.made(at, line.at_offset(of.end), "Organization", "pattern")  # "pengadilan militer Peru"
    if head < line.member(at, "place_heads", 3):
        return None  # "Balai Kota DKI Jakarta"
    if not head or not line.words[at].capital or not line.words[at + head - 1].capital:
        return None  # "komite investigasi Rusia" without a capital is a description, not a name
    end = bracketed(line, run_end(line, numbered(line, at + head), people), people)
    end = listed(line, end) if end < len(line.words) and line.gap(end) == ", " else end
    end = posted(line, at, initialed(line, at + head, end))
    known = line.known.get(at + head)
    if known and known.type == "Organization" and not known.weak and line.member(at, "body_kinds", 1) == head:
        return None  # "Kelompok Houthi Yaman"
    if end == at + head:
        return line.made(at, end, "Organization", "pattern") if line.member(at, "state_heads", 3) == head else None
    if head in (line.member(at, "described", 1), line.member(at, "media_kinds", 3)) and _is_known(line, at + head, end):
        return None  # "Otoritas Iran", "Kelompok Taliban": the known name itself
    if line.words[at + head].text in PARTIES and line.member(at, "state_heads", 3) == head:
        return line.made(at, at + head, "Organization", "pattern")  # "Pemimpin Mayoritas Senat Partai Republik"
    if (
        line.words[at].text in OFFICES
        and at
        and line.words[at - 1].text.casefold() == "kepala"
        and _names_a_body(line, at, end)
    ):
        return None  # "Kepala Divisi Humas Polri": the office belongs to the organization that follows
    if _speaks(line, at):
        end = _before_name(line, at + head, _before_head(line, at + head, end))
    goes_on = end < len(line.words) and line.gap(end) == " " and line.words[end].capital
    if line.words[at].text == "PT" and end - at + goes_on >= 4 and line.words[at + 1].text.isupper() and _speaks(line, at):
        end = at + 2  # "Direktur Utama PT KCN Widodo Setiadi"
    if line.words[at].text == "Universitas" and end - at == 4 and _speaks(line, at):
        end -= 2  # "kata profesor di Universitas Chulalongkorn Thitinan Pongsudhirak"
    return line.made(at, end, "Organization", "pattern")


def _names_a_body(line: Line, at: int, end: int) -> bool:
    known = (line.known.get(i) for i in range(at + 1, end))
    return any(one is not None and one.type == "Organization" and not one.weak for one in known)


def _is_known(line: Line, at: int, end: int) -> bool:
    known = line.known.get(at)
    return known is not None and line.at_offset(known.end) == end


def _before_head(line: Line, at: int, end: int) -> int:
    """The end of an organization's name before the name of its head: "Ketua Komisi III DPR RI Habiburokhman"."""
    for start in range(at, end):
        known = line.known.get(start)
        last = line.at_offset(known.end) if known and known.type == "Organization" and not known.weak else end
        if (
            last < end
            and not line.member(last, "body_heads", 3)
            and line.words[last].text not in FOR
            and last not in line.known
        ):
            return last
    return end


def _before_name(line: Line, at: int, end: int) -> int:
    """The end of an organization's name in a place, if a name follows: "Kepala Dinas Kesehatan Kabupaten Agam Rosa Quispe"."""
    for start in range(at, end):
        known = line.known.get(start)
        if known is None or known.type != "Place" or known.weak or line.at_offset(known.end) >= end:
            continue
        rest = [line.words[i].text for i in range(line.at_offset(known.end), end)]
        ordinary = line.lexicon.words["common"] | line.lexicon.words["no_names"]
        if len(rest) >= 2 and not any(word.isupper() or word.casefold() in ordinary for word in rest):
            return line.at_offset(known.end)
    return end


def _speaks(line: Line, at: int) -> bool:
    """Whether a title precedes closely, so that a person's name is expected after the organization."""
    return any(line.member(before, "titles", 1) for before in range(max(0, at - 5), at))


def kind_of_body(line: Line, at: int) -> Candidate | None:
    """An organization by its kind and at most three lower-case words: 'kelompok ekstremis kanan "Nordkreuz"'."""
    kind = line.member(at, "body_kinds", 3)
    if not kind:
        return None
    at += kind
    for _ in range(3):
        if at >= len(line.words) or line.words[at].capital or line.words[at].text in line.lexicon.words["unnamed"]:
            break
        if line.gap(at) != " " or line.words[at].text in line.lexicon.words["speech"]:
            return None  # 'pemerintah dan lembaga," kata Rosa Quispe'
        at += 1
    if at >= len(line.words) or line.gap(at) not in {" ", ' "', " “", " '"} or at in line.known or not line.words[at].capital:
        return None
    if line.member(at, "titles", 3):
        return None
    end = name_end(line, at)
    return line.made(at, end, "Organization", "pattern") if end is not None else None


def national_team(line: Line, at: int) -> Candidate | None:
    """The national team of a country, with its age group: "Timnas Indonesia U-16", "timnas U-16 China"."""
    match = TEAM.match(line.text, line.words[at].start)
    country = line.known.get(line.at_offset(match.end())) if match else None
    if match is None or country is None or country.type != "Country" or country.start != match.end():
        return None
    age = AGE.match(line.text, country.end)
    return line.made(at, line.at_offset(age.end() if age else country.end), "Organization", "pattern")


def coalition(line: Line, at: int) -> Candidate | None:
    """A coalition by its leader: "koalisi yang dipimpin Saudi", "koalisi militer pimpinan Arab Saudi"."""
    match = COALITION.match(line.text, line.words[at].start)
    country = line.known.get(line.at_offset(match.end())) if match else None
    if match is None or country is None or country.type != "Country" or country.start != match.end():
        return None
    return line.made(at, line.at_offset(country.end), "Organization", "pattern")


def police(line: Line, at: int) -> Candidate | None:
    """The police of a city or territory: "polisi Hong Kong"; a country's police stands for the country."""
    place = line.known.get(at + 1)
    if line.words[at].text.casefold() not in {"polisi", "kepolisian"} or place is None or line.gap(at + 1) != " ":
        return None
    if place.type != "Place" or place.weak or place.entry is None or place.entry.kind not in POLICED:
        return None
    return line.made(at, line.at_offset(place.end), "Organization", "pattern")
