"""Entity field: typed text is accepted where it can mean only one entity, else the old value is restored with a message."""

import time

from explorer.state import session
from explorer.state.reader_session import EntityField, reader
from explorer.style import shortened
from explorer.widgets.blocks import sheet
from explorer.widgets.combobox import Option, combobox
from explorer.words.claims import swatch_of_label
from explorer.words.messages import Words
from explorer.words.translated_codes import LABEL_NAMES, called

NOTICE = 2.0
"""Seconds for which "Ask" is refused after a field rejected its text: such a click cannot have meant the restored name."""


def just_put_back() -> bool:
    """Whether a field rejected its text so recently that the reader cannot have noticed."""
    moment = reader().forms.put_back
    return moment is not None and time.monotonic() - moment < NOTICE


def entity_field(words: Words, key: str, label: str, start: str) -> str:
    """Draws the field; returns the id of its entity, '' if empty."""
    field = reader().forms.entities.setdefault(key, EntityField(start))

    def options(typed: str) -> list[Option]:
        found = session.suggest(typed)
        return [
            Option(
                hit.entry.id,
                shortened(hit.entry.name, 100),
                called(words, LABEL_NAMES, hit.entry.label),
                **swatch_of_label(hit.entry.label),
            )
            for hit in found
        ]

    def picked(id: str, text: str) -> None:
        if id or not text:
            field.id, field.note = id, ""
        else:
            left(text)

    def left(text: str) -> None:
        found = session.meaning(text) if text.strip() else []
        if len(found) == 1 or not text.strip():
            return picked(found[0].entry.id if found else "", "")
        field.note = _why(words, text, [hit.entry.name for hit in found])
        reader().forms.put_back = time.monotonic()

    held = field.id
    name = shortened(session.name_of(held), 100) if held else ""
    empty = words("Nothing found; try fewer letters or another spelling.")
    combobox(
        key,
        label,
        options,
        session.answer_to(picked),
        value=name,
        keep=True,
        quiet=False,
        empty=empty,
        on_left=session.answer_to(left),
    )
    if field.note:
        kept = words("The field holds {name} as before.", name=name) if name else words("The field is empty as before.")
        sheet([{"kind": "note", "tone": "bad", "text": f"{field.note} {kept}"}], f"{key} told", lambda action: None)
    return held


def _why(words: Words, text: str, names: list[str]) -> str:
    told = shortened(text, 60)
    if not names:
        return words("Nothing in the loaded articles is called “{text}”.", text=told)
    listed = words.listing([shortened(name, 60) for name in dict.fromkeys(names)][:4])
    return words("“{text}” can mean {names}: choose one from the list.", text=told, names=listed)
