"""Known names in a sentence: the longest form of the lexicon at every word."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from loader.language.id.lexicon import Form, Lexicon
from loader.mentions.candidates import Candidate
from loader.names import Word

# What may stand between the words of a known name: "Al-Qaeda", "Al Qaeda", "St. Petersburg", "U.S.", "Bosnia & Herzegovina".
GAPS = frozenset({" ", "-", "–", ".", ". ", "+", "/", " & ", "' ", "’ ", " - ", "  "})

# 'US' in "US$ 1,2 miliar" and 'AS' in 'dolar AS' are money, 'bahasa Inggris' a language, 'Perang Korea' a war of two Koreas.
LANGUAGES = ("bahasa",)
MONEY = ("dolar", "dollar")
BOTH_KOREAS = ("perang", "semenanjung")

# Armed groups are also written small ("taliban"); other known names are not.
SMALL = frozenset({"armed group"})

# With a small letter these mean the country that has them ("angkatan laut AS"), not a body of that name.
FORCES = frozenset({"angkatan", "tentara", "militer", "pasukan"})

# "perairan Arktiknya": the ending of a thing that is somebody's own.
OWN = "nya"
PLACES = frozenset({"Place", "Country"})

ENGLISH_DIRECTIONS = frozenset({"West", "East", "North", "South"})


def known_in(sentence: int, text: str, words: Sequence[Word], lexicon: Lexicon) -> Iterator[Candidate]:
    """The known names of a sentence from left to right, longest first, none inside another; weak ones are marked."""
    at = 0
    while at < len(words):
        form = _longest(text, words, at, lexicon)
        if form is None or _is_no_name(words, at):
            at += 1
            continue
        last = words[at + len(form.words) - 1]
        start, end = words[at].start, last.end - len(OWN) * (last.text.casefold() == form.words[-1].casefold() + OWN)
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
    """The longest form that begins at this word; of two entries with one form, the strong one."""
    first_word = words[at].text.casefold()
    forms = lexicon.forms.get(first_word) or (
        lexicon.forms.get(first_word.removesuffix(OWN)) if first_word.endswith(OWN) else ()
    )
    matching = (form for form in forms or () if _matches(text, words, at, form))
    first = next(matching, None)
    if first is None or not first.weak:
        return first
    return next((form for form in matching if len(form.words) == len(first.words) and not form.weak), first)


def _matches(text: str, words: Sequence[Word], at: int, form: Form) -> bool:
    found = words[at : at + len(form.words)]
    if len(found) < len(form.words):
        return False
    spelled = [word.text.casefold() for word in found]
    if form.entry.type in PLACES and spelled[-1].endswith(OWN) and len(spelled[-1]) > 7:
        spelled[-1] = spelled[-1].removesuffix(OWN) if form.words[-1].casefold() != spelled[-1] else spelled[-1]
    if any(text != expected.casefold() for text, expected in zip(spelled, form.words, strict=True)):
        return False
    gaps = {text[left.end : right.start] for left, right in pairwise(found)}
    if not gaps <= (GAPS | {", "} if "," in form.text else GAPS):
        return False
    return _case_fits(found, form) and not (form.text == "US" and text[found[-1].end :].lstrip()[:1] == "$")


def _case_fits(found: Sequence[Word], form: Form) -> bool:
    """Abbreviations as written ("AS", not "as"); other names capitalized, long ones at least at their ends."""
    if all(word.isupper() for word in form.words) and len(form.text) <= 6:
        return all(word.text == expected for word, expected in zip(found, form.words, strict=True))
    fits = [word.capital or expected[0].islower() for word, expected in zip(found, form.words, strict=True)]
    if all(fits):
        return True
    if len(form.words) >= 3:
        return fits[-1] and found[0].text not in FORCES
    return form.entry.kind in SMALL and len(form.text) >= 5 and len(form.words) == 1


def _follows_name(text: str, words: Sequence[Word], at: int, lexicon: Lexicon) -> bool:
    """Whether a surname stands behind another capitalized word, and so may be another person's: 'Melania Trump'."""
    if at == 0 or text[words[at - 1].end : words[at].start] != " " or not words[at - 1].capital:
        return False
    before = words[at - 1].text.casefold()
    phrase = text[words[max(0, at - 2)].start : words[at - 1].end].casefold()
    return not (before in lexicon.words["titles"] or phrase in lexicon.words["titles"] or before in lexicon.forms or at == 1)


def _begins_name(text: str, words: Sequence[Word], after: int) -> bool:
    """Whether a particle of names follows, so that a person is meant: 'Turki al-Maliki', 'Turki bin Faisal'."""
    if after + 1 >= len(words) or text[words[after - 1].end : words[after].start] != " ":
        return False
    return words[after].text in {"al", "el", "bin", "ibn", "Al"} and words[after + 1].capital


def _is_no_name(words: Sequence[Word], at: int) -> bool:
    """Whether a form is here a language, money, a blessing, or of another name."""
    before = words[at - 1].text.casefold() if at else ""
    return (
        before in LANGUAGES
        or before in MONEY
        or (words[at].text == "Korea" and before in BOTH_KOREAS)
        or _is_blessing(words, at)
    )


def _is_blessing(words: Sequence[Word], at: int) -> bool:
    """Whether 'AS' is the blessing behind a prophet's name: 'Nabi Ibrahim AS'."""
    return words[at].text == "AS" and any(word.text == "Nabi" for word in words[max(0, at - 3) : at])
