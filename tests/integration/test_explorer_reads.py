"""What the explorer reads, from both engines, with the seeds in them."""

import pytest

from cypher.database import Database
from explorer import details, evidence, paths, reading, search, store
from explorer.reads import label_of
from explorer.scene import Expansion
from explorer.store import first

PUTIN, TALIBAN, CSTO, ARMENIA = "actor:vladimir-putin", "organization:taliban", "organization:csto", "country:AM"


@pytest.fixture(scope="module")
def index(seeded: Database) -> store.Index:
    return store.index_of(seeded)


def test_the_index_has_every_entity_with_the_most_named_first(seeded: Database, index: store.Index) -> None:
    assert index.articles == 5
    assert index.entries[0].articles == 5
    assert index.by_id[CSTO].label == "Organization"
    counted = seeded.read("MATCH (s:Sentence)-[:MENTIONS]->(n:Organization {id: $id}) RETURN count(s)", {"id": CSTO}).rows[0][0]
    assert index.by_id[CSTO].sentences == counted


def test_the_fingerprint_stays_while_nothing_is_loaded(seeded: Database) -> None:
    assert store.fingerprint(seeded) == store.fingerprint(seeded)


def test_nobody_stands_alone_in_the_first_scene(seeded: Database, index: store.Index) -> None:
    scene = store.first_scene(seeded, index)
    ends = {end for r in scene.relationships for end in (r.source, r.target)}
    assert {node.id for node in scene.nodes} <= ends
    assert {"Country", "Organization", "Event"} <= {node.label for node in scene.nodes}
    assert len(scene.nodes) <= store.FIRST_ENTITIES + store.FIRST_EVENTS


