"""Records under other people's names: tables, JSON in every shape, dates in every form, HTML inside fields."""

# ruff: noqa: E501 (tables of records and dates)

import csv
import gzip
import io
import json
import zipfile
from datetime import date
from html import escape
from pathlib import Path
from typing import Any

import pytest

from loader.read.articles import Article, ReadingReport, read_articles
from loader.read.date_formats import stated_day
from loader.read.field_names import known_names, plain_name

TEXT = (
    "Perdana Menteri Armenia menerima utusan Georgia di Yerevan pada Kamis (6/6/2024) untuk membicarakan jalur kereta.\n"
    "Georgia meminta Armenia membuka kembali pos perbatasan yang ditutup sejak musim dingin."
)
RECORD = {
    "judul": "Armenia Terima Utusan Georgia",
    "isi": TEXT,
    "tanggal": "Jumat, 07 Jun 2024 08:15 WIB",
    "tautan": "https://kabar.id/1",
}


def read(path: Path, **fields: str) -> tuple[list[Article], ReadingReport]:
    report = ReadingReport()
    return list(read_articles([path], report, fields)), report


def told(path: Path, data: str | bytes, **fields: str) -> Article:
    """The only article of a file with this content."""
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    articles, report = read(path, **fields)
    assert len(articles) == 1, report.skipped
    return articles[0]


def table(rows: list[dict[str, str]], delimiter: str = ",") -> str:
    out = io.StringIO()
    writer = csv.DictWriter(out, list(rows[0]), delimiter=delimiter)
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue()


SETS: list[tuple[dict[str, Any], str | None]] = [
    # the record, and the outlet it names
    ({"id": "3", "url": "https://kabar.id/1", "date": "2024-06-07", "title": RECORD["judul"], "content": TEXT}, "kabar.id"),
    (RECORD | {"sumber": "Kabar Utara"}, "Kabar Utara"),
    ({"title": RECORD["judul"], "publish_date": "2024-06-07 08:15:00", "content": TEXT, "source": "kabar.id", "link": "https://kabar.id/1"}, "kabar.id"),
    ({"headline": RECORD["judul"], "maintext": TEXT, "date_publish": "2024-06-07 01:15:00", "source_domain": "kabar.id", "url": "https://kabar.id/1"}, "kabar.id"),
    ({"Judul Berita": RECORD["judul"], "Konten_Berita": TEXT, "Tanggal Terbit": "7 Juni 2024", "Link": "https://kabar.id/1", "Media": "Kabar Utara"}, "Kabar Utara"),
    ({"title": {"rendered": RECORD["judul"]}, "content": {"rendered": f"<p>{TEXT}</p>"}, "date": "2024-06-07T08:15:00", "link": "https://kabar.id/1"}, "kabar.id"),
    ({"title": RECORD["judul"], "source": {"id": None, "name": "Kabar Utara"}, "publishedAt": "2024-06-07T01:15:00Z", "content": TEXT, "url": "https://kabar.id/1"}, "Kabar Utara"),
    ({"headline": [RECORD["judul"]], "articleText": TEXT, "timestamp": 1717722900, "permalink": "https://kabar.id/1", "outlet": ["Kabar Utara"]}, "Kabar Utara"),
    ({"judul": RECORD["judul"], "paragraphs": TEXT.split("\n"), "tgl": "07/06/2024", "url": "https://kabar.id/1", "penerbit": "Kabar Utara"}, "Kabar Utara"),
    ({"title": RECORD["judul"], "text": TEXT, "published": {"$date": "2024-06-07T01:15:00Z"}, "source": "https://kabar.id/1"}, "kabar.id"),
]  # fmt: skip


@pytest.mark.parametrize(("record", "outlet"), SETS)
def test_the_fields_of_published_sets_are_known(tmp_path: Path, record: dict[str, Any], outlet: str | None) -> None:
    article = told(tmp_path / "set.jsonl", json.dumps(record))
    assert (article.title, article.published, article.url) == (RECORD["judul"], "2024-06-07", "https://kabar.id/1")
    assert (article.source, article.text.split()) == (outlet, TEXT.split())


def test_tokenized_paragraphs_become_text(tmp_path: Path) -> None:
    words = [[["Georgia", "meminta", "Armenia", "(", "tetangganya", ")", "membuka", "pos", ",", "kata", "\"", "Kabar", "\"", "."]],
             [["Armenia", "menolak", "permintaan", "Georgia", "itu", "."], ["Alasannya", "tidak", "jelas", "."]]]  # fmt: skip
    article = told(tmp_path / "sum.jsonl", json.dumps({"id": "a", "paragraphs": words}))
    assert article.text == (
        'Georgia meminta Armenia (tetangganya) membuka pos, kata "Kabar".\nArmenia menolak permintaan Georgia itu. Alasannya tidak jelas.'
    )


