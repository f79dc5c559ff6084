"""Article graphs in the database: whole or not at all, once, replaced when they change, withdrawn with what only they said."""

from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from cypher.database import Counts, Database, connect
from cypher.decisions.names import Decisions
from explorer.read.store import fingerprint
from graph.article_graph import ArticleGraph
from graph.errors import DatabaseError
from graph.model import ENTITY_TYPES, SCHEMA
from graph.settings import Settings
from loader.already_stored import unread
from loader.pipeline import extract_all
from loader.read.articles import read_articles
from loader.write.load_run import Known
from loader.write.store import LoadReport, withdraw, withdraw_all, write_graphs
from loader.write.versions import Replaced

Stored = dict[str | tuple[str, str, str], Any]
VOLATILE = {"loaded_at", "changed_at", "revision"}


def stored(database: Database) -> Stored:
    """Everything in the database but the times of writing, comparable between engines and between orders of loading."""

    def settled(properties: dict[str, Any]) -> dict[str, Any]:
        kept = {key: value for key, value in properties.items() if key not in VOLATILE and value is not None}
        return kept

    nodes = database.stream("MATCH (n) WHERE NOT n:Store RETURN n.id AS id, labels(n) AS labels, properties(n) AS properties")
    edges = database.stream("MATCH (a)-[r]->(b) RETURN a.id AS a, type(r) AS type, b.id AS b, properties(r) AS properties")
    found = [((row["a"], row["type"], row["b"]), settled(row["properties"])) for row in edges]
    return {**{row["id"]: (row["labels"], settled(row["properties"])) for row in nodes}, **by_ends(found)}


def by_ends(edges: Iterable[tuple[tuple[str, str, str], dict[str, Any]]]) -> Stored:
    """Properties by source, type and target; of several between two nodes (two reports of one sentence) a sorted list."""
    found: dict[tuple[str, str, str], list[dict[str, Any]]] = {}
    for ends, properties in edges:
        found.setdefault(ends, []).append(properties)
    return {ends: told[0] if len(told) == 1 else sorted(told, key=repr_of) for ends, told in found.items()}


def repr_of(properties: dict[str, Any]) -> str:
    """A text to sort properties by, whatever the order of their keys."""
    return repr(sorted(properties.items()))


def test_loading_the_seeds_stores_every_article_sentence_and_claim(
    database: Database, seed_graphs: tuple[ArticleGraph, ...]
) -> None:
    report = write_graphs(database, seed_graphs)
    assert (report.created, report.already_there, report.replaced, report.skipped) == (5, 0, 0, ())
    kept = stored(database)
    assert report.counts.nodes_created == sum(isinstance(key, str) for key in kept) + 1, "and the node that keeps the revision"
    assert report.counts.relationships_created == sum(isinstance(key, tuple) for key in kept)
    for graph in seed_graphs:
        for sentence in graph.sentences:
            assert kept[f"{graph.id}#{sentence.n}"][1]["text"] == sentence.text
        for relation in graph.relations:
            edge = kept.get((relation.source, relation.type, relation.target))
            edge = edge or kept[relation.target, relation.type, relation.source]
            for number in relation.evidence:
                assert (f"{graph.id}#{number}", "SUPPORTS", edge["claim"]) in kept


def test_loading_twice_changes_nothing(database: Database, seed_graphs: tuple[ArticleGraph, ...]) -> None:
    write_graphs(database, seed_graphs)
    once = stored(database)
    report = write_graphs(database, seed_graphs)
    assert (report.created, report.already_there, report.counts) == (0, 5, Counts())
    assert stored(database) == once


def test_the_order_of_loading_makes_no_difference(database: Database, seed_graphs: tuple[ArticleGraph, ...]) -> None:
    write_graphs(database, seed_graphs, batch=1)
    forward = stored(database)
    database.write("MATCH (n) DETACH DELETE n")
    write_graphs(database, reversed(seed_graphs))
    assert stored(database) == forward


