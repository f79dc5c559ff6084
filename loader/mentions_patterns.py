"""Names told by the words around them: a title before a person, a head word before a body or place, a cue before a medium."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from operator import attrgetter

from loader.language.id.lexicon import Lexicon
from loader.mentions_candidates import TRUST, Candidate
from loader.names import Word

CLOSE = frozenset({" ", "-", ". ", ".", "–", " '", "'", "  "})
LINKS = frozenset({"dan", "untuk", "bagi", "atas", "urusan", "bidang"})
# Between a title and what the office is of: "Duta Besar Rusia untuk PBB", "penasihat Pemerintah Rusia".
OFFICE_LINKS = frozenset(
    {
        "untuk",
        "urusan",
        "bidang",
        "dan",
        "di",
        "kelompok",
        "organisasi",
        "pemerintah",
        "militer",
        "sementara",
        "junta",
        "dari",
        "pasukan",
        "tentara",
    }
)
LONGEST_NAME = 6
LONGEST_BODY = 9


@dataclass(frozen=True)
class Line:
    """A sentence with its words, the known names in it by the word they begin at, and the lexicon."""

    n: int
    text: str
    words: Sequence[Word]
    known: dict[int, Candidate]
    lexicon: Lexicon

    def gap(self, at: int) -> str:
        """The text between this word and the one before."""
        return self.text[self.words[at - 1].end : self.words[at].start] if at else self.text[: self.words[0].start]

    def at_offset(self, offset: int) -> int:
        """The first word that begins at or after this character."""
        return bisect_left(self.words, offset, key=attrgetter("start"))

    def member(self, at: int, name: str, longest: int = 4) -> int:
        """How many words from here on make the longest member of a word list; 0 if none."""
        most = self.lexicon.longest[name].get(self.words[at].text.casefold(), 0) if at < len(self.words) else 0
        for length in range(min(longest, most, len(self.words) - at), 0, -1):
            phrase = self.text[self.words[at].start : self.words[at + length - 1].end].casefold()
            if phrase in self.lexicon.words[name]:
                return length
        return 0

    def made(self, start: int, end: int, type_: str, rule: str) -> Candidate:
        """The candidate of the words from start to end (exclusive)."""
        first, last = self.words[start].start, self.words[end - 1].end
        text = self.text[first:last]
        if text and self.text[last : last + 1] == "." and len(self.words[end - 1].text) == 1 and type_ == "Actor":
            last += 1  # "Franco A."
        return Candidate(self.n, first, last, self.text[first:last], type_, "pattern", rule, TRUST["pattern"])


def patterns_in(line: Line, people: dict[int, int]) -> Iterator[Candidate]:
    """Bodies and places after head words, then persons after titles and media after cues.

    `people` are the model's persons, first word → end (exclusive): a body's name stops there.
    """
    bodies = list(_bodies_and_places(line, people))
    yield from bodies
    known = {**line.known, **{line.at_offset(found.start): found for found in bodies}}
    line = replace(line, known=known)
    for at in range(len(line.words)):
        found = _titled(line, at) or _medium(line, at)
        if found is not None:
            yield found


def _bodies_and_places(line: Line, people: dict[int, int]) -> Iterator[Candidate]:
    at = 0
    inside = {i for start, known in line.known.items() if not known.weak for i in range(start + 1, line.at_offset(known.end))}
    while at < len(line.words):
        if at in inside:
            at += 1  # "Amerika Serikat Donald Trump": no union of that name
            continue
        title = line.member(at, "titles", 3)
        if title > 1 and not line.member(at, "body_heads", 3):
            at += title  # "Marsekal Lapangan", "Wali Kota": no place
            continue
        found = _body(line, at, people) or _place(line, at) or _kind_of_place(line, at) or _kind_of_body(line, at)
        if found is None:
            at += 1
            continue
        yield found
        at = max(at + 1, line.at_offset(found.end))


def _body(line: Line, at: int, people: dict[int, int]) -> Candidate | None:
    """A body by its head word: "Kementerian Luar Negeri Thailand", "Partai Bhumjaithai", "Komite investigasi Rusia"."""
    if line.member(at, "ministry_heads", 1):
        end = at + 1 + (line.member(at + 1, "portfolios", 6) if at + 1 < len(line.words) else 0)
        if end == at + 1:
            return None
        country = line.known.get(end)
        if country and country.type == "Country" and line.gap(end) == " ":
            return line.made(at, line.at_offset(country.end), "Organization", "pattern")
        return line.made(at, end, "Organization", "pattern") if line.words[at].capital else None
    short = line.words[at].text
    if short in line.lexicon.lists["ministry_short"]:
        country = line.known.get(at + 1)
        if country and country.type == "Country" and line.gap(at + 1) == " ":
            return line.made(at, line.at_offset(country.end), "Organization", "pattern")
        return None
    head = line.member(at, "body_heads", 3)
    if not head:
        return None
    end = _run(line, at + head, people)
    named = end > at + head
    if (
        (line.member(at, "described", 1) == head or line.member(at, "media_kinds", 3) == head)
        and at + head in line.known
        and line.at_offset(line.known[at + head].end) == end
    ):
        return None  # "Otoritas Iran", "Kelompok Taliban": the known name itself
    if not line.words[at].capital:
        # "komite investigasi Rusia" has no capital of its own and is a description, not a name
        return None
    state = (
        line.text[line.words[at].start : line.words[min(end, len(line.words)) - 1].end].casefold()
        in line.lexicon.words["state_heads"]
    )
    return line.made(at, end, "Organization", "pattern") if named or state else None


def _run(line: Line, at: int, people: dict[int, int]) -> int:
    """Where the capitalized words of a body's name end (exclusive): after a country, before a person or a comma."""
    start = at
    while at < len(line.words) and at - start < LONGEST_BODY:
        known = line.known.get(at)
        gap = line.gap(at)
        if gap not in CLOSE or at in people:
            break
        if known and known.type == "Actor":
            break
        if known and not known.weak:
            at = line.at_offset(known.end)
            if known.type == "Country":
                break
            continue
        word = line.words[at]
        if word.text in LINKS:
            nxt = at + 1
            if (
                nxt >= len(line.words)
                or not line.words[nxt].capital
                or nxt in line.known
                or nxt in people
                or at == start
                or line.member(nxt, "body_heads", 3)
            ):
                break
            at += 1
            continue
        if not word.capital or word.text.isdigit():
            break
        at += 1
    return at


