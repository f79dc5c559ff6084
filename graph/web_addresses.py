"""Validates web addresses."""

import re

_WEB = re.compile(r"https?://[^\s<>\"]+", re.IGNORECASE)


def is_web_address(text: str) -> bool:
    """Whether the whole text is an http or https URL; not javascript:, data: or file:."""
    return _WEB.fullmatch(text) is not None
