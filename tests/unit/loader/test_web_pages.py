"""Saved pages in the shape of fifteen news sites: the body, the whole body and nothing else; title, date and outlet."""

# ruff: noqa: E501 (markup)

import base64
import gzip
import json
import re
from collections import Counter
from pathlib import Path

import pytest

from loader.read.articles import Article, ReadingReport, read_articles
from loader.read.cleaning import body_of
from loader.read.web_pages import page_of
from tests.data.saved_pages import INDEXES, SHAPES, index_page, saved_page

STORIES = range(6)
TEXT = (
    "Presiden Armenia bertemu Perdana Menteri Georgia di Yerevan pada Kamis (6/6/2024) untuk membahas jalur kereta lama.",
    "Georgia meminta Armenia membuka kembali pos perbatasan di lembah itu, tetapi pemerintah Armenia menolaknya dengan tegas.",
    "Kedua negara sepakat membentuk komisi bersama yang bersidang setiap bulan sampai perjanjian ditandatangani di Tbilisi.",
)
TITLE = "Armenia dan Georgia Bahas Jalur Kereta"


def words(text: str) -> Counter[str]:
    return Counter(re.findall(r"\w+", text.lower()))


@pytest.mark.parametrize("shape", SHAPES)
def test_the_body_of_a_saved_page_is_kept_and_nothing_else(shape: str) -> None:
    for number in STORIES:
        saved = saved_page(shape, number)
        page = page_of(saved.html)
        assert page is not None
        got, wanted = words(" ".join(one.text for one in body_of(page.text))), words(" ".join(saved.body))
        right = sum((got & wanted).values())
        assert right >= 0.97 * sum(wanted.values()), f"{shape} {number}: lost {wanted - got}"
        assert right >= 0.97 * sum(got.values()), f"{shape} {number}: took {got - wanted}"


@pytest.mark.parametrize("shape", SHAPES)
def test_title_date_and_outlet_of_a_saved_page(shape: str) -> None:
    for number in STORIES:
        saved = saved_page(shape, number)
        page = page_of(saved.html)
        assert page is not None and page.published is not None
        assert (page.title, page.published.isoformat(), page.source) == (saved.title, saved.published, saved.source)


@pytest.mark.parametrize("kind", INDEXES)
def test_a_page_that_lists_stories_is_no_article(kind: str) -> None:
    assert [page_of(index_page(kind, number)) for number in STORIES] == [None] * len(STORIES)


def html(body: str, head: str = "") -> str:
    return f'<!DOCTYPE html><html lang="id"><head><title>{TITLE}</title>{head}</head><body><h1>{TITLE}</h1>{body}</body></html>'


PARAGRAPHS = "".join(f"<p>{one}</p>" for one in TEXT)
REST = "".join(f"<p>{one}</p>" for one in TEXT[1:])
LEADS = {
    "bare": f"<div>{TEXT[0]}{REST}</div>",
    "bare behind a bold city": f"<div><b>Yerevan</b> - {TEXT[0]}{REST}</div>",
    "span": f"<div><span>{TEXT[0]}</span>{REST}</div>",
    "div": f"<div><div>{TEXT[0]}</div>{REST}</div>",
    "bold": f"<div><strong>{TEXT[0]}</strong><br><br>{REST}</div>",
    "in a box before": f"<div><div class='lead'><p>{TEXT[0]}</p></div><div class='isi'>{REST}</div></div>",
    "between": f"<div><p>{TEXT[0]}</p>{TEXT[1]}<p>{TEXT[2]}</p></div>",
    "breaks": f"<div>{'<br/><br/>'.join(TEXT)}</div>",
    "divs": "<section>" + "".join(f"<div>{one}</div><div><br></div>" for one in TEXT) + "</section>",
    "font": f"<td><font>{TEXT[0]}</font>{REST}</td>",
    "large": f"<article><h2>{TEXT[0]}</h2>{REST}</article>",
    "list": f"<article><ul><li>{TEXT[0]}</li></ul>{REST}</article>",
    "spans shown as paragraphs": "".join(f'<span style="display: block">{one}</span>' for one in TEXT),
    "elements of their own": f"<div><lead-text>{TEXT[0]}</lead-text>{REST}</div>",
    "unclosed": f"<div>{''.join(f'<p>{one}' for one in TEXT)}</div>",
    "preformatted": f"<pre>{chr(10).join(TEXT)}</pre>",
}


@pytest.mark.parametrize("kind", LEADS)
def test_text_that_stands_bare_is_part_of_the_article(kind: str) -> None:
    page = page_of(html(LEADS[kind]))
    assert page is not None
    assert [one for one in TEXT if one in page.text] == list(TEXT)


