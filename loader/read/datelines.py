"""Detects datelines: the outlet and the city before a report's first sentence."""

import re

# 'MOSKOW - ', 'Liputan6.com, Moskow - ', 'SERAMBINEWS.COM, MOSKOW - ', 'Jakarta, CNN Indonesia -- ', 'RUSIA- ',
# 'Jakarta (ANTARA) - ', 'JAKARTA, KOMPAS.com – '. A dash inside a name has no space on either side ('Indonesia-Rusia').
_DATELINE = re.compile(
    r"(?P<parts>[A-Z][\w.'’/]*(?:(?:[ ]?[,()]{1,2}[ ]?|[ ]|-)[A-Z][\w.'’/]*){0,7}[ ]?[)]?)"
    r"(?:(?<=[ ])[-–—]{1,2}|[ ][-–—]{1,2}|[-–—]{1,2}(?=[ ])|[–—])[ ]*(?=[\"“‘'(]?[A-Z0-9])"
)
_OUTLET = re.compile(
    r"[.](?:com|co|id|net|org|tv)\b|\b(?:ANTARA|CNN Indonesia|CNBC Indonesia|VOA|BBC|VIVA|VIVAnews|IDN Times)\b", re.I
)


def begins_report(sentence: str) -> bool:
    """Whether a sentence has an unambiguous dateline: with an outlet or in capitals ('MOSKOW - ').

    'Duet Calya – Sigra memang …' has a dash after a name too.
    """
    end = dateline_end(sentence)
    return bool(end) and (_OUTLET.search(sentence[:end]) is not None or sentence[:end].isupper())


def dateline_end(sentence: str) -> int:
    """Where the dateline of a sentence ends, in characters; 0 if it has none.

    The dateline stays part of the sentence, so that its city can be marked as a place; searches for subjects start after it.
    """
    found = _DATELINE.match(sentence[:120])
    if not found:
        return 0
    parts = [part.strip() for part in re.split(r"[,()]", found["parts"]) if part.strip(" -")]
    names = [part for part in parts if not _OUTLET.search(part)]
    # One word in capitals, an outlet, or a single name of at most three words ('Jakarta - Presiden').
    plain = bool(parts) and all(len(part.split()) <= 4 for part in parts)
    return found.end() if plain and (len(names) < len(parts) or all(len(name.split()) <= 3 for name in names)) else 0
