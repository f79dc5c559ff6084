"""Everything in the picture as two tables."""

import streamlit as st

from explorer import actions, session
from explorer.messages import Words
from explorer.tables import edge_rows, node_rows


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
