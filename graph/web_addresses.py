"""Addresses of the web."""

import re

_WEB = re.compile(r"https?://[^\s<>\"]+", re.IGNORECASE)


def is_web_address(text: str) -> bool:
    """Whether this is an address of http or https, whole; not javascript:, data: or file:."""
    return _WEB.fullmatch(text) is not None
