"""What the loader says, as the page says it; the lines are read out of its own code, so that a new wording is noticed."""

import re
from pathlib import Path

import pytest

from explorer.words.load_report import in_words
from explorer.words.messages import Words

FOLDER = "/tmp/simpul-load-x/articles"
ID = Words("id")


@pytest.mark.parametrize(
    ("line", "told"),
    [
        (
            "replaced 2024/berita.txt: Gencatan senjata (article:0a1b is now article:2c3d)",
            "Diganti: 2024/berita.txt: Gencatan senjata (article:0a1b sekarang article:2c3d)",
        ),
        ("articles: 1,205 new, 0 replaced, 3 already there", "Artikel: 1.205 baru, 0 diganti, 3 sudah ada"),
        ("articles: 9 read, 2 skipped (1 of them repeats)", "Artikel: 9 dibaca, 2 dilewati (1 di antaranya pengulangan)"),
        (
            "nodes: 5 created, 0 removed · relationships: 16 created, 1 removed",
            "Graf: 5 simpul ditambahkan, 0 dihapus; 16 hubungan ditambahkan, 1 dihapus",
        ),
        (
            "new to the graph: people 1,012, bodies 3, countries 0, places 7, events 40, relations 6",
            "Baru di graf: tokoh 1.012, organisasi 3, negara 0, tempat 7, peristiwa 40, hubungan 6",
        ),
        (f"skipped {FOLDER}/a.html: a page without an article; expected one", "Dilewati: a.html: halaman tanpa artikel"),
        (f"skipped {FOLDER}/b.txt: the same text as {FOLDER}/a.txt", "Dilewati: b.txt: teksnya sama dengan a.txt"),
        (
            f"skipped {FOLDER}/b.csv:7: no text in the field isi (and 1,204 more in this file: 8, 9, 12, …)",
            "Dilewati: b.csv:7: tidak ada teks di kolom isi (dan 1.204 lagi di berkas ini: 8, 9, 12, …)",
        ),
        (
            f"skipped {FOLDER}/b.zip/b.csv:7: cannot be read (bad) (and 2 more in this file)",
            "Dilewati: b.zip/b.csv:7: tidak dapat dibaca (bad) (dan 2 lagi di berkas ini)",
        ),
        (f"{FOLDER}/a.csv: fields read as text = isi, title = judul", "Kolom a.csv: text = isi, title = judul"),
        (f"{FOLDER}/a.csv: fields read as text = isi; left aside: x, y", "Kolom a.csv: text = isi; tidak dipakai: x, y"),
        (f"{FOLDER}/a.txt: not UTF-8; read as Windows-1252", "a.txt: bukan UTF-8; dibaca sebagai Windows-1252"),
        (f"{FOLDER}/a.jsonl: 12 lines not UTF-8; read as Mac Roman", "a.jsonl: bukan UTF-8; dibaca sebagai Mac Roman"),
        (
            f"{FOLDER}/a.jsonl:3: published is 'kemarin'; expected a day such as 2024-03-31; loaded without it",
            "a.jsonl:3: tanggal 'kemarin' tidak terbaca; dimuat tanpa tanggal",
        ),
        (
            f"{FOLDER}/a.csv: 3 rows have more cells than there are column names; expected quotes around a text",
            "a.csv: 3 baris punya lebih banyak sel daripada nama kolom: adakah tanda kutip di sekitar teks?",
        ),
        (
            f"skipped {FOLDER}/a.json:3: a JSON list; expected an object",
            "Dilewati: a.json:3: bukan objek dengan teks, judul, tanggal …, melainkan: list",
        ),
        (
            f"skipped {FOLDER}/a.csv:2: deskripsi is a teaser; expected the whole",
            "Dilewati: a.csv:2: cuplikan artikel, bukan artikelnya",
        ),
        ("not in Indonesian and left out: 3 English, 1 Malay", "Bukan bahasa Indonesia dan ditinggalkan: 3 English, 1 Malay"),
        ("350 articles, 12.5 a second", "350 artikel, 12,5 per detik"),
        ("nearly the same text: a.txt and b.txt (93%)", "Teks yang hampir sama: a.txt dan b.txt (93%)"),
    ],
)
def test_a_line_of_the_loader_is_told_in_the_readers_language(line: str, told: str) -> None:
    assert in_words(ID, [line], FOLDER) == [told]


def test_what_is_not_known_stays_as_it_is_but_for_the_folder() -> None:
    assert in_words(ID, [f"{FOLDER}/c.jsonl:3: {{new}} <b>"], FOLDER) == ["c.jsonl:3: {new} <b>"]


def test_every_report_of_the_command_is_known() -> None:
    source = (Path(__file__).parents[3] / "simpul" / "commands" / "articles.py").read_text("utf-8")
    told = re.findall(r'say\(\s*((?:f"[^\n]*"\s*)+)\)', source)
    lines = ["".join(re.findall(r'f"([^\n]*)"', text)) for text in told]
    lines = [re.sub(r"\{[^{}]*%\}", "93%", line) for line in lines]
    lines = [re.sub(r"\{[^{}]*(?::,|\))\}", "7", line) for line in lines if "taken out" not in line]
    lines = [re.sub(r"\{[^{}]*\}", "it", line) for line in lines]
    assert len(lines) >= 6
    for line in lines:
        assert in_words(ID, [line], FOLDER) != [line], line
