"""Panel beside the picture: reads the details of the selection and draws them."""

from collections.abc import Sequence

import streamlit as st

from cypher.decisions.names import Decision, decisions_about
from cypher.decisions.verdict import Verdict
from cypher.decisions.verdicts import read_verdicts
from explorer.notes import Note
from explorer.panel import (
    Choice,
    entity_blocks,
    event_panel,
    quotes_block,
    reader_note_block,
    relationship_panel,
    several_panel,
    welcome_panel,
)
from explorer.panel.coreference import SAME
from explorer.panel.name_decisions import name_of_id
from explorer.panel.paths import common_blocks, connect_blocks, path_blocks
from explorer.panel.span import outside_blocks, span_blocks
from explorer.panel.stories import AT_ONCE, story_blocks, story_panel
from explorer.read.coreference import coreference_of
from explorer.read.details import details_in_time, entity_details, event_details, quotes_spelled, relationship_details
from explorer.read.evidence import quotes_of_entity, quotes_of_event, quotes_of_ids, quotes_of_relationship
from explorer.read.paths import paths_between
from explorer.read.run_reads import together
from explorer.read.store import nodes_of
from explorer.read.stories import story_months
from explorer.screens.graph_page.answer_focus import focus_of_panel
from explorer.screens.graph_page.asked_panel import asked_blocks, back_blocks
from explorer.screens.graph_page.chosen_rows import chosen_rows, rows_in_sight
from explorer.state import actions, session
from explorer.state.reader_session import CommonTo, Connecting, OpenedStory, OutletsSentences, PathsBetween, reader
from explorer.state.requests import CorrectEvent, DecideName, ShowToast
from explorer.style import shortened
from explorer.widgets.blocks import Action, Block, sheet
from explorer.widgets.blocks.kinds import Item
from explorer.words.escape import literal
from explorer.words.messages import Words
from graph.model import label_of
from graph.stored_graph import sentences_of

MOST_EDGES = 5
"""Chosen lines whose sentences the panel has."""
LASTING = ("relations", "names")
"""Tabs of an entity that do not follow the time span: what lasts is of no day."""
FEW_ARTICLES = 12
"""In a larger collection the start panel lists stories first."""


def draw_panel(words: Words) -> None:
    """Draws the selection and the sentences that support it."""
    blocks = [*back_blocks(words), *last_word_blocks(words), *panel_blocks(words)]
    token, on = focus_of_panel()
    if last := taken_out():
        token, on = f"taken out {last.key}", "take_back_verdicts"  # what had the focus is gone
    sheet(blocks, "panel sheet", session.answer_to(actions.perform), focus=token, row=on, hotkey=".")


def taken_out() -> Verdict | None:
    """This session's last verdict, if it removed something from the graph."""
    last = reader().last_verdict
    return last if last and last.says == "wrong" else None


def last_word_blocks(words: Words) -> list[Block]:
    """Builds a note with an undo button, if this session's last verdict removed something from the graph."""
    if (last := taken_out()) is None:
        return []
    text = words("Taken out as wrong: {what}", what=shortened(str(last.was.get("summary") or last.was.get("type") or ""), 120))
    back: Item = {"text": words("Take back"), "action": {"do": "take_back_verdicts", "ids": [last.line]}}
    return [{"kind": "note", "text": text}, {"kind": "buttons", "items": [back]}]


def panel_blocks(words: Words) -> list[Block]:
    """Builds the panel for the current selection."""
    scene, choice = actions.scene(), actions.choice()
    nodes, edges = scene.selected.nodes, scene.selected.edges
    if (joint := reader().joint) is not None:
        return _joint_blocks(words, joint)
    if len(nodes) > 1:
        by_id = {node.id: node for node in scene.graph.nodes}
        return several_panel(words, [by_id[id] for id in nodes if id in by_id])
    key = ("panel", words.language, nodes, edges, choice, scene.view.span, scene.view.undated)
    if nodes and label_of(nodes[0]) != "Event":
        decided = decisions_about(session.settings(), nodes[0]) if choice.tab == "names" else ()
        blocks = session.remembered((*key, decided), lambda: _entity_blocks(words, nodes[0], decided))
        return _with_own(words, nodes[0], blocks)
    if event := next((id for id in (*nodes, *edges) if label_of(id) == "Event" and " " not in id), None):
        return _with_own(words, event, session.remembered(key, lambda: _event_blocks(words, event)))
    if edges:
        return session.remembered(key, lambda: _edges_blocks(words, edges))
    if opened := actions.opened_story():
        return session.remembered(("story", words.language, opened), lambda: _story_blocks(words, opened))
    if asked := reader().asked:
        places, shown = chosen_rows(asked), rows_in_sight(asked)
        answered = ("asked", words.language, asked.number, places, shown, choice.sentences)
        return session.remembered(answered, lambda: asked_blocks(words, asked, shown, places, choice.sentences))
    totals = session.totals()
    strongest = [node for node in scene.graph.nodes if node.label != "Event"]
    strongest.sort(key=lambda node: -int(node.properties.get("articles") or 0))
    welcome = welcome_panel(words, totals.articles, totals.entities, totals.events, strongest)
    if totals.articles <= FEW_ARTICLES:
        return welcome
    chosen, (told, total) = actions.listed_stories(), actions.told_stories(AT_ONCE)
    months = session.remembered(("story months",), lambda: story_months(session.database()))
    listed = story_blocks(words, told, total, chosen.order, chosen.month, months)
    return [*welcome[:2], *listed, *welcome[2:]]