def test_what_was_taken_for_what_is_said_once_and_what_is_left_too(tmp_path: Path) -> None:
    rows = [RECORD | {"isi": f"{TEXT} Nomor {number}.", "kategori": "dunia"} for number in range(3)]
    path = tmp_path / "set.jsonl"
    path.write_text("\n".join(map(json.dumps, rows)))
    articles, report = read(path)
    assert len(articles) == 3
    wanted = f"{path}: fields read as text = isi, title = judul, published = tanggal, url = tautan; left aside: kategori"
    assert report.notes == [wanted]


def test_a_given_field_goes_before_a_known_one(tmp_path: Path) -> None:
    record = {
        "text": "Ringkasan singkat tentang kereta di Yerevan.",
        "uraian": TEXT,
        "hari": "2024-06-07",
        "date": "2020-01-01",
    }
    article = told(tmp_path / "set.jsonl", json.dumps(record), text="uraian", published="hari")
    assert (article.text, article.published) == (TEXT, "2024-06-07")
    assert told(tmp_path / "other.jsonl", json.dumps(RECORD), text="uraian").title == RECORD["judul"], "a record without it"


def test_a_record_without_a_text_names_its_fields_and_the_way_out(tmp_path: Path) -> None:
    path = tmp_path / "set.jsonl"
    path.write_text(json.dumps({"uraian": TEXT, "judul": "x"}))
    _, report = read(path)
    (skipped,) = report.skipped
    assert "it has uraian, judul" in skipped.why and "--map text=NAME" in skipped.why


SHAPES = {
    "array.json": json.dumps([RECORD]),
    "object.json": json.dumps(RECORD),
    "pretty.json": json.dumps([RECORD], indent=2),
    "wrapped.json": json.dumps({"status": "ok", "totalResults": 1, "articles": [RECORD]}),
    "hits.json": json.dumps({"took": 3, "hits": {"total": {"value": 1}, "hits": [{"_id": "x", "_source": RECORD}]}}),
    "numbered.json": json.dumps({"1": RECORD, "2": {"judul": "Kosong", "isi": ""}}),
    "pandas.json": json.dumps({name: {"0": value} for name, value in RECORD.items()}),
    "columns.json": json.dumps({name: [value] for name, value in RECORD.items()}),
    "lines.json": json.dumps(RECORD) + "\n",
    "oneline.jsonl": json.dumps([RECORD]),
    "pretty.jsonl": json.dumps([RECORD], indent=1),
    "objects.jsonl": json.dumps(RECORD, indent=1),
    "scrapy.jl": json.dumps(RECORD),
    "lines.ndjson": json.dumps(RECORD),
    "mark.jsonl": "\ufeff" + json.dumps(RECORD),
    "comma.csv": table([RECORD]),
    "semicolon.csv": table([RECORD], ";"),
    "bar.csv": table([RECORD], "|"),
    "tab.tsv": table([RECORD], "\t"),
    "mark.csv": "\ufeff" + table([RECORD]),
    "index.csv": table([{"": "0"} | RECORD]),
    "excel.csv": "sep=;\r\n" + table([RECORD], ";"),
    "excel-quoted.csv": '"sep=;"\r\n' + table([RECORD], ";"),
    "titled.csv": "Unduhan Juni 2024,,,\r\n,,,\r\n" + table([RECORD]),
    "comment.csv": "# diunduh dari kabar.id\n" + table([RECORD]),
    "blanks.csv": table([RECORD], ";").replace(";", "; ", 3).replace(f'{RECORD["judul"]};"', f'{RECORD["judul"]}; "'),
    "tilde.csv": table([RECORD], "~"),
    "twice.csv": "isi," + table([RECORD]).replace("\r\n", "\r\n,", 1),
    "split.json": json.dumps({"columns": list(RECORD), "index": [0], "data": [list(RECORD.values())]}),
    "rows.json": json.dumps([list(RECORD), list(RECORD.values())]),
    "nested.json": json.dumps({"data": {"items": [{"id": 7, "attributes": RECORD}]}}),
    "article.jsonl": json.dumps({"article": RECORD}),
    "source.jsonl": json.dumps({"_id": "x", "_index": "berita", "_source": RECORD}),
    "fields.jsonl": json.dumps({"fields": {name: [value] for name, value in RECORD.items()}}),
    "feed.json": json.dumps({"version": "https://jsonfeed.org/version/1.1", "title": "Kabar", "items": [
        {"id": "1", "url": RECORD["tautan"], "title": RECORD["judul"], "content_html": f"<p>{TEXT}</p>", "date_published": "2024-06-07T08:15:00+07:00"}]}),
    "schema.json": json.dumps({"@context": "https://schema.org", "@type": "NewsArticle", "headline": RECORD["judul"], "articleBody": TEXT,
                               "datePublished": "2024-06-07T08:15:00+07:00", "url": RECORD["tautan"], "publisher": {"@type": "Organization", "name": "Kabar"}}),
    "blocks.jsonl": json.dumps(RECORD | {"isi": {"blocks": [{"key": "a", "text": one} for one in TEXT.split("\n")], "entityMap": {}}}),
    "parts.jsonl": json.dumps(RECORD | {"isi": [{"type": "paragraph", "content": one} for one in TEXT.split("\n")]}),
    "deep.jsonl": json.dumps(RECORD | {"isi": {"body": {"text": TEXT}}}),
    "commas.jsonl": json.dumps(RECORD) + ",\n",
    "brackets.jsonl": "[\n" + json.dumps(RECORD) + "\n]\n",
    "raw.jsonl": json.dumps(RECORD).replace("\\n", "\t"),
    "printed.jsonl": repr(RECORD),
    "listed.csv": table([RECORD | {"isi": str(TEXT.split("\n"))}]),
    "listed.jsonl": json.dumps(RECORD | {"isi": json.dumps(TEXT.split("\n"))}),
    "mongo.jsonl": json.dumps({"_id": {"$oid": "5"}, "title": RECORD["judul"], "content": TEXT, "date": {"$date": {"$numberLong": "1717722900000"}},
                               "link": {"href": RECORD["tautan"]}}),
}  # fmt: skip


