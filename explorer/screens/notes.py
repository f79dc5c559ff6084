"""Notes page: a reader's notes filtered by star, color and tag, as a picture, in files; and the reader's verdicts."""

from collections import Counter
from collections.abc import Mapping

import streamlit as st

from explorer.notes import Note, import_notes, notes_of, notes_text
from explorer.panel import note_in_words
from explorer.panel.verdict_list import event_of, verdict_blocks
from explorer.picture.legend import TAG
from explorer.read.store import nodes_of
from explorer.state import actions, session
from explorer.state.actions.verdicts import standing_verdicts
from explorer.state.reader_session import reader
from explorer.state.requests import ShowToast
from explorer.style import shortened
from explorer.widgets.blocks import Block, sheet
from explorer.widgets.blocks.kinds import Item, Link
from explorer.words.claims import swatch_of_label
from explorer.words.escape import literal
from explorer.words.messages import Words
from explorer.words.picture_texts import texts
from graph.model import label_of

STAYING = ("take_back_verdicts", "article")
"""Actions that do not open the graph."""
PICTURED = 400
"""Maximum notes shown as one picture."""


def page() -> None:
    """Draws the list; a click on a line opens it in the picture."""
    words = session.words()
    with session.troubles(words), st.container(key="wide"):
        st.title(words("Your notes"), anchor=False)
        every = {id: note for id, note in notes_of(session.settings()).items() if not note.empty}
        verdicts = _verdicts(words)
        if every:
            mark = st.query_params.get("mark", "")
            listed = {id: note for id, note in every.items() if not mark or mark in note.marks}
            sheet([_marks(words, every, mark), *_list(words, listed)], "notes sheet", session.answer_to(_perform))
        elif not verdicts:
            st.text(
                words("Nothing is noted yet: a star, a color, a tag or a note is put on anything in the panel of the graph.")
            )
        if verdicts:
            sheet(verdicts, "verdicts sheet", session.answer_to(_perform))
        _files(words, every)
        if done := reader().requests.take(ShowToast):
            st.toast(literal(done.text))


def _marks(words: Words, every: Mapping[str, Note], chosen: str) -> Block:
    """The marks in use, as chips that filter the list."""
    called = texts(words)
    counts = Counter(mark for note in every.values() for mark in note.marks)
    order = sorted(counts, key=lambda mark: (mark.startswith(TAG), -counts[mark], mark))
    items: list[Item] = [
        {
            "text": called.get(mark) or mark.replace(TAG, "#", 1),
            "count": words.number(counts[mark]),
            "action": {"do": "marked", "mark": "" if mark == chosen else mark},
            "pressed": "true" if mark == chosen else "false",
        }
        for mark in order
    ]
    return {"kind": "chips", "items": items}


def _list(words: Words, listed: Mapping[str, Note]) -> list[Block]:
    newest = sorted(listed.items(), key=lambda item: item[1].at, reverse=True)
    items: list[Link] = [
        {
            "text": shortened(note.name, 160) or id,
            "count": note_in_words(words, note),
            "meta": shortened(note.text, 90),
            "action": {"do": "show", "id": id},
            "title": note.text[:1000],
            **swatch_of_label(label_of(id) or ""),
        }
        for id, note in newest
    ]
    shown = [id for id, _ in newest][:PICTURED]
    button: Item = {
        "text": words("Show these as a picture"),
        "action": {"do": "ids", "ids": shown, "origin": "notes"},
        "tone": "main",
    }
    return [
        {"kind": "links", "label": words("Noted"), "count": words.number(len(items)), "items": items},
        {"kind": "buttons", "items": [button]},
    ]


def _verdicts(words: Words) -> list[Block]:
    """The reader's verdicts on claims, newest first."""
    verdicts = standing_verdicts()
    ids = [id for verdict in verdicts if (id := event_of(verdict))]
    return verdict_blocks(words, verdicts, nodes_of(session.database(), ids), session.name_of)


def _perform(action: Mapping[str, object]) -> None:
    if action.get("do") == "marked":
        st.query_params["mark"] = str(action["mark"])
        return
    if action.get("do") not in STAYING:
        reader().open_page("graph")
    actions.perform(action)


def _files(words: Words, every: Mapping[str, Note]) -> None:
    if every:
        st.download_button(
            literal(words.plural("Save {n} note as a file", "Save {n} notes as a file", len(every))),
            notes_text(every),
            "simpul-notes.json",
            "application/json",
            key="notes file",
            on_click="ignore",
        )
    given = st.file_uploader(
        words("Take in notes from a file; what differs is kept beside yours"), type=["json"], key="notes in"
    )
    now = reader()
    if given is not None and now.notes_taken != given.file_id:
        now.notes_taken = given.file_id
        done = import_notes(session.settings(), given.getvalue(), given.name)
        new, joined = (words.number(n) for n in (done.new, done.joined))
        now.notes_told = words("{new} new, {joined} joined with yours", new=new, joined=joined)
        st.rerun()
    if now.notes_told:
        st.caption(literal(now.notes_told))
        now.notes_told = ""
