"""A reader's word on a claim holds in the graph at once, after loading again, and is out of it when it is taken back."""

from cypher.database import Database
from cypher.decisions.apply_verdicts import settle
from cypher.decisions.verdict import Verdict
from cypher.decisions.verdicts import Verdicts
from graph.article_graph import ArticleGraph
from loader.write.store import withdraw, write_graphs
from tests.integration.test_store import stored
from tests.integration.test_tellings import GRAUSTARK, RURITANIA, told

FIRST = "MATCH (e:Event {date: '2021-03-10'}) RETURN e.id AS id, properties(e) AS properties"
TELLINGS = "MATCH (:Sentence)-[r:REPORTS]->(e:Event {id: $id}) RETURN r.telling AS telling"


def verdict(database: Database, says: str, at: str = "1", **to: object) -> Verdict:
    """A word on the event of 10 March, as the page would say it."""
    event = next(iter(database.stream(FIRST)))
    tellings = sorted({row["telling"] for row in database.stream(TELLINGS, {"id": event["id"]})})
    sentences = tuple(f"{graph.id}#0" for graph in told()[:3])
    was = {"event": event["id"], "type": "ASSAULT", "trigger": "menyerang", "tellings": tellings}
    return Verdict("event", says, sentences, was, to, "dibaca ulang", at)


def taken_back(one: Verdict) -> Verdict:
    return Verdict(one.about, "open", one.sentences, one.was, {}, "", "9")


def test_a_wrong_event_is_gone_and_comes_back_when_that_is_taken_back(database: Database) -> None:
    write_graphs(database, told())
    before = stored(database)
    wrong = verdict(database, "wrong")
    assert settle(database, Verdicts((wrong,))).changed == 3
    assert not list(database.stream(FIRST))
    assert settle(database, Verdicts((wrong,))).changed == 0
    assert settle(database, Verdicts((wrong, taken_back(wrong)))).changed == 3
    assert stored(database) == before


def test_a_corrected_event_is_what_the_reader_says(database: Database) -> None:
    write_graphs(database, told())
    before = stored(database)
    one = verdict(database, "corrected", type="THREATEN", date="2021-03-11", actors=[GRAUSTARK], recipients=[RURITANIA])
    settle(database, Verdicts((one,)))
    rows = database.read(
        "MATCH (a)-[:ACTS_IN]->(e:Event {reader: 'corrected'})<-[:IS_RECIPIENT_OF]-(b) "
        "RETURN a.id, e.type, e.quad_class, e.date, e.summary, e.reader_note, b.id"
    ).rows
    summary = "Graustark: menyerang → Ruritania"
    assert rows == ((GRAUSTARK, "THREATEN", "verbal conflict", "2021-03-11", summary, "dibaca ulang", RURITANIA),)
    settle(database, Verdicts(()))
    assert stored(database) == before


def test_a_party_that_no_telling_names_is_called_by_its_name(database: Database, seed_graphs: tuple[ArticleGraph, ...]) -> None:
    write_graphs(database, [*told(), *seed_graphs])
    settle(database, Verdicts((verdict(database, "corrected", recipients=["country:TJ"]),)))
    rows = database.read("MATCH (e:Event {reader: 'corrected'}) RETURN e.summary").rows
    assert rows == (("Ruritania, Rudolf: menyerang → Tajikistan",),)


def test_the_later_of_two_words_stands(database: Database) -> None:
    write_graphs(database, told())
    wrong, right = verdict(database, "wrong", "1"), verdict(database, "right", "2")
    settle(database, Verdicts((wrong, right)))
    assert next(iter(database.stream(FIRST)))["properties"]["reader"] == "right"


def test_a_word_holds_after_loading_again_and_waits_for_an_article_that_is_gone(database: Database) -> None:
    write_graphs(database, told())
    wrong = verdict(database, "wrong")
    settle(database, Verdicts((wrong,)))
    expected = stored(database)
    for graph in told()[:3]:
        withdraw(database, graph.id)
    assert settle(database, Verdicts((wrong,))).waiting == (wrong,)
    write_graphs(database, told())
    assert settle(database, Verdicts((wrong,))).waiting == ()
    assert stored(database) == expected


def test_a_wrong_relation_is_gone_and_stays_so_until_taken_back(
    database: Database, seed_graphs: tuple[ArticleGraph, ...]
) -> None:
    write_graphs(database, seed_graphs)
    before = stored(database)
    relation = next(key for key in before if isinstance(key, tuple) and key[1] == "MEMBER_OF")
    was = {"source": relation[0], "type": relation[1], "target": relation[2]}
    wrong = Verdict("relation", "wrong", ("article:1#0",), was, at="1")
    assert settle(database, Verdicts((wrong,))).changed == 1
    assert relation not in stored(database)
    assert settle(database, Verdicts(())).changed == 1
    assert stored(database) == before


def test_a_wrong_speaker_says_it_no_longer(database: Database) -> None:
    write_graphs(database, told())
    before = stored(database)
    asked = "MATCH (s:Sentence)-[r:REPORTS]->() WHERE r.speaker IS NOT NULL RETURN s.id AS s, r.telling AS t, r.speaker AS who"
    row = sorted(database.stream(asked), key=str)[0]
    wrong = Verdict("speaker", "wrong", (row["s"],), {"telling": row["t"], "speaker": row["who"]}, at="1")
    settle(database, Verdicts((wrong,)))
    assert row not in list(database.stream(asked))
    settle(database, Verdicts((wrong, Verdict("speaker", "open", wrong.sentences, wrong.was, at="2"))))
    assert stored(database) == before
