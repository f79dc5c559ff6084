"""Content-based ids: hashes that are the same on every run and machine."""

import hashlib
from collections.abc import Iterable


def content_id(prefix: str, *parts: str) -> str:
    """`prefix:` and 16 hexadecimal digits of the SHA-256 of the parts: the same on every run and machine."""
    digest = hashlib.sha256("\x1f".join(parts).encode()).hexdigest()
    return f"{prefix}:{digest[:16]}"


def event_id(type_: str, actors: Iterable[str], recipients: Iterable[str], date: str | None, places: Iterable[str]) -> str:
    """The id of an event: a hash of type, actors, recipients, date and place, so that equal descriptions share an id."""
    return content_id(
        "event", type_, "|".join(sorted(actors)), "|".join(sorted(recipients)), date or "", "|".join(sorted(places))
    )


def claim_id(type_: str, source: str, target: str) -> str:
    """The id of a claim: a hash of its type and ends; pass the ends of `BORDERS` and `ALLY_OF` in alphabetic order."""
    return content_id("claim", type_, source, target)
