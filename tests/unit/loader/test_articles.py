"""Files and folders to articles; every bad input gives one clear line and the others still load."""

import gzip
import json
import os
import sys
import time
import zipfile
from pathlib import Path

import pytest

from graph.file_kinds import EXPECTED
from loader.read.articles import LONGEST_TEXT, Article, ReadingReport, article_id, read_articles

BODY = (
    "Presiden Azerbaijan tiba di Tbilisi untuk membahas perbatasan kedua negara. Ia disambut oleh perdana menteri. "
    '"Kami ingin berdamai," kata presiden itu kepada wartawan.'
)


ENGLISH = b"The president arrived in Tbilisi to talk about the border. He was welcomed by the prime minister."


def read(*paths: Path) -> tuple[list[Article], ReadingReport]:
    report = ReadingReport()
    return list(read_articles(paths, report)), report


def written(path: Path, data: str | bytes = BODY) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return path


def test_folders_are_read_in_order_with_all_below_them(tmp_path: Path) -> None:
    written(tmp_path / "b.txt", BODY + " Dua pasukan mundur.")
    written(tmp_path / "a" / "c.txt")
    written(tmp_path / "notes.md", "kein Artikel")
    written(tmp_path / ".hidden" / "d.txt", BODY + " Tiga pasukan mundur.")
    articles, report = read(tmp_path)
    assert [article.doc for article in articles] == ["a/c.txt", "b.txt"]
    assert (report.read, report.skipped) == (2, [])
    assert [note.split(": ", 1)[1] for note in report.notes] == [
        f"notes.md: files of other kinds were left alone: 1 (.md); expected {EXPECTED}"
    ]


def test_files_of_one_name_are_told_apart_by_their_path_below_what_was_given(tmp_path: Path) -> None:
    for year in ("2023", "2024"):
        written(tmp_path / year / "berita.txt", f"{BODY} Itu terjadi pada tahun {year}.")
        written(
            tmp_path / year / "many.jsonl",
            lines({"text": f"{BODY} Baris ini dari {year}."}, {"id": "7", "text": f"{BODY} {year}."}),
        )
    articles, _ = read(tmp_path)
    assert [article.doc for article in articles] == [
        "2023/berita.txt", "2023/many.jsonl:1", "7", "2024/berita.txt", "2024/many.jsonl:1", "7",
    ]  # fmt: skip


def lines(*objects: object) -> str:
    return "\n".join(json.dumps(one) if not isinstance(one, str) else one for one in objects)


BAD = [
    ("empty.txt", b"", "empty", "an empty file"),
    ("white.txt", b" \n\n ", "empty", "an empty file"),
    ("binary.txt", bytes(range(256)) * 20, "binary", "a binary file"),
    ("big.txt", b"a " * 10_000_000, "size", "more than 10 MB; expected at most 10 MB"),
    ("list.txt", b"satu\ndua\ntiga\n", "empty", "no sentences"),
    ("picture.png", b"\x89PNG", "unknown", "an unknown kind of file"),
    ("page.html", b"<html><form><input></form></html>", "format", "a page without an article"),
    ("empty.jsonl", b"\n", "empty", "an empty file"),
    ("english.txt", ENGLISH, "language", "not Indonesian (looks like English)"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "data", "kind", "why"), BAD)
def test_a_bad_file_is_told_in_one_line_and_the_others_load(
    tmp_path: Path, name: str, data: bytes, kind: str, why: str
) -> None:
    articles, report = read(written(tmp_path / name, data), written(tmp_path / "good.txt"))
    assert [article.doc for article in articles] == ["good.txt"]
    assert [one.kind for one in report.skipped] == [kind]
    assert why in str(report.skipped[0]) and name in str(report.skipped[0]) and "\n" not in str(report.skipped[0])


def test_missing_paths_and_folders_without_articles_are_told(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    articles, report = read(tmp_path / "nowhere.txt", tmp_path / "folder")
    assert articles == []
    assert [one.why.split(";")[0] for one in report.skipped] == ["no such file or folder", "no articles in this folder"]


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("{broken", "not JSON"),
        ("[1, 2]", "a JSON list"),
        ('{"title": "Tanpa teks"}', "no text"),
        ('{"text": 5}', "text is a number"),
        ('{"isi": true}', "isi is a bool"),
        ("[" * 100_000, "not JSON"),
    ],
)
def test_a_bad_line_is_told_with_file_and_line(tmp_path: Path, line: str, why: str) -> None:
    path = written(tmp_path / "many.jsonl", lines({"id": "one", "text": BODY}, line, {"text": BODY + " Titik sudah."}))
    articles, report = read(path)
    assert [article.doc for article in articles] == ["one", "many.jsonl:3"]
    assert f"{path}:2: {why}" in str(report.skipped[0])


