"""Finds where an article defines an abbreviation or a nickname, and pairs it with its long form.

"Organisasi Perjanjian Keamanan Kolektif (CSTO)", "CSTO (Organisasi …)", "… atau NATO". The letters need not match: Indonesian
long forms keep their English abbreviations (Schwartz and Hearst's letter matching finds none of these).
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from graph.article_graph import Sentence
from loader.mentions.candidates import Candidate

SHORT = r"[A-Z][A-Za-z]?[A-Z0-9][A-Za-z0-9/-]{0,10}"
AFTER = re.compile(
    rf"(?: \(Persero\))?(?: Tbk\.?)?\s*\((?:disingkat\s|atau\s|disebut\s)?(?:PT )?({SHORT})\)"
    rf"|\s(?:atau|disingkat|alias)\s(?:disingkat\s)?(?:PT )?({SHORT})\b"
)
NICKNAME = re.compile(r" \((?:alias |disapa |akrab disapa )?([A-Z][a-zA-Z]{1,11})\)")
# 'Ana Paz alias Kolla', '… yang dikenal sebagai Kolla'; after 'atau' only a name already taken for a person's
ALIAS = re.compile(
    r"(?:,? (?:yang )?(?:alias|juga dikenal sebagai|dikenal sebagai|dikenal dengan (?:nama|panggilan)|lebih dikenal sebagai"
    r"|(?:biasa|akrab|kerap|sering) (?:disapa|dipanggil|disebut)|dijuluki|bernama asli)|(?P<or>,? atau)) "
    r"([A-Z][\w'’-]+(?: (?:al|bin|abu|el)?[ -]?[A-Z][\w'’-]+){0,3})"
)
INSIDE = re.compile(r"[a-z] (?:[A-Z][a-z]+ )+$")
BEFORE = re.compile(rf"\b({SHORT})\s\(\s?$")


@dataclass(frozen=True)
class Definition:
    """An abbreviation, its long form, and the position of the abbreviation in the sentence."""

    short: str
    long: str
    sentence: int
    start: int
    end: int


def definitions_in(sentences: Iterable[Sentence], candidates: Iterable[Candidate]) -> Iterator[Definition]:
    """Yields the abbreviations the article defines: after a name ("NAME (SHORT)") or before its brackets ("SHORT (NAME)")."""
    text_of = {sentence.n: sentence.text for sentence in sentences}
    for candidate in candidates:
        if candidate.inner or candidate.type == "Actor":
            continue
        text = text_of[candidate.sentence]
        if candidate.found_by == "lexicon" and INSIDE.search(text[: candidate.start]):
            continue  # "Pusat Informasi PBB (UNIC)"
        match = AFTER.match(text, candidate.end)
        if match:
            group = 1 if match[1] else 2
            if match[group] != candidate.text and _fits(match[group], candidate):
                yield Definition(match[group], candidate.text, candidate.sentence, match.start(group), match.end(group))
            continue
        match = BEFORE.search(text[: candidate.start])
        if (
            match
            and text[candidate.end : candidate.end + 2].startswith(")")
            and not candidate.text.isupper()
            and _fits(match[1], candidate)
        ):
            yield Definition(match[1], candidate.text, candidate.sentence, match.start(1), match.end(1))


def _fits(short: str, candidate: Candidate) -> bool:
    """Whether the abbreviation suits the name: any for an organization, only initials for a country.

    Excludes PTRI in "Perutusan Tetap Republik Indonesia (PTRI)"."""
    initials = "".join(word[0] for word in candidate.text.split())
    return candidate.type == "Organization" or short.casefold() == initials.casefold()


def nicknames(sentences: Iterable[Sentence], candidates: Sequence[Candidate]) -> list[Definition]:
    """Short names that the article puts in brackets after a person's full name: 'Jusuf Kalla (JK)', '… Purnama (Ahok)'.

    One word: initials of the name, or a name that elsewhere in the article is a person's too. After 'alias' any name.
    """
    text_of = {sentence.n: sentence.text for sentence in sentences}
    persons = {c.text for c in candidates if c.type == "Actor" and c.entry is None and " " not in c.text}
    found: list[Definition] = []
    for candidate in candidates:
        if candidate.type == "Actor" and " " in candidate.text:
            match = NICKNAME.match(text_of[candidate.sentence], candidate.end)
            if match and (match[1] in persons or _initials(match[1], candidate.text)):
                found.append(Definition(match[1], candidate.text, candidate.sentence, match.start(1), match.end(1)))
            match = ALIAS.match(text_of[candidate.sentence], candidate.end)
            if match and (other := _other_name(match, candidate, candidates)):
                found.append(Definition(other.text, candidate.text, candidate.sentence, other.start, other.end))
    return found


def _other_name(match: "re.Match[str]", person: Candidate, candidates: Sequence[Candidate]) -> Candidate | None:
    """The candidate after 'alias', whatever its type; after 'atau' only a person."""
    for other in candidates:
        if other.sentence == person.sentence and other.start == match.start(2) and other.entry is None:
            return other if other.type == "Actor" or not match["or"] else None
    return None


def _initials(short: str, name: str) -> bool:
    """Whether the letters are initials of words of the name, in order: 'JTP' for 'Jonius Taripar P…'."""
    rest = iter(word[0] for word in name.upper().replace("-", " ").split())
    return short.isupper() and len(short) >= 2 and all(letter in rest for letter in short)