def _place(line: Line, at: int) -> Candidate | None:
    """A place by its head word: "Pulau Larak", "jembatan Kerch", "Istana Konstantinovsky"."""
    head = line.member(at, "place_heads", 3)
    if not head or at + head >= len(line.words):
        return None
    end = at + head
    while end < len(line.words) and end - at - head < 4 and line.gap(end) in CLOSE and line.words[end].capital:
        known = line.known.get(end)
        if known and end > at + head:
            break
        end = line.at_offset(known.end) if known else end + 1
    if end == at + head:
        return None
    only = line.words[end - 1]
    if not line.words[at].capital and (end - at - head == 1) and (only.text.isupper() or only.text.isdigit()):
        return None
    if not line.words[at].capital and at + head in line.known and line.known[at + head].type != "Actor":
        # "pelabuhan Rusia", "istana Inggris": the country is meant, not a place of that name
        return None
    return line.made(at, end, "Place", "pattern")


def _kind_of_place(line: Line, at: int) -> Candidate | None:
    """A place by its kind: "kota Qantara", "distrik Yangi Qala", "daerah Anar Darah"; the kind is not part of the name."""
    kind = line.member(at, "place_kinds", 2)
    if not kind or at + kind >= len(line.words) or line.gap(at + kind) != " " or at + kind in line.known:
        return None
    end = name_end(line, at + kind)
    return line.made(at + kind, end, "Place", "pattern") if end is not None else None


def _kind_of_body(line: Line, at: int) -> Candidate | None:
    """A body by its kind and at most three small words more: 'kelompok ekstremis kanan "Nordkreuz"', "milisi Ansarul Islam"."""
    kind = line.member(at, "body_kinds", 3)
    if not kind:
        return None
    at += kind
    for _ in range(3):
        if at >= len(line.words) or line.words[at].capital or line.words[at].text in line.lexicon.words["unnamed"]:
            break
        at += 1
    if at >= len(line.words) or line.gap(at) not in {" ", ' "', " “", " '"} or at in line.known or not line.words[at].capital:
        return None
    if line.member(at, "titles", 3):
        return None
    end = name_end(line, at)
    return line.made(at, end, "Organization", "pattern") if end is not None else None


def _titled(line: Line, at: int) -> Candidate | None:
    """A person after a title, with what the office is of between: "Duta Besar Rusia untuk PBB, Vassily Nebenzia,"."""
    length = line.member(at, "titles", 3)
    if not length or line.member(at, "place_kinds", 2) > 1:
        return None
    at += length
    title_end = at
    while at < len(line.words):
        skip = _office(line, at)
        if not skip:
            break
        at += skip
    comma = at < len(line.words) and line.gap(at).strip() in {",", "),", ")"}
    if comma and at == title_end and not line.text[line.words[at - 1].end :].startswith(" ("):
        return None
    while comma and at < len(line.words) and (title := line.member(at, "titles", 3)):
        at += title  # "panglima militer Pakistan, Marsekal Lapangan Asim Munir"
    end = name_end(line, at)
    if end is None:
        return None
    if _torn(line, end):
        end += 1
    return line.made(at, end, "Actor", "title")


