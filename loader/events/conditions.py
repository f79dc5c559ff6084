"""Checks the conditions a lexicon entry puts on the object or subject of its trigger."""

from collections.abc import Mapping, Sequence

from spacy.tokens import Doc

from loader.events.lexicon import Form
from loader.events.word_forms import without_clitic
from loader.events.word_lists import grammar, word_class

# Words that may occur inside a fixed phrase: "melakukan [serangkaian] serangan", "menarik [kembali] diri"
FILLERS = grammar("fillers")
# A warning names what may come: "akan menderita kekalahan", "konsekuensi serius"
FORECASTS = grammar("forecasts")
# The object ends before one of these; conditions are not searched after it
OBJECT_ENDS = grammar("object_ends")
CONSEQUENCE_REACH = 16  # "memperingatkan bahwa mereka bisa melakukan serangan lain"
OBJECT_REACH = 2  # words after the verb: "mengirim kapal induk [nuklir]", not "meningkatkan risiko … keamanan"
PREDICATE_REACH = 14
NOUN_REACH = 7  # "peringatan tentang kemungkinan sanksi"


def abstract(words: Sequence[str], end: int) -> bool:
    """Whether the object is abstract, so that the verb is figurative ("menghancurkan harapan")."""
    abstract = word_class("abstract")
    return any(word in abstract or (without_clitic(word) or "") in abstract for word in words[end : end + 2])


def condition_holds(doc: Doc, words: Sequence[str], i: int, end: int, form: Form, named: Mapping[int, bool]) -> bool:
    """Whether the entry's condition holds for its trigger at token i, whose phrase ends before token `end`."""
    needs = form.entry.needs
    if form.entry.type == "REJECT" and form.voice == "active" and words[end - 1].endswith("nya"):
        return True  # "Washington meragukannya"
    if "@next" in needs:
        return end in named  # "ingin [Iran] menghentikan …", not "ingin bertemu Kim"
    if form.entry.type == "THREATEN":
        behind = words[end : end + CONSEQUENCE_REACH]
        return any(word in needs for word in behind) and any(word in FORECASTS for word in behind)
    far = form.voice == "noun" or form.entry.type == "CONSULT" or form.entry.predicate
    zone = _object_zone(doc, words, end, NOUN_REACH if far else OBJECT_REACH)
    if form.entry.predicate:
        zone += _said_of(words, end)
    if form.voice == "passive" and not form.entry.predicate:
        zone += _subject_zone(doc, words, i)
    patient = _subject_zone(doc, words, i) if form.voice == "passive" else zone  # "data dikeluarkan BPS": not BPS
    if "@entity" in needs and any(j in named for j in patient):
        return True
    if "@person" in needs and any(named.get(j) for j in patient):
        return True
    return any(words[j] in needs or (without_clitic(words[j]) or "") in needs for j in zone if j not in named)


def _object_zone(doc: Doc, words: Sequence[str], end: int, reach: int) -> list[int]:
    """The first `reach` words of the object, not counting numbers and fillers ("mengirim [sekitar 200] personel pasukan")."""
    zone: list[int] = []
    counted = 0
    for j in range(end, len(words)):
        if counted < reach and words[j] in OBJECT_ENDS:
            zone.append(j)  # "mendorong [agar] …" may itself be required
            break
        if counted == reach or (doc[j].is_punct and doc[j].text not in "\"“”'‘’()"):
            break
        zone.append(j)
        counted += not (words[j] in FILLERS or doc[j].like_num or doc[j].pos_ in ("NUM", "DET") or doc[j].is_punct)
    return zone


def _said_of(words: Sequence[str], end: int) -> list[int]:
    """The tokens after a copula, which describe the object: "menyebut peta itu merupakan [berita palsu]"."""
    for j in range(end, min(len(words), end + PREDICATE_REACH)):
        if words[j] in ("sebagai", "merupakan", "adalah"):
            return list(range(j + 1, min(len(words), j + 5)))
    return []


def _subject_zone(doc: Doc, words: Sequence[str], i: int) -> list[int]:
    """Tokens of a passive's subject: back to the beginning of the sentence or clause; through "yang" to its head."""
    zone = []
    for j in range(i - 1, max(-1, i - 9), -1):
        if doc[j].is_punct and words[j + 1] == "yang":
            continue  # "serangan ke kilang, yang diklaim oleh Houthi"
        if doc[j].is_punct or words[j] == "dan" or words[j] in OBJECT_ENDS - {"yang"}:
            break
        zone.append(j)
    return zone
