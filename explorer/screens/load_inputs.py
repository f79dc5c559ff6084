"""Inputs of the load page: uploaded files, a pasted article, and the mapping of columns."""

import hashlib
import json
from dataclasses import dataclass, field

import streamlit as st

from explorer.words.escape import literal
from explorer.words.messages import N_, Words
from graph.file_kinds import FIELDS, SUFFIXES

LABELS = {
    "text": N_("Text of the article"),
    "title": N_("Title"),
    "published": N_("Date"),
    "url": N_("Address"),
    "source": N_("Outlet"),
}
LONGEST = 200_000
"""Maximum characters of a pasted article."""


@dataclass(frozen=True)
class Given:
    """Files as (name, content), and the chosen column names."""

    files: list[tuple[str, bytes]] = field(default_factory=list)
    fields: dict[str, str] = field(default_factory=dict)


def ask(words: Words, round_: int) -> Given:
    """Draws the fields of this round (a load empties them) and returns their values."""
    dropped = st.file_uploader(words("Files"), type=list(SUFFIXES), accept_multiple_files=True, key=f"files {round_}")
    files = [(file.name, file.getvalue()) for file in dropped or ()]
    with st.expander(words("Paste an article")):
        files += _pasted(words, round_)
    with st.expander(words("Columns with other names")):
        st.text(words("Which column is which, where its name does not say it; the report says what was taken for what."))
        fields = {name: _line(words, name, f"column {name} {round_}") for name in FIELDS if name in LABELS}
    return Given(files, {name: column for name, column in fields.items() if column})


def _line(words: Words, name: str, key: str) -> str:
    return str(st.text_input(literal(words(LABELS[name])), key=key, max_chars=200)).strip()


def _pasted(words: Words, round_: int) -> list[tuple[str, bytes]]:
    text = str(st.text_area(words("Text"), key=f"pasted text {round_}", height=220, max_chars=LONGEST))
    known = {name: _line(words, name, f"pasted {name} {round_}") for name in ("title", "published", "source", "url")}
    return [pasted_file(text, known)] if text.strip() else []


def pasted_file(text: str, known: dict[str, str]) -> tuple[str, bytes]:
    """Converts a pasted article to a file with one record; the name is a hash of the text, so that two texts get two names."""
    record = {"text": text} | {name: value for name, value in known.items() if value}
    name = hashlib.sha256(" ".join(text.split()).encode("utf-8", "replace")).hexdigest()[:10]
    return f"pasted-{name}.jsonl", json.dumps(record).encode()
