"""The answer to a question as the picture."""

from cypher.values import Answer
from explorer import session
from explorer.actions.current import fresh, keep, look_at_all
from explorer.actions.opening import scene
from explorer.origin import Origin
from explorer.scene import show_only
from explorer.store import weighed, with_parties


def show_answer(answer: Answer, origin: Origin) -> bool:
    """Makes the graph of an answer the picture; False when it holds nothing a picture shows.

    Nodes that came without relationships are shown with what lies among them.
    """
    source, index = session.database(), session.index()
    graph = weighed(answer.graph, index)
    if not graph.nodes:
        return False
    if not graph.relationships:
        graph = with_parties(source, index, [node.id for node in graph.nodes])
    keep(show_only(scene(), graph, origin))
    look_at_all()
    fresh()
    return True
