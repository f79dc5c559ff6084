"""Serializes the picture to the bytes that are mounted: a line with their digest, then JSON.

Streamlit would serialize a mapping to JSON twice on every click, and the browser would parse it again; bytes are only compared.
The large parts, nodes and edges, are serialized once for as long as the picture stays the same.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import blake2b
from typing import Any

LARGE = ("nodes", "edges")
"""The large parts of a payload, cached as text."""


@dataclass(frozen=True)
class Packed:
    """Nodes and edges, and their JSON (without the outer braces, in UTF-8) with its digest."""

    given: tuple[Any, ...]
    text: bytes
    digest: bytes

    def holds(self, picture: Mapping[str, Any]) -> bool:
        """Whether these are the same list objects as the picture's, which are never changed."""
        return all(picture[name] is given for name, given in zip(LARGE, self.given, strict=True))


def packed(picture: Mapping[str, Any]) -> Packed:
    """Serializes the large part of `Picture.payload(…)`."""
    text = _inside({name: picture[name] for name in LARGE})
    return Packed(tuple(picture[name] for name in LARGE), text, blake2b(text, digest_size=16).digest())


def mounted(large: Packed, small: Mapping[str, Any]) -> bytes:
    """Serializes to 32 hexadecimal digits that change with the content, a line feed, and one JSON object with everything."""
    text = _inside({name: value for name, value in small.items() if name not in LARGE})
    name = blake2b(large.digest + text, digest_size=16).hexdigest()
    return b"".join((name.encode(), b"\n{", text, b",", large.text, b"}"))


def unpacked(data: bytes) -> dict[str, Any]:
    """Parses the output of `mounted`."""
    return dict(json.loads(data.split(b"\n", 1)[1]))


def _inside(values: Mapping[str, Any]) -> bytes:
    """Serializes a JSON object without its braces; unpaired surrogates, invalid in UTF-8, become question marks."""
    return json.dumps(values, separators=(",", ":"), ensure_ascii=False)[1:-1].encode("utf-8", "replace")
