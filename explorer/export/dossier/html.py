"""Renders the dossier as one printable web page with a picture of the graph; needs no network and runs no script."""

import base64
from collections.abc import Iterator
from html import escape
from io import BytesIO
from typing import BinaryIO

from explorer.export import svg
from explorer.export.contents import LoadedContents, Ordered
from explorer.export.dossier.document import document_of
from explorer.export.dossier.parts import Document, Line, Source
from explorer.export.everything import Everything

PICTURED = 120
"""Maximum number of nodes for a picture in a document; with more it would be unreadable and is left out."""

_POLICY = "default-src 'none'; img-src data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
_STYLE = """
body { font: 16px/1.5 Georgia, serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem; color: #21201d; }
h1, h2 { font-family: system-ui, sans-serif; line-height: 1.2; } h2 { margin-top: 2rem; break-after: avoid; }
.facts, .when, .remarks, .more, footer { font-family: system-ui, sans-serif; font-size: .85rem; color: #55524c; }
article { margin: 0 0 1.1rem; break-inside: avoid; } article p { margin: 0; } .when { font-weight: 600; }
blockquote { margin: .25rem 0 .25rem 1rem; padding-left: .75rem; border-left: 3px solid #c9a58f; }
article .note { white-space: pre-wrap; overflow-wrap: anywhere; margin: .25rem 0; padding: .3rem .7rem; background: #fbf3dc; }
img { max-width: 100%; } a { color: #8a3b12; } ol li { margin-bottom: .3rem; overflow-wrap: anywhere; }
@media print { body { margin: 0; max-width: none; font-size: 11pt; } a { color: inherit; text-decoration: none; } }
"""


def write(contents: Ordered, out: BinaryIO) -> None:
    """Writes one UTF-8 file, line by line; all text is escaped."""
    document = document_of(contents)
    for part in _parts(contents, document):
        out.write(part.encode())


def _parts(contents: Ordered, document: Document) -> Iterator[str]:
    facts = "<br>".join(escape(fact) for fact in document.facts)
    yield (
        f"<!DOCTYPE html>\n<html lang='{escape(document.language)}'>\n<head><meta charset='utf-8'>"
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">'
        f"<meta name='viewport' content='width=device-width, initial-scale=1'><title>{escape(document.title)}</title>"
        f"<style>{_STYLE}</style></head>\n<body>\n<h1>{escape(document.title)}</h1>\n<p class='facts'>{facts}</p>\n"
        f"{_picture(contents, document.title)}"
    )
    yield from told(document)
    note = "".join(f"<p>{escape(text)}</p>" for text in document.note)
    yield f"<footer><h2>{escape(document.note_title)}</h2>{note}</footer>\n</body>\n</html>\n"


def drawable(contents: Ordered) -> LoadedContents | None:
    """The contents as a picture in a document needs them; None for too many nodes, or one."""
    if not 1 < contents.counts().nodes <= PICTURED:
        return None
    if isinstance(contents, Everything):
        return contents.in_memory()
    return contents if isinstance(contents, LoadedContents) else None


def _picture(contents: Ordered, title: str) -> str:
    if (graph := drawable(contents)) is None:
        return ""
    drawn = BytesIO()
    svg.write(graph, drawn)
    data = base64.b64encode(drawn.getvalue()).decode()
    return f"<p><img alt='{escape(title)}' src='data:image/svg+xml;base64,{data}'></p>\n"


def told(document: Document, anchor: str = "s", level: int = 2) -> Iterator[str]:
    """Renders the sections and the numbered sources; `anchor` prefixes source ids, so that one page can contain several."""
    for section in document.sections:
        yield f"<h{level}>{escape(section.title)}</h{level}>\n"
        yield from (_line(line, anchor) for line in section.lines)
    yield f"<h{level}>{escape(document.source_title)}</h{level}>\n<ol>"
    yield from (f"<li id='{anchor}{source.number}'>{_source(source)}</li>" for source in document.sources)
    yield "</ol>\n"


def _line(line: Line, anchor: str) -> str:
    when = f"<span class='when'>{escape(line.when)}</span> " if line.when else ""
    remarks = f" <span class='remarks'>({escape(', '.join(line.remarks))})</span>" if line.remarks else ""
    quotes = "".join(
        f"<blockquote>{escape(quote.text)} [{', '.join(f'<a href=#{anchor}{n}>{n}</a>' for n in quote.sources)}"
        f"{f'; {escape(quote.said_by)}' if quote.said_by else ''}]</blockquote>"
        for quote in line.quotes
    )
    more = f"<p class='more'>{escape(line.more)}</p>" if line.more else ""
    note = f"<p class='note'>{escape(line.note)}</p>" if line.note else ""
    return f"<article><p>{when}{escape(line.text)}{remarks}</p>{note}{quotes}{more}</article>\n"


def _source(source: Source) -> str:
    told = ", ".join(escape(part) for part in (source.title, source.outlet, source.date) if part)
    return f"{told} <a href='{escape(source.url)}' rel='noreferrer'>{escape(source.url)}</a>" if source.url else told
