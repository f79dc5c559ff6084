"""Articles of several outlets that tell of one event: one node, whatever the order and batches, and after withdrawal."""

from itertools import permutations

import pytest

from cypher.database import Database
from graph.article_graph import ArticleGraph, Entity, Event, Mention, Quote, Sentence, event_id
from loader.write.store import withdraw, write_graphs
from tests.integration.test_store import stored

RURITANIA, GRAUSTARK, RUDOLF = "country:RT", "country:GK", "actor:rudolf"
NAMES = {RURITANIA: "Ruritania", GRAUSTARK: "Graustark", RUDOLF: "Rudolf"}


def article(
    number: int, text: str, actor: str = RURITANIA, recipient: str = GRAUSTARK, day: str = "", **more: str
) -> ArticleGraph:
    """An article of one sentence in which an actor attacks a recipient."""
    names = dict.fromkeys((actor, recipient))
    entities = tuple(
        Entity(id_, "Actor" if id_.startswith("actor") else "Country", NAMES[id_], (), (Mention(0, 0, 4, text[:4]),))
        for id_ in names
    )
    date = day or None
    event = Event(
        id=event_id("ASSAULT", (actor,), (recipient,), date, ()),
        type="ASSAULT",
        trigger="menyerang",
        actors=(actor,),
        recipients=(recipient,),
        evidence=(0,),
        confidence=0.8,
        date=date,
        date_precision="day" if day else None,
        quotes=(Quote(0, actor, "kata"),),
    )
    own = {"source": f"Harian {number % 3}", "published": f"2021-03-{number + 10:02}"}
    return ArticleGraph(
        doc=f"{number}.txt",
        id=f"article:{number:016x}",
        title=None,
        url=None,
        language="id",
        sentences=(Sentence(0, text, 0, len(text)),),
        entities=entities,
        events=(event,),
        **own,
    )


def told() -> list[ArticleGraph]:
    """An attack told by four articles, one of them in other terms, and another one two days later told by one."""
    return [
        article(1, "Ruritania menyerang pelabuhan Strelsau Graustark dengan pesawat nirawak.", day="2021-03-10"),
        article(2, "Pesawat nirawak Ruritania menyerang pelabuhan Strelsau milik Graustark."),
        article(3, "Rudolf menyerang pelabuhan Strelsau di Graustark dengan pesawat nirawak Ruritania.", actor=RUDOLF),
        article(4, "Ruritania menyerang pelabuhan Strelsau Graustark dengan pesawat nirawak.", day="2021-03-12"),
        article(5, "Graustark menyerang kapal nelayan Strelsau di Laut Utara.", actor=GRAUSTARK, recipient=RURITANIA),
    ]


EVENTS = """
MATCH (s:Sentence)-[:REPORTS]->(e:Event)
RETURN e.id AS id, e.date AS date, e.outlets AS outlets, e.tellings AS tellings, collect(s.id) AS sentences
"""


def test_the_graph_is_the_same_in_any_order_and_any_batches(database: Database) -> None:
    write_graphs(database, told())
    expected = stored(database)
    for number, order in enumerate(permutations(told())):
        if number % 13:
            continue
        database.write("MATCH (n) DETACH DELETE n")
        write_graphs(database, order, batch=(1, 12, 5000)[number % 3])
        assert stored(database) == expected


def test_a_load_hears_of_what_others_load_and_withdraw_between_its_batches(database: Database) -> None:
    """A load keeps the tellings it has read for its next batch; they are no longer right when another one wrote."""
    first, second, third, fourth, fifth = told()
    write_graphs(database, [first, third, fourth, fifth])
    expected = stored(database)
    database.write("MATCH (n) DETACH DELETE n")

    def others(done: int) -> None:
        if done == 1:
            write_graphs(database, [first, second])
        if done == 3:
            assert withdraw(database, second.id)

    write_graphs(database, [fifth, fourth, first, third], others, batch=1)
    assert stored(database) == expected


def test_outlets_are_counted_and_days_are_kept_apart(database: Database) -> None:
    write_graphs(database, told())
    events = {row["date"]: row for row in database.stream(EVENTS) if row["date"]}
    assert set(events) == {"2021-03-10", "2021-03-12"}
    first = events["2021-03-10"]
    assert (first["tellings"], first["outlets"]) == (4, 3)
    assert {sentence[-3] for sentence in first["sentences"]} == {"1", "2", "3", "5"}, (
        "also the undated one that is most like the one of the 12th"
    )


@pytest.mark.parametrize("gone", range(5))
def test_a_withdrawn_article_lets_go(database: Database, gone: int) -> None:
    left = [graph for number, graph in enumerate(told()) if number != gone]
    write_graphs(database, left)
    expected = stored(database)
    database.write("MATCH (n) DETACH DELETE n")
    write_graphs(database, told())
    assert withdraw(database, told()[gone].id)
    assert stored(database) == expected
