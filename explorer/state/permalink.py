"""Serializes the picture for the address bar, and parses it: nodes with positions, selection, filters. Pure.

The scene is JSON, compressed with zlib and encoded in base64url: 50 nodes with positions take about 1,200 characters. An
address is untrusted input: `View` and the graph decide what of it exists.
"""

import base64
import binascii
import json
import zlib
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from explorer.picture.scene import Selection
from explorer.picture.view import View, ViewError, view_from_json, view_to_json

MOST_PLACED = 150
"""Nodes up to which positions are included; above, the address would exceed what mail programs keep intact (about 4,000)."""
MOST_NODES = 400
MOST_CHARACTERS = 16_000
MOST_BYTES = 400_000
"""Maximum size of an unpacked scene: 400 bytes of zlib can hold a megabyte of zeros."""


@dataclass(frozen=True)
class Link:
    """The part of a scene that an address stores."""

    view: View
    selected: Selection = field(default_factory=lambda: Selection((), ()))


def packed(view: View, selected: Selection) -> str:
    """Packs a scene into one word for an address; '' if it is too large (save it as a view instead)."""
    if len(view.shown) > MOST_NODES:
        return ""
    data = view_to_json(view)
    data["positions"] = {id: [round(x), round(y)] for id, (x, y) in view.positions.items()}
    if len(view.shown) > MOST_PLACED:
        data["positions"] = {}
    kept: dict[str, Any] = {key: value for key, value in data.items() if value not in ([], {}, None)}
    kept.pop("brought_by", None)
    kept["selected"] = [list(selected.nodes), list(selected.edges)]
    text = json.dumps(kept, ensure_ascii=False, separators=(",", ":"))
    return base64.urlsafe_b64encode(zlib.compress(text.encode(), 9)).decode().rstrip("=")


def unpacked(word: str) -> Link:
    """Parses such a word.

    Raises:
        ViewError: the word is invalid or cut off.
    """
    try:
        if len(word) > MOST_CHARACTERS:
            raise ValueError("too long")
        raw = base64.urlsafe_b64decode(word + "=" * (-len(word) % 4))
        opened = zlib.decompressobj()
        text = opened.decompress(raw, MOST_BYTES)
        if not opened.eof:
            raise ValueError("cut off")
        data = json.loads(text)
    except (ValueError, binascii.Error, zlib.error) as error:
        raise ViewError("The link is damaged or cut off; ask for it again, or open a saved view instead.") from error
    return link_from_json(data)


def link_from_json(data: Any) -> Link:
    """Parses plain data: a view, and `selected` as [nodes, edges].

    Raises:
        ViewError: it is not a view.
    """
    if not isinstance(data, Mapping):
        raise ViewError('This is not a saved view; expected an object with "shown".')
    view = view_from_json({"shown": [], **data})
    selected = data.get("selected")
    nodes, edges = selected if isinstance(selected, list) and len(selected) == 2 else ([], [])
    return Link(replace(view, shown=view.shown[:5000]), Selection(_texts(nodes), _texts(edges)))


def _texts(values: Any) -> tuple[str, ...]:
    return tuple(str(value) for value in values[:200]) if isinstance(values, list) else ()
