"""Capitalized names of things, which are no entities: weapons, ships, wars."""

import re
from itertools import takewhile

from loader.mentions.candidates import Candidate
from loader.mentions.line import Line
from loader.mentions.ships import is_listed, is_ship

# "S-400", "F-35", "MQ-9": a thing, whatever the model says.
WEAPON = re.compile(r"[A-Z]{1,4}-?\d{1,4}[A-Z]?|Al[- ]?Qur'?an")

# "CVN-78", "MAKS-2019"; a person is not numbered: "Qassef 3", but "Rosa Quispe 20 tahun".
NUMBERED = re.compile(r"-\d")
NUMBERED_MODEL = re.compile(r" \d{1,3}\b(?! ?(?:tahun|orang|kali|persen|jam|hari|bulan|poin|gol|%|[.,:/]\d))")

# Words before a name in which "kapal" may stand: "kapal perang penghancur es kelas baru Ilya Muromets".
FARTHEST = 8


def is_thing(candidate: Candidate, line: Line) -> bool:
    """Whether it is the name of a thing: 'S-400', 'tank Merkava', 'kapal pemecah es Ilya Muromets'."""
    if candidate.found_by == "pattern":
        return False
    if candidate.text.rsplit(" ", 1)[-1].casefold() in line.lexicon.words["thing_tails"] and " " in candidate.text:
        return candidate.entry is None  # "Theodore van Karman Award"
    if WEAPON.fullmatch(candidate.text) or candidate.text in line.lexicon.lists["abbreviated_things"]:
        return True
    at = line.at_offset(candidate.start)
    if _is_numbered(candidate, line) or is_ship(line, at):
        return True
    if is_listed(candidate, line):
        return True
    if not at or line.gap(at) != " ":
        return False
    things = line.lexicon.words["thing_heads"]
    before = [word.text for word in line.words[max(0, at - FARTHEST) : at]]
    if before[-1].casefold() in things or " ".join(before[-2:]).casefold() in things:
        return True
    small = list(takewhile(lambda word: word.islower() and word not in line.lexicon.words["unnamed"], reversed(before)))
    return any(word in line.lexicon.words["vehicles"] for word in small)


def _is_numbered(candidate: Candidate, line: Line) -> bool:
    """Whether a number behind the name tells a hull, a show or a model: 'CVN-78', 'Qassef 3'."""
    if candidate.entry is not None:
        return False
    if candidate.text.isupper() and NUMBERED.match(line.text, candidate.end):
        return True
    return candidate.type == "Actor" and NUMBERED_MODEL.match(line.text, candidate.end) is not None
