"""Handles clicks in the panel, the search box and the tables."""

from collections.abc import Callable, Mapping
from typing import Any

from explorer.picture.provenance import Origin
from explorer.picture.scene import hide, select, show, show_only
from explorer.read.details import relationship_details
from explorer.read.store import graph_of_ids, with_parties
from explorer.state import session
from explorer.state.actions import notes
from explorer.state.actions.connections import show_common, show_connections, show_paths, show_sentences
from explorer.state.actions.coreference import judge_coreference
from explorer.state.actions.current import back_to_answer, choice, choose, fresh, keep, look_at_all
from explorer.state.actions.filtering import show_year, switch_kind
from explorer.state.actions.name_decisions import take_decision_back
from explorer.state.actions.opening import scene
from explorer.state.actions.stories import close_story, list_stories, open_story
from explorer.state.actions.verdicts import judge, take_back_verdicts
from explorer.state.reader_session import reader
from explorer.state.requests import CorrectArticle, CorrectEvent, DecideName, ShowTab, ShowToast
from graph.model import label_of


def perform(action: Mapping[str, Any]) -> None:
    """Runs the action of a click in the panel, the search box or the tables; unknown actions do nothing."""
    do = ACTIONS.get(str(action.get("do")))
    if do:
        do(action)


def _show(action: Mapping[str, Any]) -> None:
    id = str(action["id"])
    now = scene()
    if label_of(id) == "Article":
        return _article(action)
    if id in now.view.shown:
        keep(select(now, nodes=(id,)))
    else:
        source = session.database()
        around = with_parties(source, [id])
        if all(node.id != id for node in around.nodes):
            return reader().requests.add(ShowToast(session.words()("This is no longer in the graph.")))
        graph = graph_of_ids(source, [*now.view.shown, *(node.id for node in around.nodes)])
        keep(show(now, graph, focus=id))
    fresh()


def _edge(action: Mapping[str, Any]) -> None:
    id = str(action["id"])
    source, now = session.database(), scene()
    if id not in {r.id for r in now.visible_graph.relationships} and (found := relationship_details(source, id)):
        now = show(now, graph_of_ids(source, [*now.view.shown, found[1].id, found[2].id]))
    keep(select(now, edges=(id,)))
    fresh()


def _select(action: Mapping[str, Any]) -> None:
    keep(select(scene(), nodes=tuple(action.get("ids") or ()), edges=tuple(action.get("edges") or ())))
    fresh()


def _article(action: Mapping[str, Any]) -> None:
    n = action.get("n")
    reader().open_page("article", {"id": str(action["id"])} | ({"n": str(n)} if n is not None else {}))


def _page(action: Mapping[str, Any]) -> None:
    page = str(action["page"])
    if page in ("graph", "table", "compared", "answer", "timeline", "dossier"):
        reader().requests.add(ShowTab(page))
    elif page != "question":
        reader().open_page(page)
    elif asked := reader().asked:
        reader().open_page("questions", asked.address)


def _question(action: Mapping[str, Any]) -> None:
    on = {"on": str(action["on"])} if action.get("on") else {}
    reader().open_page("questions", {"q": str(action["name"]), **on})


def _ask_more(action: Mapping[str, Any]) -> None:
    from explorer.state.questions import ask_more  # imported here: questions.py imports these actions

    if asked := reader().asked:
        ask_more(asked)


def _ask_coarse(action: Mapping[str, Any]) -> None:
    from explorer.state.questions import ask_coarse

    if asked := reader().asked:
        ask_coarse(asked)


def _between(action: Mapping[str, Any], question: str = "events_between") -> None:
    from cypher.saved_queries.library import library
    from explorer.state.questions import ask

    first, second = (*(str(id) for id in action["ids"]), "", "")[:2]
    if {label_of(first), label_of(second)} <= {"Actor", "Organization", "Country", "Place"}:
        ask(library(session.settings()).named(question), {"first": first, "second": second})


def _compare(action: Mapping[str, Any]) -> None:
    _between(action, "outlets_compared")


def _ids(action: Mapping[str, Any]) -> None:
    graph = graph_of_ids(session.database(), [str(id) for id in action["ids"]])
    keep(show_only(scene(), graph, Origin(str(action.get("origin") or "article"), str(action.get("title") or ""))))
    look_at_all()
    fresh()


def _only(action: Mapping[str, Any]) -> None:
    keep(show_only(scene(), graph_of_ids(session.database(), action["ids"])))


def _hide(action: Mapping[str, Any]) -> None:
    keep(hide(scene(), tuple(action["ids"])))


def _correct(action: Mapping[str, Any]) -> None:
    id = str(action["id"])
    reader().requests.add(CorrectArticle() if label_of(id) == "Article" else CorrectEvent(id))


ACTIONS: dict[str, Callable[[Mapping[str, Any]], None]] = {
    "show": _show,
    "edge": _edge,
    "select": _select,
    "article": _article,
    "page": _page,
    "question": _question,
    "ask_more": _ask_more,
    "ask_coarse": _ask_coarse,
    "answer": lambda action: back_to_answer(),
    "between": _between,
    "paths": show_paths,
    "common": show_common,
    "connect": show_connections,
    "kind": switch_kind,
    "span": show_year,
    "sentences": show_sentences,
    "compare": _compare,
    "ids": _ids,
    "only": _only,
    "hide": _hide,
    "tab": lambda action: choose(tab=str(action["tab"]), sentences=20),
    "year": lambda action: choose(year=str(action["year"])),
    "spelling": lambda action: choose(tab="sentences", spelling=str(action["text"]), sentences=20),
    "more_sentences": lambda action: choose(sentences=choice().sentences + 40),
    "all_readings": lambda action: choose(all_readings=True),
    "not_same": lambda action: reader().requests.add(DecideName("never", str(action["id"]), str(action["text"]))),
    "take_back": take_decision_back,
    "judge": lambda action: judge_coreference(action) if action.get("about") == "telling" else judge(action),
    "take_back_verdicts": take_back_verdicts,
    "stories": list_stories,
    "story": open_story,
    "close_story": close_story,
    "star": notes.star,
    "color": notes.color,
    "tag": notes.tag,
    "untag": notes.untag,
    "note": notes.note,
    "correct": _correct,
    "same_as": lambda action: reader().requests.add(DecideName("always", str(action["id"]))),
}
