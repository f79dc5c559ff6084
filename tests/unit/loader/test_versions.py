"""Which stored article a new one is a version of: by where it came from, and by its text."""

import pytest

from graph.article_graph import ArticleGraph
from loader.write.versions import StoredArticle, same_place, same_text

NOTE = ["Gempa mengguncang ibu kota pada Senin pagi.", "Dua belas orang dilaporkan tewas di pasar lama."]
REPORT = [
    "Gempa mengguncang ibu kota pada Senin pagi.",
    "Lima belas orang dilaporkan tewas di pasar lama.",
    "Presiden mengunjungi para korban di rumah sakit pusat.",
    "Bantuan dari negara tetangga tiba pada malam hari.",
]
OTHER = [
    "Parlemen menyetujui anggaran pertahanan tahun depan.",
    "Menteri keuangan menyebut angka itu wajar.",
    "Simak berita lainnya di saluran kami.",
]


@pytest.mark.parametrize(
    ("first", "second", "same"),
    [
        (NOTE, REPORT, True),  # a note that grew, a number corrected
        (REPORT, NOTE, True),
        (NOTE, OTHER, False),
        ([*REPORT, OTHER[-1]], OTHER, False),  # the outlet's closing line is no common text
        (NOTE, [], False),
    ],
)
def test_two_versions_share_their_words(first: list[str], second: list[str], same: bool) -> None:
    assert same_text(first, second) is same


@pytest.mark.parametrize(
    ("doc", "url", "same"),
    [
        ("2024/berita.txt", None, True),
        ("berita.txt", None, False),
        ("elsewhere.txt", "https://kabar.example/1", True),  # saved under another name
        ("2024/berita.txt", "https://kabar.example/2", False),  # two addresses are two articles
    ],
)
def test_an_address_tells_more_than_a_file(doc: str, url: str | None, same: bool) -> None:
    stored = StoredArticle("article:1", "", "2024/berita.txt", "https://kabar.example/1", None)
    assert same_place(ArticleGraph(doc, "article:2", None, None, None, url, "id"), stored) is same
