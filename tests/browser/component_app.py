"""A tiny page around the graph component, for the browser tests: `streamlit run tests/browser/component_app.py`.

`?n=2000` shows a generated graph of so many nodes instead of the made-up one.
"""

import json
import os
from dataclasses import replace
from pathlib import Path

import streamlit as st

from explorer.picture import Count, picture_of
from explorer.picture.scene import Scene, scene_of
from explorer.picture.view import View
from explorer.state.reducer import receive
from explorer.widgets import graph as component
from explorer.words.picture_texts import texts
from graph.stored_graph import Graph, Node, Relationship, graph_of
from tests.benchmarks.generated import generated
from tests.browser import made_up

st.set_page_config("Graph", layout="wide")


def seeds(path: str) -> Graph:
    """The graph of article graphs (JSON Lines), for looking at a real one."""
    nodes, ties = {}, []
    for line in Path(path).read_text(encoding="utf-8").splitlines():
        article = json.loads(line)
        for each in article["entities"]:
            known = nodes.get(each["id"])
            nodes[each["id"]] = (
                replace(known, properties={**known.properties, "articles": known.properties["articles"] + 1})
                if known
                else Node(each["id"], each["type"], {"name": each["name"], "articles": 1})
            )
        for each in article["relations"]:
            ties.append(
                Relationship(each["type"], each["from"], each["to"], {**each["properties"], "sentences": len(each["evidence"])})
            )
        for each in article["events"]:
            told = {key: each[key] for key in ("type", "date", "modality", "disputed")}
            nodes[each["id"]] = Node(each["id"], "Event", {**told, "summary": each["trigger"], "articles": 1})
            for role, type in (("actors", "ACTS_IN"), ("recipients", "IS_RECIPIENT_OF"), ("places", "TAKES_PLACE_IN")):
                for party in each[role]:
                    ends = (each["id"], party) if type == "TAKES_PLACE_IN" else (party, each["id"])
                    ties.append(Relationship(type, *ends))
    return graph_of(nodes.values(), ties)


def start(path: str | None) -> Scene:
    """What the page opens with."""
    if count := int(st.query_params.get("n", 0)):
        graph, places = generated(count)
        return scene_of(graph, View(shown=tuple(places), placed=places))
    return scene_of(seeds(path) if path else made_up.start(), folded="folded" in st.query_params)


path = os.environ.get("SIMPUL_TEST_GRAPH")
if st.button("Start again") or "scene" not in st.session_state:
    st.session_state.scene = start(path)


def on_message() -> None:
    """Applies what the browser says."""
    message = component.message_of("graph")
    st.session_state.scene = receive(st.session_state.scene, message, lambda wanted: made_up.around(wanted.node, wanted.limit))


@st.fragment
def page() -> None:
    """The graph, and what Python knows of it."""
    scene = st.session_state.scene
    counts = {
        "organization:csto": (Count("MEMBER_OF", "in", "Country", 6), Count("HOLDS_POSITION", "in", "Actor", 60)),
        "country:KZ": (Count("HOLDS_POSITION", "in", "Actor", 6),),
    }
    picture = picture_of(scene.graph, scene.view, counts={} if path else counts, texts=texts())
    actions = ({"name": "path", "on": "nodes", "label": "Shortest path", "least": 2, "most": 2},)
    component.show_graph(
        picture.payload(language="en", actions=actions),
        component.control_of(scene),
        on_message=on_message,
        height="calc(100vh - 200px)",
    )
    said = {
        "nodes": scene.selected.nodes,
        "edges": scene.selected.edges,
        "shown": len(scene.view.shown),
        "steps": len(scene.past),
        "pinned": sorted(scene.view.pinned),
        "hidden": sorted(scene.view.hidden_kinds),
        "span": scene.view.span,
        "folded": scene.view.folded,
        "ack": scene.acknowledged,
        "requests": [request.action for request in scene.requests],
    }
    st.text(json.dumps(said))
    st.toggle("Something else")


page()
