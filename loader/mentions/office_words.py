"""What stands between a title and the name: what the office is of."""

from loader.mentions.line import Line
from loader.mentions.name_ends import name_end

OFFICE_GAPS = frozenset({" ", " (", ") ", "-", "/", ". ", "."})
# Words of a company's name behind its abbreviation.
FIRMS = frozenset({"Group", "Grup", "Holding", "Bank", "Capital", "Energy", "Global", "International", "Indonesia"})
LONGEST_BRACKET = 4


def office_words(line: Line, at: int) -> int:
    """How many words from here on tell what an office is of: a portfolio, a known country or body, a second title."""
    gap = line.gap(at)
    word = line.words[at]
    if gap not in OFFICE_GAPS and not gap.startswith(")"):
        return 0
    known, links = line.known.get(at), line.lexicon.words["office_links"]
    if known and known.type != "Actor" and (not known.weak or known.text.isupper() or line.words[at - 1].text in links):
        return line.at_offset(known.end) - at
    if gap.endswith("("):
        return _bracket(line, at)
    portfolio = line.member(at, "portfolios", 6)
    if portfolio:
        return portfolio
    title = line.member(at, "titles", 3) or (line.member(at, "fields", 2) if word.capital else 0)
    if title:
        return title
    following = at + 1
    if word.text.casefold() not in links or following >= len(line.words):
        return 0
    goes_on = (
        following in line.known
        or line.words[following].text in links
        or line.member(following, "portfolios", 6)
        or line.member(following, "titles", 3)
    )
    return 1 if goes_on else 0


def _bracket(line: Line, at: int) -> int:
    """How many words stand in the bracket that opens here: "(Menlu AS)", "(Purn)"; 0 where it is longer or never ends."""
    close = line.text.find(")", line.words[at].start)
    length = line.at_offset(close) - at if close >= 0 else 0
    return length if length <= LONGEST_BRACKET else 0


def weak_body(line: Line, at: int) -> int:
    """How many words a body's weak name has that stands before a full name: "CEO Apple Tim Cook"; 0 where none does."""
    known = line.known.get(at)
    if known is None or known.type != "Organization" or not known.weak:
        return 0
    end = line.at_offset(known.end)
    after = name_end(line, end) if end < len(line.words) and line.gap(end) in {" ", ", "} else None
    return end - at if after is not None and after - end >= 2 else 0


def abbreviated(line: Line, at: int) -> int:
    """How many words an unknown abbreviation has with a full name behind it: "Direktur Utama KBN Rosa Quispe"; 0 if none does.

    A word such as Group belongs to it: "CEO SEAM Group Rosa Quispe".
    """
    if at + 2 >= len(line.words) or line.gap(at) != " " or at in line.known or at + 1 in line.known:
        return 0
    word = line.words[at].text
    if not (3 <= len(word) <= 6 and word.isupper() and word.isalpha()):
        return 0
    end = at + 2 if line.words[at + 1].text in FIRMS else at + 1
    after = name_end(line, end) if end < len(line.words) and line.gap(end) in {" ", ", "} else None
    return end - at if after is not None and after - end >= 2 and line.words[end].text.istitle() else 0
