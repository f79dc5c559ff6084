"""The pages in a browser, one thing a reader does at a time: searching, asking, loading, typing, going back."""

import gzip
import json
import re
import time
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import expect

from graph.settings import Settings
from tests.browser.app_page import AppPage
from tests.browser.serving import served
from tests.browser.walk import ARMENIA, CSTO, MEMBERSHIP, PUTIN, TALIBAN

pytestmark = pytest.mark.browser


def test_the_first_page_is_a_picture_with_something_to_click(app: AppPage) -> None:
    assert len(app.graph.ids()) > 20
    expect(app.panel()).to_contain_text("Click a node or a line")
    expect(app.page.get_by_test_id("stMainMenu")).to_be_hidden()


def test_a_name_written_wrongly_is_found_and_enter_brings_it_in(app: AppPage) -> None:
    box = app.search("Lavrof")
    expect(app.page.get_by_role("option").first).to_contain_text("Sergei Lavrov")
    box.press("Enter")
    app.panel_says("Sergei Lavrov")
    app.graph.wait("graph.ids().includes('actor:sergei-lavrov')")


def test_words_of_sentences_are_found_and_open_the_article_there(app: AppPage) -> None:
    app.search("beranggotakan")
    hit = app.page.get_by_role("option").filter(has_text="beranggotakan").first
    expect(hit.locator("b").first).to_have_text("beranggotakan")
    hit.click()
    expect(app.page.locator(".sentence.focus")).to_contain_text("beranggotakan")


def test_the_last_suggestion_opens_all_sentences_and_the_list_lies_over_the_page(app: AppPage) -> None:
    heading = app.page.get_by_test_id("stSidebar").get_by_role("heading", name="Questions")
    before = heading.bounding_box()
    app.search("rusia dan")
    first = app.page.get_by_role("option").first.bounding_box()
    assert heading.bounding_box() == before
    assert first and first["width"] > 400, "a sentence has room to be read"
    app.page.get_by_role("option", name="All sentences with “rusia dan”…").click()
    expect(app.page.get_by_role("heading", name="Sentences with “rusia dan”")).to_be_visible()
    expect(app.page.locator(".quote").nth(6)).to_be_attached()


def test_clicking_from_csto_to_a_member_to_the_sentence(app: AppPage) -> None:
    app.graph.click(CSTO)
    app.panel_says("CSTO")
    app.panel().get_by_role("button", name=re.compile("^Armenia")).first.click()
    app.panel_says("Armenia")
    app.graph.page.mouse.click(*app.graph.edge_at(MEMBERSHIP))
    app.panel_says("Armenia is a suspended member of CSTO")
    assert {"Armenia", "CSTO"} <= set(app.marked())


def test_a_reload_brings_the_view_back(app: AppPage) -> None:
    app.graph.click(CSTO)
    app.panel_says("CSTO")
    app.graph.settled()
    app.page.wait_for_url(re.compile(r"[?&]s="))
    before = app.graph.positions()
    app.page.reload()
    app.graph.ready()
    app.panel_says("CSTO")
    assert {id: [round(v) for v in at] for id, at in app.graph.positions().items()} == {
        id: [round(v) for v in at] for id, at in before.items()
    }


def test_the_three_scenes_are_one_click_away(app: AppPage) -> None:
    for question, node in (
        ("Members of an organization", CSTO),
        ("The border of two", "country:TJ"),
        ("Contacts and denials", TALIBAN),
    ):
        app.page.get_by_test_id("stSidebar").get_by_role("button", name=re.compile(question)).click()
        app.graph.wait("graph.ids().includes(value)", node)
        app.graph.settled()
        expect(app.panel().locator("blockquote").first).to_be_visible()


