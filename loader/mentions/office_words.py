"""Skips the words between a title and the person's name: portfolio, organization, country, second title."""

from loader.mentions.line import Line
from loader.mentions.name_ends import name_end

OFFICE_GAPS = frozenset({" ", " (", ") ", "-", "/", ". ", "."})
# Words of a company's name after its abbreviation.
FIRMS = frozenset({"Group", "Grup", "Holding", "Bank", "Capital", "Energy", "Global", "International", "Indonesia"})
LONGEST_BRACKET = 4


def office_words(line: Line, at: int) -> int:
    """The number of words from here on that complete an office: a portfolio, a lexicon name, a second title; else 0."""
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
    """The number of words in the bracket that opens here: "(Menlu AS)", "(Purn)"; 0 if it is longer or never closes."""
    close = line.text.find(")", line.words[at].start)
    length = line.at_offset(close) - at if close >= 0 else 0
    return length if length <= LONGEST_BRACKET else 0


def weak_body(line: Line, at: int) -> int:
    """The number of words of an organization's weak name before a full name: "CEO Apple Tim Cook"; 0 if there is none."""
    known = line.known.get(at)
    if known is None or known.type != "Organization" or not known.weak:
        return 0
    end = line.at_offset(known.end)
    after = name_end(line, end) if end < len(line.words) and line.gap(end) in {" ", ", "} else None
    return end - at if after is not None and after - end >= 2 else 0


def _is_short(word: str) -> bool:
    return 3 <= len(word) <= 6 and word.isupper() and word.isalpha()


def abbreviated(line: Line, at: int) -> int:
    """The number of words of an unknown abbreviation before a full name; 0 if there is none.

    "Direktur Utama KBN Rosa Quispe". A word such as Group belongs to it: "CEO SEAM Group Rosa Quispe".
    """
    end = at
    while end + 2 < len(line.words) and end not in line.known and line.gap(end) == " " and _is_short(line.words[end].text):
        end += 1
    if end == at or end in line.known:
        return 0
    end += line.words[end].text in FIRMS
    after = name_end(line, end) if end < len(line.words) and line.gap(end) in {" ", ", "} else None
    return end - at if after is not None and after - end >= 2 and line.words[end].text.istitle() else 0