@pytest.mark.parametrize("name", SHAPES)
@pytest.mark.parametrize("packed", ["", ".gz", ".zip"])
def test_every_shape_of_records_is_read_as_it_is_and_packed(tmp_path: Path, name: str, packed: str) -> None:
    data = SHAPES[name].encode()
    path = tmp_path / f"{name}{packed}"
    if packed == ".zip":
        path = tmp_path / "many.zip"
        with zipfile.ZipFile(path, "w") as archive:
            archive.writestr(f"folder/{name}", data)
            archive.writestr("__MACOSX/._x.csv", b"nothing")
        data = path.read_bytes()
    article = told(path, gzip.compress(data) if packed == ".gz" else data)
    assert (article.title, article.published, article.url) == (RECORD["judul"], "2024-06-07", "https://kabar.id/1")
    assert article.text.split() == TEXT.split()


def workbook(sheets: list[list[dict[str, str]]]) -> bytes:
    """A workbook as Excel saves one: the names of columns shared, the rest inline, the date a number of days, a column left out."""
    data = io.BytesIO()
    names = list(sheets[0][0])
    with zipfile.ZipFile(data, "w") as book:
        book.writestr(
            "xl/sharedStrings.xml",
            f'<sst xmlns="x">{"".join(f"<si><r><t>{name}</t></r><rPh><t>x</t></rPh></si>" for name in names)}</sst>',
        )
        for number, rows in enumerate(sheets, start=1):
            header = "".join(f'<c r="{chr(66 + n)}3" t="s"><v>{n}</v></c>' for n in range(len(names)))
            lines = "".join(
                f'<row r="{at}">'
                + "".join(
                    f'<c r="{chr(66 + n)}{at}"><v>{row[name]}</v></c>' if row[name].isdigit()
                    else f'<c r="{chr(66 + n)}{at}" t="inlineStr"><is><t>{escape(row[name])}</t></is></c>'
                    for n, name in enumerate(names)
                )
                + "</row>"
                for at, row in enumerate(rows, start=4)
            )  # fmt: skip
            book.writestr(
                f"xl/worksheets/sheet{number}.xml",
                f'<worksheet xmlns="x"><sheetData><row r="3">{header}</row>{lines}</sheetData></worksheet>',
            )
    return data.getvalue()


def test_a_workbook_is_read_sheet_by_sheet(tmp_path: Path) -> None:
    row = RECORD | {"tanggal": "45450", "isi": f"{TEXT} Iran & Irak ikut serta."}
    path = tmp_path / "berita.xlsx"
    path.write_bytes(workbook([[row], [row | {"isi": f"{TEXT} Turki tidak."}]]))
    articles, report = read(path)
    assert [article.doc for article in articles] == ["berita.xlsx:4", "berita.xlsx/2:4"]
    assert articles[0].text == row["isi"] and not report.skipped
    assert (articles[0].title, articles[0].published, articles[0].url) == (RECORD["judul"], "2024-06-07", "https://kabar.id/1")


