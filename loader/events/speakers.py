"""Finds the speaker of each sentence of an article, for attribution and for resolving "saya" and "kami" in quotations."""

from collections.abc import Sequence
from dataclasses import dataclass

from loader.events.sentence import ParsedSentence
from loader.events.speech import INVERTED, SAYING, has_quote
from loader.events.subjects import subject_parties
from loader.events.triggers import after_quote

OPENING = "“«„"
CLOSING = "”»"
GOES_ON = 5  # sentences in which "ujarnya" still means the same speaker


@dataclass(frozen=True)
class Saying:
    """The speaker of a sentence (an entity id; None if not named) and the verb of saying."""

    speaker: str | None
    verb: str


def sayings_of(parsed_sentences: Sequence[ParsedSentence]) -> list[Saying | None]:
    """One saying per sentence, None for sentences without a speaker.

    A sentence without a verb of saying inside a quotation that continues gets the speaker who closes it, else the last speaker.
    """
    own = _going_on([saying(parsed) for parsed in parsed_sentences])
    inside = _inside_quotes(parsed_sentences)
    found: list[Saying | None] = list(own)
    for n in range(len(parsed_sentences) - 2, -1, -1):
        if inside[n] and (inside[n + 1] or own[n + 1]):
            found[n] = _spoken(found[n], found[n + 1])
    last: Saying | None = None
    for n, parsed in enumerate(parsed_sentences):
        if inside[n] or has_quote(parsed.doc.text):
            found[n] = _spoken(found[n], last)
        last = own[n] or last
    return found


def _spoken(own: Saying | None, other: Saying | None) -> Saying | None:
    """A sentence's own saying, with the speaker of another if it names none: "[…] saya menekankan bahwa …"."""
    if own is None or other is None or own.speaker:
        return own or other
    return Saying(other.speaker, own.verb)


def _going_on(own: Sequence[Saying | None]) -> list[Saying | None]:
    """Resolves "ujarnya" to the last speaker, if that was at most GOES_ON sentences ago."""
    found: list[Saying | None] = []
    last, since = None, 0
    for said in own:
        since += 1
        if said and said.verb.lower() in INVERTED and said.verb.endswith("nya") and last and since <= GOES_ON:
            said = Saying(last, said.verb)
        if said and said.speaker:
            last, since = said.speaker, 0
        found.append(said)
    return found


def _inside_quotes(parsed_sentences: Sequence[ParsedSentence]) -> list[bool]:
    """Whether each sentence begins or lies inside a quotation."""
    opened = False
    found = []
    for parsed in parsed_sentences:
        text = parsed.doc.text
        marks = sum(text.count(mark) for mark in '"“”„«»')
        starts = text[:1] in '"“„«'
        found.append(opened or starts)
        if marks % 2:
            opened = not opened
    return found


def saying(parsed: ParsedSentence) -> Saying | None:
    """The sentence's own verb of saying and its speaker; None if it has no such verb."""
    unnamed: Saying | None = None
    verbs = [i for i, word in enumerate(parsed.words) if word in SAYING and not _noun(i, parsed)]
    # the verb after the closing quotation mark wins over one inside: "Ia harus menggambarkan alasannya," kata Kumar
    for i in sorted(verbs, key=lambda i: not (parsed.words[i] in INVERTED and after_quote(parsed.doc, i))):
        word = parsed.words[i]
        parties = parsed.parties((i,)) if i in parsed.named.at else ()  # "ujarnya"
        if not parties and word in INVERTED:
            phrases = parsed.after(i + 1)
            parties = parsed.parties(phrases[0].tokens) if phrases and phrases[0].preposition is None else ()
        if not parties and word not in ("kata", "lapor", "tulis"):
            parties = subject_parties(i, parsed)[0]
        if parties:
            return Saying(parties[0], parsed.doc[i].text)
        unnamed = unnamed or Saying(None, parsed.doc[i].text)
    return unnamed or _according(parsed)


def _noun(i: int, parsed: ParsedSentence) -> bool:
    """Whether a possible verb of saying is a noun or an adjective: "menyelidiki [klaim] Indonesia", "harus sangat [jelas]"."""
    word = parsed.words[i]
    if word not in INVERTED or word.endswith("nya") or i == 0 or parsed.words[i - 1] in SAYING | {"demikian"}:
        return False
    return not parsed.doc[i - 1].is_punct and i - 1 not in parsed.named.at


def _according(parsed: ParsedSentence) -> Saying | None:
    """The source of the sentence: "Menurut [Trump], …"; None if it names none."""
    for i, word in enumerate(parsed.words):
        if word == "menurut" and (phrases := parsed.after(i + 1)) and (parties := parsed.parties(phrases[0].tokens)):
            return Saying(parties[0], parsed.doc[i].text)
    return None
