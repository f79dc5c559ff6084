"""Saves a reader's star, color, tags and note as soon as they are given."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from typing import Any

from cypher.decisions.verdict import Verdict
from explorer.notes import COLORS, Marks, Note, change, hand_on, marks_in, notes_of, write_note
from explorer.notes.note import tagged, untagged
from explorer.read.coreference import events_of_tellings
from explorer.read.store import nodes_of
from explorer.state import session
from explorer.state.actions.opening import scene
from explorer.state.reader_session import reader
from explorer.state.requests import ShowToast


def notes() -> Mapping[str, Note]:
    """All notes, by id."""
    return notes_of(session.settings())


def marks() -> Marks:
    """The reader's marks on the nodes of the picture."""
    return marks_in(notes(), scene().view.shown)


def star(action: Mapping[str, Any]) -> None:
    """Adds or removes a star."""
    _change(action, lambda note: replace(note, star=bool(action["on"])))


def color(action: Mapping[str, Any]) -> None:
    """Sets a color; '' removes it."""
    chosen = str(action["color"])
    _change(action, lambda note: replace(note, color=chosen if chosen in COLORS else ""))


def tag(action: Mapping[str, Any]) -> None:
    """Adds a tag."""
    _change(action, lambda note: tagged(note, str(action["text"])))


def untag(action: Mapping[str, Any]) -> None:
    """Removes a tag."""
    _change(action, lambda note: untagged(note, str(action["text"])))


def note(action: Mapping[str, Any]) -> None:
    """Saves a note; if it was changed elsewhere meanwhile, both texts are kept."""
    id = str(action["id"])
    done = write_note(session.settings(), id, _name_of(id), str(action["text"]), str(action["version"]))
    if done.clash:
        words = session.words()
        reader().requests.add(ShowToast(words("Another window wrote into this note meanwhile: both texts are kept.")))


@contextmanager
def kept_with_their_events(verdicts: Iterable[Verdict]) -> Iterator[None]:
    """Keeps notes with the events they were made on while verdicts on which event a telling is of are applied.

    They stay with the tellings that stay, though the event of the earliest telling has the old id. An event that two have
    become has the notes of both, and so have both when that is taken back.
    """
    about = [(verdict, _events(verdict)) for verdict in verdicts if verdict.about == "telling"]
    yield
    for verdict, (one, other) in about:
        left, stayed = _events(verdict)
        after = stayed if verdict.says == "another event" else [*left, *stayed]
        names = {id: node.name for id, node in nodes_of(session.database(), after).items()}
        hand_on(session.settings(), [*one, *other], names)


def _events(verdict: Verdict) -> tuple[list[str], list[str]]:
    """The events that the tellings of either side of a verdict are of."""
    sides = (verdict.was, verdict.was["other"])
    one, other = (events_of_tellings(session.database(), map(str, side.get("tellings") or ())) for side in sides)
    return one, other


def _change(action: Mapping[str, Any], edit: Callable[[Note], Note]) -> None:
    id = str(action["id"])
    change(session.settings(), id, _name_of(id), edit)


def _name_of(id: str) -> str:
    found = nodes_of(session.database(), [id])
    return found[id].name if id in found else notes().get(id, Note()).name
