"""Extracts the page of a saved .mhtml file and the address it was saved from."""

import email
import email.policy
from email.message import Message

from loader.read.encodings import decoded


def page_in_mhtml(data: bytes) -> tuple[str, str | None] | None:
    """The HTML of the page and its address; None if the file contains no page."""
    message = email.message_from_bytes(data, policy=email.policy.compat32)
    pages = [part for part in message.walk() if part.get_content_type() in ("text/html", "application/xhtml+xml")]
    start = next((part for part in pages if _is_start(part, message)), pages[0] if pages else None)
    if start is None:
        return None
    payload = start.get_payload(decode=True)
    if not isinstance(payload, bytes):
        return None
    address = message.get("Snapshot-Content-Location") or start.get("Content-Location")
    return _text(payload, start.get_content_charset()), str(address) if address else None


def _is_start(part: Message, message: Message) -> bool:
    location = message.get("Snapshot-Content-Location")
    return location is not None and part.get("Content-Location") == location


def _text(payload: bytes, charset: str | None) -> str:
    if charset:
        try:
            return payload.decode(charset)
        except (LookupError, UnicodeDecodeError):
            pass
    found = decoded(payload)
    return payload.decode("utf-8", "replace") if isinstance(found, tuple) else found.text
