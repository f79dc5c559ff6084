"""Decodes an HTML page: as UTF-8 or UTF-16 where its bytes are, else by its declared charset, else by detection."""

import codecs
import re

from loader.read.encodings import decoded

_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.I)
_XML = re.compile(rb"^\s*<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([\w.:-]{2,40})", re.I)
_LOOKED_AT = 4096
# Encodings that browsers substitute for these names.
_AS = {"iso-8859-1": "cp1252", "latin-1": "cp1252", "latin1": "cp1252", "us-ascii": "cp1252", "ascii": "cp1252"}


def page_text(data: bytes) -> str | tuple[str, str]:
    """The text of a page; else why there is none, and the kind of problem. UTF-8 takes precedence over the declared charset."""
    found = decoded(data)
    if isinstance(found, tuple):
        return found
    if not found.note.startswith("not UTF-8"):
        return found.text
    stated = _CHARSET.search(data[:_LOOKED_AT]) or _XML.search(data[:_LOOKED_AT])
    name = stated[1].decode("ascii").lower() if stated else ""
    name = _AS.get(name, name)
    try:
        return data.decode(name, "replace") if name and codecs.lookup(name).name != "utf-8" else found.text
    except (LookupError, ValueError):
        return found.text
