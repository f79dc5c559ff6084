"""Renders the dossier as Markdown (CommonMark); article text is escaped, so nothing in it becomes markup."""

import re
from collections.abc import Iterator
from typing import BinaryIO

from explorer.export.contents import Ordered
from explorer.export.dossier.document import document_of
from explorer.export.dossier.parts import Document, Line, Source

_SIGNS = re.compile(r"([\\`*_\[\]<>#|~$&]|:(?=//)|(?<=www)\.|^[+-]|(?<=^\d)[.)])")
"""Characters that CommonMark and its common extensions may read as markup, at any position."""


def write(contents: Ordered, out: BinaryIO) -> None:
    """Writes one UTF-8 file."""
    for line in _lines(document_of(contents)):
        out.write(f"{line}\n".encode())


def escaped(text: str) -> str:
    """Escapes text for Markdown, on one line; a bare address does not become a link."""
    return _SIGNS.sub(r"\\\1", " ".join(text.split()))


def _lines(document: Document) -> Iterator[str]:
    yield f"# {escaped(document.title)}"
    yield ""
    for fact in document.facts:
        yield f"{escaped(fact)}  "
    for section in document.sections:
        yield from ("", f"## {escaped(section.title)}", "")
        for line in section.lines:
            yield from _line(line)
    yield from ("", f"## {escaped(document.source_title)}", "")
    for source in document.sources:
        yield f"{source.number}. {_source(source)}"
    yield from ("", f"## {escaped(document.note_title)}", "")
    for text in document.note:
        yield from (escaped(text), "")


def _line(line: Line) -> Iterator[str]:
    remarks = f" *({escaped(', '.join(line.remarks))})*" if line.remarks else ""
    when = f"**{escaped(line.when)}** " if line.when else ""
    yield f"- {when}{escaped(line.text)}{remarks}"
    for part in filter(None, map(str.strip, line.note.splitlines())):
        yield from ("", f"  *{escaped(part)}*")
    if line.note:
        yield ""
    for quote in line.quotes:
        yield f"  > {escaped(quote.text)} {escaped(quote.reference)}"
        yield ""
    if line.more:
        yield f"  ({escaped(line.more)})"
        yield ""


def _source(source: Source) -> str:
    link = f" <{source.url}>" if source.url and not re.search(r"[\s<>]", source.url) else ""
    return ", ".join(escaped(part) for part in (source.title, source.outlet, source.date) if part) + link
