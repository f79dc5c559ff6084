"""Renders the dossier as a Word document (Office Open XML) with python-docx."""

import re
from io import BytesIO
from typing import BinaryIO

from docx import Document as WordDocument
from docx.document import Document as Word
from docx.shared import Cm, Pt

from explorer.export import png
from explorer.export.contents import Ordered
from explorer.export.dossier.document import document_of
from explorer.export.dossier.html import drawable
from explorer.export.dossier.parts import Line, Source

_NO_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def write(contents: Ordered, out: BinaryIO) -> None:
    """Writes one .docx file with heading styles, so that Word can build a table of contents."""
    document, word = document_of(contents), WordDocument()
    word.styles["Normal"].font.name, word.styles["Normal"].font.size = "Georgia", Pt(10.5)
    word.core_properties.title = plain(document.title)[:255]
    word.core_properties.language = document.language
    word.add_heading(plain(document.title), level=0)
    word.add_paragraph(plain("\n".join(document.facts)))
    _picture(contents, word)
    for section in document.sections:
        word.add_heading(plain(section.title), level=1)
        for line in section.lines:
            _line(word, line)
    word.add_heading(plain(document.source_title), level=1)
    for source in document.sources:
        word.add_paragraph(f"{source.number}. {plain(_source(source))}")
    word.add_heading(plain(document.note_title), level=1)
    for text in document.note:
        word.add_paragraph(plain(text))
    word.save(out)


def plain(text: str) -> str:
    """Replaces characters that XML forbids with spaces."""
    return _NO_XML.sub(" ", text)


def _picture(contents: Ordered, word: Word) -> None:
    if graph := drawable(contents):
        drawn = BytesIO()
        png.write(graph, drawn)
        drawn.seek(0)
        word.add_picture(drawn, width=Cm(16))


def _line(word: Word, line: Line) -> None:
    paragraph = word.add_paragraph()
    paragraph.paragraph_format.keep_with_next = bool(line.quotes)
    if line.when:
        paragraph.add_run(f"{plain(line.when)}  ").bold = True
    paragraph.add_run(plain(line.text))
    if line.remarks:
        paragraph.add_run(f" ({plain(', '.join(line.remarks))})").italic = True
    if line.note:
        word.add_paragraph().add_run(plain(line.note)).italic = True
    for quote in line.quotes:
        quoted = word.add_paragraph(f"{plain(quote.text)} {plain(quote.reference)}", style="Intense Quote")
        quoted.paragraph_format.space_after = Pt(2)
    if line.more:
        word.add_paragraph(plain(line.more))


def _source(source: Source) -> str:
    return ", ".join(part for part in (source.title, source.outlet, source.date, source.url) if part)
