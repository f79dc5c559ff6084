"""What a saved view shows, as the contents of an export: the same nodes in the same places."""

from pathlib import Path

from cypher.evidence import Reader
from explorer.export.contents import About, LoadedContents, contents_of
from explorer.read.run_reads import graph_by_label
from explorer.state.saved_views import load
from graph.stored import graph_of


def view_of(database: Reader, path: Path, language: str = "id") -> LoadedContents:
    """The graph of a view's file, as far as the database still has it.

    Raises:
        ViewError: no such file, or no view in it.
    """
    saved = load(path)
    ids = tuple(saved.view.shown)
    nodes = graph_by_label(database, "nodes", ids)
    among = graph_by_label(database, "among", ids, all=list(ids))
    shown = {id: place for id, place in saved.view.positions.items() if id in set(ids)}
    about = About(saved.name, saved.trail or None, language=language)
    return contents_of(database, graph_of(nodes.nodes, among.relationships), about, shown)
