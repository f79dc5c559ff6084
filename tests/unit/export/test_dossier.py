"""The dossier: events by date in words, sentences quoted, sources numbered; hostile texts stay text in every format."""

import json
import re
import zipfile
from dataclasses import replace
from io import BytesIO
from xml.etree import ElementTree

import pytest

from cypher.evidence import MOST_SENTENCES, Evidence, Parties
from explorer.export import export, with_notes
from explorer.export.contents import About, LoadedContents
from explorer.export.dossier.document import document_of
from explorer.notes import Note
from explorer.words.messages import Words
from graph.stored_graph import Graph, Node, Relationship

PERU, CHILE = Node("country:PE", "Country", {"name": "Peru"}), Node("country:CL", "Country", {"name": "Chile"})
HOSTILE = "<script>alert(1)</script> ![x](http://evil.test/p.png) [klik](javascript:alert(2)) $a$ {= SUM(A1)}\x07"


def event(id: str, **properties: object) -> Node:
    told = {"type": "ACCUSE", "trigger": "menuduh", "modality": "asserted", "confidence": 0.7}
    return Node(f"event:{id}", "Event", {**told, **properties})


def said(n: int, text: str = "Peru menuduh Chile.", article: str = "article:a", **told: str | None) -> Evidence:
    return Evidence(
        f"{article}#{n}", text, article, **{"title": "Peru menuduh", "source": "Kabar", "published": "2024-06-03", **told}
    )


def dossier(events: list[Node], evidence: dict[str, tuple[Evidence, ...]], language: str = "en") -> LoadedContents:
    parties = {one.id: Parties((PERU,), (CHILE,)) for one in events}
    border = Relationship("BORDERS", PERU.id, CHILE.id, {})
    graph = Graph((PERU, CHILE, *events), (border,))
    return LoadedContents(graph, About("Peru and Chile", language=language), {**evidence}, parties)


def test_events_stand_by_date_with_their_sentence_and_the_number_of_its_source() -> None:
    later, earlier = event("l", date="2024-06-03"), event("e", date="2024-05-01")
    evidence = {
        later.id: (said(1),),
        earlier.id: (said(2, "Peru kembali menuduh Chile.", "article:b", published="2024-05-02"),),
    }
    document = document_of(dossier([later, earlier], evidence))
    words = Words("en")
    first, second = document.sections[0].lines
    assert (first.when, second.when) == (words.date("2024-05-01"), words.date("2024-06-03"))
    assert first.text == "Peru accuses: “menuduh” → Chile" and first.quotes[0].text == "Peru kembali menuduh Chile."
    assert [source.number for source in document.sources] == [1, 2] and first.quotes[0].sources == (1,)


@pytest.mark.parametrize("name", ["dossier-html", "dossier-md", "dossier-docx"])
def test_what_the_reader_noted_stands_with_it_as_text(name: str) -> None:
    told = event("n")
    notes = {PERU.id: Note(star=True, tags=("<b>cek</b>",), text="satu & dua\n<i>tiga</i>"), told.id: Note(text="lihat lagi")}
    contents = with_notes(dossier([told], {told.id: (said(1),)}), notes)
    written = export(contents, name)
    if name == "dossier-docx":
        with zipfile.ZipFile(BytesIO(written)) as file:
            root = ElementTree.fromstring(file.read("word/document.xml"))
        text = "".join(part.text or "" for part in root.iter() if part.tag.endswith("}t"))
        assert "starred · #<b>cek</b>" in text and "<i>tiga</i>" in text and "lihat lagi" in text
        return
    text = written.decode()
    assert "Noted by the reader" in text and "lihat lagi" in text
    assert "<b>" not in text.replace("\\<", "") and "<i>" not in text.replace("\\<", "")
    assert "tiga" in text and "starred" in text


@pytest.mark.parametrize("status", ["suspended", "planned"])
def test_the_status_of_a_membership_is_said_once(status: str) -> None:
    member = Relationship("MEMBER_OF", PERU.id, CHILE.id, {"status": status})
    contents = LoadedContents(Graph((PERU, CHILE), (member,)), About("Peru", language="en"))
    told = " ".join(str(line) for section in document_of(contents).sections for line in section.lines)
    assert told.count(status) == 1


def test_what_did_not_happen_stands_apart() -> None:
    planned = event("p", modality="planned")
    document = document_of(dossier([event("a"), planned], {planned.id: (said(1),)}))
    assert [section.title for section in document.sections] == ["What happened", "Planned, denied, disputed", "Who is who"]


