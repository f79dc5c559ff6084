"""Capitalized names of things, which are no entities: weapons, ships, wars."""

import re
from itertools import takewhile

from loader.mentions.candidates import Candidate
from loader.mentions.line import Line

# "S-400", "F-35", "MQ-9": a thing, whatever the model says.
WEAPON = re.compile(r"[A-Z]{1,4}-?\d{1,4}[A-Z]?|Al[- ]?Qur'?an")


def is_thing(candidate: Candidate, line: Line) -> bool:
    """Whether it is the name of a thing: 'S-400', 'tank Merkava', 'kapal pemecah es Ilya Muromets'."""
    if candidate.found_by == "pattern":
        return False
    if WEAPON.fullmatch(candidate.text):
        return True
    at = line.at_offset(candidate.start)
    if not at or line.gap(at) != " ":
        return False
    things = line.lexicon.words["thing_heads"]
    before = [word.text for word in line.words[max(0, at - 4) : at]]
    if before[-1].casefold() in things or " ".join(before[-2:]).casefold() in things:
        return True
    small = list(takewhile(lambda word: word.islower() and word not in line.lexicon.words["unnamed"], reversed(before)))
    return any(word in line.lexicon.words["vehicles"] for word in small)
