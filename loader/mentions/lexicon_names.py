"""Finds the lexicon's names in a sentence: the longest match at every word."""

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise

from loader.language.id.lexicon import Form, Lexicon
from loader.mentions.candidates import Candidate
from loader.names import Word

# Separators between the words of a lexicon name: "Al-Qaeda", "Al Qaeda", "St. Petersburg", "U.S.", "Bosnia & Herzegovina".
GAPS = frozenset({" ", "-", "–", ".", ". ", "+", "/", " & ", "' ", "’ ", " - ", "  "})

# 'US' in "US$ 1,2 miliar" and 'AS' in 'dolar AS' are money, 'bahasa Inggris' a language, 'Perang Korea' a war of two Koreas.
LANGUAGES = ("bahasa", "berbahasa")
MONEY = ("dolar", "dollar")
# "Piala Asia", "Piala Uber", "indeks Nikkei"; "Japan Open", "Uber Cup", "Jakarta Interbank Spot Dollar Rate": other names.
BEFORE_OTHERS = ("piala", "indeks")
AFTER_OTHERS = frozenset({"Open", "Cup", "Interbank", "Composite", "Marathon", "Masters"})
BOTH_KOREAS = ("perang", "semenanjung")

# Armed groups are also written in lower case ("taliban"); other lexicon names are not.
SMALL = frozenset({"armed group"})

# In lower case these refer to the country that has them ("angkatan laut AS"), not to an organization of that name.
FORCES = frozenset({"angkatan", "tentara", "militer", "pasukan"})

# "perairan Arktiknya": possessive suffix.
OWN = "nya"
# "Khameneiyang": two words without the space between them.
SHORTEST = 5
GLUED = ("yang", "untuk", "dengan", "adalah", "mengatakan", "dalam")
PLACES = frozenset({"Place", "Country"})

NUMERAL = re.compile(r"[IVX]{2,4}")

POLICE = ("Polres", "Polsek", "Polda", "Polri", "Kapol", "Kasat", "Kasi", "Kanit", "Kabag", "Satres", "Satlantas", "Reskrim")
RANK_REACH = 7  # words

ENGLISH_DIRECTIONS = frozenset({"West", "East", "North", "South"})


def known_in(sentence: int, text: str, words: Sequence[Word], lexicon: Lexicon) -> Iterator[Candidate]:
    """Yields the lexicon names of a sentence from left to right, longest first, none nested; weak ones are marked."""
    at = 0
    while at < len(words):
        form = _longest(text, words, at, lexicon)
        if form is None or _is_no_name(words, at) or _is_of_another(text, words, at + len(form.words)):
            at += 1
            continue
        last = words[at + len(form.words) - 1]
        start, end = words[at].start, last.end - len(_ending(last.text, form.words[-1]))  # "Selat Hormuzjalur"
        entry = form.entry
        weak = (
            form.weak
            or (entry.type == "Place" and at > 0 and words[at - 1].text in ENGLISH_DIRECTIONS)  # "West Texas Intermediate"
            or (form.rule == "surname" and _follows_name(text, words, at, lexicon))
            or _begins_name(text, words, at + len(form.words))
        )
        yield Candidate(sentence, start, end, text[start:end], entry.type, "lexicon", form.rule, 1.0, entry, weak)
        at += len(form.words)


def _longest(text: str, words: Sequence[Word], at: int, lexicon: Lexicon) -> Form | None:
    """The longest form that begins at this word; of two entries with the same form, the strong one."""
    first_word = words[at].text.casefold()
    forms = lexicon.forms.get(first_word)
    if forms is None and first_word.endswith((OWN, *GLUED)):
        ending = next(ending for ending in (OWN, *GLUED) if first_word.endswith(ending))
        forms = lexicon.forms.get(first_word.removesuffix(ending)) if len(first_word) - len(ending) >= SHORTEST else None
    matching = (form for form in forms or () if _matches(text, words, at, form, lexicon.words["common"]))
    first = next(matching, None)
    if first is None or not first.weak:
        return first
    return next((form for form in matching if len(form.words) == len(first.words) and not form.weak), first)


def _ending(word: str, expected: str) -> str:
    """What is glued to the last word of a form, in lower case; empty if it is spelled as expected."""
    if len(word) <= len(expected) or not word.casefold().startswith(expected.casefold()):
        return ""
    rest = word[len(expected) :]
    return rest if len(rest) >= len(OWN) and (rest.islower() or word.isupper()) else ""


