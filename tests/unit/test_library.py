"""Saved questions: header and text in, SavedQuery out; and what a wrong header is told."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from cypher.saved_queries.library import (
    LANGUAGES,
    Parameter,
    library,
    package_queries,
    parse_query,
    save_query,
    text_with_header,
    used_parameters,
    value_of,
    values_of,
)
from cypher.whole_graph import labels
from graph.errors import SavedQueryError
from graph.model import graph_model
from graph.settings import Settings

GOOD = """// title (id): Anggota sebuah organisasi
// title (en): Members of an organization
// description (id): Siapa anggotanya,
//   dan statusnya.
// param organization: entity = organization:csto   organisasinya | the organization
// param since: date = null   hanya sejak tanggal ini | only since this date
// param limit: integer = 50   paling banyak sekian | at most this many
// chart: name, members
MATCH (n)-[:MEMBER_OF]->({id: $organization}) WHERE n.x > $since RETURN n.name AS name LIMIT $limit
"""


def test_a_header_gives_both_languages_and_typed_parameters() -> None:
    query = parse_query(GOOD, "members")
    assert query.title == {"id": "Anggota sebuah organisasi", "en": "Members of an organization"}
    assert query.description["en"] == query.description["id"] == "Siapa anggotanya, dan statusnya."
    assert [(p.name, p.type, p.default, p.optional) for p in query.parameters] == [
        ("organization", "entity", "organization:csto", False),
        ("since", "date", None, True),
        ("limit", "integer", "50", False),
    ]
    assert query.parameter("limit").meaning == {"id": "paling banyak sekian", "en": "at most this many"}
    assert query.chart == ("name", "members")
    assert query.text == GOOD


def test_a_bare_header_is_title_then_description() -> None:
    query = parse_query("// Events\n// What happened,\n// newest first.\nMATCH (e:Event) RETURN e", "events")
    assert query.title["id"] == query.title["en"] == "Events"
    assert query.description["id"] == "What happened, newest first."


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("MATCH (n) RETURN n", "q.cypher:1: no title"),
        ("// T\n", "q.cypher:2: no query"),
        ("// T\n// param a: number = 1   x\nRETURN $a", "q.cypher:2: a is of type 'number'; expected one of entity"),
        ("// T\n// param a: integer = many   x\nRETURN $a", "q.cypher:2: default of a is 'many'; expected a whole number"),
        ("// T\n// param a: integer = 5 at most\nRETURN $a", "two spaces part it from the meaning"),
        ("// T\n// param a b\nRETURN 1", "q.cypher:2: 'param a b' is no parameter"),
        ("// T\n// param a: text   x\n// param a: text   x\nRETURN $a", "q.cypher:3: a second parameter 'a'"),
        ("// title (fr): T\nRETURN 1", "q.cypher:1: 'fr' is not a language"),
        ("// titel (en): T\nRETURN 1", "q.cypher:1: 'titel' is not a field"),
        ("// T\n// chart: x\nRETURN 1", "q.cypher:2: chart is 'x'; expected two or more columns"),
        ("// T\n// param a: text   x\nRETURN 1,\n $b", "q.cypher:4: declares ['a'] but uses ['b']"),
        ("// T\n// param a: text   x\nRETURN 1", "q.cypher:1: declares ['a'] but uses []"),
    ],
)
def test_a_wrong_header_is_named_with_file_and_line(text: str, said: str) -> None:
    with pytest.raises(SavedQueryError) as error:
        parse_query(text, "q")
    assert said in str(error.value)


def test_dollar_signs_in_strings_and_comments_are_no_parameters() -> None:
    text = "RETURN 'it\\'s $a', \"$b\", `$c` /* $d\n$e */ // $f\n, $g, $`h i`"
    assert used_parameters(text) == ("g", "h i")


@pytest.mark.parametrize(
    ("kind", "text", "value"),
    [
        ("entity", "country:RU", "country:RU"),
        ("entity", "Rusia", None),
        ("entity", "event:1", None),
        ("label", "Country", "Country"),
        ("label", "country", None),
        ("relationship type", "MEMBER_OF", "MEMBER_OF"),
        ("event type", "ASSAULT", "ASSAULT"),
        ("event type", "ATTACK", None),
        ("date", "2024-02-29", "2024-02-29"),
        ("date", "2023-02-29", None),
        ("date", "2024-02", "2024-02"),
        ("date", "31/03/2024", "2024-03-31"),
        ("date", "٢٠٢٤", None),
        ("integer", " 12 ", 12),
        ("integer", "1.5", None),
        ("text", "kontak", "kontak"),
        ("text", "x" * 501, None),
    ],
)
def test_a_value_is_read_by_its_type(kind: str, text: str, value: object) -> None:
    parameter = Parameter("p", kind)
    if value is None:
        with pytest.raises(SavedQueryError, match="expected"):
            value_of(parameter, text)
    else:
        assert value_of(parameter, text) == value


def test_a_date_may_be_counted_from_today() -> None:
    assert value_of(Parameter("since", "date", "today-30"), "") == (date.today() - timedelta(days=30)).isoformat()


def test_blank_is_the_default_and_null_leaves_open() -> None:
    query = parse_query(GOOD, "members")
    assert values_of(query, {"since": "null", "limit": ""}) == {"organization": "organization:csto", "since": None, "limit": 50}


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"limit": "0"}, "members: limit is '0'; expected a whole number from 1 to"),
        ({"nobody": "x"}, "members has no parameter 'nobody'; it has: organization, since, limit"),
    ],
)
def test_a_wrong_value_names_question_and_parameter(given: dict[str, str], said: str) -> None:
    with pytest.raises(SavedQueryError, match="members") as error:
        values_of(parse_query(GOOD, "members"), given)
    assert said in str(error.value)


def test_a_required_parameter_must_be_given() -> None:
    query = parse_query("// T\n// param who: entity   siapa\nRETURN $who", "q")
    with pytest.raises(SavedQueryError, match="who needs a value"):
        values_of(query, {})


def test_the_header_written_is_the_header_read() -> None:
    query = parse_query(GOOD, "members")
    again = parse_query(text_with_header(GOOD, query.title, query.description, query.parameters), "members")
    assert (again.title, again.description, again.parameters) == (query.title, query.description, query.parameters)


def test_every_question_of_simpul_is_bilingual_and_bounded() -> None:
    queries = package_queries()
    assert len(queries) >= 18
    for query in queries:
        assert query.title["id"] != query.title["en"] and query.description["id"] != query.description["en"], query.name
        assert query.parameter("limit").type == "integer", query.name
        assert all(parameter.meaning[language] for parameter in query.parameters for language in LANGUAGES), query.name
        assert not any(parameter.required for parameter in query.parameters), query.name


def test_the_choices_are_those_of_the_graph_model() -> None:
    model = graph_model()
    assert set(Parameter("p", "event type").choices) == model.events.keys()
    assert set(Parameter("p", "relationship type").choices) == model.relationships.keys()
    assert set(Parameter("p", "label").choices) == set(labels())


def test_saving_writes_a_file_the_library_then_lists(tmp_path: Path) -> None:
    settings = Settings(data=tmp_path)
    save_query(settings, "mine", "// Mine\nMATCH (n) RETURN n LIMIT 1")
    found = library(settings).named("mine")
    assert found.own and found.path == tmp_path / "queries" / "mine.cypher"
    with pytest.raises(SavedQueryError, match="already"):
        save_query(settings, "mine", "// Mine\nRETURN 1")
    save_query(settings, "mine", "// Mine, again\nRETURN 1", replace=True)
    assert library(settings).named("mine").title["en"] == "Mine, again"
    assert [path.name for path in (tmp_path / "queries").iterdir()] == ["mine.cypher"]


@pytest.mark.parametrize("name", ["", "Mine", "../mine", "a/b", "a.b", "csto_members"])
def test_a_name_that_is_none_or_taken_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(SavedQueryError, match="name"):
        save_query(Settings(data=tmp_path), name, "// T\nRETURN 1")
    assert not (tmp_path / "queries").exists()


def test_a_broken_file_of_the_users_is_a_problem_and_the_rest_is_listed(tmp_path: Path) -> None:
    (tmp_path / "broken.cypher").write_text("// T\n// param a: text   x\nRETURN 1")
    (tmp_path / "latin.cypher").write_bytes(b"// \xe9t\xe9\nRETURN 1")
    (tmp_path / "csto_members.cypher").write_text("// T\nRETURN 1")
    (tmp_path / "fine.cypher").write_text("// T\nRETURN 1")
    found = library(Settings(queries=tmp_path))
    assert len(found.problems) == 3 and found.named("fine").own
    with pytest.raises(SavedQueryError, match=r"broken\.cypher:1"):
        found.named("broken")
    with pytest.raises(SavedQueryError, match="csto_members"):
        found.named("csto")


def test_questions_about_two_parties_tell_the_sides_in_the_same_words() -> None:
    """All but one line, which says what kind of event is asked for; none lists who belongs to a side."""
    names = ("events_between", "conflicts_between", "cooperation_between", "russia_taliban_contacts", "outlets_compared")
    texts = {query.name: query.text for query in package_queries() if query.name in names}
    begin, end = "MATCH (first:", "WITH DISTINCT e,"
    sides = {name: text[text.index(begin) : text.index(end)].splitlines() for name, text in texts.items()}
    plain = sides["outlets_compared"]
    assert len(sides) == len(names)
    assert not any("collect(" in line for line in plain)
    for lines in sides.values():
        assert [line for line in lines if line in plain] == plain and len(lines) <= len(plain) + 1