def test_the_language_is_the_browsers_and_the_switch_changes_it(new_page: Callable[..., Any], address: str) -> None:
    page = new_page(locale="id-ID")
    AppPage(page, address).open("")
    expect(page.get_by_text("Setiap garis membuka kalimat yang menyatakannya")).to_be_visible()
    page.get_by_test_id("stSidebar").get_by_text("English").click()
    expect(page.get_by_text("Every line opens the sentence that says so")).to_be_visible()
    assert page.errors == []


def test_a_new_server_soon_shows_any_page_even_to_a_first_visitor_with_a_link(
    loaded: Settings, new_page: Callable[..., Any]
) -> None:
    """From the command to the picture: 5.4 s on two busy cores; a machine half as fast, and as busy, passes."""
    begun = time.monotonic()
    serving = served(loaded)
    address = next(serving)
    page = new_page()
    page.goto(f"{address}/questions?q=csto_members&lang=en")
    expect(page.get_by_role("button", name="Ask", exact=True)).to_be_visible(timeout=60_000)
    AppPage(page, address).open()
    seconds = time.monotonic() - begun
    serving.close()
    print(f"a question and the first picture after {seconds:.1f} s")
    assert seconds < 15


def test_files_dropped_on_the_page_are_loaded_and_shown(app: AppPage, tmp_path: Path, loaded: Settings) -> None:
    article = tmp_path / "baru.txt"
    article.write_text(
        "Putin Temui Rahmon\n\nDushanbe - Presiden Rusia Vladimir Putin bertemu Presiden Tajikistan Emomali Rahmon "
        "di Dushanbe, Jumat (3/5/2024). Kedua presiden sepakat bekerja sama menjaga perbatasan Tajikistan dan Afghanistan.\n"
    )
    page = app.page
    page.get_by_test_id("stSidebar").get_by_role("button", name="Load articles").click()
    page.locator("input[type=file]").set_input_files(str(article))
    page.get_by_role("button", name="Load 1 file", exact=True).click()
    expect(page.get_by_text("1 new or changed article")).to_be_visible(timeout=120_000)
    page.get_by_role("button", name="Show what is new as a graph").click()
    app.graph.ready()
    assert {PUTIN, "actor:emomali-rahmon"} <= set(app.graph.ids())


def test_records_are_dropped_as_an_array_packed_and_in_an_archive(app: AppPage, tmp_path: Path, loaded: Settings) -> None:
    def record(number: str, country: str) -> dict[str, str]:
        text = f"Presiden {country} bertemu Presiden Kroasia di Zagreb, Jumat (3/5/2024). Keduanya membahas pelabuhan {number}."
        return {"judul": f"Pelabuhan {number}", "isi": text, "tanggal": "4 Mei 2024"}

    (tmp_path / "larik.json").write_text(json.dumps([record("satu", "Slovenia"), record("dua", "Estonia")]))
    (tmp_path / "baris.jsonl.gz").write_bytes(gzip.compress(json.dumps(record("tiga", "Latvia")).encode()))
    with zipfile.ZipFile(tmp_path / "arsip.zip", "w") as archive:
        archive.writestr("dalam/kabar.json", json.dumps(record("empat", "Finlandia")))
        archive.writestr("dalam/foto.jpg", b"")
    (tmp_path / "rusak.json").write_text('[{"judul": "x"}, {"isi"')
    page = app.page
    page.get_by_test_id("stSidebar").get_by_role("button", name="Load articles").click()
    page.locator("input[type=file]").set_input_files([str(path) for path in sorted(tmp_path.iterdir())])
    page.get_by_role("button", name="Load 4 files", exact=True).click()
    expect(page.get_by_text("4 new or changed articles")).to_be_visible(timeout=120_000)
    for title in ("satu", "dua", "tiga", "empat"):
        expect(
            page.get_by_text(f"Pelabuhan {title} · 4 May 2024").or_(page.get_by_text(f"Pelabuhan {title} · 4 Mei 2024"))
        ).to_be_visible()
    expect(page.get_by_text("Skipped: rusak.json:1: no field or column we know as the text of an article")).to_be_visible()


