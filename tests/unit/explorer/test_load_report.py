"""What the loader says, as the page says it; the lines are read out of its own code, so that a new wording is noticed."""

import re
from pathlib import Path

import pytest

from explorer.load_report import in_words
from explorer.messages import Words

FOLDER = "/tmp/simpul-load-x/articles"
ID = Words("id")


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("articles: 1,205 new, 0 replaced, 3 already there", "Artikel: 1.205 baru, 0 diganti, 3 sudah ada"),
        ("articles: 9 read, 2 skipped (1 of them repeats)", "Artikel: 9 dibaca, 2 dilewati (1 di antaranya pengulangan)"),
        (
            "nodes: 5 created, 0 removed · relationships: 16 created, 1 removed",
            "Graf: 5 simpul ditambahkan, 0 dihapus; 16 hubungan ditambahkan, 1 dihapus",
        ),
        (f"skipped {FOLDER}/a.html: a page without an article; expected one", "Dilewati: a.html: halaman tanpa artikel"),
        (f"skipped {FOLDER}/b.txt: the same text as {FOLDER}/a.txt", "Dilewati: b.txt: teksnya sama dengan a.txt"),
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
