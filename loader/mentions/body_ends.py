"""Finds where the name of an organization ends that began with a head word."""

from loader.body_names import LINKS
from loader.mentions.line import CLOSE, Line

LONGEST_BODY = 9

# A party or its parliamentary group is an organization of its own: "Komisi III Fraksi PDIP", "Komite Pusat Partai Likud".
PARTIES = frozenset({"Partai", "Fraksi", "Faksi"})

# Organizations abroad, and those of a region.
POSTS = frozenset({"Konsulat", "Kedutaan", "KBRI", "KJRI"})
POLICE = frozenset({"Kepolisian", "Komando", "Kejaksaan", "Pengadilan", "Dinas"})


def run_end(line: Line, at: int, people: dict[int, int]) -> int:
    """The end (exclusive) of the capitalized words of an organization's name: after a country, before a person or a comma."""
    start = at
    while at < len(line.words) and at - start < LONGEST_BODY and line.gap(at) in CLOSE and at not in people:
        known, word = line.known.get(at), line.words[at]
        if (
            (known and known.type == "Actor")
            or word.text.casefold() in line.lexicon.words["ranks_behind_bodies"]
            or (at > start and _ends_name(line, at))
        ):
            break
        if known and not known.weak:
            at = line.at_offset(known.end)
            if known.type == "Country":
                break
            continue
        linked = word.text in LINKS and at > start and _link_holds(line, at + 1, people)
        if not linked and (not word.capital or word.text.isdigit()):
            break
        at += 1
    return at


def listed(line: Line, end: int) -> int:
    """The end of a name that continues in a list of fields up to its abbreviation: "Badan Air, Mutu, dan Gizi (BAMG)"."""
    at, plain = end, line.lexicon.words["common"] | line.lexicon.words["fields"]
    while at < len(line.words) and line.gap(at) in {", ", " "} and at - end < LONGEST_BODY:
        word = line.words[at].text
        if word != "dan" and (not line.words[at].capital or word.casefold() not in plain or at in line.known):
            break
        if word == "dan" and line.gap(at) == " " and not line.words[at - 1].capital:
            break
        at += 1
    short = at < len(line.words) and line.gap(at) == " (" and line.words[at].text.isupper() and len(line.words[at].text) >= 3
    return at if short and "dan" in [word.text for word in line.words[end:at]] else end


def _ends_name(line: Line, at: int) -> bool:
    """Whether another name begins: a party's ("Senat Partai Republik"), a titled person's ("Partai A Presiden B")."""
    if line.words[at].text in PARTIES:
        return True
    title = line.member(at, "titles", 3)
    person = line.known.get(at + title)
    return title > 0 and person is not None and person.type == "Actor"


def numbered(line: Line, at: int) -> int:
    """The word after the number and slash of a unit's name: "Kodim 1714/Puncak Jaya"; the same word without a number."""
    stroke = at + 1 < len(line.words) and line.gap(at) == " " and line.words[at].text.isdigit() and line.gap(at + 1) == "/"
    return at + 2 if stroke else at


def bracketed(line: Line, end: int, people: dict[int, int]) -> int:
    """The end of a name that continues after a country up to its abbreviation: "Dewan Muslim Inggris Raya (MCB)"."""
    for after in range(end + 1, min(end + 3, len(line.words) - 1) + 1):
        between = range(end, after)
        if any(line.gap(i) != " " or not line.words[i].capital or i in people or line.member(i, "titles", 3) for i in between):
            return end
        if line.gap(after) == " (" and line.words[after].text.isupper() and len(line.words[after].text) >= 3:
            known = line.known.get(end)
            return end if known is not None and line.at_offset(known.end) > after else after
    return end


def initialed(line: Line, start: int, end: int) -> int:
    """The end of a name that continues up to an abbreviation of exactly its words: "PT Toba Kolla Engineers (TKE)"."""
    at = max(start + 1, end)
    while at < len(line.words) and line.gap(at) == " " and line.words[at].capital and at - start < LONGEST_BODY:
        at += 1
    if at >= len(line.words) or line.gap(at) != " (" or at - start < 2:
        return end
    letters = "".join(word.text[0] for word in line.words[start:at])
    return at if line.words[at].text == letters else end


def posted(line: Line, at: int, end: int) -> int:
    """The end of a name that continues with the place of a post, or after its abbreviation.

    "Konsulat Jenderal RI Jeddah", "Kepolisian Daerah (Polda) Jawa Timur".
    """
    place = line.known.get(end)
    if line.words[at].text in POSTS and end < len(line.words) and line.words[end].text in {"untuk", "di"}:
        country = line.known.get(end + 1)  # "Kedutaan Besar Peru untuk Chile"
        if country is not None and country.type == "Country" and country.rule != "seat":
            return line.at_offset(country.end)
    if line.words[at].text in POSTS and place is not None and place.type == "Place" and line.gap(end) == " ":
        return line.at_offset(place.end)
    place = line.known.get(end + 1)
    if place is None or place.type != "Place" or line.gap(end + 1) != ") " or line.gap(end) != " (":
        return end
    return line.at_offset(place.end) if line.words[end].capital and line.words[at].text in POLICE else end


def _link_holds(line: Line, at: int, people: dict[int, int]) -> bool:
    """Whether the name continues after 'dan': with a capitalized word that begins no other name."""
    heads = ("body_heads", "ministry_heads", "titles")
    new = at in line.known or at in people or any(line.member(at, name, 3) for name in heads)
    return at < len(line.words) and line.words[at].capital and not new
