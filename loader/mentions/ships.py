"""Recognizes names of ships and other vehicles by the words before them."""

import re
from functools import lru_cache

from loader.mentions.candidates import Candidate
from loader.mentions.line import Line

# The rest of a list: "kapal Amanda, Barbaros, dan Josef".
NAME = r"[A-Z][\w'-]*(?: [A-Z][\w'-]*){{0,2}}"
LISTED = rf"\b(?:{{kinds}})(?: [a-z]+){{{{0,3}}}} (?:{NAME}, )*{NAME}(?:, |,? dan )$"
GOES_ON = re.compile(r"(?:,|,? dan) [A-Z]")
# After the ship's flag: "kapal kargo berbendera Peru, Amanda,".
FLAGGED = r"\b(?:{kinds})\b[^,.]{{0,30}} (?:berbendera|bernama)\b[^,.]{{0,30}}, $"


def is_ship(line: Line, at: int) -> bool:
    """Whether it begins with or follows a ship prefix: 'USS Cole', 'MV Hondius', 'KRI Nanggala'."""
    prefixes = line.lexicon.lists["ship_prefixes"]
    return line.words[at].text in prefixes or (at > 0 and line.gap(at) == " " and line.words[at - 1].text in prefixes)


def is_listed(candidate: Candidate, line: Line) -> bool:
    """Whether it is in a list of ships, not last except after 'dan', or follows a ship's flag."""
    before = line.text[: candidate.start]
    if candidate.entry is not None or not before.endswith((", ", " dan ")):
        return False
    flagged, listed = _ships(tuple(sorted(line.lexicon.words["vehicles"])))
    if before.endswith(", ") and flagged.search(before):
        return True
    goes_on = before.endswith(" dan ") or GOES_ON.match(line.text, candidate.end) is not None
    return goes_on and listed.search(before) is not None


@lru_cache(maxsize=1)
def _ships(kinds: tuple[str, ...]) -> "tuple[re.Pattern[str], re.Pattern[str]]":
    either = "|".join(kinds)
    return re.compile(FLAGGED.format(kinds=either)), re.compile(LISTED.format(kinds=either))
