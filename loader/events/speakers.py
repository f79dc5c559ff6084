"""Who speaks in each sentence of an article: for "saya" and "kami" inside quotes, and for who says so."""

from collections.abc import Sequence
from dataclasses import dataclass

from loader.events.scene import Scene
from loader.events.speech import INVERTED, SAYING, has_quote
from loader.events.subjects import subject_parties
from loader.events.triggers import after_quote

OPENING = "“«„"
CLOSING = "”»"
GOES_ON = 5  # sentences in which "ujarnya" still means the same speaker


@dataclass(frozen=True)
class Saying:
    """Who says a sentence (an entity id; None if nobody named) and the verb of saying."""

    speaker: str | None
    verb: str


def sayings_of(scenes: Sequence[Scene]) -> list[Saying | None]:
    """One saying per sentence, None where nothing is said.

    A sentence without a verb of saying inside a quotation that runs on belongs to who closes it, else to who spoke last.
    """
    own = _going_on([saying(scene) for scene in scenes])
    inside = _inside_quotes(scenes)
    found: list[Saying | None] = list(own)
    for n in range(len(scenes) - 2, -1, -1):
        if inside[n] and (inside[n + 1] or own[n + 1]):
            found[n] = _spoken(found[n], found[n + 1])
    last: Saying | None = None
    for n, scene in enumerate(scenes):
        if inside[n] or has_quote(scene.doc.text):
            found[n] = _spoken(found[n], last)
        last = own[n] or last
    return found


def _spoken(own: Saying | None, other: Saying | None) -> Saying | None:
    """A sentence's own saying, its speaker taken from another where it names none: "[…] saya menekankan bahwa …"."""
    if own is None or other is None or own.speaker:
        return own or other
    return Saying(other.speaker, own.verb)


def _going_on(own: Sequence[Saying | None]) -> list[Saying | None]:
    """Sayings in which "ujarnya" means who spoke last, if that was not long ago."""
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


def _inside_quotes(scenes: Sequence[Scene]) -> list[bool]:
    """Whether each sentence begins or stands inside a quotation that it does not close itself."""
    opened = False
    found = []
    for scene in scenes:
        text = scene.doc.text
        marks = sum(text.count(mark) for mark in '"“”„«»')
        starts = text[:1] in '"“„«'
        found.append(opened or starts)
        if marks % 2:
            opened = not opened
    return found


def saying(scene: Scene) -> Saying | None:
    """Who says this sentence by its own verb of saying; None if it has none."""
    unnamed: Saying | None = None
    verbs = [i for i, word in enumerate(scene.words) if word in SAYING and not _noun(i, scene)]
    # what closes a quotation says it, not a verb inside: "Ia harus menggambarkan alasannya," kata Kumar
    for i in sorted(verbs, key=lambda i: not (scene.words[i] in INVERTED and after_quote(scene.doc, i))):
        word = scene.words[i]
        parties = scene.parties((i,)) if i in scene.named.at else ()  # "ujarnya"
        if not parties and word in INVERTED:
            phrases = scene.after(i + 1)
            parties = scene.parties(phrases[0].tokens) if phrases and phrases[0].preposition is None else ()
        if not parties and word not in ("kata", "lapor", "tulis"):
            parties = subject_parties(i, scene)[0]
        if parties:
            return Saying(parties[0], scene.doc[i].text)
        unnamed = unnamed or Saying(None, scene.doc[i].text)
    return unnamed or _according(scene)


def _noun(i: int, scene: Scene) -> bool:
    """Whether what may say is a noun or an adjective here: "menyelidiki [klaim] Indonesia", "harus sangat [jelas]"."""
    word = scene.words[i]
    if word not in INVERTED or word.endswith("nya") or i == 0 or scene.words[i - 1] in SAYING | {"demikian"}:
        return False
    return not scene.doc[i - 1].is_punct and i - 1 not in scene.named.at


def _according(scene: Scene) -> Saying | None:
    """Whose view the sentence gives: "Menurut [Trump], …"."""
    for i, word in enumerate(scene.words):
        if word == "menurut" and (phrases := scene.after(i + 1)) and (parties := scene.parties(phrases[0].tokens)):
            return Saying(parties[0], scene.doc[i].text)
    return None
