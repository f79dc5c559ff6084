"""Finds the actor of an event noun by its light verb ("serangan yang dilakukan Israel"), and whose attack is condemned."""

from collections.abc import Sequence

from loader.events.lexicon import Form
from loader.events.phrases import BOUNDARIES, OTHER_CLAUSE, PREPOSITIONS, Phrase, is_verb, wider
from loader.events.sentence import ParsedSentence
from loader.events.speech import SAYING
from loader.events.subjects import subject_parties
from loader.events.triggers import Trigger
from loader.events.word_lists import grammar

HITTING = grammar("hitting")  # "serangan yang [menewaskan] seorang prajurit AS"
DONE_BY = grammar("done_by")  # "serangan yang [dilakukan] Israel"
ENDING = grammar("war_ending")
ANSWERING = grammar("answering")
COPULAS = grammar("copulas")
INQUIRIES = grammar("inquiries")  # "memimpin [penyelidikan] serangan": the leader does not attack
# "menyatakan perang", not "menyatakan tidak ingin perang"
DECLARING = grammar("announcing") | {"mengungkapkan", "menyampaikan"}
CARRIER_ENDS = (PREPOSITIONS | BOUNDARIES | OTHER_CLAUSE | {"yang"}) - {"dalam", "di", "pada"}


def carrier(trigger: Trigger, parsed: ParsedSentence) -> tuple[tuple[str, ...], str]:
    """The parties that a light verb gives to an event noun, and how: "Israel melancarkan [serangan]"."""
    for j in range(trigger.start - 1, max(-1, trigger.start - 6), -1):
        light = parsed.lexicon.light.get(parsed.words[j])
        # in "menyelesaikan perang", "memiliki peluang dalam perang" the subject wages no war
        ends = trigger.entry.type == "ASSAULT" and parsed.words[j] in ENDING
        far = trigger.entry.type == "ASSAULT" and parsed.words[j] in DECLARING and trigger.start - j > 2
        if light and light[0] == "does" and light[1] != "passive" and not ends and not far:
            parties, _ = subject_parties(j, parsed)
            return parties, "light"
        if parsed.words[j] == "dengan" and parsed.words[j - 1] in ANSWERING:
            return subject_parties(j - 1, parsed)[0], "light"  # "AS menanggapi dengan [blokade]"
        if parsed.doc[j].is_punct or parsed.words[j] in CARRIER_ENDS or j in parsed.named.at or parsed.words[j] in INQUIRIES:
            break
        if parsed.words[j] in SAYING and not light:
            break  # "memberikan info itu mengatakan [serangan] …"
    for j in range(trigger.end, min(len(parsed.words), trigger.end + 8)):
        light = parsed.lexicon.light.get(parsed.words[j])
        if light and light[1] == "passive":
            phrases = parsed.after(j + 1)
            return parsed.behind(phrases, "oleh") or parsed.bare(phrases), "light"
    return (), "none"


def receiver(trigger: Trigger, parsed: ParsedSentence) -> tuple[str, ...]:
    """The recipient of a noun's event by a verb of receiving: "keputusan [Trump] menuai kritik dari Partai Republik"."""
    for j in range(trigger.start - 1, max(-1, trigger.start - 4), -1):
        if parsed.lexicon.light.get(parsed.words[j], ("",))[0] == "receives":
            return subject_parties(j, parsed)[0]
        if parsed.doc[j].is_punct or parsed.words[j] in CARRIER_ENDS or j in parsed.named.at:
            break
    return ()


def clause_subject(i: int, parsed: ParsedSentence) -> tuple[tuple[str, ...], str]:
    """The subject of the verb left of an event noun: "[Putin] menyatakannya di sela pertemuan dengan Erdogan"."""
    for j in range(i - 1, max(-1, i - 9), -1):
        if is_verb(parsed.doc[j]) and j not in parsed.named.at:
            parties, _ = subject_parties(j, parsed)
            return parties, "shared"
    return (), "none"


def done_by(trigger: Trigger, parsed: ParsedSentence) -> tuple[tuple[str, ...], list[Phrase]] | None:
    """The parties after "yang dilakukan (oleh)" behind an event noun, and the phrases that follow; None if there is none."""
    for j in range(trigger.end, min(len(parsed.words) - 1, trigger.end + 6)):
        if parsed.words[j] in COPULAS or parsed.words[j] == "bahwa":
            break  # "serangan itu merupakan tindakan perang yang dilakukan oleh …"
        if parsed.words[j] in DONE_BY:
            phrases = parsed.after(j + 1)
            return parsed.behind(phrases, "oleh") or parsed.bare(phrases), phrases
    return None


def who_is_hit(trigger: Trigger, parsed: ParsedSentence) -> tuple[str, ...]:
    """The parties after "yang menewaskan" behind an event noun."""
    for j in range(trigger.end, min(len(parsed.words) - 1, trigger.end + 8)):
        if parsed.words[j] in HITTING:
            return parsed.bare(parsed.after(j + 1))
    return ()


def whose_attack(trigger: Trigger, phrases: Sequence[Phrase], parsed: ParsedSentence) -> tuple[str, ...]:
    """The attacker whose attack is condemned: "mengutuk serangan [Israel]", "mengecam pembunuhan X oleh [Israel]"."""
    done = done_by(trigger, parsed)
    agents = (done[0] if done else ()) or parsed.behind([*phrases, *_behind_commas(trigger, parsed)], "oleh")
    killing = not agents and any(form.entry.frame == "of recipient" for form in _first_forms(phrases, parsed))
    return agents or (() if killing else parsed.bare(phrases) or parsed.behind(phrases, "dari"))


def _behind_commas(trigger: Trigger, parsed: ParsedSentence) -> list[Phrase]:
    """The phrase after a later "oleh": "pembunuhan dua komandan, Odeh dan al-Haddad, oleh [Israel]"."""
    region = wider(parsed.doc, parsed.words, trigger.end)
    by = next((i for i in region if parsed.words[i] == "oleh"), None)
    return [] if by is None else [Phrase("oleh", phrase.tokens) for phrase in parsed.after(by + 1)[:1]]


def _first_forms(phrases: Sequence[Phrase], parsed: ParsedSentence) -> Sequence[Form]:
    first = next((parsed.words[i] for i in phrases[0].tokens if parsed.words[i]), "")
    return [form for form in parsed.lexicon.forms.get(first, ()) if form.voice == "noun"]


def is_attack(phrases: Sequence[Phrase], parsed: ParsedSentence) -> bool:
    """Whether the object is an attack: "mengutuk [serangan] terhadap Arab Saudi"."""
    if not phrases or phrases[0].preposition is not None:
        return False
    return any(form.entry.type in ("ASSAULT", "COERCE") for form in _first_forms(phrases, parsed))
