"""Trims words that are not part of the name from the edges of a model's span."""

import re

from loader.body_names import LINKS
from loader.mentions.line import Line

FOREIGN_LINKS = frozenset({"of", "for", "the", "and", "on", "in", "to", "against"})

# After a prophet's or a companion's name: "Nabi Ibrahim AS".
BLESSINGS = frozenset({"AS", "SAW", "SWT", "RA"})

DEGREE = re.compile(r"[SD][1-4]")

DIRECTIONS = frozenset({"utara", "selatan", "timur", "barat", "tengah"})


def words_too_many_left(line: Line, first: int, last: int, type_: str, plain: frozenset[int]) -> int:
    """The number of words at the left that are not part of the name."""
    word = line.words[first]
    known = line.known.get(first)
    if type_ == "Actor" and known and not known.weak and known.type != "Actor" and line.at_offset(known.end) < last:
        return line.at_offset(known.end) - first  # "Rusia Vladimir Putin"
    title = line.member(first, "titles", 3)
    if title and first + title <= last and not line.member(first, "body_heads", 3):
        return title + (line.member(first + title, "portfolios", 6) if first + title < last else 0)
    if DEGREE.fullmatch(word.text) and type_ == "Organization":
        return 1  # "alumnus S3 Fakultas Hukum"
    kind = line.member(first, "place_kinds", 2)
    if kind and type_ == "Place" and first + kind <= last:
        return kind
    if not word.capital and not _starts_name(line, first):
        return 1
    if line.member(first, "media_cues", 1) or line.member(first, "speech", 1):
        return 1
    if is_common(line, first) and (type_ != "Organization" or first == 0) and not line.member(first, "body_heads", 3):
        return 0 if line.member(first, "place_heads", 3) else 1
    if word.text.casefold() in line.lexicon.words["no_names"] and (type_ == "Actor" or first + 1 == last or first in plain):
        return 1
    return 1 if first in plain and not (known and not known.weak) else 0


def droppable_right(line: Line, first: int, last: int, type_: str) -> bool:
    """Whether the last word is a blessing, a lower-case word or an ordinary one."""
    word = line.words[last - 1]
    if type_ == "Actor" and last - 1 > first and word.text in BLESSINGS:
        return True
    if not word.capital and line.gap(last - 1) == "-" and last - 1 > first:
        return False
    if not word.capital and not (last - 1 > first and word.text.casefold() in DIRECTIONS and type_ == "Place"):
        return True
    return word.text.casefold() in line.lexicon.words["no_names"] and (type_ == "Actor" or last - first == 1)


def small_end(line: Line, first: int, last: int, type_: str) -> int:
    """The latest end of the name: before a lower-case word that joins no names ("Trump di New York")."""
    if not line.words[first].capital and not _starts_name(line, first):
        return last
    joining = line.lexicon.words["particles"] if type_ == "Actor" else line.lexicon.words["particles"] | LINKS | FOREIGN_LINKS
    for at in range(first + 1, last):
        word = line.words[at].text
        if type_ != "Actor" and word.casefold() in line.lexicon.words["ranks_behind_bodies"]:
            return at  # "Polda Jawa Timur Komisaris Besar Rosa Quispe"
        if line.gap(at) == "-":
            continue  # "Jae-in"
        if (
            not word[0].isupper()
            and not word[0].isdigit()
            and word.casefold() not in joining
            and not (type_ != "Actor" and word in DIRECTIONS)
        ):
            return at
    return last


def before_body(line: Line, first: int, last: int) -> int:
    """The end of a person's name if the span ends in a known abbreviation: 'Menurut Howell DPR telah'."""
    for at in range(first + 1, last):
        known = line.known.get(at)
        if known is None or known.type != "Organization" or known.weak or not known.text.isupper():
            continue
        if line.at_offset(known.end) == last:
            return at
    return last


def is_empty(line: Line, at: int) -> bool:
    """Whether it is a capitalized word that is no name by itself: 'Senin', 'Selat'."""
    words = line.lexicon.words
    word = line.words[at].text.casefold()
    return word in words["no_names"] or (word in words["place_heads"] and at not in line.known)


def is_common(line: Line, at: int) -> bool:
    """Whether it is an ordinary word, neither an abbreviation ("AS" is not "as") nor a known name."""
    word = line.words[at].text
    known = line.known.get(at)
    return (
        word.casefold() in line.lexicon.words["common"]
        and not (word.isupper() and len(word) > 1)
        and (known is None or known.weak)
    )


def _starts_name(line: Line, at: int) -> bool:
    """Whether a lower-case word may begin a name: 'al-Qussair', 'bin Laden'."""
    return (
        line.words[at].text.casefold() in {"al", "el", "as", "bin", "ad", "ash"}
        and at + 1 < len(line.words)
        and line.gap(at + 1) in {"-", " "}
    )
