"""Whose attack is condemned or looked into: not whom it hit."""

from collections.abc import Sequence

from loader.events.carriers import done_by
from loader.events.lexicon import Form
from loader.events.phrases import Phrase, wider
from loader.events.scene import Scene
from loader.events.triggers import Trigger


def whose_attack(trigger: Trigger, phrases: Sequence[Phrase], scene: Scene) -> tuple[str, ...]:
    """Whose attack is condemned, not whom it hit: "mengutuk serangan [Israel]", "mengecam pembunuhan X oleh [Israel]"."""
    done = done_by(trigger, scene)
    agents = (done[0] if done else ()) or scene.behind([*phrases, *_behind_commas(trigger, scene)], "oleh")
    killing = not agents and any(form.entry.frame == "of recipient" for form in _first_forms(phrases, scene))
    return agents or (() if killing else scene.bare(phrases) or scene.behind(phrases, "dari"))


def _behind_commas(trigger: Trigger, scene: Scene) -> list[Phrase]:
    """What stands behind "oleh" further on: "pembunuhan dua komandan, Odeh dan al-Haddad, oleh [Israel]"."""
    region = wider(scene.doc, scene.words, trigger.end)
    by = next((i for i in region if scene.words[i] == "oleh"), None)
    return [] if by is None else [Phrase("oleh", phrase.tokens) for phrase in scene.after(by + 1)[:1]]


def _first_forms(phrases: Sequence[Phrase], scene: Scene) -> Sequence[Form]:
    first = next((scene.words[i] for i in phrases[0].tokens if scene.words[i]), "")
    return [form for form in scene.lexicon.forms.get(first, ()) if form.voice == "noun"]


def is_attack(phrases: Sequence[Phrase], scene: Scene) -> bool:
    """Whether the object is an attack: "mengutuk [serangan] terhadap Arab Saudi"."""
    if not phrases or phrases[0].preposition is not None:
        return False
    return any(form.entry.type in ("ASSAULT", "COERCE") for form in _first_forms(phrases, scene))
