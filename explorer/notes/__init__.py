"""A reader's star, color, tags and note on an entity or event. Stored in a file of the data folder, never in the graph."""

from explorer.notes.file import (
    LARGEST,
    Changed,
    Taken,
    change,
    hand_on,
    import_notes,
    notes_of,
    notes_text,
    write_note,
)
from explorer.notes.note import COLORS, LONGEST_NOTE, LONGEST_TAG, UNMARKED, Marks, Note, NotesError, marks_in

__all__ = [
    "COLORS",
    "LARGEST",
    "LONGEST_NOTE",
    "LONGEST_TAG",
    "UNMARKED",
    "Changed",
    "Marks",
    "Note",
    "NotesError",
    "Taken",
    "change",
    "hand_on",
    "import_notes",
    "marks_in",
    "notes_of",
    "notes_text",
    "write_note",
]
