"""Finds the subject of a predicate by an ordered table of rules, from the adjacent name to the nearest name to the left.

To add a construction, add a row: a function from a `Predicate` to what it finds. None tries the next row; an empty tuple of
parties ends the search: the subject is known to have no name. A row that depends on another predicate calls `subject_parties`
for it.
"""

from collections.abc import Callable
from dataclasses import dataclass

from loader.events.adjacent_subject import ACTS, DEEDS, SUFFERED, adjacent, controller, is_war, skip_back
from loader.events.clauses import noun_phrase, subject_of
from loader.events.nearby import APPOSITION, deed_before, described, following, nearest, sent, told_deed, verb_before
from loader.events.nominal_control import controlling_noun
from loader.events.phrases import is_verb
from loader.events.rules import RuleTable
from loader.events.sentence import ParsedSentence
from loader.events.speech import SAYING
from loader.events.word_lists import grammar

INSTRUMENTS = grammar("instruments")  # "senjata yang [digunakan] menyerang kilang": the attacker is unnamed
CONCEDING = grammar("conceding")
DEEPEST = 5  # predicates that may share one subject in a chain
SHARING_WORDS = grammar("sharing_words")  # "… dan menolak", "… dengan meledakkan"
OPENERS = grammar("openers")
SAID = frozenset([f"di{stem}{end}" for stem in ("ungkapkan", "sampaikan", "katakan", "tegaskan") for end in ("", "nya")])
TIMES_OF = frozenset(["saat", "ketika", "usai", "setelah", "sebelum", "kala", "sambil"])


@dataclass(frozen=True)
class Predicate:
    """The predicate at token `i`, the nearest non-particle token `before` it (-1: none), and the depth of the sharing chain."""

    i: int
    before: int
    parsed: ParsedSentence
    depth: int

    @property
    def word_before(self) -> str:
        """The word at `before`; empty at the beginning of the sentence."""
        return self.parsed.words[self.before] if self.before >= 0 else ""

    def of(self, other: int | None) -> tuple[str, ...]:
        """The subject of another predicate shared with this one; empty if there is none or the chain is too long."""
        if other is None or self.depth >= DEEPEST:
            return ()
        return subject_parties(other, self.parsed, self.depth + 1)[0]


Found = tuple[tuple[str, ...], str]  # the parties and how: direct, shared, relative, position, none
SUBJECTS: RuleTable[Callable[[Predicate], Found | None]] = RuleTable("subjects")


def subject_parties(i: int, parsed: ParsedSentence, depth: int = 0) -> Found:
    """The parties of the subject of the predicate at token i, and how they were found."""
    at = Predicate(i, skip_back(i, parsed), parsed, depth)
    for rule in SUBJECTS:
        if (found := rule.decide(at)) is not None:
            if found[0]:
                parsed.trace.append(rule.name)
            return found
    return (), "none"


@SUBJECTS.row(
    "subject of the passive before",
    like="Iran dituduh Amerika Serikat menyerang Arab Saudi. | ASSAULT Iran > Arab Saudi",
    unlike="Iran menyerang Arab Saudi.",
)
def _of_passive(at: Predicate) -> Found | None:
    passive = controller(at.i, at.parsed)
    return None if passive is None or at.depth >= DEEPEST else (at.of(passive), "direct")


@SUBJECTS.row("a war or a deed of nobody named is the subject")
def _nobody(at: Predicate) -> Found | None:
    return ((), "none") if is_war(at.i, at.parsed) or told_deed(at.i, at.parsed) else None


@SUBJECTS.row(
    "right before the predicate",
    like="Iran menyerang Arab Saudi. | ASSAULT Iran > Arab Saudi",
    unlike="Setelah menyerang Arab Saudi, Iran diam.",
)
def _adjacent(at: Predicate) -> Found | None:
    parties = adjacent(at.i, at.parsed)
    return (parties, "direct") if parties else None


@SUBJECTS.row(
    "sent to do it",
    like="Israel mengirim Yossi Cohen untuk bertemu Mohammed bin Salman. | CONSULT Yossi Cohen, Mohammed bin Salman",
    unlike="Yossi Cohen datang untuk bertemu Mohammed bin Salman.",
)
def _sent(at: Predicate) -> Found | None:
    parties = sent(at.before, at.parsed)
    return (parties, "direct") if parties else None


@SUBJECTS.row(
    "whose plan or decision it is",
    like="Rusia mengkritik keputusan Amerika Serikat untuk menyerang Suriah. | ASSAULT Amerika Serikat > Suriah",
    unlike="Rusia bersiap untuk menyerang Suriah.",
)
def _owner_of_plan(at: Predicate) -> Found | None:
    noun = controlling_noun(at.i, at.parsed)
    parties = at.parsed.parties(noun[1]) if noun else ()
    return (parties, "direct") if parties else None


@SUBJECTS.row("an instrument is the subject")
def _instrument(at: Predicate) -> Found | None:
    return ((), "none") if at.word_before in INSTRUMENTS else None


@SUBJECTS.row(
    "who says it does it",
    like="Donald Trump mengatakan menolak usulan Iran. | REJECT Donald Trump, Iran",
    unlike="Donald Trump menolak usulan Iran.",
)
def _says(at: Predicate) -> Found | None:
    says = at.before > 0 and at.word_before in SAYING and is_verb(at.parsed.doc[at.before]) and at.depth < DEEPEST
    return (at.of(at.before), "shared") if says else None


