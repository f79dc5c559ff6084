"""What a load says of the graph before it: what came, what was confirmed, what is told another way; on both engines."""

from dataclasses import replace

from cypher.contradictions import contradictions
from cypher.database import Database
from graph.article_graph import ArticleGraph, Relation
from graph.load_changes import CONFIRMED, CONTRADICTED, NEW
from loader.write.load_run import Known
from loader.write.store import write_graphs
from tests.integration.test_tellings import GRAUSTARK, RUDOLF, RURITANIA, article

PORT = "Ruritania menyerang pelabuhan Strelsau Graustark dengan pesawat nirawak."


def counted(database: Database, *graphs: ArticleGraph, batch: int = 5000) -> tuple[dict[str, int], ...]:
    """New, confirmed, contradicted: the kinds that have any."""
    known = Known()
    write_graphs(database, graphs, batch=batch, known=known)
    each = (known.growth.counts(way) for way in (NEW, CONFIRMED, CONTRADICTED))
    return tuple({kind: count for kind, count in counts.items() if count} for counts in each)


def denied(graph: ArticleGraph) -> ArticleGraph:
    return replace(graph, events=(replace(graph.events[0], modality="negated"),))


def member(graph: ArticleGraph, status: str) -> ArticleGraph:
    relation = Relation("MEMBER_OF", RUDOLF, RURITANIA, (0,), 0.9, {"status": status})
    return replace(graph, relations=(relation,))


def test_what_comes_first_is_new_and_what_is_told_again_is_confirmed(database: Database) -> None:
    first = article(1, PORT, day="2021-03-10")
    assert counted(database, first) == ({"Country": 2, "Event": 1}, {}, {})
    second = article(2, PORT.replace("pelabuhan", "dermaga pelabuhan"), day="2021-03-10")
    other = article(3, "Rudolf menyerang kapal nelayan Graustark di Laut Utara.", actor=RUDOLF, day="2021-06-01")
    again = counted(database, second, other)
    assert again == ({"Actor": 1, "Event": 1}, {"Country": 2, "Event": 1}, {})


def test_a_load_that_changes_nothing_says_nothing_new(database: Database) -> None:
    counted(database, article(1, PORT))
    assert counted(database, article(1, PORT)) == ({}, {}, {})


def test_what_comes_and_is_told_again_in_one_run_is_new_in_whatever_batches(database: Database) -> None:
    both = article(1, PORT, day="2021-03-10"), article(2, PORT.replace("dengan", "memakai"), day="2021-03-10")
    assert counted(database, *both, batch=1) == ({"Country": 2, "Event": 1}, {}, {})


def test_a_denial_of_what_is_told_contradicts_it_and_is_named(database: Database) -> None:
    counted(database, article(1, PORT, day="2021-03-10"))
    known = Known()
    write_graphs(database, [denied(article(2, PORT, day="2021-03-10"))], known=known)
    assert known.growth.counts(CONTRADICTED)["Event"] == 1 and not known.growth.counts(NEW)["Event"]
    ((id_, what),) = contradictions(database, known.growth.contradicted)
    assert id_.startswith("event:") and "Ruritania" in what and "2021-03-10" in what
    assert counted(database, denied(article(3, PORT, day="2021-03-10")))[1:] == ({"Country": 2, "Event": 1}, {})


def test_another_status_of_a_membership_contradicts_it(database: Database) -> None:
    first = member(article(1, PORT, actor=RUDOLF, recipient=RURITANIA), "member")
    assert counted(database, first)[0] == {"Actor": 1, "Country": 1, "Event": 1, "Relation": 1}
    assert counted(database, replace(first, id="article:2", doc="2", source="Lain"))[1]["Relation"] == 1
    known = Known()
    write_graphs(database, [member(replace(first, id="article:3", doc="3"), "suspended")], known=known)
    assert known.growth.counts(CONTRADICTED)["Relation"] == 1
    assert dict(contradictions(database, known.growth.contradicted)).popitem()[1] == f"{RUDOLF} MEMBER_OF {RURITANIA}"


def test_a_later_version_of_an_article_confirms_nothing_it_said_itself(database: Database) -> None:
    first = replace(article(1, PORT, day="2021-03-10"), url="https://kabar.example/1")
    counted(database, first)
    corrected = replace(article(2, f"{PORT} Pelabuhan rusak.", day="2021-03-10"), url="https://kabar.example/1")
    corrected = replace(corrected, doc=first.doc, published=first.published)
    assert counted(database, corrected) == ({}, {}, {})
    names = {row["id"] for row in database.stream("MATCH (c:Country) RETURN c.id AS id")}
    assert names == {RURITANIA, GRAUSTARK}
