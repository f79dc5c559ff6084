"""Recognizes organizations and places by the last word of a foreign name.

'Geneva Graduate Institute', 'Sime Darby Plantation Bhd'.
"""

from loader.mentions.candidates import Candidate
from loader.mentions.line import CLOSE, Line

LONGEST = 8

# Function words inside such a name: "Chamber of Commerce and Industry".
LINKS = frozenset({"of", "for", "the", "and", "on", "de", "&"})

# Head words at the beginning of a foreign name, followed by "of" or "for" and one or two words.
FIRST = frozenset({"University", "Centre", "Center", "Museum", "Academy"})


def foreign(line: Line, at: int, people: dict[int, int]) -> Candidate | None:
    """An organization or place that begins at this capitalized word and contains a head word of foreign names."""
    return (_foreign_body(line, at, people) or _foreign_place(line, at, people)) if _begins(line, at) else None


def _foreign_body(line: Line, at: int, people: dict[int, int]) -> Candidate | None:
    """An organization that begins at this capitalized word and contains a head word of foreign organizations; else None.

    After that word the name continues only with 'of' and 'for': "Center for Water Policy". `people` are the model's persons,
    first word → end (exclusive): one whose name ends before the head word stands by itself.
    """
    tails = line.lexicon.words["foreign_tails"]
    end, last = at, None
    while end < len(line.words) and end - at < LONGEST and (end == at or line.gap(end) in CLOSE | {" & "}):
        word = line.words[end]
        if word.text.casefold() in LINKS and end > at and end + 1 < len(line.words) and line.words[end + 1].capital:
            end += 1
            continue
        if not word.capital or word.text.casefold() in line.lexicon.words["no_names"]:
            break
        end += 1
        if word.text.casefold() in tails:
            last = end
        elif last is not None and (end - 1 in people or not any(line.words[i].text in LINKS for i in range(at, end))):
            break  # what follows the tail is another name: "Lowy Institute Ana Paz"
        elif last is not None:
            last = end
    if last is None or last - at < 2 or _is_known(line, at, last):
        return None
    tail = next(i for i in range(at, last) if line.words[i].text.casefold() in tails)
    if any(start <= at < stop <= tail and start + 2 <= stop for start, stop in people.items()):
        return None  # "Ana Paz Capital Group"
    return line.made(at, last, "Organization", "pattern")


def _begins(line: Line, at: int) -> bool:
    """Whether a foreign name may begin here: capitalized, not Indonesian, and not inside another name."""
    word = line.words[at]
    indonesian = ("titles", "body_heads", "fields", "portfolios")
    if not word.text[0].isupper() or any(line.member(at, name, 3) for name in indonesian):
        return False
    words = line.lexicon.words
    if at in line.known and line.known[at].type in {"Organization", "Actor"} and not line.known[at].weak:
        return False
    if word.text.casefold() in words["foreign_tails"]:  # "University of Toba", "Centre for Water Policy"
        return word.text in FIRST and at + 1 < len(line.words) and line.words[at + 1].text in {"of", "for"}
    return not any(word.text.casefold() in words[name] for name in ("no_names", "common"))


def _is_known(line: Line, at: int, end: int) -> bool:
    return any(
        one.type in {"Organization", "Actor"} and not one.weak and at <= start < end for start, one in line.known.items()
    )


def _foreign_place(line: Line, at: int, people: dict[int, int]) -> Candidate | None:
    """A place that begins at this capitalized word and ends in a word of foreign places: "Kunming Botanical Garden"."""
    end, last = at, None
    while end < len(line.words) and end - at < LONGEST and (end == at or line.gap(end) in CLOSE):
        word = line.words[end]
        if not word.capital or word.text.casefold() in line.lexicon.words["no_names"]:
            break
        end += 1
        if word.text.casefold() in line.lexicon.words["place_tails"]:
            last = end
    if last is None or last - at < 2 or _is_known(line, at, last):
        return None
    if any(start < last <= stop for start, stop in people.items()):
        return None  # "Nick Park"
    return line.made(at, last, "Place", "pattern")
