"""Who speaks in each sentence of an article: for "saya" and "kami" inside quotes, and for who says so."""

from collections.abc import Sequence
from dataclasses import dataclass

from loader.events_scene import Scene
from loader.events_speech import INVERTED, SAYING, has_quote
from loader.events_subjects import subject_parties

OPENING = "“«„"
CLOSING = "”»"


@dataclass(frozen=True)
class Saying:
    """Who says a sentence (an entity id; None if nobody named) and the verb of saying."""

    speaker: str | None
    verb: str


def sayings_of(scenes: Sequence[Scene]) -> list[Saying | None]:
    """One saying per sentence, None where nothing is said.

    A sentence without a verb of saying inside a quotation that runs on belongs to who closes it, else to who spoke last.
    """
    own = [saying(scene) for scene in scenes]
    inside = _inside_quotes(scenes)
    found: list[Saying | None] = list(own)
    for n in range(len(scenes) - 1, -1, -1):
        if found[n] is None and inside[n] and n + 1 < len(scenes):
            found[n] = found[n + 1] if inside[n + 1] or own[n + 1] else None
    last: Saying | None = None
    for n, scene in enumerate(scenes):
        if found[n] is None and (inside[n] or has_quote(scene.doc.text)):
            found[n] = last
        last = own[n] or last
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
    for i, word in enumerate(scene.words):
        if word not in SAYING:
            continue
        parties = scene.parties((i,)) if i in scene.named.at else ()  # "ujarnya"
        if not parties and word in INVERTED:
            phrases = scene.after(i + 1)
            parties = scene.parties(phrases[0].tokens) if phrases and phrases[0].preposition is None else ()
        if not parties and word not in ("kata", "lapor", "tulis"):
            parties = subject_parties(i, scene)[0]
        if parties:
            return Saying(parties[0], scene.doc[i].text)
        unnamed = unnamed or Saying(None, scene.doc[i].text)
    return unnamed
