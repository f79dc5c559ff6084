"""The page that is measured: `?lib=simpul&n=2000`, with the same nodes, edges and places for every library.

Run by tests/benchmarks/graph_drawing.py with a Python that has the peers. A button starts the drawing, so that loading
Streamlit itself is not counted; the text `sel=…` shows the clicked node once it has reached Python.
"""

from dataclasses import replace

import streamlit as st

from explorer import style
from explorer.picture import picture_of, scene
from explorer.picture.view import View
from explorer.state.reducer import receive
from explorer.widgets import graph as component
from graph.stored_graph import Graph, Node
from tests.benchmarks.generated import TYPES, Places, generated

HEIGHT = 560


@st.cache_resource
def made_up(count: int) -> tuple[Graph, Places]:
    """The generated graph, made once for all libraries and turns."""
    return generated(count)


def color_of(node: Node) -> str:
    """The colour every library draws the node in."""
    return style.look_of(node.label).color


def simpul(graph: Graph, places: Places) -> None:
    """Ours, through scene, picture and component as in the app."""
    if "scene" not in st.session_state:
        view = View(shown=tuple(places), placed=places)
        st.session_state.scene = replace(scene.Scene(graph, view), epoch="bench")

    def on_message() -> None:
        st.session_state.scene = receive(st.session_state.scene, component.message_of("graph"))
        st.session_state.sel = (st.session_state.scene.selected.nodes or (None,))[0]

    now = st.session_state.scene
    picture = picture_of(now.graph, now.view)
    component.show_graph(picture.payload(), component.control_of(now), on_message=on_message, height=f"{HEIGHT}px")


def agraph(graph: Graph, places: Places) -> None:
    """streamlit-agraph with physics off and the places given."""
    from streamlit_agraph import Config, Edge
    from streamlit_agraph import Node as Point
    from streamlit_agraph import agraph as draw

    points = [
        Point(id=n.id, label=n.name, size=12, color=color_of(n), x=places[n.id][0], y=places[n.id][1]) for n in graph.nodes
    ]
    lines = [Edge(source=each.source, target=each.target) for each in graph.relationships]
    clicked = draw(points, lines, Config(width=1000, height=HEIGHT, directed=True, physics=False, hierarchical=False))
    selected(clicked)


def link_analysis(graph: Graph, places: Places) -> None:
    """st-link-analysis (cytoscape) with the preset layout."""
    from st_link_analysis import EdgeStyle, Event, NodeStyle, st_link_analysis

    points = [
        {"data": {"id": n.id, "label": n.label, "name": n.name}, "position": {"x": places[n.id][0], "y": places[n.id][1]}}
        for n in graph.nodes
    ]
    lines = [{"data": {"id": e.id, "label": e.type, "source": e.source, "target": e.target}} for e in graph.relationships]
    said = st_link_analysis(
        {"nodes": points, "edges": lines},
        layout={"name": "preset", "fit": True, "animate": False},
        node_styles=[NodeStyle(label, style.look_of(label).color, "name", None) for label in TYPES],
        edge_styles=[EdgeStyle("ALLY_OF")],
        height=HEIGHT,
        key="graph",
        events=[Event("clicked", "click tap", "node")],
    )
    selected(((said or {}).get("data") or {}).get("target_id"))


def neo4j_viz(graph: Graph, places: Places) -> None:
    """neo4j-viz with the free layout."""
    from neo4j_viz import Node as Point
    from neo4j_viz import Relationship as Line
    from neo4j_viz import VisualizationGraph
    from neo4j_viz.streamlit import display_widget

    points = [
        Point(id=n.id, caption=n.name, color=color_of(n), size=12, x=places[n.id][0], y=places[n.id][1]) for n in graph.nodes
    ]
    lines = [Line(id=e.id, source=e.source, target=e.target, caption=e.type) for e in graph.relationships]
    widget = VisualizationGraph(nodes=points, relationships=lines).render_widget(layout="free", height=f"{HEIGHT}px")
    display_widget(widget, key="graph")
    chosen = widget.selected
    ids = list(chosen.nodeIds) if hasattr(chosen, "nodeIds") else list((chosen or {}).get("nodeIds", []))
    selected(ids[0] if ids else None)


def pyvis(graph: Graph, places: Places) -> None:
    """A pyvis page in a frame, physics off and the places given; clicks cannot reach Python."""
    import streamlit.components.v1 as components
    from pyvis.network import Network

    net = Network(height=f"{HEIGHT}px", cdn_resources="in_line", directed=True)
    net.toggle_physics(False)
    for n in graph.nodes:
        net.add_node(n.id, label=n.name, color=color_of(n), size=12, x=places[n.id][0], y=places[n.id][1], physics=False)
    for e in graph.relationships:
        net.add_edge(e.source, e.target)
    components.html(net.generate_html(), height=HEIGHT + 20)


def selected(id: str | None) -> None:
    """Shows a click that a library returned."""
    if id and id != st.session_state.sel:
        st.session_state.sel = id
        st.rerun()


LIBRARIES = {
    "simpul": simpul,
    "simpul_early": simpul,
    "agraph": agraph,
    "link_analysis": link_analysis,
    "neo4j_viz": neo4j_viz,
    "pyvis": pyvis,
}

st.set_page_config("bench", layout="wide")
st.session_state.setdefault("go", False)
st.session_state.setdefault("sel", None)
whole = made_up(int(st.query_params.get("n", 100)))
if st.button("GO"):
    st.session_state.go = True
st.text(f"sel={st.session_state.sel}")
if st.query_params.get("lib") == "simpul_early":
    component.prepare()
if st.session_state.go:
    LIBRARIES[st.query_params.get("lib", "simpul")](*whole)
