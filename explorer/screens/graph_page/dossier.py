"""Converts a dossier to blocks, to be read on the page."""

from collections.abc import Iterable

from explorer.export.dossier.parts import Document, Line, Source
from explorer.widgets.blocks.kinds import Block, Fact, Item, Note, Said
from explorer.words.messages import Words


def dossier_blocks(words: Words, document: Document) -> list[Block]:
    """Builds title, facts, a list of quoted lines for each section, the numbered sources, and how it was made."""
    sections = [block for section in document.sections for block in _section(section.title, section.lines)]
    return [
        {"kind": "heading", "kicker": words("Dossier"), "title": document.title, "subtitle": " · ".join(document.facts)},
        *sections,
        {"kind": "facts", "label": document.source_title, "rows": [_source(source) for source in document.sources]},
        *(Note(kind="note", text=text) for text in document.note),
    ]


def _section(title: str, lines: Iterable[Line]) -> list[Block]:
    blocks: list[Block] = [{"kind": "heading", "kicker": "", "title": title}]
    for line in lines:
        remarks = f" ({', '.join(line.remarks)})" if line.remarks else ""
        quotes: list[Said] = [{"text": quote.text, "meta": [{"text": quote.reference}]} for quote in line.quotes]
        head = " · ".join(part for part in (line.when, f"{line.text}{remarks}") if part)
        blocks.append({"kind": "quotes", "label": head, "written": True, "items": quotes})
        if line.note:
            blocks.append({"kind": "note", "text": line.note})
    return blocks


def _source(source: Source) -> Fact:
    told = ", ".join(part for part in (source.title, source.outlet, source.date) if part)
    value: Item = {"text": told, "href": source.url} if source.url else {"text": told}
    return {"label": str(source.number), "values": [value]}
