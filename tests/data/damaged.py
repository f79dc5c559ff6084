"""Two hundred damaged files: cut off, overwritten, empty, misnamed, locked, nested; each is to be told in one line.

Everything is made the same on every run. A file may still give an article (what stands before a fault is read).
"""

# ruff: noqa: E501 (pieces of files)

import gzip
import io
import json
import random
import zipfile
from collections.abc import Iterator

import pypdf

from tests.unit.loader.test_documents import TEXT, book, open_document, packed, printed, scanned, word, wrapped

STORY = "\n".join(TEXT)
RECORD = {"judul": "Jalur Kereta", "isi": STORY, "tanggal": "2024-06-06"}
RECORDS = [{**RECORD, "isi": f"{STORY} Sidang ke-{number} dimulai besok."} for number in range(4)]
LINES = "".join(json.dumps(record) + "\n" for record in RECORDS).encode()
ARRAY = json.dumps(RECORDS).encode()
TABLE = "judul,isi\n" + "".join(f'x,"{record["isi"]}"\n' for record in RECORDS)
PAGE = f"<!doctype html><html><head><title>Jalur Kereta</title></head><body>{''.join(f'<p>{one}</p>' for one in TEXT)}</body></html>"
MHTML = f'From: <Saved by Blink>\nMIME-Version: 1.0\nContent-Type: multipart/related; boundary="b"\n\n--b\nContent-Type: text/html\n\n{PAGE}\n--b--\n'.encode()
JPEG = b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01\x01\x01\x00H\x00H\x00\x00" + bytes(range(256)) * 8
ENGLISH = "The president of Armenia met the prime minister of Georgia on Thursday. They agreed to open the old railway next year. The talks went on for hours."
PLACES = (0.15, 0.35, 0.55, 0.75, 0.9)