def test_teasers_never_take_the_place_of_a_short_article() -> None:
    others = "".join(
        f"<div class='row'><a href='/{n}'>Rusia Serang Pelabuhan Odesa Lagi {n}</a><div>Rusia menyerang pelabuhan Odesa dan menewaskan {n} orang.</div></div>"
        for n in range(12)
    )
    for page in (
        page_of(html(f"<div>{PARAGRAPHS}</div><main>{others}</main>")),
        page_of(html(f"<main>{others}</main><div>{PARAGRAPHS}</div>")),
    ):
        assert page is not None and page.text.split() == " ".join(TEXT).split()


ROWS = range(8)
LEADS_OF_OTHERS = [f"Rusia menyerang pelabuhan Odesa dan menewaskan {n + 2} orang di kota itu pada malam hari." for n in ROWS]
OTHERS = {
    "linked headline": [f'<div><a href="/{n}"><h3>Rusia Serang Odesa Lagi {n}</h3></a><p>{LEADS_OF_OTHERS[n]}</p></div>' for n in ROWS],
    "linked picture": [f'<div><a href="/{n}"><img src="{n}.jpg"></a><h4>Rusia Serang Odesa {n}</h4><p>{LEADS_OF_OTHERS[n]}</p></div>' for n in ROWS],
    "button": [f'<div><h4>Rusia Serang Odesa {n}</h4><p>{LEADS_OF_OTHERS[n]}</p><a href="/{n}">Baca selengkapnya</a></div>' for n in ROWS],
    "lead and button": [f'<li>{LEADS_OF_OTHERS[n]} <a href="/{n}">Selengkapnya</a></li>' for n in ROWS],
    "paragraph": [f'<p><a href="/{n}">Rusia Serang Odesa Lagi {n}</a>: {LEADS_OF_OTHERS[n]}</p>' for n in ROWS],
    "all linked": [f'<a href="/{n}"><dt>Rusia Serang Odesa {n}</dt><dd>{LEADS_OF_OTHERS[n]}</dd></a>' for n in ROWS],
    "table": [f'<table><tr><td><a href="/{n}">Rusia Serang Odesa Lagi {n}</a><br>{LEADS_OF_OTHERS[n]}</td></tr></table>' for n in ROWS],
}  # fmt: skip
PLACES = {
    "after": "<div>{article}</div><div>{others}</div>",
    "behind": "<article>{article}{others}</article>",
    "before": "<main><div>{others}</div><div>{article}</div></main>",
    "between": "<article>{lead}<div>{others}</div>{rest}</article>",
}


@pytest.mark.parametrize("heading", ["<h3>BERITA LAINNYA</h3>", "<h2>Mungkin Anda suka</h2>", ""])
@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("kind", OTHERS)
def test_other_stories_are_no_part_of_the_article(kind: str, place: str, heading: str) -> None:
    others = heading + "".join(OTHERS[kind])
    page = page_of(html(PLACES[place].format(article=PARAGRAPHS, others=others, lead=f"<p>{TEXT[0]}</p>", rest=REST)))
    assert page is not None and [one.text for one in body_of(page.text)] == list(TEXT)


@pytest.mark.parametrize("kind", OTHERS)
def test_other_stories_alone_are_no_article(kind: str) -> None:
    assert page_of(html("<div>" + "".join(OTHERS[kind]) + "</div>")) is None


ENTRIES = "".join(f"<div><time>0{n}.30 WIB</time><h3>Rapat ke-{n}</h3><p>{TEXT[n % 3]} Itu {n}.</p></div>" for n in ROWS)
READERS = "".join(
    f"<li><cite>Pembaca {n}</cite><p>Saya setuju dengan kabar ini karena begitulah adanya, bukan, teman {n}?</p></li>"
    for n in range(20)
)


def test_entries_of_a_live_page_are_its_article() -> None:
    page = page_of(html(f"<article>{ENTRIES}</article>"))
    assert page is not None and page.text.count("Itu ") == len(ROWS)


@pytest.mark.parametrize(
    "comments",
    [
        f"<section><h3>Komentar (20)</h3><ul>{READERS}</ul></section>",
        f'<ul class="commentlist">{READERS}</ul>',
        f'<div id="comments">{READERS}</div>',
    ],
)
def test_comments_longer_than_the_article_are_no_part_of_it(comments: str) -> None:
    page = page_of(html(f"<article>{PARAGRAPHS}</article>{comments}"))
    assert page is not None and page.text.split() == " ".join(TEXT).split()


@pytest.mark.parametrize("name", ["ket-foto", "caption", "foto-caption", "keterangan"])
def test_a_caption_in_a_line_of_its_own_is_no_part_of_the_article(name: str) -> None:
    caption = f'<img src="a.jpg"><span class="{name}">Presiden Rusia menyambut tamu di Moskow pada pekan lalu.</span>'
    page = page_of(html(f"<article>{caption}{PARAGRAPHS}</article>"))
    assert page is not None and page.text.split() == " ".join(TEXT).split()


