"""Saves a decision about names, and applies it to the graph in the background."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from cypher.decisions.for_reading import reading_decisions
from cypher.decisions.names import Decision, always_merge, never_merge, take_back
from explorer.picture.scene import Selection, show
from explorer.read.store import graph_of_ids, nodes_of
from explorer.state import session
from explorer.state.actions.current import keep
from explorer.state.applying_decisions import begin
from explorer.state.reader_session import TakenOut, reader
from explorer.state.requests import ShowToast


def decide_same(entity: str, into: str) -> None:
    """Decides that an entity is another one. Raises DecisionError if that makes a cycle or cannot be saved."""
    always_merge(session.settings(), entity, into)
    settle_names_aside()


def decide_one(other: str, entity: str) -> None:
    """Decides that two entities are one: the one in fewer articles is merged into the other. Raises DecisionError as above."""
    nodes = nodes_of(session.database(), [other, entity])
    articles = {id: int(node.properties.get("articles") or 0) for id, node in nodes.items()}
    swapped = articles.get(other, 0) > articles.get(entity, 0)
    decide_same(*((entity, other) if swapped else (other, entity)))


def decide_not_same(text: str, entity: str) -> None:
    """Decides that this text is not that entity. Raises DecisionError if it cannot be saved."""
    never_merge(session.settings(), text, entity)
    settle_names_aside()


def take_decision_back(action: Mapping[str, Any]) -> None:
    """Removes a decision."""
    if take_back(session.settings(), Decision(*(str(action[key]) for key in ("entity", "text", "into")))):
        reader().requests.add(ShowToast(session.words()("Taken back.")))
        settle_names_aside()


def settle_names_aside() -> None:
    """Applies the decisions about names, mentions and articles to the graph in the background.

    One process at a time: if more was decided while it ran, `settled` starts the next.
    """
    now = reader()
    if now.settling is None:
        now.settling = begin(session.settings())


def settled() -> str:
    """Redraws the picture and reads the answer anew when the process ends; returns its error message, '' if it succeeded."""
    from explorer.state.questions import answer_again  # imported here: questions.py imports these actions

    now = reader()
    ended, now.settling = now.settling, None
    if ended is None:
        return ""
    if not ended.problem and reading_decisions(session.settings()) != ended.decided:
        settle_names_aside()
    session.forget_answers()
    draw_anew()
    answer_again()
    return ended.problem


def draw_anew() -> None:
    """Redraws the picture from the current graph: nodes that are gone are removed, and return if they are there again."""
    now, held = reader().scene, reader().taken_out
    if now is None:
        return
    out = held.ids if held.origin == now.view.origin else ()
    graph = graph_of_ids(session.database(), [*(node.id for node in now.graph.nodes), *out])
    there = {node.id for node in graph.nodes}
    gone = dict.fromkeys(id for id in (*out, *now.view.shown) if id not in there)
    reader().taken_out = TakenOut(now.view.origin, tuple(gone))
    shown = tuple(id for id in now.view.shown if id in there)
    selected = Selection(tuple(id for id in now.selected.nodes if id in there), ())
    now = replace(now, view=replace(now.view, shown=shown), selected=selected, revision=now.revision + 1)
    if back := {id for id in out if id in there}:
        now = show(now, replace(graph, nodes=tuple(node for node in graph.nodes if node.id in back)))
    keep(replace(now, graph=graph))