def archive(*members: tuple[str, bytes]) -> bytes:
    """A .zip file, packed, of the same bytes on every run."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in members:
            made.writestr(zipfile.ZipInfo(name, (2024, 6, 6, 0, 0, 0)), content, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def locked() -> bytes:
    writer, out = pypdf.PdfWriter(), io.BytesIO()
    writer.add_blank_page(600, 840)
    writer.encrypt("rahasia", algorithm="RC4-40")
    writer.write(out)
    return out.getvalue()


def damaged_files() -> Iterator[tuple[str, bytes]]:
    """Name and bytes of each."""
    yield from _cut_off()
    yield from _overwritten()
    yield from _of_another_kind()
    yield from _with_nothing_in_them()
    yield from _of_another_shape()
    yield from _in_no_encoding()


def _cut_off() -> Iterator[tuple[str, bytes]]:
    packed_lines, packed_page = gzip.compress(LINES, mtime=0), gzip.compress(PAGE.encode(), mtime=0)
    whole = {
        "a.jsonl.gz": packed_lines, "a.html.gz": packed_page, "a.csv.gz": gzip.compress(TABLE.encode(), mtime=0), "a.json.gz": gzip.compress(ARRAY, mtime=0),
        "a.zip": archive(("b.jsonl", LINES), ("c.html", PAGE.encode())), "a.docx": word(), "a.odt": open_document(), "a.epub": book(),
    }  # fmt: skip
    for name, data in whole.items():
        for place in PLACES:
            yield f"cut-{place}-{name}", data[: int(len(data) * place)]
    for place in PLACES:
        yield f"cut-{place}-a.json", ARRAY[: int(len(ARRAY) * place)]
        yield f"cut-{place}-a.jsonl", LINES[: int(len(LINES) * place)].rstrip(b"\n}")
        yield f"cut-{place}-a.pdf", printed(wrapped())[: int(300 * place)]
        yield f"cut-{place}-a.mhtml", MHTML[: int(130 * place)]
        yield (
            f"cut-{place}-a.rss",
            f"<?xml version='1.0'?><rss version='2.0'><channel><title>Kabar Utara</title>{'<link>x</link>' * 9}<item>".encode()[
                : int(150 * place)
            ],
        )


def _overwritten() -> Iterator[tuple[str, bytes]]:
    draw = random.Random(11)
    compressed = gzip.compress(LINES, mtime=0)
    for number in range(12):
        start = 12 + number * (len(compressed) - 40) // 12
        yield f"hole-{number}.jsonl.gz", compressed[:start] + draw.randbytes(16) + compressed[start + 16 :]
    for number in range(10):
        data = archive(("b.jsonl", LINES))
        start = 45 + number * 8
        yield f"hole-{number}.zip", data[:start] + draw.randbytes(12) + data[start + 12 :]
    for number in range(10):
        yield (
            f"noise-{number}.{('txt', 'html', 'csv', 'json', 'jsonl', 'xml', 'docx', 'pdf', 'odt', 'epub')[number]}",
            draw.randbytes(3_000),
        )
    for number in range(5):
        lines = LINES.split(b"\n")
        for broken in range(number % 3 + 1):
            lines[broken] = lines[broken][: 40 + 11 * number]
        yield f"lines-{number}.jsonl", b"\n".join(lines)


def _of_another_kind() -> Iterator[tuple[str, bytes]]:
    for kind in ("txt", "html", "mht", "json", "jsonl", "csv", "tsv", "docx", "odt", "pdf", "epub", "xml", "rss", "zip"):
        yield f"picture.{kind}", JPEG
    for kind in ("pdf", "docx", "odt", "epub", "zip", "txt.gz", "jsonl.gz"):
        yield f"text.{kind}", STORY.encode()
    for kind in ("pdf", "docx", "epub", "jsonl", "mhtml", "rss", "zip"):
        yield f"page.{kind}", b"\n" + PAGE.encode()
    for kind in ("txt", "html", "json", "jsonl", "csv", "pdf", "epub", "odt"):
        yield f"word.{kind}", word()
    for kind in ("txt", "html", "csv", "json"):
        yield f"packed.{kind}", gzip.compress(LINES, mtime=0)
    yield "sheet.xlsx", packed({"word/document.xml": "<a/>"})
    yield "cut.xlsx", packed({"xl/worksheets/sheet1.xml": "<worksheet><sheetData><row><c><v>1"})
    yield "bare.xlsx", packed({"xl/worksheets/sheet1.xml": "<worksheet/>"})
    yield "shared.xlsx", packed({"xl/worksheets/sheet1.xml": '<worksheet><row><c t="s"><v>7</v></c></row><row/></worksheet>'})
    yield "text.xlsx", STORY.encode()
    yield "empty.xlsx", b""
    yield "sheet.docx", packed({"xl/workbook.xml": "<workbook/>"})
    yield "sheet.odt", open_document()[: len(open_document()) // 3]


def _with_nothing_in_them() -> Iterator[tuple[str, bytes]]:
    for kind in (
        "txt",
        "html",
        "mhtml",
        "json",
        "jsonl",
        "csv",
        "tsv",
        "docx",
        "odt",
        "pdf",
        "epub",
        "xml",
        "rss",
        "atom",
        "zip",
    ):
        yield f"empty.{kind}", b""
    for kind in ("txt", "html", "json", "jsonl", "csv", "xml"):
        yield f"blank.{kind}", b" \r\n\t\n" * 20
    for kind in ("txt", "jsonl", "csv", "json"):
        yield f"mark.{kind}", b"\xef\xbb\xbf"
    yield "scanned.pdf", scanned()
    yield "locked.pdf", locked()
    yield "no-members.zip", archive()
    yield "pictures.zip", archive(("a.jpg", JPEG), ("b.png", JPEG))
    yield "zips.zip", archive(("a.zip", archive(("b.jsonl", LINES))))
    yield (
        "front.html",
        f"<html><body>{''.join(f'<a href={n}>Berita ke-{n} dari kota itu hari ini</a>' for n in range(60))}</body></html>".encode(),
    )
    yield "menu.txt", b"Beranda\nPolitik\nEkonomi\nOlahraga\nMasuk\nDaftar\n"
    yield "english.txt", ENGLISH.encode()
    yield "english.html", PAGE.replace("".join(f"<p>{one}</p>" for one in TEXT), f"<p>{ENGLISH}</p>" * 3).encode()


def _of_another_shape() -> Iterator[tuple[str, bytes]]:
    values = [
        12,
        "teks",
        None,
        True,
        [],
        {},
        [1, 2, 3],
        [[]],
        [None],
        {"a": {"b": {"c": 1}}},
        {"text": {}},
        {"text": [1, 2]},
        [{"judul": "x"}] * 30,
    ]
    for number, value in enumerate(values):
        yield f"value-{number}.json", json.dumps(value).encode()
        if value != []:
            yield f"value-{number}.jsonl", json.dumps(value).encode()
    yield "deep.json", b"[" * 100_000
    yield "deep.jsonl", b'{"text":' * 100_000
    yield "deep.html", b"<div>" * 50_000
    yield "deep.xml", b"<rss>" * 50_000
    yield "wide.html", b"<p " + b"a=1 " * 100_000 + b">" + STORY.encode()
    yield "header.csv", b"judul,isi\n"
    yield "others.csv", b"nama,umur\n" + b"Budi,12\n" * 50
    yield "quote.csv", b'judul,isi\nx,"' + b"kata " * 3_000_000
    yield "long.csv", b"judul,isi\n" + b"x" * 11_000_000
    yield "bomb.docx", packed({"word/document.xml": "<a/>" * 10_000_000})


def _in_no_encoding() -> Iterator[tuple[str, bytes]]:
    draw = random.Random(17)
    for number, kind in enumerate(("txt", "html", "csv", "jsonl", "json")):
        yield f"high-{number}.{kind}", bytes(draw.randrange(128, 256) for _ in range(2_000))
        yield f"wide-{number}.{kind}", b"\xff\xfe" + draw.randbytes(2_001)
        yield f"zeros-{number}.{kind}", bytes(2_000)