def test_an_article_that_only_json_ld_holds_is_read() -> None:
    stated = {
        "@type": "NewsArticle",
        "headline": TITLE,
        "datePublished": "2024-06-07T08:00:00+07:00",
        "articleBody": "\n\n".join(TEXT),
    }
    page = page_of(html('<div id="app"></div>', f'<script type="application/ld+json">{json.dumps(stated)}</script>'))
    assert page is not None and page.published is not None
    assert (page.text.split(), page.published.isoformat()) == (" ".join(TEXT).split(), "2024-06-07")


TITLES = [
    (f"{TITLE} Halaman all - KabarContoh.com", "KabarContoh.com"),
    (f"{TITLE} - Halaman 2 - KabarContoh.com", "KabarContoh.com"),
    (f"{TITLE} - KabarContoh.com", "KabarContoh.com"),
    (f"{TITLE} | Kabar Contoh", "Kabar Contoh"),
    (f"KabarContoh.com: {TITLE}", "KabarContoh.com"),
    (f"{TITLE} – Dunia – Kabar Contoh", "Kabar Contoh"),
    (f"{TITLE} » Kabar Contoh", "Kabar Contoh"),
]


@pytest.mark.parametrize(("title", "site"), TITLES)
@pytest.mark.parametrize("heading", [f"<h1>{TITLE}</h1>", ""])
def test_a_headline_has_no_outlet_in_it(title: str, site: str, heading: str) -> None:
    head = f'<title>{title}</title><meta property="og:title" content="{title}"><meta property="og:site_name" content="{site}">'
    page = page_of(f"<html><head>{head}</head><body>{heading}<div>{PARAGRAPHS}</div></body></html>")
    assert page is not None
    assert (page.title, page.source) == (TITLE if heading or "Dunia" not in title else f"{TITLE} – Dunia", site)


LINKED = '<script type="application/ld+json">{}</script>'
HEADS = [
    (LINKED.format('{"@graph":[{"@type":"Organization","@id":"#kabar","name":"Kabar Utara"},{"@type":"NewsArticle","datePublished":"2024-06-07","publisher":{"@id":"#kabar"}}]}'),
     "Kabar Utara", None, "2024-06-07"),
    (LINKED.format('{"@type":"LiveBlogPosting","datePublished":"2024-06-07T08:00:00+07:00","publisher":{"name":"Kabar Utara",},}'), "Kabar Utara", None, "2024-06-07"),
    (LINKED.format('{"@graph":[{"@type":"WebPage","datePublished":"2024-06-07T01:00:00+00:00"}]}'), None, None, "2024-06-07"),
    # head of the page, outlet, address, date
    ('<meta property="og:url" content="http://dunia.kabar.co.id/baca/2024/06/07/1"><meta property="article:publisher" content="https://www.facebook.com/K">',
     "kabar.co.id", "http://dunia.kabar.co.id/baca/2024/06/07/1", "2024-06-07"),
    ('<script type="application/ld+json">{"@graph":[{"@type":"WebPage"},{"@type":["NewsArticle"],"datePublished":"2024-06-06T23:30:00Z","publisher":{"name":"Kabar Utara"}}]}</script>',
     "Kabar Utara", None, "2024-06-07"),
    ('<!-- saved from url=(0033)https://www.kabar.com/dunia/1 --><meta property="article:modified_time" content="2024-07-09"><meta property="article:published_time" content="2024-06-07">',
     "kabar.com", "https://www.kabar.com/dunia/1", "2024-06-07"),
    ('<meta name="pubdate" content="07/06/2024 10:00"><meta property="og:site_name" content="https://www.facebook.com/kabar"><link rel="canonical" href="https://kabar.id/x">',
     "kabar.id", "https://kabar.id/x", "2024-06-07"),
    ('<meta itemprop="datePublished" content="2024-06-07T01:00:00+07:00"><meta property="og:url" content="https://x.com/kabar/status/1">', None, None, "2024-06-07"),
]  # fmt: skip


@pytest.mark.parametrize(("head", "source", "url", "published"), HEADS)
def test_outlet_address_and_date_come_from_what_the_page_says(
    head: str, source: str | None, url: str | None, published: str
) -> None:
    page = page_of(html(f"<div>{PARAGRAPHS}</div><footer>Copyright 2026</footer>", head))
    assert page is not None and page.published is not None
    assert (page.source, page.url, page.published.isoformat()) == (source, url, published)