def _torn(line: Line, end: int) -> bool:
    """Whether a letter stands torn from the rest of its word before a comma ("Frolov-L yakin,"): left as the article has it."""
    torn = end < len(line.words) and line.gap(end) == " " and len(line.words[end - 1].text) == 1 and not line.words[end].capital
    return torn and line.text[line.words[end].end :].startswith(",")


def _office(line: Line, at: int) -> int:
    """How many words from here on tell what an office is of: a portfolio, a known country or body, a second title."""
    gap = line.gap(at)
    word = line.words[at]
    if gap not in {" ", " (", ") ", "-", "/", ". ", ", "} and not gap.startswith(")"):
        return 0
    if gap == ", " and at not in line.known:
        return 0
    known = line.known.get(at)
    if known and known.type != "Actor" and (not known.weak or known.text.isupper() or line.words[at - 1].text in OFFICE_LINKS):
        if gap == ", ":
            return 0
        return line.at_offset(known.end) - at
    if gap.endswith("("):
        return 1 if line.text[word.end : word.end + 1] == ")" else 0
    portfolio = line.member(at, "portfolios", 6)
    if portfolio:
        return portfolio
    title = line.member(at, "titles", 3) or (line.member(at, "fields", 2) if word.capital else 0)
    if title:
        return title
    following = at + 1
    if word.text.casefold() not in OFFICE_LINKS or following >= len(line.words):
        return 0
    goes_on = following in line.known or line.member(following, "portfolios", 6) or line.member(following, "titles", 3)
    return 1 if goes_on else 0


def name_end(line: Line, at: int) -> int | None:
    """The word after a person's name that begins here; None if none does."""
    start = at
    no_names, particles = line.lexicon.words["no_names"], line.lexicon.words["particles"]
    while at < len(line.words) and at - start < LONGEST_NAME:
        word, gap = line.words[at], line.gap(at)
        if at > start and gap not in CLOSE:
            break
        if at > start and gap == ". " and len(line.words[at - 1].text) > 2:
            break
        if word.text.casefold() in particles and at > start:
            following = at + 1
            if following < len(line.words) and line.words[following].capital and line.gap(following) in CLOSE:
                at += 1
                continue
            break
        if (
            not word.capital
            or word.text[0].isdigit()
            or (word.text.casefold() in no_names and not (at > start and word.text == "Dan"))
        ):
            if word.capital and at > start and word.text.casefold() in particles:
                at += 1
                continue
            break
        known = line.known.get(at)
        if (
            known
            and (not known.weak or (known.type == "Organization" and known.text.isupper()))
            and not (at > start and known.type == "Place")
        ):
            break
        at += 1
    if at == start or (
        at - start == 1
        and line.words[start].text.isupper()
        and len(line.words[start].text) > 1
        and len(line.words[start].text) < 5
    ):
        return None
    if at - start == 1 and len(line.words[start].text) < 3:
        return None
    return at


def _medium(line: Line, at: int) -> Candidate | None:
    """A medium after a cue ("dilansir Newsweek,", "kantor berita Fars"): a capitalized run that is not known already."""
    kind = line.member(at, "media_kinds", 3)
    cue = line.words[at].text.casefold() in line.lexicon.words["media_cues"] - {
        "kepada",
        "laporan",
        "wawancara",
        "dilaporkan",
        "melaporkan",
        "menulis",
        "memberitakan",
        "mewartakan",
        "tulis",
        "lapor",
    }
    if not kind and not cue:
        return None
    at += kind or 1
    while at < len(line.words) and line.gap(at) == " " and line.words[at].text.casefold() in line.lexicon.words["media_links"]:
        at += 1
    if at < len(line.words) and at in line.known and line.known[at].type == "Country" and kind:
        at = line.at_offset(line.known[at].end)  # "kantor berita Iran, Fars"
    start = at
    if at < len(line.words) and line.gap(at) not in {" ", ", ", ' "', " “", ', "'}:
        return None
    while at < len(line.words) and at - start < 5 and (at == start or line.gap(at) in CLOSE) and line.words[at].capital:
        if line.words[at].text.casefold() in line.lexicon.words["no_names"] or line.words[at].text[0].isdigit():
            break
        at += 1
    if at == start or line.member(start, "titles", 3):
        return None
    return line.made(start, at, "Organization", "media")