def _with_own(words: Words, id: str, blocks: list[Block]) -> list[Block]:
    """Adds the reader's notes below the heading."""
    if blocks[0]["kind"] != "heading":
        return blocks
    return [blocks[0], reader_note_block(words, id, actions.notes().get(id, Note())), *blocks[1:]]


def _story_blocks(words: Words, opened: OpenedStory) -> list[Block]:
    found = nodes_of(session.database(), opened.events)
    return story_panel(words, opened.story, [found[id] for id in opened.events if id in found])


def _entity_blocks(words: Words, id: str, decided: tuple[Decision, ...]) -> list[Block]:
    source, choice = session.database(), actions.choice()
    limit, more = (choice.sentences, 0) if choice.tab == "sentences" else (3, choice.sentences - Choice.sentences)
    span = (view := actions.scene().view).span
    details, quotes = together(
        lambda: entity_details(source, id, rules=choice.tab == "names", more=more),
        lambda: [] if span else quotes_of_entity(source, id, limit=limit),
    )
    if details is None:
        return [{"kind": "note", "text": words("This is no longer in the graph.")}]
    total = sentences_of(details.node)
    if span:
        here = details_in_time(source, details, view, limit, more)
        details, quotes, total = here.details, here.quotes, here.sentences
    if choice.spelling:
        quotes, total = quotes_spelled(source, id, choice.spelling, choice.sentences)
    blocks = entity_blocks(words, details, quotes, total, choice, decided, lambda id: name_of_id(session.name_of(id)))
    followed = span and not choice.spelling and choice.tab not in LASTING
    return [*blocks[:2], *span_blocks(words, span), *blocks[2:]] if span and followed else blocks


def _event_blocks(words: Words, id: str) -> list[Block]:
    source = session.database()
    verdicts, choice = read_verdicts(session.settings().verdicts_file).all, actions.choice()
    found = together(
        lambda: event_details(source, id),
        lambda: quotes_of_event(source, id),
        lambda: coreference_of(source, id, verdicts, alike=choice.tab == SAME),
    )
    if found[0] is None:
        return [{"kind": "note", "text": words("This is no longer in the graph.")}]
    blocks = event_panel(words, found[0], found[1], found[2], every=choice.all_readings)
    return [blocks[0], *outside_blocks(words, found[0].node, actions.scene().view), *blocks[1:]]


def _edges_blocks(words: Words, ids: Sequence[str]) -> list[Block]:
    """The first of several chosen lines, and how many there are."""
    blocks = [block for id in ids[:MOST_EDGES] for block in _edge_blocks(words, id)]
    if len(ids) <= MOST_EDGES:
        return blocks
    text = words("{n} of the {total} chosen lines are told here.", n=words.number(MOST_EDGES), total=words.number(len(ids)))
    return [{"kind": "note", "text": text}, *blocks]


def _edge_blocks(words: Words, id: str) -> list[Block]:
    source = session.database()
    if label_of(id) == "Event" and " " not in id:
        return _event_blocks(words, id)
    found = relationship_details(source, id)
    if found is None:
        return [{"kind": "note", "text": words("This is no longer in the graph.")}]
    for end in found[1:]:
        # The role of a party is supported by the sentences of the event: the reader wants to see the event.
        if end.label == "Event":
            return _event_blocks(words, end.id)
    return relationship_panel(words, *found, quotes_of_relationship(source, found[0]))


def _joint_blocks(words: Words, joint: PathsBetween | CommonTo | Connecting | OutletsSentences) -> list[Block]:
    source = session.database()
    if isinstance(joint, PathsBetween):
        return session.remembered(("paths", words.language, joint), lambda: _path_blocks(words, joint.first, joint.second))
    if isinstance(joint, OutletsSentences):
        return _outlets_blocks(words, joint)
    if isinstance(joint, CommonTo):
        nodes = nodes_of(source, [joint.first, joint.second, *joint.found])
        return common_blocks(words, nodes, joint.first, joint.second, joint.found)
    return connect_blocks(words, nodes_of(source, [*joint.ends, *joint.found]), joint.ends, joint.found)


def _outlets_blocks(words: Words, joint: OutletsSentences) -> list[Block]:
    head: Block = {"kind": "heading", "kicker": words("As one outlet tells it"), "title": joint.title}
    back: Action = {"do": "select", "ids": [joint.about], "edges": [joint.about]}
    quotes = quotes_of_ids(session.database(), joint.sentences)
    return [
        head,
        {"kind": "chips", "items": [{"text": words("All outlets on this"), "action": back}]},
        quotes_block(words, quotes, set(), words("Sentences that say so")),
    ]


def _path_blocks(words: Words, first: str, second: str) -> list[Block]:
    source = session.database()
    return path_blocks(words, source, first, second, paths_between(source, first, second)[0])


def decision_dialog(words: Words) -> None:
    """Opens the dialogs that ask before a correction or a decision about a name is saved; shows toasts."""
    requests = reader().requests
    if done := requests.take(ShowToast):
        st.toast(literal(done.text))
    if event := requests.take(CorrectEvent):
        from explorer.screens.correction import correct

        correct(words, event.id)
    if decision := requests.take(DecideName):
        from explorer.screens.name_decision import decide

        decide(words, decision.kind, decision.id, decision.text)