COMMAS = "Georgia, Armenia, dan Yunani sepakat membuka pos perbatasan, kata juru bicara di Yerevan."
ROWS = [
    # a table, and the texts of its articles
    ("one column", f"isi\n{COMMAS}\n", [COMMAS]),
    ("escaped quotes", f'isi,judul\n"Dia berkata \\"kami setuju\\" di Yerevan, kemarin. {COMMAS}",x\n', [f'Dia berkata "kami setuju" di Yerevan, kemarin. {COMMAS}']),
    ("old Mac lines", f'judul,isi\rx,"{COMMAS}"\r', [COMMAS]),
    ("the first of two columns of one name that has something", f'isi,judul,isi\n,x,"{COMMAS}"\n', [COMMAS]),
    ("nothing, as programs write it", f'text,isi,tanggal\nNaN,"{COMMAS}",\\N\n', [COMMAS]),
    ("a text behind too few names", f'isi,url\n"{COMMAS}",https://kabar.id/1,lagi\n', [COMMAS]),
]  # fmt: skip


@pytest.mark.parametrize(("data", "texts"), [row[1:] for row in ROWS], ids=[row[0] for row in ROWS])
def test_rows_as_people_and_programs_write_them(tmp_path: Path, data: str, texts: list[str]) -> None:
    path = tmp_path / "set.csv"
    path.write_text(data, newline="")
    articles, _ = read(path)
    assert [article.text for article in articles] == texts


def test_names_of_columns_over_two_lines_are_told_in_one(tmp_path: Path) -> None:
    path = tmp_path / "set.csv"
    path.write_text(f'"kepala\nberita";"isi\nberita"\nx;"{COMMAS}"\n')
    articles, report = read(path)
    assert len(articles) == 1
    assert report.notes == [f"{path}: fields read as text = isi berita; left aside: kepala berita"]


def test_rows_wider_than_their_header_are_counted(tmp_path: Path) -> None:
    path = tmp_path / "set.csv"
    path.write_text(f"judul,isi\nx,{COMMAS}\n")
    _, report = read(path)
    assert [note for note in report.notes if "1 rows have more cells than there are column names" in note]


def test_what_programs_write_for_nothing_is_nothing(tmp_path: Path) -> None:
    for nothing in ("nan", "NULL", "None", "N/A", "-", " NaT "):
        article = told(tmp_path / "set.csv", table([RECORD | {"judul": nothing, "tautan": nothing}]))
        assert (article.title, article.url) == (None, None), nothing


def test_a_description_is_the_article_where_it_is_long_and_nothing_else_is(tmp_path: Path) -> None:
    record = {"title": RECORD["judul"], "description": TEXT, "link": "https://kabar.id/1"}
    assert told(tmp_path / "set.jsonl", json.dumps(record)).text == TEXT
    path = tmp_path / "teasers.jsonl"
    path.write_text(json.dumps(record | {"description": TEXT[:60]}))
    _, report = read(path)
    assert "description is a teaser" in report.skipped[0].why


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "cp1252", "utf-8-sig"])
@pytest.mark.parametrize("name", ["a.csv", "a.json", "a.jsonl"])
def test_records_in_other_encodings(tmp_path: Path, name: str, encoding: str) -> None:
    record = RECORD | {"isi": TEXT + " “Kami setuju,” kata José."}
    data = table([record]) if name.endswith("csv") else json.dumps(record, ensure_ascii=False)
    article = told(tmp_path / name, data.encode(encoding))
    assert article.text.endswith("“Kami setuju,” kata José.")


def test_a_broken_array_gives_what_stands_before_the_fault(tmp_path: Path) -> None:
    path = tmp_path / "cut.json"
    path.write_text(json.dumps([RECORD, RECORD | {"isi": TEXT + " Lagi."}])[:-60])
    articles, report = read(path)
    assert len(articles) == 1
    assert "not JSON after 1 records" in report.skipped[0].why


