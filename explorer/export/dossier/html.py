"""Renders the dossier as one printable web page with a picture of the graph; needs no network and runs no script."""

import base64
from html import escape
from io import BytesIO
from typing import BinaryIO

from explorer.export import svg
from explorer.export.contents import LoadedContents
from explorer.export.dossier.document import document_of
from explorer.export.dossier.parts import Document, Line, Section, Source

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


def write(contents: LoadedContents, out: BinaryIO) -> None:
    """Writes one UTF-8 file; all text is escaped."""
    document = document_of(contents)
    facts = "<br>".join(escape(fact) for fact in document.facts)
    note = "".join(f"<p>{escape(text)}</p>" for text in document.note)
    page = (
        f"<!DOCTYPE html>\n<html lang='{escape(document.language)}'>\n<head><meta charset='utf-8'>"
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">'
        f"<meta name='viewport' content='width=device-width, initial-scale=1'><title>{escape(document.title)}</title>"
        f"<style>{_STYLE}</style></head>\n<body>\n<h1>{escape(document.title)}</h1>\n<p class='facts'>{facts}</p>\n"
        f"{_picture(contents, document.title)}{told(document)}"
        f"<footer><h2>{escape(document.note_title)}</h2>{note}</footer>\n</body>\n</html>\n"
    )
    out.write(page.encode())


def _picture(contents: LoadedContents, title: str) -> str:
    if not 1 < len(contents.graph.nodes) <= PICTURED:
        return ""
    drawn = BytesIO()
    svg.write(contents, drawn)
    data = base64.b64encode(drawn.getvalue()).decode()
    return f"<p><img alt='{escape(title)}' src='data:image/svg+xml;base64,{data}'></p>\n"


def told(document: Document, anchor: str = "s", level: int = 2) -> str:
    """Renders the sections and the numbered sources; `anchor` prefixes source ids, so that one page can contain several."""
    sources = "".join(f"<li id='{anchor}{source.number}'>{_source(source)}</li>" for source in document.sources)
    sections = "".join(_section(section, anchor, level) for section in document.sections)
    return f"{sections}<h{level}>{escape(document.source_title)}</h{level}>\n<ol>{sources}</ol>\n"


def _section(section: Section, anchor: str, level: int) -> str:
    return f"<h{level}>{escape(section.title)}</h{level}>\n{''.join(_line(line, anchor) for line in section.lines)}"


def _line(line: Line, anchor: str) -> str:
    when = f"<span class='when'>{escape(line.when)}</span> " if line.when else ""
    remarks = f" <span class='remarks'>({escape(', '.join(line.remarks))})</span>" if line.remarks else ""
    quotes = "".join(
        f"<blockquote>{escape(quote.text)} [{', '.join(f'<a href=#{anchor}{n}>{n}</a>' for n in quote.sources)}]</blockquote>"
        for quote in line.quotes
    )
    more = f"<p class='more'>{escape(line.more)}</p>" if line.more else ""
    note = f"<p class='note'>{escape(line.note)}</p>" if line.note else ""
    return f"<article><p>{when}{escape(line.text)}{remarks}</p>{note}{quotes}{more}</article>\n"


def _source(source: Source) -> str:
    told = ", ".join(escape(part) for part in (source.title, source.outlet, source.date) if part)
    return f"{told} <a href='{escape(source.url)}' rel='noreferrer'>{escape(source.url)}</a>" if source.url else told
