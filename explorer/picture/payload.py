"""The whole picture, and its payload for the browser as plain data without HTML."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from functools import cached_property
from typing import Any

from explorer.picture.picture_parts import ENGLISH, LegendEntry, PictureEdge, PictureNode

NODE_DEFAULTS: Mapping[str, Any] = {"articles": 1, "size": 12.0, "reported": False, "fresh": False}
EDGE_DEFAULTS: Mapping[str, Any] = {
    "evidence": 1,
    "directed": True,
    "turned": False,
    "event": False,
    "reported": False,
    "width": 1.4,
}
"""Default values that are not sent: model.js fills them in. At 10,000 nodes this halves the payload."""


@dataclass(frozen=True)
class Picture:
    """The picture; `texts` are the words in it, `events` are (id, date, kind, whether only the report dates it)."""

    nodes: tuple[PictureNode, ...]
    edges: tuple[PictureEdge, ...]
    legend: tuple[LegendEntry, ...]
    events: tuple[tuple[str, str | None, str, bool], ...] = ()
    folded: bool = False
    foldable: bool = False
    texts: Mapping[str, str] = field(default_factory=lambda: ENGLISH)

    @cached_property
    def drawn(self) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
        """Nodes and edges as sent to the browser; cached, must not be changed."""
        return [node_data(node) for node in self.nodes], [edge_data(edge, self.texts) for edge in self.edges]

    def payload(self, *, language: str = "en", actions: Sequence[Mapping[str, Any]] = ()) -> dict[str, Any]:
        """Builds the payload for the browser. `actions` are the page's own entries of the context menu."""
        nodes, edges = self.drawn
        return {
            "nodes": nodes,
            "edges": edges,
            "legend": [asdict(entry) for entry in self.legend],
            "events": [list(event) for event in self.events],
            "folded": self.folded,
            "foldable": self.foldable,
            "language": language,
            "texts": dict(self.texts),
            "actions": [dict(action) for action in actions],
        }


def node_data(node: PictureNode) -> dict[str, Any]:
    """Serializes a node for the browser, without default values."""
    data = {key: value for key, value in vars(node).items() if value not in ("", None, ()) and NODE_DEFAULTS.get(key) != value}
    if node.name == node.label:
        del data["name"]
    if node.more:
        data |= {"more": [asdict(count) for count in node.more], "missing": node.missing}
    return data


def edge_data(edge: PictureEdge, texts: Mapping[str, str]) -> dict[str, Any]:
    """Serializes a line for the browser, without default values and texts that the browser has."""
    data = {key: value for key, value in vars(edge).items() if value not in ("", None, ()) and EDGE_DEFAULTS.get(key) != value}
    if edge.about == edge.id:
        del data["about"]
    if texts.get(edge.kind.replace("edge:", "edge.")) == edge.label:
        del data["label"]
    if edge.members:
        data["members"] = [edge_data(member, texts) for member in edge.members]
    return data
