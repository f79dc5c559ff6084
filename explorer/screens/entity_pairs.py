"""Review queue of names: entities that may be one, and names that may be of two, best first, with sentences of both sides."""

from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

import streamlit as st

from cypher.decisions.names import Decisions, all_decisions, read_decisions
from cypher.entity_pairs import MOST_COMPARED, Pair, entity_pairs
from cypher.entity_pairs.ambiguous_names import Doubtful, doubtful_names
from cypher.name_search import Entry
from explorer.panel.entity_pairs import REASONS, side_blocks
from explorer.panel.name_decisions import decision_blocks, name_of_id
from explorer.panel.names import rule_in_words
from explorer.read.details import quotes_spelled
from explorer.read.evidence import Quote, quotes_of_entity
from explorer.state import actions, session
from explorer.state.actions.name_decisions import decide_not_same, decide_same
from explorer.state.reader_session import reader
from explorer.style import shortened
from explorer.widgets.blocks import Block, sheet
from explorer.words.escape import literal
from explorer.words.messages import Words

T = TypeVar("T")

AT_ONCE = 4
"""Pairs on the screen; deciding one shows the next."""
SENTENCES = 3
"""Sentences for each side."""
MOST_READ = 20_000
"""Articles up to which every mention is read for the second list without too long a wait."""
ONE, TWO = "one", "two"
Key = tuple[str, str]
Button = tuple[str, Callable[..., object], tuple[object, ...]]
"""Label, callback, and its arguments."""


def page() -> None:
    """Draws the queue."""
    words = session.words()
    with session.troubles(words), st.container(key="wide"):
        st.title(words("Same or not"), anchor=False)
        if not session.totals().entities:
            st.text(words("Nothing is loaded yet"))
            return
        st.caption(words("What you decide is put into the graph at once, kept in a file, and can be taken back below."))
        titles = {ONE: words("May be one"), TWO: words("May be two")}
        chosen = st.segmented_control(
            words("What to decide"),
            list(titles),
            default=ONE,
            format_func=lambda way: literal(titles[way]),
            label_visibility="collapsed",
        )
        decided = read_decisions(session.settings())
        if chosen == TWO:
            _doubtful(words, decided)
        else:
            _pairs(words, decided)
        _decided(words)


def _pairs(words: Words, decided: Decisions) -> None:
    database = session.database()
    found = session.remembered(("pairs", decided.never, tuple(decided.always.items())), lambda: entity_pairs(database, decided))
    queue = _put_off([((pair.first.id, pair.second.id), pair) for pair in found])
    st.text(words.plural("{n} pair may be one, the surest first", "{n} pairs may be one, the surest first", len(queue)))
    if session.totals().entities > MOST_COMPARED:
        st.caption(
            literal(words("Compared are the {n} most named persons, bodies and places each.", n=words.number(MOST_COMPARED)))
        )
    for key, pair in queue[:AT_ONCE]:
        with st.container(key=f"pair {' '.join(key)}", border=True):
            st.caption(literal(words(REASONS[pair.reason])))
            _buttons(
                key,
                (words("Same"), decide_same, (pair.second.id, pair.first.id)),
                (words("Not the same"), decide_not_same, (pair.second.name, pair.first.id)),
                (words("Later"), _later, (key,)),
            )
            _sides(words, pair, key)


def _sides(words: Words, pair: Pair, key: Key) -> None:
    for column, entry in zip(st.columns(2), (pair.first, pair.second), strict=True):
        with column:
            _side(words, entry, _quotes(entry.id), f"{' '.join(key)} {entry.id}")


def _doubtful(words: Words, decided: Decisions) -> None:
    database = session.database()
    if session.totals().articles > MOST_READ:
        st.text(
            words("In more than {n} articles this takes minutes: simpul merges lists every name.", n=words.number(MOST_READ))
        )
        return
    found = session.remembered(("doubtful", decided.never), lambda: doubtful_names(database, decided))
    queue = _put_off([((each.entity.id, each.form), each) for each in found])
    st.text(words.plural("{n} name may be of another", "{n} names may be of another", len(queue)))
    for key, each in queue[:AT_ONCE]:
        with st.container(key=f"form {' '.join(key)}", border=True):
            told = words("“{text}” is taken for {name}", text=shortened(each.form, 80), name=shortened(each.entity.name, 80))
            st.caption(literal(f"{told} · {rule_in_words(words, each.rule, each.score)}"))
            _buttons(
                key,
                (words("Not the same"), decide_not_same, (each.form, each.entity.id)),
                (words("Later"), _later, (key,)),
            )
            left, right = st.columns(2)
            with left:
                _side(words, each.entity, _spelled(each), f"{' '.join(key)} form")
            with right:
                _side(words, each.others[0], _quotes(each.others[0].id), f"{' '.join(key)} other")


def _side(words: Words, entry: Entry, quotes: Sequence[Quote], key: str) -> None:
    sheet(side_blocks(words, entry, quotes), f"side {key}", session.answer_to(_perform))


def _quotes(id: str) -> list[Quote]:
    return session.remembered(("pair quotes", id), lambda: quotes_of_entity(session.database(), id, limit=SENTENCES))


def _spelled(each: Doubtful) -> list[Quote]:
    key = ("pair spelled", each.entity.id, each.form)
    return session.remembered(key, lambda: quotes_spelled(session.database(), each.entity.id, each.form, SENTENCES)[0])


def _buttons(key: Key, *buttons: Button) -> None:
    with st.container(horizontal=True):
        for number, (label, act, of) in enumerate(buttons):
            st.button(
                literal(label),
                key=f"decide {number} {' '.join(key)}",
                type="primary" if number == 0 else "secondary",
                on_click=session.answer_to(act),
                args=of,
            )


def _put_off(found: Iterable[tuple[Key, T]]) -> list[tuple[Key, T]]:
    """Sorts postponed pairs last."""
    return sorted(found, key=lambda item: item[0] in reader().later)


def _later(key: Key) -> None:
    reader().later.add(key)


def _decided(words: Words) -> None:
    """Draws the decisions made, newest first, each with a link to take it back."""
    every = all_decisions(session.settings())
    if every:
        blocks = decision_blocks(words, every[::-1], lambda id: name_of_id(session.name_of(id)))
        sheet(blocks, "decided sheet", session.answer_to(_perform))


def _perform(action: Block) -> None:
    if action.get("do") not in ("article", "take_back"):
        reader().open_page("graph")
    actions.perform(action)