def test_an_article_is_pasted_and_a_table_has_other_names(app: AppPage, tmp_path: Path, loaded: Settings) -> None:
    table = tmp_path / "berita.csv"
    table.write_text(
        'kepala;uraian;hari\nMoldova dan Rumania;"Presiden Moldova Maia Sandu bertemu Presiden Rumania di Bukares untuk '
        'membahas perbatasan kedua negara. Keduanya sepakat menjaga sungai itu bersama.";4 Juni 2024\n'
    )
    page = app.page
    page.get_by_test_id("stSidebar").get_by_role("button", name="Load articles").click()
    page.locator("input[type=file]").set_input_files(str(table))
    page.get_by_text("Columns with other names").click()
    for label, column in (("Text of the article", "uraian"), ("Title", "kepala"), ("Date", "hari")):
        field = page.get_by_label(label, exact=True).last
        field.fill(column)
        field.press("Tab")
    page.get_by_text("Paste an article").click()
    page.get_by_label("Text", exact=True).fill(
        "Presiden Slovenia bertemu Presiden Kroasia di Zagreb, Jumat (3/5/2024). Keduanya sepakat menjaga perbatasan laut."
    )
    page.get_by_label("Text", exact=True).press("Tab")
    page.get_by_role("button", name="Load 2 files", exact=True).click()
    expect(page.get_by_text("2 new or changed articles")).to_be_visible(timeout=120_000)
    expect(page.get_by_text("Fields of berita.csv: text = uraian, title = kepala, published = hari")).to_be_visible()
    expect(page.get_by_text("Moldova dan Rumania · 4 Jun 2024")).to_be_visible()


def test_going_back_in_the_browser_goes_back_in_the_picture(app: AppPage) -> None:
    assert "s=" not in app.page.url, "a first picture needs no address, and going back to it must not be undone by one"
    chosen(app, CSTO, "CSTO")
    chosen(app, ARMENIA, "Armenia")
    app.page.go_back()
    app.panel_says("CSTO")
    app.page.go_back()
    app.panel_says("Every line opens the sentence that says so")
    assert "s=" not in app.page.url


def test_going_back_from_an_answer_is_the_form_of_its_question(page: Any, address: str) -> None:
    page.goto(f"{address}/questions?q=csto_members&lang=en")
    page.get_by_role("button", name="Ask", exact=True).click()
    AppPage(page, address).graph.ready()
    page.wait_for_url(re.compile(r"[?&]s="))
    page.go_back()
    expect(page.get_by_role("button", name="Ask", exact=True)).to_be_visible()


def test_the_line_above_the_picture_counts_what_was_added(app: AppPage) -> None:
    expect(app.page.locator(".st-key-trail .one .t")).to_have_text(re.compile(r"The strongest of \d+ entities$"))
    app.search("Lavrof").press("Enter")
    app.panel_says("Sergei Lavrov")
    expect(app.page.locator(".st-key-trail .one .t")).to_have_text(re.compile(r"The strongest of \d+ entities · \d added$"))


def chosen(app: AppPage, id: str, title: str) -> None:
    """Clicks a node and waits until panel and address follow."""
    before = app.page.url
    app.graph.click(id)
    app.panel_says(title)
    app.page.wait_for_url(lambda url: url != before)


def test_a_typed_query_is_colored_completed_run_and_its_mistake_is_marked(page: Any, address: str) -> None:
    page.goto(f"{address}/cypher?lang=en")
    box = page.get_by_role("textbox", name="Query")
    box.press("Control+a")
    box.press_sequentially("MATCH (o:Organ", delay=20)
    expect(page.get_by_role("option", name="Organization")).to_be_visible()
    box.press("Enter")
    box.press_sequentially(") RETURN o.name AS name", delay=5)
    assert box.input_value() == "MATCH (o:Organization) RETURN o.name AS name"
    expect(page.locator(".editor .label")).to_have_text("Organization")
    box.press("Control+Enter")
    expect(page.get_by_test_id("stDataFrame")).to_be_visible(timeout=20_000)
    box.press("Control+a")
    box.press_sequentially("MATCH (o:Organization)\nRETRUN o", delay=5)
    box.press("Control+Enter")
    expect(page.locator(".editor .line.bad")).to_have_text("RETRUN o")


