"""Shows the answer to a question as the picture."""

from explorer.picture.provenance import Origin
from explorer.picture.scene import show_only
from explorer.read.store import graph_of_ids, weighed, with_parties
from explorer.state import session
from explorer.state.actions.current import fresh, keep, look_at_all
from explorer.state.actions.opening import scene
from graph.stored_graph import Answer


def show_answer(answer: Answer, origin: Origin) -> bool:
    """Makes the graph of an answer the picture; returns False if it contains nothing a picture can show.

    Like every picture it has all relationships among its nodes, not only those the question asked for: the address names
    nodes alone, and the browser's back button must lead to the same picture. Nodes without relationships are shown with the
    parties of their events.
    """
    source = session.database()
    graph = weighed(answer.graph)
    if not graph.nodes:
        return False
    ids = [node.id for node in graph.nodes]
    graph = graph | graph_of_ids(source, ids) if graph.relationships else with_parties(source, ids)
    keep(show_only(scene(), graph, origin))
    look_at_all()
    fresh()
    return True
