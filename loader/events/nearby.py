"""Finds subject candidates by position: sent by somebody, described in an apposition, or the nearest name."""

from loader.events.adjacent_subject import ASIDES, DEEDS
from loader.events.parties import FORMER, TITLES
from loader.events.phrases import inside_aside, is_verb
from loader.events.pronouns import GROUP_NOUNS
from loader.events.sentence import ParsedSentence
from loader.events.speech import SAYING
from loader.events.word_lists import grammar

APPOSITION = 12
TIMES = grammar("times")
SENDING = grammar("sending")


def sent(before: int, parsed: ParsedSentence) -> tuple[str, ...]:
    """The party sent or told to do what follows "untuk": "mengirim [Ben-Shabbat] untuk bertemu …"."""
    if before < 2 or parsed.words[before] not in ("untuk", "agar", "supaya") or before - 1 not in parsed.named.at:
        return ()
    phrase = parsed.phrase_before(before)
    if phrase is None or phrase.opener is None or parsed.words[phrase.opener] not in SENDING:
        return ()
    return parsed.parties(phrase.tokens)


def told_deed(i: int, parsed: ParsedSentence) -> bool:
    """Whether the reported subject is an act without a named actor: "HRW mengatakan [serangan udara] … menewaskan"."""
    verb = next((j for j in range(i - 1, max(-1, i - 10), -1) if is_verb(parsed.doc[j])), None)
    if verb is None or parsed.words[verb] not in SAYING:
        return False
    start = verb + 2 if parsed.words[verb + 1] == "bahwa" else verb + 1
    return start < i and parsed.words[start] in DEEDS and not parsed.named.ids(range(start, i))


def deed_before(before: int, parsed: ParsedSentence) -> bool:
    """Whether the subject is an act without a named actor: "turun setelah [serangan drone] melumpuhkan …"."""
    phrase = parsed.phrase_before(before + 1)
    if phrase is None or phrase.preposition not in (None, "setelah", "sejak", "usai", "ketika", "saat", "karena"):
        return False
    return parsed.words[phrase.tokens[0]] in DEEDS and not parsed.parties(phrase.tokens)


def nearest(i: int, before: int, parsed: ParsedSentence) -> tuple[tuple[str, ...], str]:
    """The nearest party named left of the predicate, outside prepositional phrases and relative clauses."""
    phrases = parsed.before(i)
    noun = (
        before >= 0
        and parsed.doc[before].pos_ == "NOUN"
        and before not in parsed.named.at
        and parsed.words[before] not in TIMES
    )
    if noun and phrases and phrases[0].preposition is None:
        return (), "none"  # a subject without a name: "[serangan] menewaskan"; not "di depan wartawan mendesak"
    for phrase in phrases:
        if phrase.preposition is None and not inside_aside(parsed.words, phrase) and (parties := parsed.parties(phrase.tokens)):
            return parties, "position"
    return (), "none"


def described(relative: int, parsed: ParsedSentence) -> tuple[str, ...]:
    """The party described by an apposition before "yang": "[Jadhav], seorang mantan perwira India yang dituduh …"."""
    for j in range(relative - 1, max(1, relative - APPOSITION), -1):
        if is_verb(parsed.doc[j]):
            return ()
        if parsed.words[j] == "," and j - 1 in parsed.named.at:
            phrase = parsed.phrase_before(j)
            described = j + 1 not in parsed.named.at and parsed.words[j + 1] in ASIDES | TITLES | FORMER | set(GROUP_NOUNS)
            return parsed.parties(phrase.tokens) if phrase and described and j + 1 < relative else ()
    return ()


def following(i: int, parsed: ParsedSentence) -> tuple[str, ...]:
    """The subject of the main clause after an opening one: "Saat berkunjung ke Beijing, [Asim Munir] mengatakan …"."""
    comma = next((j for j in range(i + 1, min(len(parsed.words), i + 25)) if parsed.words[j] == ","), None)
    if comma is None:
        return ()
    for phrase in parsed.after(comma + 1)[:2]:
        if phrase.preposition is None and (parties := parsed.parties(phrase.tokens)):
            return parties
    return ()


def verb_before(joint: int, i: int, parsed: ParsedSentence) -> int | None:
    """The verb that shares its subject with the one at i across "dan" or "dengan": by the tree, else the nearest left."""
    head = parsed.doc[i].head
    if parsed.doc[i].dep_ == "conj" and head.i < joint and is_verb(head) and head.i not in parsed.named.at:
        return int(head.i)
    passed = parsed.words[joint - 1] == ","  # "… dari kesepakatan yang membatasi Iran, dan …": the relative clause has ended
    for j in range(joint - 1, max(-1, joint - 24), -1):
        if parsed.doc[j].text in ".;:":
            return None
        relative = passed and parsed.words[j - 1] == "yang"
        if is_verb(parsed.doc[j]) and j not in parsed.named.at and not relative:
            return j
    return None
