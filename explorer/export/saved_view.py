"""Reads a saved view as the contents of an export: the same nodes at the same positions, without those its filters hide."""

from collections.abc import Mapping
from pathlib import Path

from cypher.evidence import Reader
from explorer.export.contents import About, LoadedContents, contents_of
from explorer.notes import Note, marks_in
from explorer.picture.filter import filtered
from explorer.read.run_reads import graph_by_label
from explorer.state.saved_views import SavedView, load
from graph.stored_graph import graph_of


def view_of(database: Reader, path: Path, language: str = "id", notes: Mapping[str, Note] | None = None) -> LoadedContents:
    """Reads the graph of a view file, as far as the database still has it.

    Raises:
        ViewError: the file does not exist or is not a view.
    """
    return contents_of_view(database, load(path), language, notes or {})


def contents_of_view(database: Reader, saved: SavedView, language: str, notes: Mapping[str, Note]) -> LoadedContents:
    """Reads the graph of a saved view, as far as the database still has it; `notes` are the reader's own."""
    ids = tuple(saved.view.shown)
    nodes = graph_by_label(database, "nodes", ids)
    among = graph_by_label(database, "among", ids, all=list(ids))
    graph = filtered(graph_of(nodes.nodes, among.relationships), saved.view, marks_in(notes, ids))
    there = {node.id for node in graph.nodes}
    shown = {id: place for id, place in saved.view.positions.items() if id in there}
    about = About(saved.name, saved.trail or None, language=language)
    return contents_of(database, graph, about, shown, notes)
