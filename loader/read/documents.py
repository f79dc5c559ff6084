"""Extracts the text of documents: .docx, .odt, .pdf with a text layer, .epub. Their layout is dropped."""

import io
import logging
import re
import zipfile

from lxml import etree  # type: ignore[import-untyped]

from loader.read.markup import blocks_of, tree_of

LARGEST_PART = 30_000_000  # bytes of one part of a packed document, unpacked
MOST_PAGES = 200  # of a .pdf file, and parts of an .epub file
_FEWEST_LETTERS = 20  # on a page of a .pdf file that has a text layer
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_SENTENCE_END = re.compile(r"[.!?…:][\"”’)\]]*$")
_HYPHEN = re.compile(r"(?<=[a-z])-$")


class UnreadableDocument(ValueError):
    """A document without text; the message is one line."""


def document_of(data: bytes, kind: str) -> str:
    """The text of a document of this kind ('.docx', '.odt', '.pdf', '.epub').

    Raises:
        UnreadableDocument: it is damaged, locked, or contains only pictures of text.
    """
    readers = {".docx": _docx, ".odt": _odt, ".pdf": _pdf, ".epub": _epub}
    try:
        return readers[kind](data)
    except UnreadableDocument:
        raise
    except _DAMAGED as error:
        said = " ".join(str(error).split())[:80] or type(error).__name__
        raise UnreadableDocument(f"a damaged {kind} document ({said}); expected one that opens in its own program") from error


_DAMAGED = (Exception,)
"""The libraries may raise anything on damaged documents; all of it is caught here."""


def _docx(data: bytes) -> str:
    import docx
    from docx.opc.exceptions import PackageNotFoundError
    from docx.table import Table

    _fits(data)
    try:
        found = docx.Document(io.BytesIO(data))
    except PackageNotFoundError as error:
        raise ValueError("no Word document") from error
    lines: list[str] = []
    for part in found.iter_inner_content():
        if isinstance(part, Table):
            lines += [" ".join(dict.fromkeys(cell.text.strip() for cell in row.cells)) for row in part.rows]
        else:
            lines += part.text.split("\n")
    return "\n".join(lines)


def _fits(data: bytes) -> None:
    """Raises UnreadableDocument if a packed part is too large when unpacked (zip bomb)."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        largest = max((part.file_size for part in archive.infolist() if part.filename.endswith((".xml", ".rels"))), default=0)
    if largest > LARGEST_PART:
        raise UnreadableDocument(
            f"a part of {largest / 1e6:.0f} MB; expected one article, at most {LARGEST_PART // 1_000_000} MB"
        )


def _part(archive: zipfile.ZipFile, name: str) -> bytes:
    if archive.getinfo(name).file_size > LARGEST_PART:
        raise UnreadableDocument(f"a part of more than {LARGEST_PART // 1_000_000} MB; expected one article")
    with archive.open(name) as part:
        return part.read(LARGEST_PART)


def _xml(data: bytes) -> "etree._Element":
    return etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True, recover=True, huge_tree=False))


def _odt(data: bytes) -> str:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        content = _xml(_part(archive, "content.xml"))
    body = content.find(f".//{_OFFICE}text")
    if body is None:
        raise UnreadableDocument("an OpenDocument file without text; expected one written as text")
    return "\n".join("".join(_odt_pieces(one)) for one in body.iter(f"{_TEXT}p", f"{_TEXT}h"))


def _odt_pieces(element: "etree._Element") -> list[str]:
    pieces = [element.text or ""]
    for child in element:
        if child.tag == f"{_TEXT}s":
            pieces.append(" " * min(int(child.get(f"{_TEXT}c") or 1), 8))
        elif child.tag in (f"{_TEXT}tab", f"{_TEXT}line-break"):
            pieces.append("\n" if child.tag.endswith("line-break") else " ")
        elif isinstance(child.tag, str) and child.tag not in (f"{_TEXT}note", f"{_OFFICE}annotation", f"{_TEXT}p", f"{_TEXT}h"):
            pieces += _odt_pieces(child)
        pieces.append(child.tail or "")
    return pieces


def _pdf(data: bytes) -> str:
    import pypdf
    from pypdf.errors import PyPdfError

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # it warns of each small fault; here one line per file suffices
    try:
        reader = pypdf.PdfReader(io.BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            raise UnreadableDocument("a .pdf file locked by a password; expected one that opens without")
        pages = [page.extract_text() or "" for page, _ in zip(reader.pages, range(MOST_PAGES), strict=False)]
    except PyPdfError as error:
        raise ValueError(str(error)) from error
    if sum(character.isalpha() for page in pages for character in page) < _FEWEST_LETTERS * max(1, len(pages)):
        raise UnreadableDocument("a scanned .pdf file (pictures of text); expected one with a text layer: run OCR on it first")
    return "\n".join(_paragraphs(page) for page in pages)


def _paragraphs(page: str) -> str:
    """Joins the lines of a printed page: a line that ends no sentence and is nearly full continues in the next."""
    lines = [line.strip() for line in page.split("\n")]
    widest = max((len(line) for line in lines), default=0)
    text = ""
    for line in lines:
        if not line:
            text = text.rstrip() + "\n\n"
        elif _HYPHEN.search(line):
            text += line[:-1]
        else:
            goes_on = len(line) > 0.6 * widest and not (_SENTENCE_END.search(line) and len(line) < 0.9 * widest)
            text += f"{line}{' ' if goes_on else chr(10)}"
    return text


def _epub(data: bytes) -> str:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        container = _xml(_part(archive, "META-INF/container.xml"))
        root = next(iter(container.iter("{*}rootfile"))).get("full-path") or ""
        package = _xml(_part(archive, root))
        folder = root.rpartition("/")[0]
        items = {item.get("id"): item.get("href") or "" for item in package.iter("{*}item")}
        wanted = [items.get(ref.get("idref"), "") for ref in package.iter("{*}itemref")]
        names = [f"{folder}/{href}" if folder else href for href in wanted[:MOST_PAGES] if href]
        trees = [tree_of(_part(archive, name).decode("utf-8", "replace")) for name in names if name in archive.namelist()]
    return "\n".join(block.text for tree in trees if tree is not None for block in blocks_of(tree))