def test_withdrawing_an_article_leaves_what_the_others_say(database: Database, seed_graphs: tuple[ArticleGraph, ...]) -> None:
    write_graphs(database, seed_graphs[:4])
    before = stored(database)
    write_graphs(database, seed_graphs[4:])
    assert stored(database) != before
    assert withdraw(database, seed_graphs[4].id)
    assert stored(database) == before
    assert not withdraw(database, seed_graphs[4].id)


KEPT = "RETURN n.id, n.sentences, n.articles, n.outlets, n.first_reported, n.last_reported"
COUNTED = "RETURN n.id, count(DISTINCT s), count(DISTINCT a), count(DISTINCT a.source), min(a.published), max(a.published)"


@pytest.mark.parametrize("label, said", [("Claim", "SUPPORTS"), ("Event", "REPORTS"), *((x, "MENTIONS") for x in ENTITY_TYPES)])
def test_the_counts_that_are_kept_are_those_that_counting_finds(
    database: Database, seed_graphs: tuple[ArticleGraph, ...], label: str, said: str
) -> None:
    sources = ("Antara", "Kompas", "Antara", None, "Tempo")
    told = [replace(graph, source=source) for graph, source in zip(seed_graphs, sources, strict=True)]
    write_graphs(database, told, batch=1)
    for gone in (None, told[2], told[4]):  # the seeds' first and last dates are among these
        if gone:
            withdraw(database, gone.id)
        kept = database.read(f"MATCH (n:{label}) WHERE n.sentences > 0 {KEPT} ORDER BY n.id", limit=10_000).rows
        counted = database.read(
            f"MATCH (n:{label})<-[:{said}]-(s:Sentence)<-[:HAS_SENTENCE]-(a:Article) {COUNTED} ORDER BY n.id", limit=10_000
        ).rows
        assert kept and kept == counted


def test_a_relationship_says_what_its_claim_says(database: Database, seed_graphs: tuple[ArticleGraph, ...]) -> None:
    write_graphs(database, seed_graphs)
    withdraw(database, seed_graphs[1].id)
    rows = database.read("MATCH (a)-[r]->(b) WHERE r.claim IS NOT NULL RETURN a.id, r, b.id", limit=10_000).rows
    claims = {row[0].id: row[0].properties for row in database.read("MATCH (c:Claim) RETURN c", limit=10_000).rows}
    assert {row[1].properties["claim"] for row in rows} == claims.keys()
    for source, relation, target in rows:
        claim = claims[relation.properties["claim"]]
        assert (claim["type"], claim["source"], claim["target"]) == (relation.type, source, target)
        assert all(claim[key] == value for key, value in relation.properties.items() if key != "claim")


def test_the_store_knows_the_version_of_what_is_stored(database: Database, seed_graphs: tuple[ArticleGraph, ...]) -> None:
    write_graphs(database, seed_graphs)
    assert database.read("MATCH (s:Store) RETURN s.schema").rows == ((SCHEMA,),)


def test_the_fingerprint_changes_with_every_load_and_withdrawal(
    database: Database, seed_graphs: tuple[ArticleGraph, ...]
) -> None:
    prints = [fingerprint(database)]
    for graph in seed_graphs[:2]:
        write_graphs(database, [graph])
        prints.append(fingerprint(database))
    withdraw(database, seed_graphs[0].id)
    prints.append(fingerprint(database))
    assert len(set(prints)) == 4
    write_graphs(database, [seed_graphs[1]])
    assert fingerprint(database) == prints[-1], "nothing was written"


def test_many_are_withdrawn_at_once(database: Database, seed_graphs: tuple[ArticleGraph, ...]) -> None:
    write_graphs(database, seed_graphs[3:])
    before = stored(database)
    write_graphs(database, seed_graphs[:3])
    asked = [graph.id for graph in seed_graphs[:3]]
    assert sorted(withdraw_all(database, ["article:none", *asked, asked[0]])) == sorted(asked)
    assert stored(database) == before


