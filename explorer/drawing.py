"""Draws the parts of the graph page: the bar above, the picture, the panel, the tables, the answer."""

from collections.abc import Mapping
from typing import Any

import streamlit as st

from explorer import actions, component, session
from explorer.asking import Asked
from explorer.component.texts import texts
from explorer.details import entity_details, event_details, relationship_details
from explorer.evidence import quotes_of_entity, quotes_of_event, quotes_of_ids, quotes_of_relationship
from explorer.keeping import export_menu, link_menu, views_menu
from explorer.messages import Words
from explorer.panel import entity_blocks, event_panel, quotes_block, relationship_panel, several_panel, welcome_panel
from explorer.path_panel import common_blocks, connect_blocks, path_blocks
from explorer.paths import paths_between
from explorer.permalink import packed
from explorer.picture import picture_of
from explorer.reads import label_of, together
from explorer.sheet import Block, sheet
from explorer.store import counts_of, nodes_of
from explorer.tables import answer_rows, edge_rows, evidence_ids, node_rows, subjects

HEIGHT = "var(--graph-height, calc(100vh - 5.2rem))"
"""The graph fills what the bar leaves of the window; page.css leaves room for the panel below it on a phone."""


def bar(words: Words, tabs: Mapping[str, str]) -> str:
    """What is shown, how much of it, and what can be done with it as a whole; the tab that is chosen."""
    asked: Asked | None = st.session_state.get("asked")
    wanted = st.session_state.pop("tab_wanted", None)
    if wanted:
        st.session_state["tab"] = wanted
    listed = [tab for tab in tabs if tab != "answer" or asked]
    if st.session_state.get("tab") not in listed:
        st.session_state["tab"] = "graph"
    with st.container(key="bar", horizontal=True, vertical_alignment="center", gap="small"):
        st.segmented_control(
            words("Shown as"),
            listed,
            key="tab",
            required=True,
            format_func=lambda tab: words(tabs[tab]),
            label_visibility="collapsed",
        )
        with st.container(key="trail"):
            sheet([trail(words)], "trail sheet", session.answer_to(actions.perform))
        st.space("stretch")
        if st.button(
            words("Start scene"), type="tertiary", help=words("The entities most articles name, and what relates them")
        ):
            st.session_state.pop("asked", None)
            actions.begin("")
            st.rerun(scope="app")
        views_menu(words)
        export_menu(words)
        link_menu(words)
    return str(st.session_state.get("tab") or "graph")


def trail(words: Words) -> Block:
    """What is shown, and how many nodes and lines; a long name is cut, and whole in its tooltip."""
    scene, index = actions.scene(), session.index()
    visible = scene.visible_graph
    name = st.session_state.get("trail") or words("The strongest of {n} entities", n=words.number(len(index.entries)))
    nodes = words.plural("{n} node", "{n} nodes", len(visible.nodes))
    lines = words.plural("{n} line", "{n} lines", len(visible.relationships))
    return {"kind": "line", "text": name, "title": name, "count": f"{nodes} · {lines}"}


def draw_picture(words: Words) -> None:
    """The graph itself."""
    scene = actions.scene()
    shown = scene.view.shown
    counts = session.remembered(("counts", shown), lambda: counts_of(session.database(), shown))

    def on_message() -> None:
        session.answer_to(actions.receive_message)(component.message_of("graph"))

    menu = (
        {"name": "paths", "on": "nodes", "label": words("Shortest paths"), "least": 2, "most": 2},
        {"name": "common", "on": "nodes", "label": words("In common"), "least": 2, "most": 2},
        {"name": "connect", "on": "nodes", "label": words("What connects these"), "least": 3, "most": 6},
        {"name": "question", "on": "node", "label": words("Ask a question about this…")},
    )
    picture = picture_of(scene.graph, scene.view, counts=counts, texts=texts(words))
    payload = picture.payload(language=words.language, actions=menu)
    fits = st.session_state.get("fits", 0)
    control = component.control_of(scene, command=("fit", fits) if fits else None)
    component.show_graph(payload, control, key="graph", on_message=on_message, height=HEIGHT)


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
        return session.remembered(key, lambda: _entity_blocks(words, nodes[0]))
    if event := next((id for id in (*nodes, *edges) if label_of(id) == "Event" and " " not in id), None):
        return session.remembered(key, lambda: _event_blocks(words, event))
    if edges:
        return session.remembered(key, lambda: [block for id in edges[:5] for block in _edge_blocks(words, id)])
    if asked := st.session_state.get("asked"):
        return session.remembered(("asked", words.language, asked.number), lambda: _asked_blocks(words, asked))
    index = session.index()
    strongest = [node for node in scene.graph.nodes if node.label != "Event"]
    strongest.sort(key=lambda node: -int(node.properties.get("articles") or 0))
    return welcome_panel(words, index.articles, len(index.entries), index.events, strongest)