STAMPS = [
    "Jumat, 07 Jun 2024 10:00 WIB",
    "Diperbarui 9 Juni 2024, diterbitkan 7 Juni 2024",
    "07/06/2024, 10:15 WIB",
    "Kabar.com - 7 Juni 2024",
    "Jumat, 7/6/2024 19.17 WIB",
    "Terakhir diperbarui: Minggu, 9 Juni 2024 10.00 WIB, Dibuat: 7 Juni 2024",
]


def test_the_address_a_browser_saved_from_stands_before_the_page() -> None:
    page = page_of(f"<!DOCTYPE html>\n<!-- saved from url=(0033)https://www.kabar.com/dunia/1 -->\n{html(PARAGRAPHS)[15:]}")
    assert page is not None and (page.url, page.source) == ("https://www.kabar.com/dunia/1", "kabar.com")


@pytest.mark.parametrize("stamp", STAMPS)
@pytest.mark.parametrize("place", ["before", "after"])
def test_a_line_of_date_beside_the_body(stamp: str, place: str) -> None:
    line = f'<div class="date">{stamp}</div>'
    page = page_of(
        html((line if place == "before" else "") + f"<article>{PARAGRAPHS}</article>" + (line if place == "after" else ""))
    )
    assert page is not None and page.published is not None and page.published.isoformat() == "2024-06-07"


def read(path: Path) -> tuple[list[Article], ReadingReport]:
    report = ReadingReport()
    return list(read_articles([path], report)), report


def test_a_page_saved_by_chromium_as_one_file(tmp_path: Path) -> None:
    body = html(f"<div>{PARAGRAPHS}</div>", '<meta property="article:published_time" content="2024-06-07">').replace("=", "=3D")
    path = tmp_path / "saved.mhtml"
    path.write_text(
        "From: <Saved by Blink>\nSnapshot-Content-Location: https://www.kabar.com/dunia/1\nSubject: x\nMIME-Version: 1.0\n"
        'Content-Type: multipart/related; type="text/html"; boundary="----b"\n\n------b\nContent-Type: text/html; charset=utf-8\n'
        f"Content-Transfer-Encoding: quoted-printable\nContent-Location: https://www.kabar.com/dunia/1\n\n{body}\n------b\n"
        "Content-Type: text/html\nContent-Location: cid:frame\n\n<html><body><p>Iklan</p></body></html>\n------b--\n"
    )
    (article,), _ = read(path)
    assert (article.url, article.source, article.published) == ("https://www.kabar.com/dunia/1", "kabar.com", "2024-06-07")
    assert article.text.split() == " ".join(TEXT).split()


@pytest.mark.parametrize(
    ("stated", "encoding"),
    [("; charset=windows-1252", "cp1252"), ("", "cp1252"), ("; charset=unicode", "utf-16"), ("", "utf-8")],
)
def test_a_page_saved_as_one_file_in_other_encodings(tmp_path: Path, stated: str, encoding: str) -> None:
    quote = "“Kami setuju,” kata José di Tbilisi setelah pertemuan itu."
    body = base64.encodebytes(html(f"<div>{PARAGRAPHS}<p>{quote}</p></div>").encode(encoding)).decode()
    path = tmp_path / "saved.mht"
    path.write_text(
        f"MIME-Version: 1.0\nContent-Type: text/html{stated}\nContent-Transfer-Encoding: base64\nContent-Location: https://www.kabar.com/1\n\n{body}"
    )
    (article,), _ = read(path)
    assert article.url == "https://www.kabar.com/1" and article.text.endswith(quote)


@pytest.mark.parametrize("encoding", ["utf-8", "cp1252", "utf-16", "iso-8859-1"])
def test_a_packed_page_in_other_encodings(tmp_path: Path, encoding: str) -> None:
    quote = "“Kami setuju,” kata José." if encoding != "iso-8859-1" else '"Kami setuju," kata José.'
    page = html(f"<div>{PARAGRAPHS}<p>{quote}</p></div>", f'<meta charset="{encoding}">')
    path = tmp_path / "page.html.gz"
    path.write_bytes(gzip.compress(page.encode(encoding)))
    (article,), _ = read(path)
    assert article.text.endswith(quote)


def test_a_page_in_a_text_file_is_read_as_one_and_frames_beside_a_page_are_not(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(html(f"<div>{PARAGRAPHS}</div>"))
    (tmp_path / "Berita.html").write_text(html(f"<div>{PARAGRAPHS.replace('Yerevan', 'Baku')}</div>"))
    (tmp_path / "Berita_files").mkdir()
    (tmp_path / "Berita_files" / "frame.html").write_text("<html><body>Iklan</body></html>")
    articles, report = read(tmp_path)
    assert sorted(article.doc for article in articles) == ["Berita.html", "a.txt"]
    assert report.skipped == []
