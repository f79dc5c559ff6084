"""A reader's note on an entity or event, and the merging of two notes on the same thing. Pure."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from hashlib import blake2b
from typing import Any

from graph.errors import SimpulError

Marks = Mapping[str, tuple[str, ...]]
"""The marks on each id that has any, as legend entries: "note:star", "note:color:red", "note:tag:verify"."""

COLORS: Mapping[str, str] = {"red": "#d63d4a", "amber": "#c98500", "green": "#2f9e5b", "blue": "#3b6fd4", "purple": "#9250c9"}
"""A reader's colors: drawn as a ring around a node, whose own color shows its kind."""
LONGEST_TAG = 60
"""Maximum characters of a tag."""
LONGEST_NOTE = 200_000
"""Maximum characters of a note: a long article has a tenth of that."""
MOST_TAGS = 50
"""Maximum number of tags on one id."""
UNMARKED = "note:none"
"""The legend entry for nodes without any mark."""


class NotesError(SimpulError):
    """A note that cannot be saved, or a notes file that cannot be read: its author must act."""


@dataclass(frozen=True)
class Note:
    """A reader's note on one id. `name` is the name at that time, for readers of the file; `at` is in UTC."""

    name: str = ""
    star: bool = False
    color: str = ""
    tags: tuple[str, ...] = ()
    text: str = ""
    at: str = ""

    @property
    def empty(self) -> bool:
        """Whether there is no star, color, tag or text."""
        return not (self.star or self.color or self.tags or self.text)

    @property
    def version(self) -> str:
        """Short hash of the text, to detect changes made since a reader started editing."""
        return blake2b(self.text.encode("utf-8", "replace"), digest_size=8).hexdigest()

    @property
    def marks(self) -> tuple[str, ...]:
        """The legend entries of this note: "note:star", "note:color:red", "note:tag:verify", "note:text"."""
        tags = tuple(f"note:tag:{tag}" for tag in self.tags)
        color = (f"note:color:{self.color}",) if self.color else ()
        return (*(("note:star",) if self.star else ()), *color, *tags, *(("note:text",) if self.text else ()))

    def to_json(self) -> dict[str, Any]:
        """Converts the note to its record in the file; empty values are left out."""
        every = {
            "name": self.name,
            "star": self.star,
            "color": self.color,
            "tags": list(self.tags),
            "note": self.text,
            "at": self.at,
        }
        return {key: value for key, value in every.items() if value}


def note_from_json(data: Any, where: str) -> Note:
    """Parses one record. Raises NotesError if it is invalid."""
    if not isinstance(data, dict):
        raise NotesError(f"{where}: is no record; expected star, color, tags, note")
    tags, color, text = data.get("tags") or [], data.get("color") or "", data.get("note") or ""
    if not isinstance(tags, list) or not all(isinstance(tag, str) for tag in tags):
        raise NotesError(f"{where}: tags is {str(tags)[:60]!r}; expected a list of texts")
    if color and color not in COLORS:
        raise NotesError(f"{where}: color is {str(color)[:60]!r}; expected {', '.join(COLORS)}")
    if not isinstance(text, str):
        raise NotesError(f"{where}: note is {str(text)[:60]!r}; expected a text")
    found = Note(str(data.get("name") or "")[:300], data.get("star") is True, color, (), noted(text), str(data.get("at") or ""))
    for tag in tags:
        found = tagged(found, tag)
    return found


def tagged(note: Note, tag: str) -> Note:
    """Adds a tag. Raises NotesError if it is too long or one too many."""
    plain = " ".join(_plain(tag).split())
    if len(plain) > LONGEST_TAG:
        raise NotesError(f"A tag of {len(plain):,} characters; it may have {LONGEST_TAG}. Write what is longer as a note")
    if not plain or plain.casefold() in {other.casefold() for other in note.tags}:
        return note
    if len(note.tags) >= MOST_TAGS:
        raise NotesError(f"{len(note.tags)} tags are on this; take one off first")
    return replace(note, tags=(*note.tags, plain))


def untagged(note: Note, tag: str) -> Note:
    """Removes a tag."""
    return replace(note, tags=tuple(other for other in note.tags if other != tag))


def noted(text: str) -> str:
    """Cleans the text of a note. Raises NotesError if it is too long: it is never cut."""
    if len(text) > LONGEST_NOTE:
        raise NotesError(f"A note of {len(text):,} characters; it may have {LONGEST_NOTE:,}. Nothing was changed")
    return _plain(text).strip()


def written(note: Note, text: str, version: str) -> tuple[Note, bool]:
    """Sets the text; returns also whether it had been changed meanwhile (`version` is outdated): then both texts are kept."""
    new = noted(text)
    clash = note.text not in ("", new) and version != note.version
    kept = (note.text, new) if clash else (new,)
    return replace(note, text=noted("\n\n".join(part for part in kept if part))), clash


def together(mine: Note, other: Note) -> Note:
    """Merges two notes: stars and tags of either, my color if I set one, and a differing text below mine."""
    joined = replace(mine, star=mine.star or other.star, color=mine.color or other.color, name=mine.name or other.name)
    for tag in other.tags:
        joined = tagged(joined, tag)
    if other.text and other.text not in mine.text:
        joined = replace(joined, text=noted("\n\n".join(part for part in (mine.text, other.text) if part)))
    return joined


def _plain(text: str) -> str:
    """Replaces unpaired surrogates, which no file can contain."""
    return text.encode("utf-8", "replace").decode("utf-8")


def marks_in(notes: Mapping[str, Note], ids: Iterable[str]) -> Marks:
    """The marks of these ids that have any."""
    return {id: note.marks for id in ids if (note := notes.get(id)) and note.marks}