@SUBJECTS.row(
    "what yang stands for",
    like="Hizbullah yang menyerang Israel mundur. | ASSAULT Hizbullah > Israel",
    unlike="Hizbullah menyerang Israel.",
)
def _relative(at: Predicate) -> Found | None:
    return (_antecedent(at.before, at.i, at.parsed, at.depth), "relative") if at.word_before == "yang" else None


@SUBJECTS.row("shared across a concession")
def _conceding(at: Predicate) -> Found | None:
    if at.before <= 1 or at.word_before not in CONCEDING:
        return None  # "Hamas mengancam, meski sudah [menyepakati] …"
    parties = at.of(verb_before(at.before, at.i, at.parsed))
    return (parties, "shared") if parties else None


@SUBJECTS.row(
    "shared by dan or dengan",
    like="Iran mengecam Israel dan menyerang Arab Saudi. | ASSAULT Iran > Arab Saudi",
    unlike="Iran menyerang Arab Saudi.",
)
def _joined(at: Predicate) -> Found | None:
    if at.before < 0 or at.word_before not in SHARING_WORDS or at.depth >= DEEPEST:
        return None
    verb = verb_before(at.before, at.i, at.parsed)
    return None if verb is None else (at.of(verb), "shared")


@SUBJECTS.row(
    "subject of the main clause behind",
    like="Setelah menyerang Arab Saudi, Iran diam. | ASSAULT Iran > Arab Saudi",
    unlike="Iran menyerang Arab Saudi.",
)
def _main_clause(at: Predicate) -> Found | None:
    if at.before > 1 or not (at.before < 0 or at.word_before in OPENERS):
        return None
    behind = following(at.i, at.parsed)
    return (behind, "shared") if behind else None


@SUBJECTS.row("where the tree puts it")
def _by_tree(at: Predicate) -> Found | None:
    subject = subject_of(at.parsed.doc, at.parsed.words, at.i)
    if subject and at.parsed.words[subject.tokens[0]] in SUFFERED:
        return (), "none"  # "[pemboman] kedutaan Rusia di Kabul menewaskan …"
    weapon = at.before >= 0 and subject is not None and subject.how == "shared" and deed_before(at.before, at.parsed)
    if subject and not weapon and (parties := at.parsed.parties(subject.tokens)):
        return parties, subject.how
    return None


@SUBJECTS.row("whose effort it is")
def _effort(at: Predicate) -> Found | None:
    if at.word_before not in ACTS or at.depth >= DEEPEST:  # "… dalam upaya [memukul mundur]"
        return None
    verb = verb_before(at.before, at.i, at.parsed)
    return (at.of(verb), "shared") if verb is not None else ((), "none")


@SUBJECTS.row("nearest name to the left")
def _nearest(at: Predicate) -> Found | None:
    found = nearest(at.i, at.before, at.parsed)
    return found if found[0] else None


@SUBJECTS.row("who said it, in the sentence before")
def _said_before(at: Predicate) -> Found | None:
    who = at.parsed.memory.speaker or at.parsed.memory.last.get("Actor")
    told = any(word in SAID for word in at.parsed.words[: at.i])
    return ((who,), "shared") if who and told and at.word_before in TIMES_OF else None  # "Hal ini diungkapkan saat [bertemu] X"


def _antecedent(relative: int, i: int, parsed: ParsedSentence, depth: int) -> tuple[str, ...]:
    """The parties that "yang" at token `relative` refers to: the clause's head in the tree, else the phrase left of it."""
    verb = parsed.doc[i]
    phrase = parsed.phrase_before(relative)
    parties = parsed.parties(phrase.tokens) if phrase else ()
    deed = phrase is not None and not parties and any(parsed.words[j] in DEEDS for j in phrase.tokens)
    if phrase and phrase.opener is not None and deed:
        told = parsed.words[phrase.opener] in SAYING  # "mengatakan [serangan] yang …": "yang" does not refer to the speaker
        deep = depth >= DEEPEST or told or not is_verb(parsed.doc[phrase.opener])
        return () if deep else subject_parties(phrase.opener, parsed, depth + 1)[0]
    if meant := described(relative, parsed) or _one_of(relative, parsed, depth):
        return meant
    if phrase and parties and phrase.tokens[-1] == relative - 1 and phrase.preposition in (None, "seperti", "oleh", "antara"):
        return parties
    if verb.dep_.startswith("acl") and verb.head.i < relative:
        return parsed.parties(noun_phrase(verb.head, relative))
    if phrase is None or phrase.preposition in ("di", "pada", "dalam") or phrase.tokens[-1] < relative - 2:
        return ()
    return parties


def _one_of(relative: int, parsed: ParsedSentence, depth: int) -> tuple[str, ...]:
    """The party said to be one of many: "[Trump] menjadi salah satu dari sedikit pemimpin dunia yang mempertanyakan …"."""
    for j in range(relative - 1, max(1, relative - APPOSITION), -1):
        if parsed.words[j] == "salah" and is_verb(parsed.doc[j - 1]) and depth < DEEPEST:
            return subject_parties(j - 1, parsed, depth + 1)[0]
    return ()
