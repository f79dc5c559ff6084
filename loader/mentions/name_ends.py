"""Finds where the name of a person ends."""

from loader.mentions.line import CLOSE, Line

LONGEST_NAME = 6

# These begin another name: "Kecamatan Toba Kabupaten Kolla".
UNITS = frozenset({"Kabupaten", "Kecamatan", "Kelurahan", "Provinsi"})


def name_end(line: Line, at: int) -> int | None:
    """The index of the word after the person's name that begins here; None if none does."""
    start = at
    while at < len(line.words) and at - start < LONGEST_NAME and _goes_on(line, start, at):
        at += 1
    while at > start and not line.words[at - 1].capital and line.gap(at - 1) != "-":
        at -= 1  # a particle without a name after it
    words = [word.text for word in line.words[start:at]]
    if all(word.casefold() in line.lexicon.words["common"] for word in words):
        return None
    if line.member(start, "body_heads", 3) == len(words) or line.member(start, "place_heads", 3) == len(words):
        return None  # "Ketua Persatuan …"
    if len(words) == 1 and (len(words[0]) < 3 or (words[0].isupper() and len(words[0]) < 5)):
        return None
    return at


def _goes_on(line: Line, start: int, at: int) -> bool:
    """Whether this word belongs to the name that began at `start`."""
    word, gap, first = line.words[at], line.gap(at), at == start
    if not first and (gap not in CLOSE or (gap == ". " and len(line.words[at - 1].text) > 2)):
        return False
    if not first and word.text.casefold() in line.lexicon.words["particles"]:
        return True
    if not first and gap == "-" and word.text.isalpha():
        return True  # "Jae-in"
    if not word.capital or word.text[0].isdigit() or (not first and word.text in UNITS):
        return False
    if word.text.casefold() in line.lexicon.words["no_names"] and (first or word.text not in {"Dan", "Yang"}):
        return False  # inside a name they are part of it: "Nicusor Dan", "Niu Yang"
    known = line.known.get(at)
    if known is not None and known.rule == "surname" and not first:
        return True  # "Michael Richard Pompeo"
    if known is None or (known.type == "Place" and not first):
        return True
    return known.weak and not (known.type == "Organization" and known.text.isupper())
