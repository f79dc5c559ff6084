"""Classifies an event as asserted, planned, hypothetical or negated, by a table of rules over the words around its trigger."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc

from loader.events.nominal_control import INTENTIONS, controlling_noun
from loader.events.rules import RuleTable
from loader.events.sentence import ParsedSentence
from loader.events.triggers import Trigger
from loader.events.word_lists import grammar

NEGATIONS = grammar("negations")
PLANS = grammar("plans")
SUPPOSITIONS = grammar("suppositions")
TRANSPARENT = grammar("transparent")
NONE_AT_ALL = frozenset(["nihil", "tanpa"])
EXISTING = frozenset(["ada", "terdapat", "terjadi", "adanya"])
NONE_REACH = 5
CANCELED = frozenset(grammar("canceled"))
HAPPENING = frozenset(grammar("happening"))
MODALS = frozenset(["akan", "bakal", "bisa", "dapat", "mungkin", "terpaksa", "berpotensi", "jadi", "pernah"])
CLAUSE_OPENERS = frozenset(["yang", "bahwa", "karena", "setelah", "meski", "meskipun", "namun", "tetapi", "sementara"])
CANCELED_REACH = 14
DANGERS = grammar("dangers")
FORESEEING = grammar("foreseeing")
DEPENDING = frozenset(grammar("depending"))
PROPOSED = frozenset(grammar("proposed"))
PURSUED = frozenset(grammar("pursued"))
ABSENT = frozenset(grammar("absent"))
ABSENT_REACH = 3
FORESEEN_REACH = 5
CONDITIONS = frozenset(["jika", "bila", "apabila", "kalau", "andai"])
CONDITION_REACH = 4
JUDGING = frozenset(["ACCUSE", "SUPPORT"])
REACH = 4  # tokens left of the trigger in which a particle counts


@dataclass(frozen=True)
class Around:
    """The context of a trigger at tokens start..end (end exclusive); `at` is the light verb that carries it, or the trigger.

    `near` are the particles left of the predicate, up to the nearest noun, name or full verb. `controlled_by` is the noun whose
    owner acts: "[rencana] Israel mencaplok"; `judges`: whether it praises or blames.
    """

    doc: Doc
    words: Sequence[str]
    start: int
    end: int
    at: int
    near: Sequence[str]
    noun: bool
    controlled_by: str
    judges: bool


MODALITIES: RuleTable[Callable[[Around], str | None]] = RuleTable("modalities")


def modality_of(parsed: ParsedSentence, trigger: Trigger) -> tuple[str, str | None]:
    """The modality of a trigger and the rule for it; for a light verb's noun, the verb's ("akan menggelar [pertemuan]")."""
    doc, words, start = parsed.doc, parsed.words, trigger.start
    at = next((i for i in range(start - 1, max(-1, start - 4), -1) if words[i] in parsed.lexicon.light), start)
    near = _left(doc, words, at)
    near += [child.lower_ for child in doc[at].children if child.i < at and child.dep_ in ("advmod", "aux", "mark")]
    noun = trigger.voice == "noun" or (trigger.voice == "word" and doc[start].pos_ == "NOUN")
    controlled = None if noun else controlling_noun(at, parsed)
    around = Around(
        doc, words, start, trigger.end, at, near, noun, controlled[0] if controlled else "", trigger.entry.type in JUDGING
    )
    for rule in MODALITIES:
        if modality := rule.decide(around):
            return modality, rule.name
    return "asserted", None


@MODALITIES.row(
    "ahead of it",
    like="Menjelang pertemuan Donald Trump dengan Kim Jong Un, Jepang bungkam. | CONSULT Donald Trump, Kim Jong Un [planned]",
    unlike="Setelah pertemuan Donald Trump dengan Kim Jong Un, Jepang bungkam.",
)
def _ahead(around: Around) -> str | None:
    return "planned" if around.start and around.words[around.start - 1] in ("menjelang", "jelang") else None


@MODALITIES.row(
    "a negation before it", like="Iran tidak menyerang Israel. | ASSAULT [negated]", unlike="Iran menyerang Israel."
)
def _negation(around: Around) -> str | None:
    return "negated" if any(word in NEGATIONS for word in around.near) else None


@MODALITIES.row(
    "there is none",
    like="Belum ada pertemuan antara Vladimir Putin dan Joe Biden. | CONSULT [negated]",
    unlike="Ada pertemuan antara Vladimir Putin dan Joe Biden.",
)
def _none(around: Around) -> str | None:
    """ "[tidak ada] kesepakatan", "[belum ada tanda-tanda] perundingan", "[tanpa] kesepakatan"."""
    if not around.noun:
        return None
    for j in range(around.start - 1, max(-1, around.start - 1 - NONE_REACH), -1):
        if around.words[j] in NONE_AT_ALL:
            return "negated" if around.start - j < 3 else None
        if around.words[j] in EXISTING:
            return "negated" if NEGATIONS & set(around.words[max(0, j - 2) : j]) else None
        if around.doc[j].is_punct or around.doc[j].pos_ in ("VERB", "PROPN"):
            return None
    return None


@MODALITIES.row(
    "called off, put off or not come about",
    like="Pertemuan Vladimir Putin dan Joe Biden batal digelar. | CONSULT [negated]",
    unlike="Pertemuan Vladimir Putin dan Joe Biden digelar di Jenewa.",
)
def _called_off(around: Around) -> str | None:
    """ "pertemuan … [batal]", "kesepakatan … [belum tercapai]": the predicate of the noun, in its clause."""
    words = around.words
    for j in _to_first_verb(around):
        if words[j] in CANCELED:
            return "negated"
        if words[j] in NEGATIONS and HAPPENING & set(words[j + 1 : j + 4]):
            return "negated"
    return None


@MODALITIES.row(
    "somebody is not there",
    like="Hassan Rouhani absen dalam pertemuan dengan Donald Trump. | CONSULT [negated]",
    unlike="Hassan Rouhani hadir dalam pertemuan dengan Donald Trump.",
)
def _absent(around: Around) -> str | None:
    near = around.words[max(0, around.start - ABSENT_REACH) : around.start]
    return "negated" if around.noun and ABSENT & set(near) and "," not in near else None


@MODALITIES.row(
    "may or will break out",
    like="Perang antara Rusia dan NATO bisa pecah. | ASSAULT [hypothetical]",
    unlike="Perang antara Rusia dan NATO pecah.",
)
def _may_come(around: Around) -> str | None:
    words = around.words
    for j in _predicate_zone(around):
        if words[j] in MODALS and HAPPENING & set(words[j + 1 : j + 3]):
            return "planned" if words[j] in ("akan", "bakal") else "hypothetical"
    return None


@MODALITIES.row(
    "only a danger or a chance",
    like="Potensi serangan Iran ke Israel masih tinggi. | ASSAULT [hypothetical]",
    unlike="Serangan Iran ke Israel masih berlangsung.",
)
def _danger(around: Around) -> str | None:
    return "hypothetical" if around.noun and around.start and around.words[around.start - 1] in DANGERS else None


@MODALITIES.row(
    "foreseen by somebody",
    like="Pengamat memprediksi perang antara Iran dan Israel. | ASSAULT [hypothetical]",
    unlike="Pengamat melihat perang antara Iran dan Israel.",
)
def _foreseen(around: Around) -> str | None:
    near = around.words[max(0, around.start - FORESEEN_REACH) : around.start]
    return "hypothetical" if FORESEEING & set(near) and "," not in near else None


@MODALITIES.row(
    "a plan before it",
    like="Donald Trump akan bertemu Kim Jong Un. | CONSULT [planned]",
    unlike="Donald Trump bertemu Kim Jong Un.",
)
def _plan(around: Around) -> str | None:
    return "planned" if any(word in PLANS for word in around.near) else None


@MODALITIES.row(
    "somebody's plan or promise",
    like="Yordania mengecam rencana Israel menyerang Lebanon. | ASSAULT Israel > Lebanon [planned]",
    unlike="Yordania mengecam keputusan Israel menyerang Lebanon.",
)
def _intended(around: Around) -> str | None:
    return "planned" if around.controlled_by in INTENTIONS else None


@MODALITIES.row(
    "somebody's failure",
    like="Rusia menyesalkan kegagalan Amerika Serikat menyerang Taliban. | ASSAULT [negated]",
    unlike="Rusia menyesalkan keberhasilan Amerika Serikat menyerang Taliban.",
)
def _failed(around: Around) -> str | None:
    return "negated" if around.controlled_by == "kegagalan" else None


@MODALITIES.row(
    "a supposition", like="Iran mungkin menyerang Israel. | ASSAULT [hypothetical]", unlike="Iran menyerang Israel."
)
def _supposition(around: Around) -> str | None:
    supposed = any(word in SUPPOSITIONS for word in around.near) or _supposed(around.doc, around.at)
    return "hypothetical" if supposed else None


@MODALITIES.row(
    "praise or blame on a condition",
    like="Prabowo Subianto memuji Malaysia jika janji itu dipenuhi. | SUPPORT Prabowo Subianto > Malaysia [hypothetical]",
    unlike="Prabowo Subianto memuji Malaysia karena janji itu dipenuhi.",
)
def _conditional(around: Around) -> str | None:
    """ "menyayangkan [jika] benar": what is judged may not be so."""
    near = around.words[around.end : around.end + CONDITION_REACH]
    return "hypothetical" if around.judges and not around.noun and CONDITIONS & set(near) and "," not in near else None


@MODALITIES.row(
    "proposed or planned",
    like="Pertemuan Donald Trump dan Hassan Rouhani digagas Emmanuel Macron. | CONSULT [planned]",
    unlike="Pertemuan Donald Trump dan Hassan Rouhani dibuka Emmanuel Macron.",
)
def _proposed(around: Around) -> str | None:
    """ "pertemuan … [digagas] Macron", "untuk [mengatur] pertemuan dengan Rouhani"."""
    if around.noun and around.start and around.words[around.start - 1] in PURSUED:
        return "planned"
    return "planned" if any(around.words[j] in PROPOSED for j in _to_first_verb(around)) else None


@MODALITIES.row(
    "depends on something",
    like="Serangan Iran ke Israel tergantung restu Vladimir Putin. | ASSAULT [hypothetical]",
    unlike="Serangan Iran ke Israel mengejutkan Vladimir Putin.",
)
def _depends(around: Around) -> str | None:
    """ "[jadi tidaknya] aksi militer", "serangan … [tergantung] konfirmasi"."""
    if "tidaknya" in around.words[max(0, around.start - 3) : around.start]:
        return "hypothetical"
    return "hypothetical" if any(around.words[j] in DEPENDING for j in _to_first_verb(around)) else None


def _predicate_zone(around: Around) -> Iterator[int]:
    """Yields the tokens after an event noun, to the end of its clause; none after a verb."""
    for j in range(around.end, min(len(around.words), around.end + CANCELED_REACH) if around.noun else 0):
        if around.doc[j].text in '.;:,"”' or around.words[j] in CLAUSE_OPENERS:
            return
        yield j


def _to_first_verb(around: Around) -> Iterator[int]:
    """Yields the tokens after an event noun, up to and including the first full verb of its clause."""
    for j in _predicate_zone(around):
        yield j
        if around.doc[j].pos_ == "VERB" and around.words[j] not in MODALS and around.doc[j].text.islower():
            return


def _left(doc: Doc, words: Sequence[str], at: int) -> list[str]:
    """The particles left of a predicate, up to the nearest noun, name or full verb."""
    window: list[str] = []
    for i in range(at - 1, max(-1, at - 1 - REACH), -1):
        word = words[i]
        if word in TRANSPARENT:
            continue  # "belum [berhasil] mengalahkan"
        known = word in NEGATIONS or word in PLANS or word in SUPPOSITIONS
        if doc[i].is_punct or (not known and doc[i].pos_ in ("NOUN", "PROPN", "VERB", "ADP", "CCONJ", "PRON")):
            break
        window.append(word)
    return window


def _supposed(doc: Doc, start: int) -> bool:
    """Whether the clause opens with "jika" or a synonym."""
    token = doc[start]
    for _ in range(3):
        if any(child.dep_ == "mark" and child.lower_ in CONDITIONS for child in token.children):
            return True
        if token.head is token or token.dep_ not in ("conj", "xcomp", "obj", "obl"):
            return False
        token = token.head
    return False
