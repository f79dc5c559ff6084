"""What networkx writes it reads back, whole; and nothing of an article becomes markup."""

import json
import math
from io import BytesIO, StringIO
from typing import Any

import networkx as nx
import pytest

from explorer import export
from explorer.export.network import network_of
from tests.unit.export.samples import ABOUT, GRAPH, sample


def same(written: Any, read: Any) -> None:
    """Nodes, edges by key and all attributes are equal; numbers as numbers."""
    assert set(written.nodes) == set(read.nodes)
    for id, attributes in written.nodes(data=True):
        _same_attributes(attributes, read.nodes[id])
    assert {edge[:3] for edge in written.edges(keys=True)} == {edge[:3] for edge in read.edges(keys=True)}
    for source, target, key, attributes in written.edges(keys=True, data=True):
        _same_attributes(attributes, read.edges[source, target, key])


def _same_attributes(written: dict[str, Any], read: dict[str, Any]) -> None:
    for key, value in written.items():
        if isinstance(value, float):
            assert math.isclose(float(read[key]), value), key
        else:
            assert read[key] == value, key


def test_networkx_reads_graphml_back_to_the_same_graph() -> None:
    read = nx.read_graphml(BytesIO(export.export(sample(), "graphml")), force_multigraph=True)
    same(network_of(sample()), read)
    assert json.loads(read.graph["about"])["nodes"] == len(GRAPH.nodes)


def test_networkx_reads_node_link_back_to_the_same_graph() -> None:
    data = json.loads(export.export(sample(), "node-link"))
    read = nx.node_link_graph(data, edges="edges")
    assert read.graph["about"]["query"] == "russia_taliban_contacts"
    for attributes in [*dict(read.nodes(data=True)).values(), *(edge[2] for edge in read.edges(data=True))]:
        attributes["evidence"] = json.dumps(attributes["evidence"], ensure_ascii=False)
    same(network_of(sample()), read)


def test_networkx_reads_gexf_back_with_colors_positions_and_dates() -> None:
    read = nx.read_gexf(BytesIO(export.export(sample(), "gexf")), version="1.2draft")
    written = network_of(sample())
    assert set(read.nodes) == set(written.nodes)
    for id, attributes in written.nodes(data=True):
        _same_attributes({key: value for key, value in attributes.items() if value != ""}, read.nodes[id])
        assert read.nodes[id]["viz"]["color"]["r"] >= 0 and "x" in read.nodes[id]["viz"]["position"]
    edges = {(source, target, attributes["id"]): attributes for source, target, attributes in read.edges(data=True)}
    for source, target, key, attributes in written.edges(keys=True, data=True):
        _same_attributes({name: value for name, value in attributes.items() if value != ""}, edges[source, target, key])
    assert (read.nodes["event:aa11"]["start"], read.nodes["event:aa11"]["end"]) == ("2017-04-01", "2017-04-30")


def test_networkx_reads_cytoscape_json_back() -> None:
    data = json.loads(export.export(sample(), "cytoscape"))
    assert {node["data"]["id"] for node in data["elements"]["nodes"]} == {node.id for node in GRAPH.nodes}
    assert {edge["data"]["id"] for edge in data["elements"]["edges"]} == {each.id for each in GRAPH.relationships}
    assert all({"x", "y"} <= node["position"].keys() for node in data["elements"]["nodes"])
    read = nx.cytoscape_graph(data, name="label", ident="id")
    assert set(read.nodes) == {node.id for node in GRAPH.nodes} and read.number_of_edges() == len(GRAPH.relationships)


@pytest.mark.parametrize("name", ["graphml", "gexf", "svg"])
def test_control_characters_do_not_break_xml(name: str) -> None:
    import xml.etree.ElementTree as ElementTree
    from dataclasses import replace

    from graph.stored_graph import Graph, Node

    odd = Node("actor:x", "Actor", {"name": "a\x00b\x0bc\ud800\ufffe", "aliases": ["\x1b[31m"]})
    given = replace(sample(), graph=Graph((*GRAPH.nodes, odd), GRAPH.relationships), about=ABOUT)
    ElementTree.parse(StringIO(export.export(given, name).decode()))


@pytest.mark.parametrize("format_", export.formats(), ids=lambda format_: format_.name)
def test_every_format_carries_its_sentences_and_says_what_it_holds(format_: export.Format) -> None:
    written = export.export(sample(), format_.name)
    text = _text(format_.name, written)
    assert "Rusia dan Taliban bertemu di Kabul." in text
    told, made = ("9 Apr 2017", "2 Jan 2026") if format_.name.startswith(("dossier", "steps")) else ("2017-04-09", "2026-01-02")
    assert "Kontak" in text and told in text
    assert "russia_taliban_contacts" in text.replace("\\", "") and made in text and "Simpul" in text


@pytest.mark.parametrize("format_", export.formats(), ids=lambda format_: format_.name)
def test_an_empty_graph_can_be_exported(format_: export.Format) -> None:
    from explorer.export import LoadedContents
    from graph.stored_graph import Graph

    assert export.export(LoadedContents(Graph(), ABOUT), format_.name) is not None


def _text(name: str, written: bytes) -> str:
    if name == "png":
        from PIL import Image

        return "\n".join(str(value) for value in Image.open(BytesIO(written)).text.values())  # type: ignore[attr-defined]
    if name == "neo4j-csv":
        from zipfile import ZipFile

        with ZipFile(BytesIO(written)) as archive:
            return "\n".join(archive.read(entry).decode() for entry in archive.namelist())
    if name == "dossier-docx":
        from zipfile import ZipFile

        with ZipFile(BytesIO(written)) as archive:
            from xml.etree.ElementTree import fromstring

            return "".join(fromstring(archive.read("word/document.xml")).itertext())
    return written.decode()
