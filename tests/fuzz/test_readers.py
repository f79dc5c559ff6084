"""Whatever bytes stand in a file: no traceback, no hang; an article or one line. `make fuzz` runs it long, the tests short."""

# ruff: noqa: E501 (tables of pieces)

import gzip
import io
import json
import os
import random
import zipfile
from pathlib import Path

import docx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph.file_kinds import PLAIN
from loader.read.articles import ReadingReport, read_articles
from loader.read.date_formats import stated_day
from tests.data.saved_pages import SHAPES, saved_page

EXAMPLES = int(os.environ.get("SIMPUL_FUZZ_EXAMPLES", "40"))
SLOWEST = 20  # seconds for one small file
LONG = settings(
    max_examples=EXAMPLES,
    deadline=SLOWEST * 1000,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
PIECES = st.sampled_from(
    [b"<p>", b"</div>", b"<table><tr><td>", b"&#x110000;", b"&amp;", b"\0", b"\xff\xfe", b"\xef\xbb\xbf", b"[", b"{", b'{"text":"', b'"}', b",", b'"', b";",
     b"\n", b"Content-Type: text/html\n\n", b"<?xml version='1.0'?>", b"<rss><item><description>", b"%PDF-1.4\n", b"PK\x03\x04", b"Baca juga: ",
     b"Editor: ", "“Kami sepakat,” kata dia di Yerevan pada Senin (3/6/2024). ".encode(), b"Presiden Armenia bertemu Perdana Menteri Georgia di kota itu. "]
)  # fmt: skip
CONTENT = st.lists(st.one_of(PIECES, st.binary(max_size=40)), max_size=30).map(b"".join)
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=60),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(st.sampled_from(["text", "isi", "tanggal", "x", "rendered", "$date"]), inner, max_size=4)
    ),
    max_leaves=12,
)


def told(path: Path) -> ReadingReport:
    """The report of reading a file; each article's text is one its sentences can be counted in."""
    report = ReadingReport()
    for article in read_articles([path], report):
        assert article.text.encode()
    for line in [*map(str, report.skipped), *report.notes]:
        assert "\n" not in line
    return report


@pytest.mark.parametrize("kind", [*PLAIN, ".zip", ".jsonl.gz", ".html.gz"])
@LONG
@given(content=CONTENT)
def test_any_bytes_in_any_kind_of_file(tmp_path: Path, kind: str, content: bytes) -> None:
    path = tmp_path / f"file{kind}"
    path.write_bytes(content)
    told(path)


@LONG
@given(
    record=st.dictionaries(
        st.sampled_from(["text", "isi", "title", "tanggal", "published", "url", "source", "id", "x"]), VALUES, max_size=6
    )
)
def test_any_record(tmp_path: Path, record: dict[str, object]) -> None:
    path = tmp_path / "file.jsonl"
    path.write_text(json.dumps(record), encoding="utf-8")
    report = told(path)
    assert report.read + len(report.skipped) == 1


@LONG
@given(value=st.one_of(VALUES, st.from_regex(r"\d{1,4}[-/. ]\d{1,2}[-/. ]\d{1,4}( \d\d:\d\d)?(Z|[+-]\d{4})?", fullmatch=True)))
def test_any_date(value: object) -> None:
    stated_day(value)


def whole_files() -> dict[str, bytes]:
    """A sound file of each kind that can be damaged."""
    story = saved_page("kompas", 1)
    text = "\n".join(story.body)
    record = {"judul": story.title, "isi": text, "tanggal": story.published}
    document, packed = docx.Document(), io.BytesIO()
    for one in story.body:
        document.add_paragraph(one)
    document.save(packed)
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w") as made:
        made.writestr("a.jsonl", json.dumps(record))
    feed = f"<rss version='2.0'><channel><title>K</title><item><title>J</title><description>{text}</description></item></channel></rss>"
    return {
        "a.docx": packed.getvalue(), "a.zip": archive.getvalue(), "a.jsonl.gz": gzip.compress(json.dumps(record).encode()), "a.json": json.dumps([record]).encode(),
        "a.html": saved_page(next(iter(SHAPES)), 2).html.encode(), "a.csv": f'judul,isi\nx,"{text}"\n'.encode(), "a.rss": feed.encode(), "a.txt": text.encode(),
    }  # fmt: skip


def test_sound_files_give_an_article_each(tmp_path: Path) -> None:
    for name, data in whole_files().items():
        (tmp_path / name).write_bytes(data)
        assert told(tmp_path / name).read == 1, name


def test_two_hundred_damaged_files_are_an_article_or_one_line_each(tmp_path: Path) -> None:
    draw, sound = random.Random(11), list(whole_files().items())
    for number in range(200):
        name, data = sound[number % len(sound)]
        damaged = bytearray(data)
        for _ in range(draw.randint(1, 30)):
            damaged[draw.randrange(len(damaged))] = draw.randrange(256)
        if draw.random() < 0.5:
            del damaged[draw.randrange(1, len(damaged)) :]
        path = tmp_path / f"{number}-{name}"
        path.write_bytes(bytes(damaged))
        report = told(path)
        assert report.read + len(report.skipped) <= 3, (path.name, report.skipped)
        assert report.read + len(report.skipped) >= 1, path.name
