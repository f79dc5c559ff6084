"""The panel beside the picture: reads what is known of the selection and draws it."""

from typing import Any

import streamlit as st

from cypher.decisions import Decision, decisions_about
from explorer import actions, session
from explorer.asking import Asked
from explorer.details import entity_details, event_details, relationship_details
from explorer.evidence import quotes_of_entity, quotes_of_event, quotes_of_ids, quotes_of_relationship
from explorer.messages import Words
from explorer.panel import entity_blocks, event_panel, quotes_block, relationship_panel, several_panel, welcome_panel
from explorer.panel.decided import name_of_id
from explorer.panel.paths import common_blocks, connect_blocks, path_blocks
from explorer.paths import paths_between
from explorer.reads import label_of, together
from explorer.sheet import Block, sheet
from explorer.stage.answer import chosen_rows
from explorer.store import nodes_of
from explorer.tables import evidence_ids, subjects


def draw_panel(words: Words) -> None:
    """What is selected, and the sentences that say so."""
    sheet(panel_blocks(words), "panel sheet", session.answer_to(actions.perform))


def panel_blocks(words: Words) -> list[Block]:
    """The blocks of the panel for what is selected now."""
    scene, choice = actions.scene(), actions.choice()
    nodes, edges = scene.selected.nodes, scene.selected.edges
    if (panel := st.session_state.get("panel")) is not None:
        return _joint_blocks(words, panel)
    if len(nodes) > 1:
        by_id = {node.id: node for node in scene.graph.nodes}
        return several_panel(words, [by_id[id] for id in nodes if id in by_id])
    key = ("panel", words.language, nodes, edges, choice)
    if nodes and label_of(nodes[0]) != "Event":
        decided = decisions_about(session.settings(), nodes[0]) if choice.tab == "names" else ()
        return session.remembered((*key, decided), lambda: _entity_blocks(words, nodes[0], decided))
    if event := next((id for id in (*nodes, *edges) if label_of(id) == "Event" and " " not in id), None):
        return session.remembered(key, lambda: _event_blocks(words, event))
    if edges:
        return session.remembered(key, lambda: [block for id in edges[:5] for block in _edge_blocks(words, id)])
    if asked := st.session_state.get("asked"):
        places = chosen_rows(asked)
        return session.remembered(("asked", words.language, asked.number, places), lambda: _asked_blocks(words, asked, places))
    index = session.index()
    strongest = [node for node in scene.graph.nodes if node.label != "Event"]
    strongest.sort(key=lambda node: -int(node.properties.get("articles") or 0))
    return welcome_panel(words, index.articles, len(index.entries), index.events, strongest)


def _asked_blocks(words: Words, asked: Asked, places: tuple[int, ...]) -> list[Block]:
    """A question and the sentences these rows of its answer rest on."""
    answer = asked.answer
    rows = [answer.rows[place] for place in places]
    ids = list(dict.fromkeys(id for row in rows for id in evidence_ids(row)))
    strong = {id for row in rows for id in subjects(row)[0]}
    count = {"text": words.plural("{n} row", "{n} rows", len(answer.rows)), "action": {"do": "page", "page": "answer"}}
    said = words("Sentences that say so")
    change = {"text": words("Change the question"), "action": {"do": "page", "page": "question"}}
    note = asked.query.description[words.language]
    head: Block = {"kind": "heading", "kicker": words("Question"), "title": asked.title(words), "subtitle": note}
    quotes = quotes_of_ids(session.database(), ids[:20])
    some = len(rows) < len(answer.rows)
    label = words.plural("Sentences of {n} chosen row", "Sentences of {n} chosen rows", len(rows)) if some else said
    return [
        head,
        {"kind": "chips", "items": [count, change]},
        quotes_block(words, quotes, strong, label, len(ids)),
    ]


def _entity_blocks(words: Words, id: str, decided: tuple[Decision, ...]) -> list[Block]:
    source, choice = session.database(), actions.choice()
    limit = choice.sentences if choice.tab == "sentences" else 3
    details, quotes = together(lambda: entity_details(source, id), lambda: quotes_of_entity(source, id, limit=limit))
    if details is None:
        return [{"kind": "note", "text": words("This is no longer in the graph.")}]
    entry = session.index().by_id.get(id)
    total = entry.sentences if entry else 0
    if choice.spelling:
        wanted = next((s.sentences for s in details.spellings if s.text == choice.spelling), ())
        quotes, total = quotes_of_ids(source, wanted[: choice.sentences]), len(wanted)
    return entity_blocks(words, details, quotes, total, choice, decided, lambda id: name_of_id(session.index().name(id)))


def _event_blocks(words: Words, id: str) -> list[Block]:
    source = session.database()
    found = together(lambda: event_details(source, id), lambda: quotes_of_event(source, id))
    if found[0] is None:
        return [{"kind": "note", "text": words("This is no longer in the graph.")}]
    return event_panel(words, found[0], found[1])


def _edge_blocks(words: Words, id: str) -> list[Block]:
    source = session.database()
    if label_of(id) == "Event" and " " not in id:
        return _event_blocks(words, id)
    found = relationship_details(source, id)
    if found is None:
        return [{"kind": "note", "text": words("This is no longer in the graph.")}]
    for end in found[1:]:
        # That someone acts in an event is said by the sentences of the event: the reader wants to see the event.
        if end.label == "Event":
            return _event_blocks(words, end.id)
    return relationship_panel(words, *found, quotes_of_relationship(source, found[0]))


def _joint_blocks(words: Words, panel: tuple[Any, ...]) -> list[Block]:
    source = session.database()
    if panel[0] == "paths":
        return session.remembered(("paths", words.language, *panel), lambda: _path_blocks(words, panel[1], panel[2]))
    if panel[0] == "common":
        found = nodes_of(source, [panel[1], panel[2], *panel[3]])
        return common_blocks(words, found, *panel[1:])
    return connect_blocks(words, nodes_of(source, [*panel[1], *panel[2]]), *panel[1:])


def _path_blocks(words: Words, first: str, second: str) -> list[Block]:
    source, index = session.database(), session.index()
    return path_blocks(words, source, first, second, paths_between(source, index, first, second)[0])


def decision_dialog(words: Words) -> None:
    """Asks before "not the same" or "same as" is written down; says when one was taken back."""
    if done := st.session_state.pop("done", None):
        st.toast(done)
    if decision := st.session_state.pop("decision", None):
        from explorer.deciding import decide

        decide(words, *decision)
