"""Searches notes by words. Pure."""

from collections.abc import Mapping

from explorer.notes.note import Note
from graph.name_folding import folded

MOST = 6
"""Maximum number of notes that the search box suggests."""
BEFORE, AFTER = 20, 60
"""Characters of a note shown before and after a match."""


def found_in(notes: Mapping[str, Note], text: str, most: int = MOST) -> list[tuple[str, Note, str]]:
    """Finds notes with all of the words in tags or text, newest first: id, note, the words around the first match."""
    asked = folded(text.removeprefix("#")).split()
    if not asked or len("".join(asked)) < 2:
        return []
    fit = [
        (id, note) for id, note in notes.items() if all(word in folded(f"{' '.join(note.tags)} {note.text}") for word in asked)
    ]
    fit.sort(key=lambda item: item[1].at, reverse=True)
    return [(id, note, around(note.text, asked[0])) for id, note in fit[:most]]


def around(text: str, word: str) -> str:
    """Returns the text around a word; the beginning if the word is not in it."""
    text = " ".join(text.split())
    at = max(folded(text).find(word), 0)
    start = max(at - BEFORE, 0)
    return f"{'…' if start else ''}{text[start : at + AFTER]}"