@pytest.mark.parametrize(
    ("field", "text"),
    [
        (f"<p>{TEXT}</p>".replace("\n", "</p>\n<p>"), TEXT),
        ("<p>Iran &amp; Irak sepakat&nbsp;berunding.</p>\n<p>&ldquo;Ya,&rdquo; kata dia.</p>", "Iran & Irak sepakat berunding.\n“Ya,” kata dia."),
        ("Iran &amp; Irak sepakat berunding.\n&ldquo;Ya,&rdquo; kata dia.", "Iran & Irak sepakat berunding.\n“Ya,” kata dia."),
        ("&lt;p&gt;Iran dan Irak sepakat.&lt;/p&gt;&lt;p&gt;Turki ikut serta.&lt;/p&gt;", "Iran dan Irak sepakat.\nTurki ikut serta."),
        ("Iran dan <b>Irak</b> sepakat.\nTurki <a href='/x'>ikut</a> serta.", "Iran dan Irak sepakat.\nTurki ikut serta."),
        ("Iran dan Irak sepakat.<br><br>Turki ikut serta.", "Iran dan Irak sepakat.\nTurki ikut serta."),
        ("<figure><img alt='Gaza'><figcaption>Foto: AFP</figcaption></figure><p>Iran dan Irak sepakat.</p><script>var x='Gaza.';</script>",
         "Iran dan Irak sepakat."),
        ("Iran dan Irak sepakat bahwa a < b dan c > d dalam perjanjian itu &amp; lampirannya.", "Iran dan Irak sepakat bahwa a < b dan c > d dalam perjanjian itu & lampirannya."),
        ("Iran &amp;amp; Irak sepakat berunding.", "Iran &amp; Irak sepakat berunding."),
    ],
)  # fmt: skip
def test_html_in_a_field_is_made_text_once(tmp_path: Path, field: str, text: str) -> None:
    record = {"title": "Iran &amp; Irak &#8211; <b>Berunding</b>", "text": field}
    article = told(tmp_path / "set.jsonl", json.dumps(record))
    assert (article.title, article.text) == ("Iran & Irak – Berunding", text)


DATES = [
    ("2024-06-04", "2024/06/04", "2024.6.4", "20240604", 20240604, "20240604T101500", "2024-06-04 10:00:00", "2024-06-04T10:00:00+07:00",
     1717459200, 1717459200000, "1717459200", 1717459200.0, "1717459200.0", 1717459200000000, "4 Juni 2024 19:17 WIB", "04 Jun 2024",
     "Selasa, 4 Juni 2024 | 10.00 WITA", "4-Jun-24", "June 4th, 2024", "Jun 4, 2024 10:30 AM", "4th of June 2024", "2024 Jun 04", "04/06/2024",
     "04.06.2024, 10:00", "04/06/24", "Tue, 04 Jun 2024 03:00:00 GMT", "Tue Jun 04 10:00:00 +0700 2024", "4 Djuni 2024",
     "Diperbarui 6 Juni 2024, diterbitkan 4 Juni 2024", "Terbit: 4 Juni 2024 | Diperbarui: 6 Juni 2024", "4 Juni 2024 (update 6 Juni 2024)",
     "Selasa, 4/6/2024 19.17 WIB", "Diperbarui: 5 Juni 2024 Dibuat: 4 Juni 2024", "/Date(1717459200000+0700)/", "45447", 45447.5, "4Juni2024", "Jun-04-2024",
     "04/Jun/2024:19:17:00 +0700", "06/04/2024 07:17 PM", "6/4/24 19:17", "4 Jun '24"),
    # in Jakarta it is the next day, or the day before
    ("2024-06-04", "2024-06-03T23:30:00Z", "2024-06-03T17:00:00.123+00:00", "Mon, 03 Jun 2024 18:00:00 GMT", "June 3, 2024 at 11:30 PM UTC",
     "2024-06-03 20:00:00-05:00", "2024-06-05T00:30:00+09:00"),
    (None, "2024-06", "kemarin", "Kamis (4/6)", "2024", "0000-00-00 00:00:00", "3 jam yang lalu", "31/13/2024", "04 Jun 10:00", True, 0, 12345, 1e30, float("nan"), float("inf"), "9999-12-31"),
]  # fmt: skip


@pytest.mark.parametrize(("wanted", "stated"), [(day, form) for day, *forms in DATES for form in forms])
def test_a_date_in_every_form_people_publish(wanted: str | None, stated: Any) -> None:
    assert stated_day(stated) == (date.fromisoformat(wanted) if wanted else None)


def test_a_given_date_goes_before_one_of_the_body(tmp_path: Path) -> None:
    assert told(tmp_path / "set.jsonl", json.dumps(RECORD | {"tanggal": "2024-06-09"})).published == "2024-06-09"


def test_no_name_stands_for_two_fields() -> None:
    seen: dict[str, str] = {}
    for field, names in known_names().items():
        for name in names:
            assert seen.setdefault(name, field) == field, name
    assert plain_name("Publish_Date") == plain_name("publishDate")