def _asked_blocks(words: Words, asked: Asked) -> list[Block]:
    """A question and the sentences its answer rests on."""
    answer = asked.answer
    ids = list(dict.fromkeys(id for row in answer.rows for id in evidence_ids(row)))
    strong = {id for row in answer.rows for id in subjects(row)[0]}
    count = {"text": words.plural("{n} row", "{n} rows", len(answer.rows)), "action": {"do": "page", "page": "answer"}}
    change = {"text": words("Change the question"), "action": {"do": "page", "page": "question"}}
    title, note = asked.query.title[words.language], asked.query.description[words.language]
    head: Block = {"kind": "heading", "kicker": words("Question"), "title": title, "subtitle": note}
    quotes = quotes_of_ids(session.database(), ids[:20])
    return [
        head,
        {"kind": "chips", "items": [count, change]},
        quotes_block(words, quotes, strong, words("Sentences that say so"), len(ids)),
    ]


def _entity_blocks(words: Words, id: str) -> list[Block]:
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
    return entity_blocks(words, details, quotes, total, choice)


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


def draw_tables(words: Words) -> None:
    """Everything in the picture as two sortable tables that share their selection with it."""
    scene = actions.scene()
    visible = scene.visible_graph
    for kind, title, listed, ids in (
        ("nodes", words("Nodes"), node_rows(words, visible), [node.id for node in visible.nodes]),
        ("edges", words("Relations"), edge_rows(words, visible), [r.id for r in visible.relationships]),
    ):
        st.subheader(f"{title} · {words.number(len(listed))}", anchor=False)
        chosen = scene.selected.nodes if kind == "nodes" else scene.selected.edges
        rows = [place for place, id in enumerate(ids) if id in chosen]
        st.dataframe(
            listed,
            hide_index=True,
            key=f"table {kind} {scene.revision} {words.language}",
            on_select=session.answer_to(lambda kind=kind, ids=ids: _table_selected(kind, ids)),
            selection_mode="multi-row",
            selection_default={"selection": {"rows": rows}} if rows else None,
            height=330,
            placeholder="",
            column_config={"id": None},
        )


def _table_selected(kind: str, ids: list[str]) -> None:
    scene = actions.scene()
    state = st.session_state[f"table {kind} {scene.revision} {session.words().language}"]
    chosen = [ids[row] for row in state["selection"]["rows"] if row < len(ids)]
    if kind == "nodes":
        actions.perform({"do": "select", "ids": chosen})
    else:
        actions.perform({"do": "select", "edges": chosen})


def draw_answer(words: Words) -> None:
    """The answer to the last question as table, as chart where it fits, and the sentences of the chosen rows."""
    asked: Asked = st.session_state.asked
    query, answer = asked.query, asked.answer
    st.text(query.description[words.language])
    if not answer.rows:
        st.text(words("No rows: nothing in the loaded articles answers this."))
        return
    rows = answer_rows(words, answer)
    state = st.dataframe(
        rows,
        hide_index=True,
        key=f"answer {asked.number}",
        on_select="rerun",
        selection_mode="multi-row",
        placeholder="",
    )
    if answer.truncated:
        st.caption(words("Only the first {n} rows are shown.", n=words.number(len(answer.rows))))
    if query.chart and all(column in answer.columns for column in query.chart):
        x, y = query.chart
        st.bar_chart(rows, x=x.replace("_", " "), y=y.replace("_", " "))
    chosen = [answer.rows[row] for row in state["selection"]["rows"] if row < len(answer.rows)] or answer.rows[:5]
    ids = list(dict.fromkeys(id for row in chosen for id in evidence_ids(row)))
    quotes = quotes_of_ids(session.database(), ids[:30])
    if quotes:
        strong = {id for row in chosen for id in subjects(row)[0]}
        sheet(
            [quotes_block(words, quotes, strong, words("Sentences that say so"), len(ids))],
            "answer sheet",
            session.answer_to(actions.perform),
        )


def decision_dialog(words: Words) -> None:
    """Asks before "not the same" or "same as" is written down."""
    if decision := st.session_state.pop("decision", None):
        from explorer.deciding import decide

        decide(words, *decision)


def remember_address() -> None:
    """Writes what is seen into the address, so that it can be sent and a reload brings it back."""
    scene = actions.scene()
    word = packed(scene.view, scene.selected)
    if word and st.query_params.get("s") != word:
        st.query_params["s"] = word
        if "view" in st.query_params:
            del st.query_params["view"]
    st.session_state.address = word
