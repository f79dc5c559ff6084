"""The text of an HTML page's bytes: by its own word (meta charset), else as any text's."""

import codecs
import re

from loader.read.encodings import decoded

_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.I)
_XML = re.compile(rb"^\s*<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([\w.:-]{2,40})", re.I)
_LOOKED_AT = 4096
# What browsers read these as.
_AS = {"iso-8859-1": "cp1252", "latin-1": "cp1252", "latin1": "cp1252", "us-ascii": "cp1252", "ascii": "cp1252"}


def page_text(data: bytes) -> str | tuple[str, str]:
    """The text of a page; else why it is none, and the kind of trouble. UTF-8 goes before what the page says of itself."""
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
