"""Documents and saved feeds: the text of each kind, and one line for a scanned, locked or damaged one."""

# ruff: noqa: E501 (markup)

import io
import zipfile
from pathlib import Path

import docx
import pypdf
import pytest

from loader.read.articles import Article, ReadingReport, read_articles

TEXT = (
    "Presiden Armenia bertemu Perdana Menteri Georgia di Yerevan pada Kamis (6/6/2024) untuk membahas jalur kereta lama.",
    "Georgia meminta Armenia membuka kembali pos perbatasan di lembah itu, tetapi pemerintah Armenia menolaknya.",
    "Kedua negara sepakat membentuk komisi bersama yang bersidang setiap bulan di Tbilisi.",
)
ODT = 'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"'


def packed(parts: dict[str, str]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return out.getvalue()


def word() -> bytes:
    document, out = docx.Document(), io.BytesIO()
    document.add_heading("Jalur Kereta Armenia dan Georgia")
    for one in TEXT:
        document.add_paragraph(one)
    document.save(out)
    return out.getvalue()


def open_document() -> bytes:
    lines = "".join(f"<text:p>{one.replace('di ', 'di<text:s/>', 1)}</text:p>" for one in TEXT)
    return packed(
        {
            "content.xml": f"<office:document-content {ODT}><office:body><office:text>{lines}</office:text></office:body></office:document-content>"
        }
    )


def book() -> bytes:
    container = '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="O/b.opf"/></rootfiles></container>'
    package = '<package xmlns="http://www.idpf.org/2007/opf"><manifest><item id="a" href="a.xhtml"/></manifest><spine><itemref idref="a"/></spine></package>'
    page = f"<html><body>{''.join(f'<p>{one}</p>' for one in TEXT)}</body></html>"
    return packed({"META-INF/container.xml": container, "O/b.opf": package, "O/a.xhtml": page})


def printed(lines: list[str]) -> bytes:
    """A .pdf file with these lines of text, as small as one can be."""
    shown = " ".join(f"({line}) Tj 0 -14 Td".replace("(6/6/2024)", "\\(6/6/2024\\)") for line in lines)
    stream = f"BT /F1 10 Tf 40 800 Td {shown} ET"
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 840] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
        f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream", "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]  # fmt: skip
    out, places = "%PDF-1.4\n", []
    for number, one in enumerate(objects, start=1):
        places.append(len(out))
        out += f"{number} 0 obj\n{one}\nendobj\n"
    start = len(out)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n" + "".join(f"{place:010} 00000 n \n" for place in places)
    return (out + f"trailer << /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n").encode("latin-1")


def wrapped(width: int = 60) -> list[str]:
    """The text as lines of a page: each goes on in the next until it is full."""
    lines = [""]
    for word_ in " ".join(TEXT).split():
        if len(lines[-1]) + len(word_) >= width:
            lines.append("")
        lines[-1] = f"{lines[-1]} {word_}".strip()
    return lines


def read(path: Path, data: bytes) -> tuple[list[Article], ReadingReport]:
    path.write_bytes(data)
    report = ReadingReport()
    return list(read_articles([path], report)), report


@pytest.mark.parametrize(
    ("name", "data"), [("a.docx", word()), ("a.odt", open_document()), ("a.epub", book()), ("a.pdf", printed(wrapped()))]
)
def test_a_document_gives_its_text(tmp_path: Path, name: str, data: bytes) -> None:
    (article,), report = read(tmp_path / name, data)
    assert [one for one in TEXT if " ".join(one.split()) in " ".join(article.text.split())] == list(TEXT), article.text
    assert report.skipped == []


def scanned() -> bytes:
    writer, out = pypdf.PdfWriter(), io.BytesIO()
    writer.add_blank_page(600, 840)
    writer.write(out)
    return out.getvalue()


@pytest.mark.parametrize(
    ("name", "data", "why"),
    [
        ("scan.pdf", scanned(), "a scanned .pdf file"),
        ("broken.pdf", b"%PDF-1.4 broken", "a damaged .pdf document"),
        ("broken.docx", b"PK\x03\x04 broken", "a damaged .docx document"),
        ("page.docx", b"<html></html>", "a damaged .docx document"),
        ("empty.odt", packed({"mimetype": "x"}), "a damaged .odt document"),
        ("empty.epub", packed({"mimetype": "x"}), "a damaged .epub document"),
        ("bomb.docx", packed({"word/document.xml": "<a/>" * 10_000_000}), "a part of 40 MB"),
        ("page.rss", b"<html><body>x</body></html>", "no entries"),
        ("nothing.mhtml", b"Content-Type: text/plain\n\nx", "a saved page without HTML"),
    ],
)
def test_a_document_without_text_is_told_in_one_line(tmp_path: Path, name: str, data: bytes, why: str) -> None:
    articles, report = read(tmp_path / name, data)
    assert articles == []
    (skipped,) = report.skipped
    assert skipped.why.startswith(why) and "\n" not in skipped.why


RSS = """<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Kabar Utara</title>
<item><title>Jalur Kereta</title><link>https://kabar.id/1</link><pubDate>Thu, 06 Jun 2024 18:30:00 +0000</pubDate>
<description>Ringkasan singkat.</description><content:encoded><![CDATA[{whole}]]></content:encoded></item>
<item><title>Cuplikan</title><link>https://kabar.id/2</link><description>Rusia menyerang Odesa lagi.</description></item></channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>Kabar Utara</title><entry><title>Jalur Kereta</title><link href="https://kabar.id/1"/>
<published>2024-06-06T18:30:00Z</published><updated>2024-07-01T00:00:00Z</updated><content type="html">{whole}</content></entry></feed>"""


@pytest.mark.parametrize(("name", "feed"), [("a.rss", RSS), ("a.xml", RSS), ("a.atom", ATOM)])
def test_a_saved_feed_gives_its_whole_articles(tmp_path: Path, name: str, feed: str) -> None:
    whole = "".join(f"<p>{one}</p>" for one in TEXT)
    if feed is ATOM:
        whole = whole.replace("<", "&lt;").replace(">", "&gt;")
    (article,), report = read(tmp_path / name, feed.format(whole=whole).encode())
    assert (article.title, article.published, article.url, article.source) == (
        "Jalur Kereta",
        "2024-06-07",
        "https://kabar.id/1",
        "Kabar Utara",
    )
    assert article.text.split() == " ".join(TEXT).split()
    assert all(one.why.startswith("a teaser") for one in report.skipped)
