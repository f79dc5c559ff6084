"""The file of notes: one JSON object, written whole, by one at a time.

    {"format": "simpul notes", "version": 1, "notes": {"country:RU": {"name": "Rusia", "star": true, "tags": ["cek"]}}}

A change reads the file again behind a lock, changes one thing and puts the file back whole, so that two that write at once lose
nothing. A damaged file is named and never written over.
"""

import json
from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from datetime import datetime, timezone
from pathlib import Path

from filelock import FileLock, Timeout

from cypher.atomic_file import write_whole
from explorer.notes.note import Note, NotesError, note_from_json, together, written
from graph.settings import Settings

FORMAT = "simpul notes"
VERSION = 1
LARGEST = 50_000_000
"""Bytes of a file of notes."""
PATIENCE = 10.0
"""Seconds one waits for another that writes."""

_read: dict[Path, tuple[tuple[int, int, int], Mapping[str, Note]]] = {}


@dataclass(frozen=True)
class Changed:
    """A note as it is now; `clash`: another wrote into it meanwhile, and both texts stay."""

    note: Note
    clash: bool = False


@dataclass(frozen=True)
class Taken:
    """What an import did: how many notes were new, and how many were joined with one that was there."""

    new: int
    joined: int


def notes_of(settings: Settings) -> Mapping[str, Note]:
    """Every note by what it is on; the same mapping until the file changes; empty if there is no file.

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
    """The notes of a file's text. Raises NotesError where it is no file of notes; the message names `where`."""
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
    """The file of these notes."""
    plain = {id: note.to_json() for id, note in sorted(notes.items()) if not note.empty}
    return json.dumps({"format": FORMAT, "version": VERSION, "notes": plain}, ensure_ascii=False, indent=1) + "\n"


def change(settings: Settings, id: str, name: str, edit: Callable[[Note], Note]) -> Note:
    """Changes what is on one thing, and writes it down. Raises NotesError where it cannot be kept."""
    with _alone(settings):
        notes = dict(notes_of(settings))
        notes[id] = replace(edit(notes.get(id, Note())), name=" ".join(name.split())[:300], at=_now())
        _write(settings, notes)
        return notes[id]


def write_note(settings: Settings, id: str, name: str, text: str, version: str) -> Changed:
    """Writes a note's text; `version` is that of the text the reader began with."""
    clashes: list[bool] = []

    def edit(note: Note) -> Note:
        changed, clash = written(note, text, version)
        clashes.append(clash)
        return changed

    note = change(settings, id, name, edit)
    return Changed(note, any(clashes))


def import_notes(settings: Settings, text: bytes, where: str) -> Taken:
    """Joins the notes of a file with those that are there; one that differs stays beside the other."""
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
