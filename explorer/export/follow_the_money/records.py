"""Builds a FollowTheMoney entity as a record: its id, and its properties as lists of strings."""

import hashlib
import re
from collections.abc import Callable
from typing import Any

Record = dict[str, Any]

_REFERENCES = frozenset({"proof", "involved", "addressEntity", "member", "organization", "holder", "post", "subject", "object"})

_WEB = re.compile(r"https?://[^\s/]+", re.IGNORECASE)

_PLAIN_ID = re.compile(r"[a-z]+[:-][0-9A-Za-z]([0-9A-Za-z.-]*[0-9A-Za-z])?")

_LONGEST = 380  # characters of a name, from followthemoney's `name` type (384)


def record_of(id: str, schema: str, **properties: Any) -> Record:
    """Builds an entity; every property is a list of strings without duplicates, empty properties are dropped."""
    written = {key: map(_writer_of(key), filter(None, list_of(value))) for key, value in properties.items()}
    told = {key: list(dict.fromkeys(text for text in texts if text)) for key, texts in written.items()}
    return {"id": _id(id), "schema": schema, "properties": {key: texts for key, texts in told.items() if texts}}


def _writer_of(key: str) -> Callable[[Any], str]:
    """Returns the converter of a property: ids to ids, only web addresses as links, text cut to its limit."""
    if key in _REFERENCES:
        return _id
    if key == "sourceUrl":
        return lambda url: str(url) if _WEB.match(str(url)) else ""
    return lambda text: str(text)[: _limit(key)]


def _id(id: Any) -> str:
    """Converts an id to FollowTheMoney's alphabet (letters, digits, dot, hyphen): `country:RU` becomes `country-RU`."""
    plain = re.sub(r"[^0-9A-Za-z.-]", "-", str(id))
    # Ids that differ only in other characters must not collide: such an id gets a hash of the original.
    return plain if _PLAIN_ID.fullmatch(str(id)) else f"{plain.strip('.-')}-{hash_of(str(id))[:8]}"


def _limit(key: str) -> int:
    return _LONGEST if key in ("name", "alias", "full", "title") else 60_000


def list_of(value: Any) -> list[Any]:
    """Wraps the values of a property: a list stays, a single value becomes a list, None becomes an empty list."""
    return list(value) if isinstance(value, list | tuple) else [] if value is None else [value]


def hash_of(*parts: str) -> str:
    """Returns a hash of these strings, 20 hexadecimal digits."""
    return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()[:20]
