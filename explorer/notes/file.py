"""Reads and writes the notes file: one JSON object, replaced as a whole under a lock.

    {"format": "simpul notes", "version": 1, "notes": {"country:RU": {"name": "Rusia", "star": true, "tags": ["cek"]}}}

A change reads the file again under the lock, changes one note and replaces the file, so that concurrent writers lose nothing.
A damaged file is reported and never overwritten.
"""

import json
from collections.abc import Callable, Collection, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from datetime import datetime, timezone
from functools import reduce
from pathlib import Path

from filelock import FileLock, Timeout

from cypher.atomic_file import write_whole
from explorer.notes.note import Note, NotesError, note_from_json, together, written
from graph.settings import Settings

FORMAT = "simpul notes"
VERSION = 1
LARGEST = 50_000_000
"""Maximum size of a notes file in bytes."""
PATIENCE = 10.0
"""Seconds to wait for another writer's lock."""

_read: dict[Path, tuple[tuple[int, int, int], Mapping[str, Note]]] = {}


@dataclass(frozen=True)
class Changed:
    """A note as saved; `clash`: it was changed elsewhere meanwhile, and both texts are kept."""

    note: Note
    clash: bool = False


@dataclass(frozen=True)
class Taken:
    """Result of an import: number of new notes, and of notes merged with an existing one."""

    new: int
    joined: int


def notes_of(settings: Settings) -> Mapping[str, Note]:
    """Reads all notes by id; cached until the file changes; empty if there is no file.

    Raises:
        NotesError: the file cannot be read.
    """
    path = settings.notes_file
    try:
        state = path.stat()
        stamp = (state.st_mtime_ns, state.st_size, state.st_ino)
        known = _read.get(path)
        if known is None or known[0] != stamp:
            known = _read[path] = (stamp, parsed(path.read_bytes(), path.name))
        return known[1]
    except FileNotFoundError:
        return _NONE
    except OSError as error:
        raise NotesError(f"{path}: cannot be read ({error.strerror}); choose another folder with SIMPUL_DATA") from error


_NONE: Mapping[str, Note] = {}


def parsed(text: bytes, where: str) -> Mapping[str, Note]:
    """Parses a notes file. Raises NotesError if it is not one; the message names `where`."""
    if len(text) > LARGEST:
        raise NotesError(f"{where}: has {len(text):,} bytes; a file of notes has at most {LARGEST:,}")
    try:
        data = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise NotesError(f"{where}: is no JSON ({error}); expected a file of notes saved by Simpul") from error
    if not isinstance(data, dict) or data.get("format") != FORMAT or not isinstance(data.get("notes"), dict):
        raise NotesError(f'{where}: has no "format": "{FORMAT}"; expected a file of notes saved by Simpul')
    if data.get("version") != VERSION:
        raise NotesError(f"{where}: has version {str(data.get('version'))[:20]!r}; this program reads {VERSION}")
    return {str(id): note_from_json(note, f"{where}: {str(id)[:80]}") for id, note in data["notes"].items()}


def notes_text(notes: Mapping[str, Note]) -> str:
    """Serializes the notes to the text of a notes file."""
    plain = {id: note.to_json() for id, note in sorted(notes.items()) if not note.empty}
    return json.dumps({"format": FORMAT, "version": VERSION, "notes": plain}, ensure_ascii=False, indent=1) + "\n"


def change(settings: Settings, id: str, name: str, edit: Callable[[Note], Note]) -> Note:
    """Changes the note on one id and saves it. Raises NotesError if it cannot be saved."""
    with _alone(settings):
        notes = dict(notes_of(settings))
        notes[id] = replace(edit(notes.get(id, Note())), name=" ".join(name.split())[:300], at=_now())
        _write(settings, notes)
        return notes[id]


def write_note(settings: Settings, id: str, name: str, text: str, version: str) -> Changed:
    """Saves a note's text; `version` is that of the text the reader started from."""
    clashes: list[bool] = []

    def edit(note: Note) -> Note:
        changed, clash = written(note, text, version)
        clashes.append(clash)
        return changed

    note = change(settings, id, name, edit)
    return Changed(note, any(clashes))


def hand_on(settings: Settings, before: Collection[str], after: Mapping[str, str]) -> None:
    """Puts the notes of some events, merged, on those that they have become: id → name.

    `before` are the events as they were; those that are not in `after` lose their notes. Does nothing if none has a note.

    Raises:
        NotesError: the file cannot be read or written.
    """
    if not after or set(before) == set(after) or not any(id in notes_of(settings) for id in before):
        return
    with _alone(settings):
        notes = dict(notes_of(settings))
        held = [note for id in sorted(set(before)) if (note := notes.pop(id, None))]
        for id, name in after.items():
            whole = reduce(together, [*([notes[id]] if id in notes else ()), *held])
            notes[id] = replace(whole, name=" ".join(name.split())[:300], at=_now())
        _write(settings, notes)


def import_notes(settings: Settings, text: bytes, where: str) -> Taken:
    """Merges the notes of a file with the existing ones; a text that differs is kept beside the other."""
    given = parsed(text, where)
    with _alone(settings):
        notes = dict(notes_of(settings))
        new = sum(id not in notes for id in given)
        joined = {id: together(notes[id], note) if id in notes else note for id, note in given.items()}
        changed = sum(id in notes and joined[id] != notes[id] for id in given)
        _write(settings, {**notes, **joined})
    return Taken(new, changed)


def _alone(settings: Settings) -> AbstractContextManager[object]:
    path = settings.notes_file
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        return FileLock(path.with_suffix(".lock"), timeout=PATIENCE).acquire()
    except Timeout as error:
        raise NotesError(f"{path}: another program has been writing for {PATIENCE:.0f} s; try again") from error
    except OSError as error:
        raise NotesError(f"{path}: cannot be written ({error.strerror}); choose another folder with SIMPUL_DATA") from error


def _write(settings: Settings, notes: Mapping[str, Note]) -> None:
    path = settings.notes_file
    try:
        write_whole(path, notes_text(notes))
    except OSError as error:
        raise NotesError(f"{path}: cannot be written ({error.strerror}); choose another folder with SIMPUL_DATA") from error


def _now() -> str:
    return datetime.now(timezone.utc).isoformat(timespec="seconds")