def _matches(text: str, words: Sequence[Word], at: int, form: Form, common: Collection[str]) -> bool:
    found = words[at : at + len(form.words)]
    if len(found) < len(form.words):
        return False
    spelled = [word.text.casefold() for word in found]
    if ending := _ending(found[-1].text, form.words[-1]):
        own = ending == OWN and form.entry.type in PLACES and len(spelled[-1]) > 7
        word = ending in GLUED or (len(found) > 1 and ending in common)
        if own or (word and ending != OWN and len(form.words[-1]) >= SHORTEST):
            spelled[-1] = spelled[-1].removesuffix(ending)
    if any(text != expected.casefold() for text, expected in zip(spelled, form.words, strict=True)):
        return False
    gaps = {text[left.end : right.start] for left, right in pairwise(found)}
    if not gaps <= (GAPS | {", "} if "," in form.text else GAPS):
        return False
    return _case_fits(found, form) and not (form.text == "US" and text[found[-1].end :].lstrip()[:1] == "$")


def _case_fits(found: Sequence[Word], form: Form) -> bool:
    """Whether case matches: abbreviations exactly ("AS", not "as"), other names capitalized, long ones at least at the ends."""
    if all(word.isupper() for word in form.words) and len(form.text) <= 6:
        return all(word.text == expected for word, expected in zip(found, form.words, strict=True))
    if form.entry.type == "Actor" and len(form.words) == 1 and NUMERAL.fullmatch(found[0].text):
        return False  # "Komisi XI"
    fits = [word.capital or expected[0].islower() for word, expected in zip(found, form.words, strict=True)]
    if all(fits):
        return True
    if len(form.words) >= 3:
        return fits[-1] and found[0].text not in FORCES
    return form.entry.kind in SMALL and len(form.text) >= 5 and len(form.words) == 1


def _follows_name(text: str, words: Sequence[Word], at: int, lexicon: Lexicon) -> bool:
    """Whether a surname follows another capitalized word, and so may be another person's: 'Melania Trump'."""
    if at == 0 or text[words[at - 1].end : words[at].start] != " " or not words[at - 1].capital:
        return False
    before = words[at - 1].text.casefold()
    phrase = text[words[max(0, at - 2)].start : words[at - 1].end].casefold()
    return not (before in lexicon.words["titles"] or phrase in lexicon.words["titles"] or before in lexicon.forms or at == 1)


def _begins_name(text: str, words: Sequence[Word], after: int) -> bool:
    """Whether a name particle follows, so that a person is meant: 'Turki al-Maliki', 'Turki bin Faisal'."""
    if after + 1 >= len(words) or text[words[after - 1].end : words[after].start] != " ":
        return False
    return words[after].text in {"al", "el", "bin", "ibn", "Al"} and words[after + 1].capital


def _is_no_name(words: Sequence[Word], at: int) -> bool:
    """Whether a form is here a language, money, a blessing, or part of another name."""
    before = words[at - 1].text.casefold() if at else ""
    return (
        before in LANGUAGES
        or (before in MONEY and words[at].text.isupper())
        or before in BEFORE_OTHERS
        or (words[at].text == "Korea" and before in BOTH_KOREAS)
        or _is_blessing(words, at)
        or _is_police_rank(words, at)
    )


def _is_of_another(text: str, words: Sequence[Word], after: int) -> bool:
    """Whether a tournament, an index or a tax code continues after it: 'Japan Open', 'PBB-P2'."""
    if after >= len(words):
        return False
    gap, word = text[words[after - 1].end : words[after].start], words[after].text
    return (gap == " " and word in AFTER_OTHERS) or (gap == "-" and words[after - 1].text.isupper() and word[-1:].isdigit())


def _is_blessing(words: Sequence[Word], at: int) -> bool:
    """Whether 'AS' is the blessing after a prophet's name: 'Nabi Ibrahim AS'."""
    return words[at].text == "AS" and any(word.text == "Nabi" for word in words[max(0, at - 3) : at])


def _is_police_rank(words: Sequence[Word], at: int) -> bool:
    """Whether 'AKP' is the rank of an officer and not the Turkish party: 'Kasat Reskrim Polres Grobogan, AKP Rizky'."""
    return words[at].text == "AKP" and any(word.text.startswith(POLICE) for word in words[max(0, at - RANK_REACH) : at])