def test_the_fields_of_a_line_are_the_articles(tmp_path: Path) -> None:
    given = {
        "id": 7,
        "title": "Judul",
        "source": "kabar.id",
        "published": "Rabu, 26 Juni 2024",
        "url": "https://k.id/1",
        "text": BODY,
    }
    path = tmp_path / "many.jsonl.gz"
    path.write_bytes(gzip.compress(json.dumps(given).encode()))
    (article,), _ = read(path)
    assert (article.doc, article.title, article.source, article.published) == ("7", "Judul", "kabar.id", "2024-06-26")
    assert (article.url, article.language) == ("https://k.id/1", "id")


@pytest.mark.parametrize(
    "published", ["31/13/2024", "kemarin", "2024-06", "3 jam yang lalu", 20241331, 12345, ["kemarin"], {"day": 1}, True]
)
def test_a_date_that_cannot_be_read_is_noted_and_the_article_loads(tmp_path: Path, published: object) -> None:
    """Nor is a date of the body taken for it."""
    told = BODY + ' "Kami ingin berdamai," kata dia kepada Antara, Senin (3/6/2024).'
    path = written(tmp_path / "many.jsonl", lines({"text": told, "published": published}))
    (article,), report = read(path)
    assert article.published is None
    (note,) = report.notes
    assert note.startswith(f"{path}:1: published is ") and "; expected a day such as 2024-03-31" in note


def test_the_same_text_twice_is_one_article(tmp_path: Path) -> None:
    articles, report = read(written(tmp_path / "a.txt"), written(tmp_path / "b.txt", BODY.replace(". ", ".\n ").upper()))
    assert ([article.doc for article in articles], report.repeats) == (["a.txt"], 1)
    assert str(tmp_path / "a.txt") in str(report.skipped[0])


def test_nearly_the_same_text_is_two_articles_and_noted(tmp_path: Path) -> None:
    text = " ".join(f"Kalimat nomor {n} tentang perundingan damai di ibu kota." for n in range(30))
    articles, report = read(written(tmp_path / "a.txt", text), written(tmp_path / "b.txt", text + " Tamat sudah."))
    assert len(articles) == 2
    assert [(one.article, one.like) for one in report.near_duplicates] == [(str(tmp_path / "b.txt"), str(tmp_path / "a.txt"))]


def test_ten_versions_of_one_story_are_told_once_each_and_not_in_pairs(tmp_path: Path) -> None:
    text = " ".join(f"Kalimat nomor {n} tentang perundingan damai di ibu kota." for n in range(30))
    for number in range(10):
        written(tmp_path / f"{number}.txt", f"{text} Laporan ke-{number} selesai.")
    articles, report = read(tmp_path)
    assert len(articles) == 10
    assert [Path(one.article).name for one in report.near_duplicates] == [f"{number}.txt" for number in range(1, 10)]


def test_a_text_beyond_the_limit_is_cut_and_noted(tmp_path: Path) -> None:
    (article,), report = read(written(tmp_path / "long.txt", BODY + " Perang itu belum usai." * 20_000))
    assert len(article.text) <= LONGEST_TEXT
    assert f"only the first {LONGEST_TEXT:,} were read. Expected one article: several belong in files" in report.notes[0]


def test_a_page_gives_its_article_title_and_date(tmp_path: Path) -> None:
    paragraphs = "".join(f"<p>{BODY} Ini paragraf nomor {n}.</p>" for n in range(5))
    page = (
        '<html><head><title>Azerbaijan dan Georgia Berunding</title><meta property="article:published_time" '
        f'content="2024-06-25T10:00:00+07:00"></head><body><nav>Beranda Politik Olahraga</nav><article><h1>Azerbaijan dan '
        f"Georgia Berunding</h1>{paragraphs}</article><script>alert(1)</script></body></html>"
    )
    (article,), _ = read(written(tmp_path / "page.html", page))
    assert (article.title, article.published) == ("Azerbaijan dan Georgia Berunding", "2024-06-25")
    assert "alert" not in article.text and "Beranda" not in article.text and "Ini paragraf nomor 4" in article.text


def test_what_cannot_be_written_as_utf8_is_left_out(tmp_path: Path) -> None:
    line = '{"id": "a\\ud800", "title": "Judul\\ud800", "text": "Rusia\\ud800 menyerang Ukraina di kota itu pada hari Senin."}'
    (article,), _ = read(written(tmp_path / "many.jsonl", line))
    assert (article.doc, article.title, article.text[:16]) == ("a", "Judul", "Rusia menyerang ")
    assert article_id(article.text)


