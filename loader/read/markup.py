"""Converts HTML to text: text blocks of a document tree with their elements, and the plain text of a field with tags."""

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree  # type: ignore[import-untyped]
from lxml import html as lxml_html

HEADINGS = frozenset(["h1", "h2", "h3", "h4", "h5", "h6"])
# Elements that begin and end a paragraph.
_BLOCKS = (
    "address article aside blockquote body center dd details dialog div dl dt fieldset footer form header hr html li main nav "
    "ol p pre section summary table tbody td tfoot th thead tr ul"
)
BLOCKS = HEADINGS | frozenset(_BLOCKS.split())
# Elements that never contain running text.
_SILENT = (
    "script style noscript template iframe svg math object embed applet audio video canvas figure figcaption picture map head "
    "button select textarea input option datalist progress meter nav dialog title"
)
SILENT = frozenset(_SILENT.split())
_TAG = re.compile(
    r"</?(?:p|br|div|span|b|strong|i|em|u|a|ul|ol|li|h[1-6]|figure|figcaption|img|script|style|table|t[dhr]|blockquote|article|"
    r"section|iframe|ins|font|center|hr|pre|sup|sub|small|html|body|main|video)(?:\s[^<>]*)?/?>",
    re.I,
)
_BLOCK_TAG = re.compile(r"<(?:p|br|div|li|h[1-6]|td|blockquote)\b", re.I)
_ESCAPED_TAG = re.compile(r"&lt;/?(?:p|br|div|span|strong|b|em|a|h[1-6]|ul|li|figure|img)\b[^<>]{0,2000}?&gt;", re.I)
_ENTITY = re.compile(r"&(?:[a-zA-Z]{2,8}|#\d{1,7}|#x[0-9a-fA-F]{1,6});")
_WHOLE_PAGE = re.compile(r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html)\b", re.I | re.S)
_WHITE = re.compile(r"[ \t\r\n\f]+")
# Inline elements that are paragraphs of their own: by their style, or because they contain a caption.
_AS_BLOCK = re.compile(r"display\s*:\s*(?:block|flex|grid|table|list-item)", re.I)
_CAPTION = re.compile(
    r"(?:^|[\s_-])(?:(?:img|wp)?caption|ket(?:erangan)?[_-]?(?:foto|gambar)|keterangan|kredit|credit)(?:$|[\s_-])", re.I
)
_EMPTY_LINE = re.compile(r"\r?\n[ \t]*\r?\n\s*")
_PARAGRAPH = "\u2029"
_SENTENCE_END = re.compile(r"[.!?:…][\"”’)\]]*$")
DEEPEST = 400
"""Maximum nesting of elements; deeper ones are left out."""


@dataclass
class Block:
    """A stretch of text between two paragraph breaks: its element, and how many of its words are links."""

    element: "etree._Element"
    text: str
    words: int
    linked: int
    leading: int
    """Number of words of the link it begins with."""

    @property
    def is_link(self) -> bool:
        """Whether most of its words are links."""
        return self.linked * 2 > self.words


def is_page(text: str) -> bool:
    """Whether a text is a whole HTML document."""
    return _WHOLE_PAGE.match(text[:4000]) is not None


def text_of_field(text: str) -> str:
    """A field's text without tags and entities; unchanged if it has neither."""
    if "<" not in text and "&" not in text:
        return text
    if not _TAG.search(text) and _ESCAPED_TAG.search(text):
        text = html.unescape(text)
    if not _TAG.search(text):
        return html.unescape(text) if _ENTITY.search(text) else text
    if not _BLOCK_TAG.search(text):
        text = text.replace("\n", f"{_PARAGRAPH}")
    root = tree_of(f"<div>{_EMPTY_LINE.sub(_PARAGRAPH, text)}</div>")
    return "\n".join(block.text for block in blocks_of(root)) if root is not None else html.unescape(text)


def tree_of(text: str) -> "etree._Element | None":
    """Parses an HTML text to a tree; None if it cannot be parsed."""
    parser = lxml_html.HTMLParser(encoding="utf-8", remove_pis=True, huge_tree=False)
    try:
        root = lxml_html.document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except (etree.LxmlError, ValueError, AssertionError):
        return None
    return root if root is not None and isinstance(root.tag, str) else None


def blocks_of(root: "etree._Element") -> list[Block]:
    """The blocks below an element in document order, without those of silent elements."""
    found: list[Block] = []
    parts: list[tuple[str, bool]] = []
    at = root
    for text, linked, element, ends in _pieces(root):
        if ends:
            _close(parts, at, found)
            parts, at = [], element
        elif text == "\n":
            before = "".join(part for part, _ in parts).rstrip()
            if not before or parts[-1][0] == " \n" or _SENTENCE_END.search(before):
                _close(parts, element, found)
                parts, at = [], element
            else:
                parts.append((" \n", False))
        else:
            pieces = text.split(_PARAGRAPH)
            for number, piece in enumerate(pieces):
                if number:
                    _close(parts, element, found)
                    parts = []
                if piece:
                    at = element if not parts else at
                    parts.append((piece, linked))
    _close(parts, at, found)
    return found


def _close(parts: list[tuple[str, bool]], element: "etree._Element", found: list[Block]) -> None:
    text = _WHITE.sub(" ", "".join(part for part, _ in parts)).strip()
    if text:
        linked = sum(len(part.split()) for part, is_link in parts if is_link)
        first = next((n for n, (part, _) in enumerate(parts) if part.strip()), 0)
        leading = 0
        for part, is_link in parts[first:]:
            if not is_link:
                break
            leading += len(part.split())
        found.append(Block(element, text, len(text.split()), linked, leading))


def _pieces(root: "etree._Element") -> Iterator[tuple[str, bool, "etree._Element", bool]]:
    """Yields text, whether it is linked, its block element, and whether a block boundary is here instead."""
    stack: list[tuple[etree._Element, etree._Element, bool, Iterator[etree._Element]]] = []
    yield root.text or "", False, root, False
    stack.append((root, root, False, iter(root)))
    while stack:
        element, block, linked, children = stack[-1]
        child = next(children, None)
        if child is None:
            stack.pop()
            if stack:
                _, outer, outer_linked, _ = stack[-1]
                if _is_block(element):
                    yield "", False, outer, True
                yield element.tail or "", outer_linked, outer, False
            continue
        tag = child.tag
        if not isinstance(tag, str) or tag in SILENT or len(stack) > DEEPEST:
            if tag in BLOCKS or tag in ("figure", "iframe", "table", "nav", "script"):
                yield "", False, block, tag != "script"
            yield child.tail or "", linked, block, False
            continue
        if tag == "br":
            yield "\n", False, block, False
            yield child.tail or "", linked, block, False
            continue
        inner = child if _is_block(child) else block
        if inner is child:
            yield "", False, inner, True
        is_link = linked or (tag == "a" and child.get("href") is not None)
        yield child.text or "", is_link, inner, False
        stack.append((child, inner, is_link, iter(child)))


def _is_block(element: "etree._Element") -> bool:
    if element.tag in BLOCKS:
        return True
    style, names = element.get("style"), element.get("class")
    return bool((style and _AS_BLOCK.search(style)) or (names and _CAPTION.search(names[:400])))
