"""The picture as the bytes that are mounted: a line that names them, then JSON.

Streamlit would turn a mapping into JSON twice on every click, the browser read it again; bytes it only compares. What is
large in them, nodes and edges, becomes text once for as long as the picture stays the same.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import blake2b
from typing import Any

LARGE = ("nodes", "edges")
"""What of a payload is kept as text."""


@dataclass(frozen=True)
class Packed:
    """Nodes and edges, and the same as the inside of a JSON object in UTF-8 with its digest."""

    given: tuple[Any, ...]
    text: bytes
    digest: bytes

    def holds(self, picture: Mapping[str, Any]) -> bool:
        """Whether these are the picture's own lists, which nobody changes."""
        return all(picture[name] is given for name, given in zip(LARGE, self.given, strict=True))


def packed(picture: Mapping[str, Any]) -> Packed:
    """The large part of `Picture.payload(…)`."""
    text = _inside({name: picture[name] for name in LARGE})
    return Packed(tuple(picture[name] for name in LARGE), text, blake2b(text, digest_size=16).digest())


def mounted(large: Packed, small: Mapping[str, Any]) -> bytes:
    """32 hexadecimal digits that differ when anything differs, a line feed, and one JSON object with everything."""
    text = _inside({name: value for name, value in small.items() if name not in LARGE})
    name = blake2b(large.digest + text, digest_size=16).hexdigest()
    return b"".join((name.encode(), b"\n{", text, b",", large.text, b"}"))


def unpacked(data: bytes) -> dict[str, Any]:
    """What `mounted` packed."""
    return dict(json.loads(data.split(b"\n", 1)[1]))


def _inside(values: Mapping[str, Any]) -> bytes:
    """A JSON object without its braces; half a surrogate pair, which UTF-8 cannot say, becomes a question mark."""
    return json.dumps(values, separators=(",", ":"), ensure_ascii=False)[1:-1].encode("utf-8", "replace")
