"""Words of a sentence → the lexicon's triggers in it, longest first, each token used once."""

from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Doc

from loader.events_lexicon import Entry, Form, Lexicon
from loader.events_words import clean, without_clitic

# Words that may stand inside a fixed phrase: "melakukan [serangkaian] serangan", "menarik [kembali] diri"
FILLERS = frozenset(
    "serangkaian sejumlah beberapa aksi upaya sebuah suatu kembali lagi pula pun juga lebih baru besar resmi secara "
    "para seorang satu dua tiga terus keras tegas rencana kegiatan proses".split()
)
# The object ends where one of these begins; a condition is not looked for behind it
OBJECT_ENDS = frozenset(
    "yang untuk setelah usai seusai ketika saat karena sejak sebelum sehingga agar supaya jika bila namun tetapi "
    "sementara meski meskipun walau guna demi kata ujar bahwa sambil seraya oleh akibat".split()
)
OBJECT_REACH = 5  # tokens after the verb: "mengirim sekitar 200 lebih personel pasukan"
NOUN_REACH = 7  # "peringatan tentang kemungkinan sanksi"


@dataclass(frozen=True)
class Trigger:
    """An entry found at tokens start..end (end exclusive) of one sentence."""

    entry: Entry
    voice: str
    start: int
    end: int


def words_of(doc: Doc) -> tuple[str, ...]:
    """The tokens of a sentence, cleaned."""
    return tuple(clean(token.text) for token in doc)


def triggers_in(doc: Doc, words: Sequence[str], lexicon: Lexicon, named: frozenset[int]) -> list[Trigger]:
    """All triggers of a sentence in order; `named` are the tokens that belong to a mention and are no trigger."""
    found: list[Trigger] = []
    used = 0
    for i, word in enumerate(words):
        if i < used or i in named:
            continue
        trigger = _best(doc, words, i, lexicon, named, lexicon.forms.get(word, ()))
        if trigger is None and (base := without_clitic(word)):
            trigger = _best(doc, words, i, lexicon, named, lexicon.forms.get(base, ()))
        if trigger:
            found.append(trigger)
            used = trigger.end
    return found


def _best(
    doc: Doc, words: Sequence[str], i: int, lexicon: Lexicon, named: frozenset[int], forms: Sequence[Form]
) -> Trigger | None:
    for form in forms:
        end = _phrase_end(words, i, form.rest)
        if end is None or (form.voice == "bare" and not _bare_verb(doc, i)):
            continue
        if form.entry.needs and not _condition(doc, words, i, end, form, named):
            continue
        return Trigger(form.entry, form.voice, i, end)
    return None


def _phrase_end(words: Sequence[str], i: int, rest: Sequence[str]) -> int | None:
    """Where the phrase ends (exclusive), fillers skipped; None if it is not there."""
    at = i + 1
    for wanted in rest:
        skipped = 0
        while at < len(words) and not _same(words[at], wanted) and words[at] in FILLERS and skipped < 3:
            at, skipped = at + 1, skipped + 1
        if at >= len(words) or not _same(words[at], wanted):
            return None
        at += 1
    return at


def _same(word: str, wanted: str) -> bool:
    return word == wanted or without_clitic(word) == wanted


def _bare_verb(doc: Doc, i: int) -> bool:
    """Whether a bare stem is used as a verb here: tagged so, and not the first part of a name ("Serang")."""
    return doc[i].pos_ == "VERB" and i + 1 < len(doc)


def _condition(doc: Doc, words: Sequence[str], i: int, end: int, form: Form, named: frozenset[int]) -> bool:
    needs = form.entry.needs
    zone = _after(doc, words, end, NOUN_REACH if form.voice == "noun" else OBJECT_REACH)
    if form.voice == "passive":
        zone += _before(doc, words, i)
    if "@entity" in needs and any(j in named for j in zone):
        return True
    return any(words[j] in needs or (without_clitic(words[j]) or "") in needs for j in zone)


def _after(doc: Doc, words: Sequence[str], end: int, reach: int) -> list[int]:
    zone = []
    for j in range(end, min(len(words), end + reach)):
        if words[j] in OBJECT_ENDS or (doc[j].is_punct and doc[j].text not in "\"“”'‘’"):
            break
        zone.append(j)
    return zone


def _before(doc: Doc, words: Sequence[str], i: int) -> list[int]:
    """Tokens of a passive's subject: back to the sentence's or clause's begin; through "yang" to its head."""
    zone = []
    for j in range(i - 1, max(-1, i - 9), -1):
        if doc[j].is_punct or words[j] in ("dan", "bahwa", "karena", "setelah", "ketika"):
            break
        zone.append(j)
    return zone
