"""Writes GEXF for Gephi with networkx: colors, positions, and the dates of events as a timeline."""

import json
import xml.etree.ElementTree as ElementTree
from calendar import monthrange
from io import BytesIO
from typing import Any, BinaryIO

import networkx as nx

from explorer.export.cells import xml_text
from explorer.export.contents import LoadedContents
from explorer.export.network import network_of
from explorer.export.node_positions import placed

_NAMESPACE = "http://www.gexf.net/1.2draft"


def write(contents: LoadedContents, out: BinaryIO) -> None:
    """Writes the graph as GEXF 1.2 (https://gexf.net/); its meta element holds the metadata of the export."""
    network = network_of(contents)
    for each in placed(contents):
        # Gephi's y axis points up, the screen's down.
        position = {"x": each.x, "y": -each.y, "z": 0.0}
        viz = {"color": _color(each.color), "position": position, "size": each.size}
        network.nodes[each.node.id].update(viz=viz, **_span(each.node.properties.get("date")))
    for _, _, key, attributes in network.edges(keys=True, data=True):
        attributes["id"] = key
        attributes.update(_span(attributes.get("first_reported"), open_end=True))
    written = BytesIO()
    nx.write_gexf(network, written, version="1.2draft")
    out.write(_described(contents, written.getvalue()))


def _color(css: str) -> dict[str, Any]:
    red, green, blue = (int(css[at : at + 2], 16) for at in (1, 3, 5))
    return {"r": red, "g": green, "b": blue, "a": 1.0}


def _span(date: Any, open_end: bool = False) -> dict[str, str]:
    """Start and end of a date: 2015-04 covers all of April; with `open_end` (relations) there is no end."""
    if not date:
        return {}
    text = str(date)
    start = (text + "-01-01")[:10]
    if open_end:
        return {"start": start}
    return {"start": start, "end": _last_day(text)}


def _last_day(date: str) -> str:
    """2015 ends on 2015-12-31, 2015-04 on 2015-04-30."""
    if len(date) == 10:
        return date
    year, month = (date + "-12").split("-")[:2]
    return f"{year}-{month}-{monthrange(int(year), int(month))[1]:02}"


def _described(contents: LoadedContents, written: bytes) -> bytes:
    for prefix, address in (("", _NAMESPACE), ("viz", _NAMESPACE + "/viz")):
        ElementTree.register_namespace(prefix, address)
    root = ElementTree.fromstring(written)
    meta = root.find(f"{{{_NAMESPACE}}}meta")
    if meta is not None:
        creator = meta.find(f"{{{_NAMESPACE}}}creator")
        if creator is not None:
            creator.text = f"Simpul {contents.about.version} ({creator.text})"
        about = json.dumps(contents.about.record(contents.counts()), ensure_ascii=False)
        ElementTree.SubElement(meta, f"{{{_NAMESPACE}}}description").text = xml_text(about)
    return bytes(ElementTree.tostring(root, encoding="utf-8", xml_declaration=True))