def test_where_the_strongest_have_little_to_do_with_each_other_their_neighbors_come_too(
    seeded: Database, index: store.Index, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(first, "FIRST_ENTITIES", 2)
    monkeypatch.setattr(first, "FIRST_EVENTS", 0)
    scene = store.first_scene(seeded, index)
    strongest = {entry.id for entry in index.entries[:2]}
    ends = {end for r in scene.relationships for end in (r.source, r.target)}
    assert strongest < {node.id for node in scene.nodes} <= ends


def test_expanding_brings_the_strongest_that_are_not_shown(seeded: Database, index: store.Index) -> None:
    shown = (CSTO, "country:RU")
    graph = store.expand(seeded, index, Expansion(CSTO, "MEMBER_OF", "in", "Country", 3, shown))
    came = [node.id for node in graph.nodes if node.id not in shown]
    assert len(came) == 3
    assert {label_of(id) for id in came} == {"Country"}
    assert f"{came[0]} MEMBER_OF {CSTO}" in {r.id for r in graph.relationships}


def test_an_event_comes_with_its_other_parties(seeded: Database, index: store.Index) -> None:
    graph = store.expand(seeded, index, Expansion(PUTIN, "ACTS_IN", "out", "Event", 5, (PUTIN,)))
    events = [node.id for node in graph.nodes if node.label == "Event"]
    assert events
    parties = {node.id for node in store.with_parties(seeded, index, events).nodes}
    assert parties <= {node.id for node in graph.nodes}


def test_counts_are_what_expanding_without_a_limit_finds(seeded: Database, index: store.Index) -> None:
    counts = store.counts_of(seeded, [CSTO])[CSTO]
    members = next(count for count in counts if (count.type, count.direction, count.label) == ("MEMBER_OF", "in", "Country"))
    graph = store.expand(seeded, index, Expansion(CSTO, "MEMBER_OF", "in", "Country", 100, (CSTO,)))
    assert members.total == len([node for node in graph.nodes if node.id != CSTO])


def test_every_mark_of_every_sentence_stands_where_it_says(seeded: Database) -> None:
    for article in reading.articles(seeded):
        found = reading.reading_of(seeded, article["id"])
        assert found is not None
        for quote in found.sentences:
            for mark in quote.marks:
                assert quote.text[mark.start : mark.end].strip(), quote.text


def test_an_entity_is_known_by_its_names_relations_events_and_articles(seeded: Database) -> None:
    found = details.entity_details(seeded, CSTO)
    assert found is not None
    assert found.node.name == "CSTO"
    assert {"CSTO", "Organisasi Traktat Keamanan Kolektif"} <= {spelling.text for spelling in found.spellings}
    assert f"{ARMENIA} MEMBER_OF {CSTO}" in {relation.relationship.id for relation in found.relations}
    assert len(found.articles) >= 3
    assert found.events
    assert all(id != CSTO for id, _, _ in found.companions)


def test_what_is_not_in_the_graph_is_none(seeded: Database) -> None:
    assert details.entity_details(seeded, "actor:nobody") is None
    assert details.event_details(seeded, "event:none") is None
    assert details.relationship_details(seeded, "country:RU MEMBER_OF country:RU") is None
    assert details.relationship_details(seeded, "no id at all") is None
    assert reading.reading_of(seeded, "article:none") is None


def test_sentences_of_an_entity_mention_it_and_come_newest_first(seeded: Database) -> None:
    quotes = evidence.quotes_of_entity(seeded, CSTO, limit=50)
    assert all(any(mark.id == CSTO for mark in quote.marks) for quote in quotes)
    dates = [quote.article.published or "" for quote in quotes]
    assert dates == sorted(dates, reverse=True)
    assert [quote.id for quote in evidence.quotes_of_entity(seeded, CSTO, skip=2, limit=3)] == [q.id for q in quotes[2:5]]


def test_a_relationship_is_told_by_its_sentences(seeded: Database) -> None:
    found = details.relationship_details(seeded, f"{ARMENIA} MEMBER_OF {CSTO}")
    assert found is not None
    quotes = evidence.quotes_of_relationship(seeded, found[0])
    assert {quote.id for quote in quotes} == set(found[0].properties["evidence"])
    assert all("Armenia" in quote.text for quote in quotes)


def test_an_article_without_a_headline_is_told_by_its_first_sentence(seeded: Database) -> None:
    listed = {row["id"]: row["title"] for row in reading.articles(seeded)}
    assert listed["article:ae47af3ef215e722"] == "Kelompok Taliban terkenal tangguh dari dulu sebelum ISIS muncul."
    found = reading.reading_of(seeded, "article:ae47af3ef215e722")
    assert found and found.article.title == listed["article:ae47af3ef215e722"]


def test_articles_written_after_a_moment_are_those_and_no_others(seeded: Database) -> None:
    last = reading.last_loaded(seeded)
    assert reading.articles_since(seeded, last) == []
    assert len(reading.articles_since(seeded, "2000")) == 5


def test_an_event_is_told_by_the_sentences_that_report_it(seeded: Database) -> None:
    event = details.events_of(seeded, ARMENIA)[0]
    quotes = evidence.quotes_of_event(seeded, event.id)
    assert quotes
    assert all(quote.told["trigger"] for quote in quotes)
    found = details.event_details(seeded, event.id)
    assert found is not None
    assert ARMENIA in {party.id for _, party in found.parties}


def test_paths_lead_from_one_end_to_the_other(seeded: Database, index: store.Index) -> None:
    found, graph = paths.paths_between(seeded, index, PUTIN, ARMENIA)
    assert found
    assert len({len(path.nodes) for path in found}) == 1
    for path in found:
        assert (path.nodes[0], path.nodes[-1]) == (PUTIN, ARMENIA)
        assert {step.id for step in path.steps} <= {r.id for r in graph.relationships}


def test_there_is_no_path_to_oneself_or_to_nowhere(seeded: Database, index: store.Index) -> None:
    assert paths.paths_between(seeded, index, PUTIN, PUTIN)[0] == ()
    assert paths.paths_between(seeded, index, PUTIN, "country:XX")[0] == ()


def test_common_neighbors_are_related_to_both(seeded: Database, index: store.Index) -> None:
    graph = paths.common_neighbours(seeded, index, "country:RU", ARMENIA)
    assert CSTO in {node.id for node in graph.nodes}
    for node in graph.nodes:
        if node.id not in ("country:RU", ARMENIA):
            near = {end for r in graph.relationships if node.id in (r.source, r.target) for end in (r.source, r.target)}
            assert {"country:RU", ARMENIA} <= near


def test_words_are_found_in_sentences_by_their_beginnings(seeded: Database) -> None:
    quotes = search.sentences_with(seeded, "perbatasan tajik")
    assert quotes
    assert all("perbatasan" in quote.text.lower() and "tajik" in quote.text.lower() for quote in quotes)


@pytest.mark.parametrize("typed", ['"', "a AND (", "+-!(){}[]^~*?:\\/", "' OR 1=1 --", "*", "csto~100"])
def test_no_typed_text_breaks_the_full_text_search(seeded: Database, typed: str) -> None:
    search.sentences_with(seeded, typed)


def test_an_empty_graph_is_read_as_one(database: Database) -> None:
    index = store.index_of(database)
    assert index.entries == ()
    assert store.first_scene(database, index).nodes == ()
    assert reading.articles(database) == []