def test_a_long_line_of_a_typed_query_wraps_with_its_colors(app: AppPage) -> None:
    page = app.page
    page.get_by_test_id("stSidebar").get_by_role("button", name="Cypher desk").click()
    box = page.get_by_role("textbox", name="Query")
    condition = " OR ".join(f"o.name = 'Organisasi nomor {n}'" for n in range(12))
    box.fill(f"MATCH (o:Organization) WHERE {condition} RETURN o.name\nLIMIT 5")  # as pasted
    assert box.evaluate("area => area.scrollWidth <= area.clientWidth"), "nothing stands beyond the right edge"
    first, last = page.locator(".editor .line").first, page.locator(".editor .line").last
    heights = [line.bounding_box()["height"] for line in (first, last)]  # type: ignore[index]
    assert heights[0] > 2.5 * heights[1], "the long line has several rows, also where it is colored"
    assert box.evaluate("area => area.scrollHeight <= area.clientHeight"), "and all of them are in sight"
    box.press_sequentially("\nORD")
    offer, caret = page.get_by_role("option", name="ORDER").bounding_box(), last.bounding_box()
    assert offer and caret and 0 <= offer["y"] - (caret["y"] + caret["height"]) < 40, "completions stand below the word"


def test_a_form_suggests_entities_and_its_address_keeps_them(page: Any, address: str) -> None:
    page.goto(f"{address}/questions?q=events_between&lang=en")
    box = page.get_by_role("combobox", name="the first party")
    expect(box).to_have_value("Rusia")
    box.press("Control+a")
    box.press_sequentially("armen", delay=40)
    expect(page.get_by_role("option", name=re.compile("Armenia"))).to_be_visible()
    box.press("Enter")
    expect(box).to_have_value("Armenia")
    page.wait_for_url(re.compile("p.first=country%3AAM"))


def test_on_a_phone_the_answer_is_seen_without_closing_the_sidebar_by_hand(new_page: Callable[..., Any], address: str) -> None:
    page = new_page(width=390, height=844)
    app = AppPage(page, address).open()
    page.get_by_test_id("stExpandSidebarButton").click()
    page.get_by_test_id("stSidebar").get_by_role("button", name=re.compile("Members of an organization")).click()
    expect(page.get_by_test_id("stSidebarCollapseButton").locator("button")).not_to_be_in_viewport()
    app.graph.wait("graph.ids().length < 12 && graph.ids().includes(value)", CSTO)
    app.graph.settled()
    app.graph.click(CSTO)
    app.panel_says("CSTO")
    expect(app.panel().get_by_role("heading", name="CSTO")).to_be_in_viewport()


def test_on_a_wide_window_the_sidebar_stays(app: AppPage) -> None:
    app.page.get_by_test_id("stSidebar").get_by_role("button", name=re.compile("Members of an organization")).click()
    app.graph.wait("graph.ids().length < 12")
    expect(app.page.get_by_test_id("stSidebar").get_by_role("button", name="Articles", exact=True)).to_be_in_viewport()


@pytest.mark.layout
def test_a_name_too_long_for_the_bar_is_whole_in_its_tooltip_and_the_counts_stay(app: AppPage) -> None:
    app.page.get_by_test_id("stSidebar").get_by_role("button", name=re.compile("Contacts and denials")).click()
    app.graph.wait("graph.ids().includes(value)", TALIBAN)
    line = app.page.locator(".st-key-trail .one")
    name, counts = line.locator(".t"), line.locator(".n")
    expect(name).to_have_attribute("title", "Contacts and denials between two parties · Rusia · Taliban")
    expect(counts).to_contain_text(re.compile(r"\d+ nodes · \d+ lines"))
    assert name.evaluate("(e) => e.scrollWidth >= e.clientWidth") and counts.evaluate(
        "(e) => e.scrollWidth <= e.clientWidth + 1"
    )


