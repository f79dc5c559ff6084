"""Saves a reader's word on which event a telling is of, and brings the events it makes into the picture."""

from collections.abc import Mapping, Sequence
from typing import Any

from cypher.decisions.coreference_verdicts import another_event, same_event, taken_back
from cypher.decisions.verdict import Verdict
from cypher.decisions.verdict_targets import standing
from cypher.decisions.verdicts import read_verdicts
from explorer.picture.scene import Selection, select, show
from explorer.read.coreference import events_of_tellings, tellings_of_event
from explorer.read.store import graph_of_ids
from explorer.state import session
from explorer.state.actions.current import fresh, keep
from explorer.state.actions.opening import scene
from explorer.state.actions.verdicts import give
from explorer.state.reader_session import reader
from explorer.state.requests import ShowToast


def judge_coreference(action: Mapping[str, Any]) -> None:
    """Parts a telling from its event, joins two events, or takes such a word back; what is there already does not move."""
    verdict = _verdict(action)
    if verdict is None:
        return reader().requests.add(ShowToast(session.words()("This is no longer in the graph.")))
    before = scene().selected
    give(verdict)
    one, other = (
        events_of_tellings(session.database(), map(str, side.get("tellings") or ()))
        for side in (verdict.was, verdict.was["other"])
    )
    # The id of an event goes with its earliest telling, the reader stays with the tellings that stay.
    stayed = {str(action["id"]): other[0]} if verdict.says == "another event" and other else {}
    _bring([*one, *other], *(tuple(stayed.get(id, id) for id in ids) for ids in (before.nodes, before.edges)))


def _verdict(action: Mapping[str, Any]) -> Verdict | None:
    """The verdict of a click; None if what it is about is gone."""
    if action["says"] == "open":
        words = standing(read_verdicts(session.settings().verdicts_file).all)
        held = next((word for word in words if word.about == "telling" and word.key == action.get("name")), None)
        return taken_back(held) if held else None
    source = session.database()
    ones = tellings_of_event(source, str(action["id"]))
    if action["says"] == "another event":
        leaving = [telling for telling in ones if telling.id in action["tellings"]]
        staying = [telling for telling in ones if telling.id not in action["tellings"]]
        return another_event(leaving, staying) if leaving and staying else None
    others = tellings_of_event(source, str(next(iter(action["ids"]), "")))
    return same_event(ones, others) if ones and others else None


def _bring(events: Sequence[str], nodes: Sequence[str], edges: Sequence[str]) -> None:
    """Adds these events to the picture and selects what was selected, or one of them if that is gone."""
    now = scene()
    there = set(now.view.shown)
    if new := [id for id in dict.fromkeys(events) if id not in there]:
        now = show(now, graph_of_ids(session.database(), [*now.view.shown, *new]))
    kept = select(now, nodes, edges)
    keep(select(now, nodes=events[:1]) if kept.selected == Selection() else kept)
    fresh()
