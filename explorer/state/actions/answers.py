"""Shows the answer to a question as the picture."""

from explorer.picture.provenance import Origin
from explorer.picture.scene import show_only
from explorer.read.store import weighed, with_parties
from explorer.state import session
from explorer.state.actions.current import fresh, keep, look_at_all
from explorer.state.actions.opening import scene
from graph.stored_graph import Answer


def show_answer(answer: Answer, origin: Origin) -> bool:
    """Makes the graph of an answer the picture; returns False if it contains nothing a picture can show.

    Nodes without relationships are shown with the parties of their events and the relationships among them.
    """
    source = session.database()
    graph = weighed(answer.graph)
    if not graph.nodes:
        return False
    if not graph.relationships:
        graph = with_parties(source, [node.id for node in graph.nodes])
    keep(show_only(scene(), graph, origin))
    look_at_all()
    fresh()
    return True
