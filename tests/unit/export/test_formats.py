"""What each format says, and that no text of an article becomes markup, a formula, a statement or a column."""

import csv
import json
import re
from dataclasses import replace
from html.parser import HTMLParser
from io import BytesIO, StringIO
from pathlib import Path
from zipfile import ZipFile

import pytest

from cypher.evidence import Parties
from explorer import export
from explorer.export.cells import guarded
from explorer.export.cypher_script import literal
from explorer.export.events import OURS, POLECAT
from explorer.export.evidence_nodes import with_text
from graph.errors import ExportError
from graph.stored_graph import Graph, Node, Relationship
from tests.unit.export.samples import ABOUT, GRAPH, HOSTILE, sample


@pytest.mark.parametrize("text", ["=1+1", "+62 811", "-5", "@x", "\t=1", "  =1", "＝1", "|calc", "%0A"])
def test_a_cell_that_a_spreadsheet_would_run_is_guarded(text: str) -> None:
    assert guarded(text) == "'" + text


@pytest.mark.parametrize("value", ["Rusia", "2015-04-05", 12, 0.5, "a=b"])
def test_other_cells_stay_as_they_are(value: object) -> None:
    assert guarded(value) == value


def test_csv_opens_in_excel_with_one_event_or_relationship_a_row() -> None:
    written = export.export(sample(), "csv")
    assert written.startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(StringIO(written.decode("utf-8-sig"), newline="")))
    events = {node.id for node in GRAPH.nodes if node.label == "Event"}
    lasting = [r for r in GRAPH.relationships if not events & {r.source, r.target}]
    assert [row["kind"] for row in rows] == ["event"] * len(events) + ["relation"] * len(lasting)
    first = rows[0]
    assert (first["who"], first["date"], first["dated_by"], first["where"]) == ("Rusia; Taliban", "2017-04", "text", "Kabul")
    assert first["told_as"] == "dipertentangkan" and first["what"].startswith("bertemu")
    assert first["sentence"] == "Rusia dan Taliban bertemu di Kabul." and first["link"] == "https://192.0.2.1/1"
    assert json.loads(first["about"])["query"] == "russia_taliban_contacts" and rows[1]["about"] == ""
    assert (first["sentences"], first["media"]) == ("3", "Contoh.id, Lain.id")
    border = next(row for row in rows if row["detail"].endswith("km"))
    assert (border["detail"], border["sentences"]) == ("1200.5 km", "2")
    cells = [cell for row in csv.reader(StringIO(written.decode("utf-8-sig"))) for cell in row]
    assert not [cell for cell in cells if cell[:1] in "=+@" and cell]


