"""Words of a sentence → the lexicon's triggers in it, longest first, each token used once."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc

from loader.events_data import grammar, word_class
from loader.events_lexicon import NOTHING, Entry, Form, Lexicon
from loader.events_words import clean, without_clitic

# Words that may stand inside a fixed phrase: "melakukan [serangkaian] serangan", "menarik [kembali] diri"
FILLERS = grammar("fillers")
FIGURATIVE = frozenset(["ASSAULT", "COERCE", "MOBILIZE"])
PLAIN_STEMS = frozenset(["minta", "larang", "tuding", "tuduh", "kecam"])  # written without meN- in running text too
# A warning names what may come: "akan menderita kekalahan", "konsekuensi serius"
FORECASTS = grammar("forecasts")
PARTICLES = grammar("particles")
# The object ends where one of these begins; a condition is not looked for behind it
OBJECT_ENDS = grammar("object_ends")
GAP = "*"  # in a trigger: the object stands between its words ("masukkan * daftar hitam")
GAP_REACH = 10
CONSEQUENCE_REACH = 16  # "memperingatkan bahwa mereka bisa melakukan serangan lain"
OBJECT_REACH = 2  # words after the verb: "mengirim kapal induk [nuklir]", not "meningkatkan risiko … keamanan"
NOUN_REACH = 7  # "peringatan tentang kemungkinan sanksi"


@dataclass(frozen=True)
class Trigger:
    """An entry found at tokens start..end (end exclusive) of one sentence; its arguments begin at token `after`."""

    entry: Entry
    voice: str
    start: int
    end: int
    after: int


def words_of(doc: Doc) -> tuple[str, ...]:
    """The tokens of a sentence, cleaned."""
    return tuple(clean(token.text) for token in doc)


def triggers_in(doc: Doc, words: Sequence[str], lexicon: Lexicon, named: Mapping[int, bool]) -> list[Trigger]:
    """All triggers of a sentence in order; `named` are the tokens of mentions (which are no triggers), True for persons."""
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
        if form.voice == "noun" and form.entry.type != "CONSULT" and i and doc[i].text[0].isupper():
            continue  # a name: "Perang Teluk", "Perwakilan Khusus AS untuk Rekonsiliasi"
        if form.entry.type in FIGURATIVE and form.voice in ("active", "bare", "word") and _abstract(words, end):
            continue
        if form.entry.words == ("gunakan",) and form.voice == "passive":
            continue  # "drone yang digunakan Amerika Serikat"
        if form.entry.words == ("bantu",) and form.voice != "passive" and end < len(doc) and _verb(doc, words, end):
            continue  # "membantu memimpin": no aid to somebody
        if form.entry.needs and not _condition(doc, words, i, end, form, named):
            continue
        return Trigger(form.entry, form.voice, i, end, i + 1 if GAP in form.rest and form.voice == "active" else end)
    return None


def _phrase_end(words: Sequence[str], i: int, rest: Sequence[str]) -> int | None:
    """Where the phrase ends (exclusive), fillers skipped; None if it is not there."""
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
    """Where `wanted` stands within reach behind `start`; the end of the sentence if nowhere."""
    return next((j for j in range(start, min(len(words), start + GAP_REACH)) if _same(words[j], wanted)), len(words))


def _same(word: str, wanted: str) -> bool:
    return word == wanted or without_clitic(word) == wanted


def _verb(doc: Doc, words: Sequence[str], i: int) -> bool:
    return doc[i].pos_ == "VERB" and words[i].startswith("me")


def _bare_verb(doc: Doc, words: Sequence[str], i: int) -> bool:
    """Whether a bare stem is used as a verb here: after a quote (", ancam X"), a particle ("akan serang"), or a common one."""
    if i + 1 >= len(doc):
        return False
    if words[i] in PLAIN_STEMS:
        return doc[i].pos_ == "VERB"
    return after_quote(doc, i) or (i > 0 and words[i - 1] in PARTICLES and doc[i].pos_ == "VERB")


def after_quote(doc: Doc, i: int) -> bool:
    """Whether the token follows a closing quotation, as a verb of saying does: "…," ancam X."""
    return i > 1 and (doc[i - 1].text in "\"”’'" or (doc[i - 1].text == "," and doc[i - 2].text in "\"”’'"))


def _abstract(words: Sequence[str], end: int) -> bool:
    """Whether the object is hit only in a manner of speaking ("menghancurkan harapan")."""
    abstract = word_class("abstract")
    return any(word in abstract or (without_clitic(word) or "") in abstract for word in words[end : end + 2])


def _condition(doc: Doc, words: Sequence[str], i: int, end: int, form: Form, named: Mapping[int, bool]) -> bool:
    needs = form.entry.needs
    if form.entry.type == "REJECT" and form.voice == "active" and words[end - 1].endswith("nya"):
        return True  # "Washington meragukannya"
    if form.entry.type == "THREATEN":
        behind = words[end : end + CONSEQUENCE_REACH]
        return any(word in needs for word in behind) and any(word in FORECASTS for word in behind)
    far = form.voice == "noun" or form.entry.type == "CONSULT" or form.entry.predicate
    zone = _after(doc, words, end, NOUN_REACH if far else OBJECT_REACH)
    if form.voice == "passive" and not form.entry.predicate:
        zone += _before(doc, words, i)
    if "@entity" in needs and any(j in named for j in zone):
        return True
    if "@person" in needs and any(named.get(j) for j in zone):
        return True
    return any(
        words[j] in needs or (without_clitic(words[j]) or "") in needs for j in zone if j not in named or len(needs) > 40
    )


def _after(doc: Doc, words: Sequence[str], end: int, reach: int) -> list[int]:
    """The first `reach` words of the object, numbers and fillers not counted ("mengirim [sekitar 200] personel pasukan")."""
    zone: list[int] = []
    counted = 0
    for j in range(end, len(words)):
        if counted < reach and words[j] in OBJECT_ENDS:
            zone.append(j)  # "mendorong [agar] …" may itself be asked for
            break
        if counted == reach or (doc[j].is_punct and doc[j].text not in "\"“”'‘’()"):
            break
        zone.append(j)
        counted += not (words[j] in FILLERS or doc[j].like_num or doc[j].pos_ in ("NUM", "DET") or doc[j].is_punct)
    return zone


def _before(doc: Doc, words: Sequence[str], i: int) -> list[int]:
    """Tokens of a passive's subject: back to the sentence's or clause's begin; through "yang" to its head."""
    zone = []
    for j in range(i - 1, max(-1, i - 9), -1):
        if doc[j].is_punct and words[j + 1] == "yang":
            continue  # "serangan ke kilang, yang diklaim oleh Houthi"
        if doc[j].is_punct or words[j] == "dan" or words[j] in OBJECT_ENDS - {"yang"}:
            break
        zone.append(j)
    return zone
