"""Finds the lexicon's triggers in a sentence: longest match first, each token used once."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc

from loader.events.conditions import FILLERS, abstract, condition_holds
from loader.events.lexicon import NOTHING, Entry, Form, Lexicon
from loader.events.word_forms import clean, without_clitic
from loader.events.word_lists import grammar

FIGURATIVE = frozenset(["ASSAULT", "COERCE", "MOBILIZE"])
PLAIN_STEMS = frozenset(["minta", "larang", "tuding", "tuduh", "kecam"])  # used without meN- in running text too
PARTICLES = grammar("particles")
GAP = "*"  # in a trigger: placeholder for the object between its words ("masukkan * daftar hitam")
GAP_REACH = 10
UNTOLD = frozenset([",", "bukan", "tidak", "tak"])


@dataclass(frozen=True)
class Trigger:
    """An entry found at tokens start..end (end exclusive) of one sentence; its arguments begin at token `after`."""

    entry: Entry
    voice: str
    start: int
    end: int
    after: int


def words_of(doc: Doc) -> tuple[str, ...]:
    """The tokens of a sentence, normalized."""
    return tuple(clean(token.text) for token in doc)


def triggers_in(doc: Doc, words: Sequence[str], lexicon: Lexicon, named: Mapping[int, bool]) -> list[Trigger]:
    """All triggers of a sentence in order; `named` are the tokens of mentions (never triggers), True for persons."""
    found: list[Trigger] = []
    used = 0
    for i, word in enumerate(words):
        if i < used or i in named:
            continue
        trigger = _best(doc, words, i, lexicon, named, lexicon.forms.get(word, ()))
        if trigger is None and (base := without_clitic(word)):
            trigger = _best(doc, words, i, lexicon, named, lexicon.forms.get(base, ()))
        if trigger:
            if trigger.entry.type != NOTHING:
                found.append(trigger)
            used = trigger.end
    return found


def _best(
    doc: Doc, words: Sequence[str], i: int, lexicon: Lexicon, named: Mapping[int, bool], forms: Sequence[Form]
) -> Trigger | None:
    for form in forms:
        end = _phrase_end(words, i, form.rest)
        if end is None or (form.voice == "bare" and not _bare_verb(doc, words, i)):
            continue
        if GAP in form.rest and form.entry.frame == "said" and UNTOLD & set(words[i:end]):
            continue  # "atas serangan ini, mengatakan tidak ada bukti bahwa serangan berasal dari Yaman"
        if form.voice == "noun" and form.entry.type != "CONSULT" and i and doc[i].text[0].isupper():
            continue  # a name: "Perang Teluk", "Perwakilan Khusus AS untuk Rekonsiliasi"
        figurative = form.entry.type in FIGURATIVE and form.entry.mode != "seize"  # what is seized may be money
        if figurative and form.voice in ("active", "bare", "word") and abstract(words, end):
            continue
        if form.entry.type == "REQUEST" and form.entry.frame == "said" and not _asks(doc, words, end):
            continue  # "harus sangat jelas": no demand
        if form.entry.words == ("gunakan",) and form.voice == "passive":
            continue  # "drone yang digunakan Amerika Serikat"
        if form.entry.words == ("bantu",) and form.voice != "passive" and end < len(doc) and _verb(doc, words, end):
            continue  # "membantu memimpin": no aid to somebody
        if form.entry.needs and not condition_holds(doc, words, i, end, form, named):
            continue
        return Trigger(form.entry, form.voice, i, end, i + 1 if GAP in form.rest and form.voice == "active" else end)
    return None


def _phrase_end(words: Sequence[str], i: int, rest: Sequence[str]) -> int | None:
    """Where the phrase ends (exclusive), skipping fillers; None if it does not match."""
    at = i + 1
    for n, wanted in enumerate(rest):
        skipped = 0
        if wanted == GAP:
            at = _find(words, at, rest[n + 1])
            continue
        while at < len(words) and not _same(words[at], wanted) and (words[at] in FILLERS or not words[at]) and skipped < 3:
            at, skipped = at + 1, skipped + 1
        if at >= len(words) or not _same(words[at], wanted):
            return None
        at += 1
    return at


def _find(words: Sequence[str], start: int, wanted: str) -> int:
    """The index of `wanted` within reach after `start`; the end of the sentence if it is not there."""
    return next((j for j in range(start, min(len(words), start + GAP_REACH)) if _same(words[j], wanted)), len(words))


def _same(word: str, wanted: str) -> bool:
    return word == wanted or without_clitic(word) == wanted


def _asks(doc: Doc, words: Sequence[str], end: int) -> bool:
    """Whether a verb follows the obligation: "harus [segera] menandatangani"."""
    return any(doc[j].pos_ == "VERB" and words[j][:2] in ("me", "be", "di", "ke") for j in range(end, min(len(doc), end + 3)))


def _verb(doc: Doc, words: Sequence[str], i: int) -> bool:
    return doc[i].pos_ == "VERB" and words[i].startswith("me")


def _bare_verb(doc: Doc, words: Sequence[str], i: int) -> bool:
    """Whether a bare stem is a verb: after a quote (", ancam X"), after a particle ("akan serang"), or a common one."""
    if i + 1 >= len(doc):
        return False
    if words[i] in PLAIN_STEMS:
        return doc[i].pos_ == "VERB"
    return after_quote(doc, i) or (i > 0 and words[i - 1] in PARTICLES and doc[i].pos_ == "VERB")


def after_quote(doc: Doc, i: int) -> bool:
    """Whether the token follows a closing quotation, as a verb of saying does: "…," ancam X."""
    return i > 1 and (doc[i - 1].text in "\"”’'" or (doc[i - 1].text == "," and doc[i - 2].text in "\"”’'"))