class _Page(HTMLParser):
    """The tags of a page and what stands in its data block."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.data = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        if self.tags and self.tags[-1] == ("script", {"type": "application/json", "id": "data"}):
            self.data += data


def test_the_web_page_holds_no_markup_of_articles_and_fetches_nothing() -> None:
    page = _Page()
    written = export.export(sample(), "html").decode()
    page.feed(written)
    assert [tag for tag, _ in page.tags].count("script") == 3 and "img" not in dict(page.tags)
    policy = next(attrs["content"] or "" for tag, attrs in page.tags if attrs.get("http-equiv"))
    assert "default-src 'none'" in policy and len(re.findall("'sha256-", policy)) == 2 and "unsafe-eval" not in policy
    assert not [attrs for _, attrs in page.tags if attrs.keys() & {"src", "href", "onerror", "onclick"}]
    assert "<" not in page.data.strip() and "javascript" in page.data
    data = json.loads(page.data)
    assert len(data["nodes"]) == len(GRAPH.nodes) and len(data["edges"]) == len(GRAPH.relationships)
    assert data["about"]["what"] == HOSTILE


@pytest.mark.parametrize(
    ("language", "kind", "facts", "office", "counts"),
    [
        (
            "id",
            "Kerja sama verbal",
            ["bertemu", "Apr 2017", "dipertentangkan"],
            "menjabat di",
            "8 simpul, 10 hubungan",
        ),
        (
            "en",
            "Verbal cooperation",
            ["meets", "Apr 2017", "disputed"],
            "holds a position in",
            "8 nodes, 10 relationships",
        ),
    ],
)
def test_the_web_page_and_the_drawing_speak_the_language_of_the_export(
    language: str, kind: str, facts: list[str], office: str, counts: str
) -> None:
    given = replace(sample(), about=replace(ABOUT, language=language))
    page = _Page()
    page.feed(export.export(given, "html").decode())
    data = json.loads(page.data)
    talks = next(each for each in data["nodes"] if each["id"] == "event:aa11")
    assert (talks["kind"], talks["facts"]) == (kind, facts)
    assert talks["vis"]["label"] == facts[0], "a summary as label would run into its neighbors"
    assert any(office in each["title"] for each in data["edges"])
    svg = export.export(given, "svg").decode()
    assert counts in svg and ", ".join(facts) in svg and kind in svg
    assert "CONSULT" not in svg and "asserted" not in svg


def test_svg_is_escaped_and_has_no_script() -> None:
    import xml.etree.ElementTree as ElementTree

    root = ElementTree.fromstring(export.export(sample(), "svg"))
    tags = {element.tag.split("}")[1] for element in root.iter()}
    assert tags <= {"svg", "title", "metadata", "rect", "g", "path", "polygon", "circle", "text"}
    assert root.attrib["width"] == f"{2 * float(root.attrib['viewBox'].split()[2]):g}"
    assert any("Rusia dan Taliban bertemu di Kabul." in (element.text or "") for element in root.iter())


def test_png_is_twice_the_size_of_the_svg_s_drawing_and_not_empty() -> None:
    from PIL import Image

    from explorer.export.drawing import drawing_of

    image = Image.open(BytesIO(export.export(sample(), "png")))
    drawing = drawing_of(sample())
    assert image.size == (round(drawing.width * 2), round(drawing.height * 2))
    colors = {color for _, color in image.getcolors(1_000_000) or ()}
    assert (0, 114, 178) in colors and (255, 255, 255) in colors  # the blue of a country on paper


def test_nodes_on_screen_stay_where_they_are() -> None:
    from explorer.export.node_positions import placed

    places = {each.node.id: (each.x, each.y) for each in placed(sample())}
    assert places == dict(sample().positions)


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (None, "null"),
        (True, "true"),
        (3, "3"),
        (0.5, "0.5"),
        (float("nan"), "null"),
        (["a", 1], '["a", 1]'),
        ({"a b": 1, "c": None}, "{`a b`: 1}"),
        ('it\'s "x" \\ \n; \u2028', '"it\'s \\"x\\" \\\\ \\n; \\u2028"'),
    ],
)
def test_a_value_as_cypher_writes_it(value: object, written: str) -> None:
    assert literal(value) == written


def test_a_cypher_script_has_one_statement_a_semicolon_at_the_end_of_a_line() -> None:
    statements = export.export(sample(), "cypher").decode().split(";\n")
    assert statements[-1] == ""
    assert all(re.match(r"(//.*\n)*(CREATE CONSTRAINT|UNWIND \[)", statement) for statement in statements[:-1])


def test_a_graph_for_another_database_brings_its_sentences_along() -> None:
    whole = with_text(sample())
    assert isinstance(whole, export.LoadedContents)
    labels = {node.id: node.label for node in whole.graph.nodes}
    assert labels["article:1#3"] == "Sentence" and labels["article:2"] == "Article"
    ids = {each.id for each in whole.graph.relationships}
    assert {"article:1 HAS_SENTENCE article:1#3", "article:1#3 REPORTS event:aa11", "article:2#0 MENTIONS country:RU"} <= ids
    assert {each.id for each in GRAPH.relationships} <= ids


def test_import_tables_have_typed_headers_and_the_command() -> None:
    with ZipFile(BytesIO(export.export(sample(), "neo4j-csv"))) as archive:
        names = set(archive.namelist())
        countries = archive.read("nodes-Country.csv").decode().splitlines()
        readme = archive.read("README.txt").decode()
        assert json.loads(archive.read("about.json"))["relationships"] > len(GRAPH.relationships)
    assert {"nodes-Sentence.csv", "relationships-HAS_SENTENCE.csv"} <= names
    assert countries[0].startswith('id:ID,"name:string","iso:string","aliases:string[]","articles:long"')
    assert countries[1].startswith('"country:RU","Rusia","RU","Rusia\x1fMoskow","3"')
    assert "--nodes=Country=nodes-Country.csv" in readme and "--array-delimiter=U+001F" in readme


def test_plover_records_have_the_manual_s_fields_and_more() -> None:
    records = [json.loads(line) for line in export.export(sample(), "plover").splitlines()]
    assert [record["event"] for record in records] == [["CONSULT"], ["REJECT"]]
    first, second = records
    assert (first["actor"], first["recipient"], first["event_loc"]) == (["Rusia", "Taliban"], [], "Kabul")
    assert (first["date"], first["mode"], first["link"]) == ("2017-04", ["visit"], "https://192.0.2.1/1")
    assert second["date"] == "2015-01-02" and second["date_precision"] == "published"
    assert len(first["evidence"]) == 2 and "about" in first and "about" not in second


def test_polecat_rows_have_its_forty_columns_then_ours() -> None:
    assert len(POLECAT) == 40
    rows = list(csv.reader(StringIO(export.export(sample(), "polecat").decode()), delimiter="\t"))
    assert rows[0] == [*POLECAT, *OURS] and len(rows) == 2, "the other event is denied"
    first = dict(zip(rows[0], rows[1], strict=True))
    assert first["Quad Code"] == "VERBAL COOPERATION" and first["Actor Name"] == "Rusia; Taliban"
    assert first["Sentence"] == "Rusia dan Taliban bertemu di Kabul."
    assert (first["Actor Country"], first["Recipient Name"], first["Recipient Country"]) == ("RUS", "None", "None")


def test_polecat_has_the_codes_its_readers_filter_by_and_no_row_for_what_did_not_happen() -> None:
    russia, america = (
        Node(f"country:{iso}", "Country", {"id": f"country:{iso}", "name": iso, "iso": iso}) for iso in ("RU", "US")
    )
    events = [
        Node(f"event:{modality}", "Event", {"id": f"event:{modality}", "type": "ACCUSE", "modality": modality})
        for modality in ("asserted", "planned", "negated", "hypothetical")
    ]
    parties = {event.id: Parties((russia,), (america,)) for event in events}
    given = replace(sample(), graph=Graph((russia, america, *events)), parties=parties)
    rows = list(csv.DictReader(StringIO(export.export(given, "polecat").decode()), delimiter="\t"))
    assert [row["Modality"] for row in rows] == ["asserted", "planned"]
    assert {(row["Actor Country"], row["Actor COW"], row["Recipient COW"]) for row in rows} == {("RUS", "365", "2")}
    assert {row["Placename"] for row in rows} == {"None"}


def test_polecat_rows_stand_on_the_map_where_the_place_is_known() -> None:
    kabul, nowhere = (
        Node(f"place:{name.casefold()}", "Place", {"id": f"place:{name.casefold()}", "name": name})
        for name in ("Kabul", "Kampung Antah Berantah")
    )
    afghanistan = Node("country:AF", "Country", {"id": "country:AF", "name": "Afghanistan", "iso": "AF"})
    events = [
        Node(f"event:{name}", "Event", {"id": f"event:{name}", "type": "CONSULT", "modality": "asserted"})
        for name in ("city", "both", "unknown", "unplaced")
    ]
    places = {"city": (kabul,), "both": (afghanistan, kabul), "unknown": (nowhere,), "unplaced": ()}
    parties = {f"event:{name}": Parties((), (), where) for name, where in places.items()}
    given = replace(sample(), graph=Graph((kabul, nowhere, afghanistan, *events)), parties=parties)
    rows = list(csv.DictReader(StringIO(export.export(given, "polecat").decode()), delimiter="\t"))
    city, both, unknown, unplaced = rows
    assert (round(float(city["Latitude"])), round(float(city["Longitude"]))) == (35, 69)
    assert city["GeoNames ID"] == "1138958"
    assert (both["Latitude"], both["Longitude"]) == (city["Latitude"], city["Longitude"]), "the city, not its country"
    assert unknown["Placename"] == "Kampung Antah Berantah"
    for row in (unknown, unplaced):
        assert (row["Latitude"], row["Longitude"], row["GeoNames ID"]) == ("", "", "")


def test_follow_the_money_entities_come_once_with_their_proof() -> None:
    records = [json.loads(line) for line in export.export(sample(), "ftm").splitlines()]
    by_id = {record["id"]: record for record in records}
    assert len(by_id) == len(records)
    schemata = {record["schema"] for record in records}
    assert schemata == {
        *("Note", "PublicBody", "Organization", "Person", "Address", "Article", "Event"),
        *("Membership", "Position", "Occupancy", "UnknownLink"),
    }
    assert by_id["event-aa11"]["properties"]["proof"] == ["article-1", "article-2"]
    occupancy = next(record for record in records if record["schema"] == "Occupancy")["properties"]
    assert by_id[occupancy["post"][0]]["properties"]["name"] == ["Presiden, Rusia"]
    assert by_id["country-SUHH"]["properties"]["country"] == ["suhh"]


def test_json_lines_begin_with_what_they_hold() -> None:
    records = [json.loads(line) for line in export.export(sample(), "jsonl").splitlines()]
    assert [record["kind"] for record in records] == ["about"] + ["node"] * 8 + ["relationship"] * 10
    assert records[-1]["evidence"][0]["text"] == HOSTILE


def test_writing_is_whole_or_not_at_all(tmp_path: Path) -> None:
    path = tmp_path / "a.graphml"
    export.write(sample(), "graphml", path)
    assert path.read_bytes() == export.export(sample(), "graphml")
    with pytest.raises(ExportError, match="cannot write"):
        export.write(sample(), "graphml", tmp_path / "no" / "a.graphml")
    assert [each.name for each in tmp_path.iterdir()] == ["a.graphml"]


def test_an_unknown_format_lists_the_known_ones() -> None:
    with pytest.raises(ExportError, match="no format is called 'xlsx'; there are: html, dossier-html"):
        export.export(sample(), "xlsx")


def test_a_graph_beyond_a_format_s_cap_is_refused_with_a_way_out() -> None:
    nodes = tuple(Node(f"actor:{number}", "Actor", {"name": str(number)}) for number in range(4001))
    with pytest.raises(ExportError, match=r"html holds at most 4,000 nodes and relationships, these are 4,001; .*jsonl"):
        export.export(export.LoadedContents(Graph(nodes), ABOUT), "html")


def test_a_relationship_to_a_node_that_is_not_there_is_no_trouble() -> None:
    from cypher.evidence import Parties

    class Nothing:
        def read(self, *_: object, **__: object) -> object:
            from graph.stored_graph import Answer

            return Answer((), ())

    lonely = Graph((GRAPH.nodes[0],), (Relationship("LEADS", "country:RU", "organization:gone"),))
    found = export.contents_of(Nothing(), lonely, ABOUT)  # type: ignore[arg-type]
    assert found.graph.relationships == () and found.parties.get("x", Parties()) == Parties()


def test_file_names_are_plain() -> None:
    assert export.file_name(ABOUT, "png").endswith("-2026-01-02.png")
    assert re.fullmatch(r"[a-z0-9.-]+", export.file_name(ABOUT, "ftm"))