def test_the_place_to_drop_files_speaks_the_readers_language(new_page: Callable[..., Any], address: str) -> None:
    page = new_page()
    page.goto(f"{address}/load?lang=id")
    button = page.get_by_test_id("stFileUploaderDropzone").locator("button p")
    expect(button).to_be_visible()
    shown = "(e) => [getComputedStyle(e).fontSize, getComputedStyle(e, '::after').content]"
    assert button.evaluate(shown) == ["0px", '"Pilih berkas"']


def test_streamlits_own_words_follow_the_readers_language_and_the_chosen_tab_stays(
    new_page: Callable[..., Any], address: str
) -> None:
    page = new_page()
    AppPage(page, address).open("?lang=id")
    page.locator(".st-key-bar").get_by_text("Tabel", exact=True).click()
    page.get_by_test_id("stDataFrame").first.hover()
    expect(page.get_by_role("button", name="Unduh sebagai CSV").first).to_be_visible()
    expect(page.get_by_test_id("stSkipToContent")).to_have_text("Lompat ke isi utama")
    page.get_by_test_id("stSidebar").get_by_text("English").click()
    page.get_by_test_id("stDataFrame").first.hover()
    expect(page.get_by_role("button", name="Download as CSV").first).to_be_visible()
    expect(page.locator(".st-key-bar").get_by_role("radio", name="Table")).to_be_checked()
    expect(page.get_by_test_id("stSkipToContent")).to_have_text("Skip to main content")
    assert page.errors == []


def test_the_key_of_the_search_works_from_the_graph_and_its_legend(app: AppPage) -> None:
    box = app.page.get_by_role("combobox", name="Search", exact=True)
    app.graph.click(CSTO)
    app.page.keyboard.press("/")
    expect(box).to_be_focused()
    app.page.get_by_role("group", name="Legend").get_by_role("button").first.focus()
    app.page.keyboard.press("/")
    expect(box).to_be_focused()
    expect(box).to_have_value("")


def test_the_tip_of_a_question_is_the_browsers_own_and_covers_nothing(app: AppPage) -> None:
    question = app.page.locator(".st-key-ask button").first
    expect(question).to_have_attribute("title", re.compile(r"\w+ \w+"))
    question.hover()
    app.page.wait_for_timeout(900)  # Streamlit's tooltips come after 200 ms
    expect(app.page.get_by_test_id("stTooltipContent")).to_have_count(0)


def test_the_bar_and_the_list_count_the_same_also_folded_and_filtered(app: AppPage) -> None:
    def counted() -> tuple[list[int], list[int]]:
        app.graph.settled()
        bar = app.page.locator(".st-key-trail .n").inner_text()
        listed = app.page.locator(".list summary").inner_text()
        return [int(n) for n in re.findall(r"\d+", bar)], [int(n) for n in re.findall(r"\d+", listed)]

    bar, listed = counted()
    assert bar == listed
    app.page.get_by_role("button", name="Events as lines between their parties").click()
    app.graph.wait("graph.picture.folded")
    expect(app.page.locator(".st-key-trail .n")).not_to_have_text(re.compile(rf"^{bar[0]} "))
    folded, listed = counted()
    assert folded == listed
    app.page.get_by_role("group", name="Legend").get_by_role("button", name="Country").click()
    app.graph.wait("!graph.ids().some((id) => id.startsWith('country:'))")
    (nodes, lines), listed = counted()
    assert (listed[1], listed[3]) == (nodes, lines), "n of all"
    assert listed[0] < nodes
