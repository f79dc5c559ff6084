"""Answers as text: what a table leaves out, and that nothing in a cell breaks a format."""

import csv
import json
from io import StringIO

from cypher.saved_queries.row_counts import Counted
from graph.stored_graph import Answer, Graph, Node, Relationship
from simpul.answers import left_out_lines, written

RUSSIA = Node("country:RU", "Country", {"id": "country:RU", "name": "Rusia"})
CSTO = Node("organization:csto", "Organization", {"id": "organization:csto", "name": "CSTO [bold]"})
MEMBER = Relationship("MEMBER_OF", "country:RU", "organization:csto", {"status": "member"})
SAID = {
    "sentence": "article:1#0",
    "text": "Rusia anggota\nCSTO.",
    "article": "article:1",
    "title": "Judul",
    "published": "2015-04-05",
}
ANSWER = Answer(
    ("member", "r", "organization", "name", "n", "evidence"),
    ((RUSSIA, MEMBER, CSTO, "Rusia", 2.0, [SAID, SAID]), (CSTO, MEMBER, CSTO, "CSTO [bold]", None, [])),
    Graph((RUSSIA, CSTO), (MEMBER,)),
)


def test_a_table_shows_names_once_and_the_newest_sentence() -> None:
    lines = written(ANSWER, "table", 100).splitlines()
    assert lines[0].split() == ["organization", "name", "n", "evidence"]
    assert lines[1] == "CSTO [bold]   Rusia        2  “Rusia anggota CSTO.” (Judul, 2015-04-05) +1"
    assert lines[2].split() == ["CSTO", "[bold]", "CSTO", "[bold]"]


def test_a_column_without_a_value_is_shown_for_that_is_an_answer_too() -> None:
    undated = Answer(("name", "date"), (("KTT", None), ("kontak", None)))
    assert written(undated, "table").splitlines() == ["name    date", "KTT", "kontak"]


def test_a_table_folds_into_its_width() -> None:
    assert max(map(len, written(ANSWER, "table", 60).splitlines())) <= 60


def test_json_is_a_list_of_objects_one_a_row() -> None:
    rows = json.loads(written(ANSWER, "json"))
    assert rows[0]["member"] == {"id": "country:RU", "label": "Country", "name": "Rusia"}
    assert rows[0]["r"] == {"relationship": "MEMBER_OF", "from": "country:RU", "to": "organization:csto", "status": "member"}
    assert rows[0]["evidence"][0]["text"] == "Rusia anggota\nCSTO." and rows[1]["n"] is None


def test_json_lines_have_one_row_a_line() -> None:
    assert [json.loads(line) for line in written(ANSWER, "jsonl").splitlines()] == json.loads(written(ANSWER, "json"))


def test_csv_has_one_line_a_row_and_no_formula() -> None:
    answer = Answer(("a", "b"), (("=1+1", [1, 2]), ('x, "y"', {"k": None})))
    assert list(csv.reader(StringIO(written(answer, "csv")))) == [["a", "b"], ["'=1+1", "1, 2"], ['x, "y"', "k: "]]


def test_an_empty_answer_is_empty_in_every_format() -> None:
    empty = Answer((), ())
    assert [written(empty, format_) for format_ in ("table", "csv", "json", "jsonl")] == ["", "", "[]", ""]


def test_what_an_answer_leaves_out_is_told_with_the_parameter_that_brings_it_in() -> None:
    assert left_out_lines(Counted(total=12, undated=0, coarse=None), shown=12) == []
    assert left_out_lines(Counted(total=153, undated=2, coarse=3), shown=50) == [
        "50 of 153 rows; --param limit=153 gives all",
        "3 more, dated only by year or month, may be in that time; --param coarse=yes adds them",
        "2 more have no date and are left out",
    ]
