"""Builds the blocks of a reader's star, color, tags and note."""

from explorer.notes import COLORS, LONGEST_NOTE, LONGEST_TAG, Note
from explorer.widgets.blocks.kinds import Own, Toggle
from explorer.words.messages import Words
from explorer.words.note_text import COLOR_NAMES


def reader_note_block(words: Words, id: str, note: Note) -> Own:
    """Builds star, colors, tags and note of one node; blocks.js draws them and stores drafts."""
    return {
        "kind": "own",
        "id": id,
        "star": _toggle(words, note, id),
        "colors": [_color(words, name, id, note.color) for name in COLORS],
        "tags": [
            {"text": tag, "action": {"do": "untag", "id": id, "text": tag}, "spoken": words("Take off the tag {tag}", tag=tag)}
            for tag in note.tags
        ],
        "note": note.text,
        "add_tag": {"do": "tag", "id": id},
        "save_note": {"do": "note", "id": id, "version": note.version},
        "longest": {"tag": LONGEST_TAG, "note": LONGEST_NOTE},
        "texts": {
            "own": words("Your notes"),
            "tag": words("Tag"),
            "new_tag": words("New tag, Enter keeps it"),
            "note": words("Note"),
            "edit": words("Change the note"),
            "save": words("Keep the note"),
            "leave": words("Leave it"),
            "unsaved": words("Not kept yet"),
            "long_tag": words("{n} characters; a tag has at most {most}. It is not kept."),
            "long_note": words("{n} characters; a note has at most {most}. It is not kept, nothing is cut."),
        },
    }


def _toggle(words: Words, note: Note, id: str) -> Toggle:
    return {
        "title": words("Take the star off") if note.star else words("Put a star on it"),
        "pressed": note.star,
        "action": {"do": "star", "id": id, "on": not note.star},
    }


def _color(words: Words, name: str, id: str, chosen: str) -> Toggle:
    called = words(COLOR_NAMES[name])
    return {
        "title": words("Take the color off") if name == chosen else words("Color it: {color}", color=called),
        "color": COLORS[name],
        "pressed": name == chosen,
        "action": {"do": "color", "id": id, "color": "" if name == chosen else name},
    }


def note_in_words(words: Words, note: Note) -> str:
    """Describes star, color and tags in one line: "starred · red · #verify"."""
    parts = [words("starred")] if note.star else []
    parts += [words(COLOR_NAMES[note.color])] if note.color else []
    return " · ".join([*parts, *(f"#{tag}" for tag in note.tags)])
