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
        key = f"table {kind} {scene.revision} {words.language}"
        st.dataframe(
            listed,
            hide_index=True,
            key=key,
            on_select=session.answer_to(lambda kind=kind, key=key, ids=ids: _table_selected(kind, key, ids)),
            selection_mode="multi-row",
            selection_default={"selection": {"rows": rows}} if rows else None,
            height=330,
            placeholder="",
            column_config={"id": None},
        )


def _table_selected(kind: str, key: str, ids: list[str]) -> None:
    # The key is the one the table was drawn with: by now the picture may be another, with tables of its own.
    chosen = [ids[row] for row in st.session_state[key]["selection"]["rows"] if row < len(ids)]
    actions.perform({"do": "select", "ids" if kind == "nodes" else "edges": chosen})
