"""Builds the picture that the browser draws from graph, view and style, as plain data without HTML. Pure."""

from explorer.picture.build import picture_of
from explorer.picture.edges import bundled, drawn_edge
from explorer.picture.nodes import articles_of, drawn_node, label_of
from explorer.picture.payload import EDGE_DEFAULTS, NODE_DEFAULTS, Picture
from explorer.picture.picture_parts import ENGLISH, Count, LegendEntry, PictureEdge, PictureNode

__all__ = [
    "EDGE_DEFAULTS",
    "ENGLISH",
    "NODE_DEFAULTS",
    "Count",
    "LegendEntry",
    "Picture",
    "PictureEdge",
    "PictureNode",
    "articles_of",
    "bundled",
    "drawn_edge",
    "drawn_node",
    "label_of",
    "picture_of",
]