def test_a_pipe_is_no_article(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    articles, report = read(tmp_path / "pipe.txt", tmp_path)
    assert articles == []
    assert [one.kind for one in report.skipped] == ["unknown", "missing"]


def test_an_unreadable_file_is_told_and_its_neighbors_load(tmp_path: Path) -> None:
    whole = gzip.compress(lines(*({"text": f"{BODY} Nomor {number}."} for number in range(200))).encode())
    written(tmp_path / "a.jsonl.gz", b"no gzip")
    written(tmp_path / "b.jsonl.gz", whole[: len(whole) // 2])
    written(tmp_path / "c.jsonl.gz", whole[:40] + bytes(40) + whole[80:])
    (tmp_path / "d.txt").symlink_to(tmp_path / "nowhere.txt")
    written(tmp_path / "e.txt")
    (tmp_path / "self").symlink_to(tmp_path)
    articles, report = read(tmp_path)
    assert "e.txt" in [article.doc for article in articles]
    told = {Path(one.where).name: one.kind for one in report.skipped}
    assert told == dict.fromkeys(("a.jsonl.gz", "b.jsonl.gz", "c.jsonl.gz", "d.txt"), "unreadable")


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere a file's name is text")
def test_a_file_whose_name_is_no_text_is_read_under_one_that_is(tmp_path: Path) -> None:
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/laporan\xff.txt"))
    (article,), _ = read(written(path))
    assert article.doc == "laporan.txt"
    _, report = read(written(path, b""))
    assert "an empty file" in str(report.skipped[0])


@pytest.mark.parametrize(
    ("url", "kept"),
    [("https://k.example/1", True), ("HTTP://k.example/1", True), ("javascript:alert(1)", False), (" jAvAscript:x", False),
     ("data:text/html,x", False), ("file:///etc/passwd", False), ("kabar", False)],
)  # fmt: skip
def test_only_addresses_of_the_web_are_kept(tmp_path: Path, url: str, kept: bool) -> None:
    (article,), _ = read(written(tmp_path / "one.jsonl", lines({"text": BODY, "url": url})))
    assert article.url == (url if kept else None)


def test_a_file_of_broken_lines_is_one_line(tmp_path: Path) -> None:
    broken = "\n".join(["{broken"] * 5_000)
    articles, report = read(written(tmp_path / "broken.jsonl", f"{broken}\n{lines({'text': BODY})}\n[1]"))
    assert len(articles) == 1
    (told,) = report.skipped
    assert report.skipped.total == 5_001 and str(told).startswith(f"{tmp_path / 'broken.jsonl'}:1: not JSON")
    assert told.why.endswith("(and 5,000 more in this file: 2, 3, 4, 5, 6, …)")


HOLDING_UP = {
    "attributes": "<p " + " ".join(f"a{n}=1" for n in range(200_000)) + ">",
    "many attributes": ("<p " + " ".join(f"a{n}=1" for n in range(900)) + ">x</p>") * 400,
    "unclosed rows": "<table>" + "<tr><td>" * 20_000,
    "rows": "<table>" + "<tr><td>x</td></tr>" * 20_000 + "</table>",
    "depth": "<div>" * 100_000,
    "comments": "<!-- " * 200_000,
    "links": "<a href=x>y</a>" * 200_000,
}


@pytest.mark.parametrize("kind", HOLDING_UP)
def test_no_page_holds_up_a_load(tmp_path: Path, kind: str) -> None:
    path = written(tmp_path / "page.html", f"<html><body>{HOLDING_UP[kind]}<p>{BODY}</p></body></html>")
    began = time.process_time()
    read(path, written(tmp_path / "good.txt"))
    assert time.process_time() - began < 20, "seconds of CPU; each takes less than one on an idle machine"


def test_files_of_one_name_in_archives_are_told_apart(tmp_path: Path) -> None:
    for number, folder in enumerate(("a", "b")):
        (tmp_path / folder).mkdir()
        with zipfile.ZipFile(tmp_path / folder / "news.zip", "w") as archive:
            archive.writestr("berita.txt", f"{BODY} Berita nomor {number}.")
            archive.writestr("2023/berita.txt", f"{BODY} Laporan nomor {number}.")
    articles, _ = read(tmp_path)
    assert [article.doc for article in articles] == [
        "a/news.zip/2023/berita.txt", "a/news.zip/berita.txt", "b/news.zip/2023/berita.txt", "b/news.zip/berita.txt",
    ]  # fmt: skip