def test_an_article_is_known_before_it_is_read(database: Database, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(
        "Rusia dan Tajikistan adalah anggota CSTO, kata Menteri Luar Negeri Sergei Lavrov.", "utf-8"
    )
    (tmp_path / "b.txt").write_text("Presiden Indonesia Joko Widodo bertemu Presiden Rusia Vladimir Putin di Moskow.", "utf-8")

    def load(decisions: Decisions = Decisions()) -> tuple[int, LoadReport]:  # noqa: B008  frozen
        run, passed = Known(), []
        for article in unread(database, read_articles([tmp_path]), decisions, run):
            passed.append(article)
        return len(passed), write_graphs(database, extract_all(passed, decisions=decisions), known=run)

    assert load()[0] == 2
    read, report = load()
    assert (read, report.already_there, report.created) == (0, 2, 0)
    (tmp_path / "b.txt").write_text("Presiden Indonesia Joko Widodo bertemu Presiden Rusia Vladimir Putin di Jakarta.", "utf-8")
    assert load()[0] == 1, "another text is read"
    decided = Decisions(never=frozenset({("lavrov", "actor:sergei-lavrov")}))
    assert load(decided)[0] == 2, "with other decisions all are read"
    assert load(decided)[0] == 0
    assert load()[0] == 2


def test_withdrawing_all_articles_leaves_nothing(database: Database, seed_graphs: tuple[ArticleGraph, ...]) -> None:
    write_graphs(database, seed_graphs)
    for graph in seed_graphs:
        withdraw(database, graph.id)
    assert stored(database) == {}


@pytest.mark.parametrize(
    "changed",
    [
        lambda graph: replace(graph, id="article:0000000000000000"),  # other text in the same file
        lambda graph: replace(graph, relations=graph.relations[1:], events=()),  # same text, extracted anew
    ],
    ids=["other text", "other extraction"],
)
def test_a_changed_article_replaces_what_it_said(
    database: Database, seed_graphs: tuple[ArticleGraph, ...], changed: Callable[[ArticleGraph], ArticleGraph]
) -> None:
    new = changed(seed_graphs[0])
    write_graphs(database, [*seed_graphs[1:], new])
    expected = stored(database)
    database.write("MATCH (n) DETACH DELETE n")
    write_graphs(database, seed_graphs)
    report = write_graphs(database, [new])
    assert (report.created, report.replaced) == (0, 1)
    assert stored(database) == expected


def test_two_inputs_of_one_run_are_two_articles_whatever_their_names(
    database: Database, seed_graphs: tuple[ArticleGraph, ...]
) -> None:
    one, other = replace(seed_graphs[0], doc="berita.txt"), replace(seed_graphs[1], doc="berita.txt")
    version = replace(one, id="article:0000000000000001")  # as alike as can be, and yet another input
    for batch in (1, 5_000):
        database.write("MATCH (n) DETACH DELETE n")
        report = write_graphs(database, [one, other, version], batch=batch)
        assert (report.created, report.replaced, report.versions) == (3, 0, ())
        again = write_graphs(database, [one, other, version], batch=batch)
        assert (again.created, again.replaced, again.already_there) == (0, 0, 3)


def test_another_article_in_a_file_of_the_same_name_on_another_day_replaces_nothing(
    database: Database, seed_graphs: tuple[ArticleGraph, ...]
) -> None:
    write_graphs(database, [replace(seed_graphs[0], doc="berita.txt")])
    report = write_graphs(database, [replace(seed_graphs[1], doc="berita.txt")])
    assert (report.created, report.replaced) == (1, 0)


def test_what_is_replaced_is_named(database: Database, seed_graphs: tuple[ArticleGraph, ...]) -> None:
    old = replace(seed_graphs[0], doc="2024/berita.txt")
    write_graphs(database, [old, *seed_graphs[1:]])
    new = replace(old, id="article:0000000000000001")
    report = write_graphs(database, [new])
    assert report.versions == (Replaced("2024/berita.txt", old.title or "", old.id, new.id),)
    assert write_graphs(database, [replace(new, relations=())]).versions == (), "read anew, the same text"


def test_a_moved_file_is_the_same_article_and_replaced_where_it_lies_now(
    database: Database, seed_graphs: tuple[ArticleGraph, ...]
) -> None:
    old = seed_graphs[0]
    write_graphs(database, [old])
    moved = replace(old, doc="archive/2015/berita.txt")
    report = write_graphs(database, [moved])
    assert (report.already_there, report.replaced, report.counts) == (1, 0, Counts())
    changed = write_graphs(database, [replace(moved, id="article:0000000000000001")])
    assert [one.old for one in changed.versions] == [old.id]


def test_two_addresses_are_two_articles_though_their_files_have_one_name(
    database: Database, seed_graphs: tuple[ArticleGraph, ...]
) -> None:
    first = replace(seed_graphs[0], url="https://example.org/1")
    second = replace(seed_graphs[1], doc=first.doc, url="https://example.org/2")
    report = write_graphs(database, [first, second])
    assert report.created == 2


def test_what_cannot_be_stored_is_left_out_and_named(database: Database, seed_graphs: tuple[ArticleGraph, ...]) -> None:
    graph = seed_graphs[0]
    faulty = replace(
        graph,
        relations=(replace(graph.relations[0], target="country:nowhere"), replace(graph.relations[1], evidence=())),
        events=(replace(graph.events[0], evidence=(999,)), *graph.events[1:]),
    )
    report = write_graphs(database, [faulty])
    assert report.created == 1
    assert [item.where for item in report.skipped] == [graph.doc] * 3
    assert [item.why for item in report.skipped] == [
        "country:nowhere is no entity of the article",
        "it has no evidence sentence",
        "its evidence is no sentence of the article",
    ]


def test_progress_tells_how_many_articles_are_done(database: Database, seed_graphs: tuple[ArticleGraph, ...]) -> None:
    told: list[int] = []
    write_graphs(database, seed_graphs, told.append, batch=1)
    assert told == [1, 2, 3, 4, 5]


def test_two_loads_at_once_end_as_one_after_the_other(
    database: Database, database_settings: Settings, seed_graphs: tuple[ArticleGraph, ...]
) -> None:
    write_graphs(database, seed_graphs)
    expected = stored(database)
    database.write("MATCH (n) DETACH DELETE n")

    def load(graphs: tuple[ArticleGraph, ...]) -> int:
        with connect(replace(database_settings, query_timeout=60)) as opened:
            return write_graphs(opened, graphs, batch=1).articles

    with ThreadPoolExecutor(2) as pool:
        assert list(pool.map(load, (seed_graphs, seed_graphs[::-1]))) == [5, 5]
    assert stored(database) == expected


OTHER_VERSIONS = [(1, "an earlier version"), (None, "an earlier version")]


@pytest.mark.parametrize(("schema", "words"), OTHER_VERSIONS)
def test_what_another_version_wrote_is_not_opened(
    database: Database, database_settings: Settings, seed_graphs: tuple[ArticleGraph, ...], schema: int | None, words: str
) -> None:
    write_graphs(database, seed_graphs[:1])
    set_schema = "MATCH (s:Store {id: 'store:graph'}) SET s.schema = $schema"
    database.write(set_schema, schema=schema)
    try:
        with pytest.raises(DatabaseError, match=f"was written by {words}"), connect(database_settings):
            pytest.fail("it was opened")
    finally:
        database.write(set_schema, schema=SCHEMA)
    with connect(database_settings) as opened:
        assert len(opened.read("MATCH (a:Article) RETURN a").rows) == 1
