"""Table tab: the picture's events, entities and relationships."""

from collections.abc import Sequence

import streamlit as st

from cypher.evidence import evidence_of, parties_of
from explorer.panel.tables import Row, edge_rows, event_rows, lasting, node_rows
from explorer.picture.filter import filtered
from explorer.screens.graph_page.columns import columns_of
from explorer.state import actions, session
from explorer.widgets.widget_values import ROWS_AND_CELLS, rows_chosen
from explorer.words.escape import literal
from explorer.words.messages import Words
from graph.stored_graph import Graph, Node


def draw_tables(words: Words) -> None:
    """Draws the filtered picture as sortable tables that share their selection with it."""
    scene = actions.scene()
    graph = filtered(scene.visible_graph, scene.view, actions.marks())
    events = [node for node in graph.nodes if node.label == "Event"]
    chosen = scene.selected
    _table(words, "events", words("Events"), _events(words, events), [node.id for node in events], chosen.nodes)
    entities = [node.id for node in graph.nodes if node.label != "Event"]
    _table(words, "nodes", words("Entities"), node_rows(words, graph), entities, chosen.nodes)
    _table(words, "edges", words("Relations"), edge_rows(words, graph), [r.id for r in lasting(graph)], chosen.edges)


def _events(words: Words, events: Sequence[Node]) -> list[Row]:
    ids, source = tuple(node.id for node in events), session.database()
    parties, evidence = session.remembered(
        ("event table", ids), lambda: (parties_of(source, ids), evidence_of(source, Graph(tuple(events))))
    )
    return event_rows(words, events, parties, evidence)


def _table(words: Words, kind: str, title: str, listed: list[Row], ids: list[str], chosen: Sequence[str]) -> None:
    if not listed:
        return
    st.header(literal(f"{title} · {words.number(len(listed))}"), anchor=False)
    rows = [place for place, id in enumerate(ids) if id in chosen]
    key = f"table {kind} {actions.scene().revision} {words.language}"
    st.dataframe(
        listed,
        hide_index=True,
        key=key,
        on_select=session.answer_to(lambda: _table_selected(kind, key, ids)),
        selection_mode=ROWS_AND_CELLS,
        selection_default={"selection": {"rows": rows}} if rows else None,
        height="content" if len(listed) < 9 else 330,
        placeholder="",
        column_config={**columns_of(words, listed), "id": None},
    )


def _table_selected(kind: str, key: str, ids: list[str]) -> None:
    # The key is the one the table was drawn with: by now the picture may have changed, with other tables.
    chosen = [ids[row] for row in rows_chosen(key) if row < len(ids)]
    actions.perform({"do": "select", "edges" if kind == "edges" else "ids": chosen})