def test_a_sentence_of_two_articles_is_quoted_once_with_both_sources_and_more_are_counted() -> None:
    one = event("a")
    many = tuple(said(n, f"Kalimat {n}.") for n in range(5))
    both = (said(9, published="2024-01-01"), said(9, article="article:b", published="2024-01-02"))
    document = document_of(dossier([one], {one.id: (*both, *many)}))
    line = next(document.sections[0].lines)
    assert {quote.text: quote.sources for quote in line.quotes}["Peru menuduh Chile."] == (1, 2)
    assert (len(line.quotes), line.more) == (3, "and 3 further sentences")


def test_a_dossier_of_many_events_says_how_many_and_tells_all() -> None:
    events = [event(str(n), date="2024-01-01", modality="planned" if n % 5 == 0 else "asserted") for n in range(5_000)]
    document = document_of(dossier(events, {}))
    assert "5,000 events, 1,000 of them planned, denied or disputed" in document.facts
    assert [sum(1 for _ in section.lines) for section in document.sections] == [4_000, 1_000, 1]


def test_an_answer_that_its_limit_cuts_says_so_in_every_document() -> None:
    one = event("a")
    contents = dossier([one], {one.id: (said(1),)})
    cut = replace(contents, about=replace(contents.about, rows=50, total=5_200))
    assert "50 of 5,200 rows" in document_of(cut).facts
    assert "50 of 5,200 rows" in export(cut, "html").decode()
    assert json.loads(export(cut, "jsonl").splitlines()[0])["rows_in_all"] == 5_200


def test_sentences_that_were_not_read_are_counted() -> None:
    one = event("a", sentences=1_000)
    many = tuple(said(n, f"Kalimat {n}.") for n in range(MOST_SENTENCES))
    line = next(document_of(dossier([one], {one.id: many})).sections[0].lines)
    assert (len(line.quotes), line.more) == (3, "and 997 further sentences")


@pytest.mark.parametrize(("language", "words"), [("en", "said by Hassan Rouhani"), ("id", "kata Hassan Rouhani")])
@pytest.mark.parametrize("name", ["dossier-html", "dossier-md", "dossier-docx"])
def test_whom_a_sentence_quotes_is_named(name: str, language: str, words: str) -> None:
    one, other = event("a"), event("b")
    evidence = {one.id: (replace(said(1), speakers=("Hassan Rouhani",)),), other.id: (said(2, "Peru menuduh lagi."),)}
    written = export(dossier([one, other], evidence, language), name)
    if name == "dossier-docx":
        with zipfile.ZipFile(BytesIO(written)) as archive:
            text = "".join(ElementTree.fromstring(archive.read("word/document.xml")).itertext())
    else:
        text = re.sub(r"<[^>]+>|\\", "", written.decode())
    assert f"Peru menuduh Chile. [1; {words}]" in text
    assert text.count(words) == 1


@pytest.mark.parametrize("language", ["id", "en"])
def test_a_dossier_opens_in_word_with_headings_and_a_picture(language: str) -> None:
    one = event("a", date="2024-06-03")
    written = export(dossier([one], {one.id: (said(1),)}, language), "dossier-docx")
    with zipfile.ZipFile(BytesIO(written)) as archive:
        text = "".join(ElementTree.fromstring(archive.read("word/document.xml")).itertext())
        assert any(name.startswith("word/media/") for name in archive.namelist())
    assert "Peru menuduh Chile." in text and ("Sources" if language == "en" else "Sumber") in text


def test_hostile_texts_stay_text_in_every_format() -> None:
    one = event("a", trigger=HOSTILE)
    contents = dossier([one], {one.id: (said(1, HOSTILE, title=HOSTILE, source=HOSTILE, url="javascript:alert(3)"),)})
    contents = replace(contents, about=About(HOSTILE, language="en"))
    html = export(contents, "dossier-html").decode()
    assert "<script" not in html and "javascript:alert(3)" not in html and "default-src 'none'" in html
    markdown = export(contents, "dossier-md").decode()
    assert "[klik]" not in markdown and "http://" not in markdown and not re.search(r"[^\\]<script", markdown)
    with zipfile.ZipFile(BytesIO(export(contents, "dossier-docx"))) as archive:
        assert "alert(1)" in "".join(ElementTree.fromstring(archive.read("word/document.xml")).itertext())
