"""What the explorer reads, from both engines, with the seeds in them."""

import pytest

from cypher.database import Database
from explorer.picture.filter import in_time
from explorer.picture.scene import Expansion
from explorer.picture.view import View
from explorer.read import articles, details, evidence, hubs, outlets, paths, search, store
from explorer.read.details import in_time as in_time_reads
from explorer.read.run_reads import rows
from explorer.read.store import start_scene
from graph.dates.spans import within
from graph.model import ENTITY_TYPES, label_of

PUTIN, TALIBAN, CSTO, ARMENIA = "actor:vladimir-putin", "organization:taliban", "organization:csto", "country:AM"


def test_what_is_loaded_is_counted_and_the_most_named_come_first(seeded: Database) -> None:
    totals, found = store.totals_of(seeded), store.strongest(seeded, 1000)
    assert (totals.articles, totals.entities) == (5, len(found))
    assert totals.events == seeded.read("MATCH (e:Event) RETURN count(e)").rows[0][0]
    assert found[0].articles == 5
    assert [entry.articles for entry in found] == sorted((entry.articles for entry in found), reverse=True)
    csto = next(entry for entry in found if entry.id == CSTO)
    counted = seeded.read("MATCH (s:Sentence)-[:MENTIONS]->(n:Organization {id: $id}) RETURN count(s)", {"id": CSTO}).rows[0][0]
    assert (csto.label, csto.sentences) == ("Organization", counted)
    assert store.strongest(seeded, 3, skip=2) == found[2:5]


@pytest.mark.parametrize("undated", [True, False])
@pytest.mark.parametrize("span", [("2021", "2021"), ("2021-08", "2021-09"), ("2024-06-25", "2024-06-25"), ("2015", "2024")])
def test_what_an_entity_has_in_a_span_is_what_the_timeline_shows_of_it(
    seeded: Database, span: tuple[str, str], undated: bool
) -> None:
    view = View(span=span, undated=undated)
    for id in (PUTIN, TALIBAN, CSTO, "country:AF"):
        whole = details.entity_details(seeded, id)
        assert whole is not None
        here = details.details_in_time(seeded, whole, view, 1000)
        assert {event.id for event in here.details.events} == {event.id for event in whole.events if in_time(event, view)}
        assert here.details.counts.events == len(here.details.events)
        days = [quote.article.published for quote in evidence.quotes_of_entity(seeded, id, limit=1000)]
        told = [within(day, span) if day else undated for day in days]
        assert (here.sentences, len(here.quotes)) == (sum(told), sum(told))
        assert {quote.article.id for quote in here.quotes} == {article.id for article, _ in here.details.articles}
        assert here.details.relations == whole.relations, "what lasts is of no day"


def test_all_events_and_articles_of_a_span_are_counted_however_few_are_listed(
    seeded: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    view = View(span=("2010", "2030"), undated=True)
    whole = details.entity_details(seeded, "country:RU")
    assert whole is not None
    all_of_it = details.details_in_time(seeded, whole, view, 10).details
    monkeypatch.setattr(in_time_reads, "MOST_EVENTS_IN_TIME", 2)
    monkeypatch.setattr(in_time_reads, "MOST_ARTICLES", 2)
    few = details.details_in_time(seeded, whole, view, 10).details
    assert few.events == all_of_it.events[:2] and len(few.articles) == 2
    assert few.counts == all_of_it.counts and few.counts.events > 2 and few.counts.articles > 2
    another = details.details_in_time(seeded, whole, view, 10, more=1).details
    assert len(another.articles) == 3, "what *show more* of the panel asks for"


def test_the_strongest_of_each_kind_and_those_asked_for_lead(seeded: Database) -> None:
    leading = store.leading_of(seeded, [ARMENIA, "country:XX"], each=1)
    assert ARMENIA in {entry.id for entry in leading}
    assert {entry.label for entry in leading} == set(ENTITY_TYPES)
    assert len(leading) <= 5


def test_the_fingerprint_stays_while_nothing_is_loaded(seeded: Database) -> None:
    assert store.fingerprint(seeded) == store.fingerprint(seeded)


def test_nobody_stands_alone_in_the_first_scene(seeded: Database) -> None:
    scene = store.first_scene(seeded)
    ends = {end for r in scene.relationships for end in (r.source, r.target)}
    assert {node.id for node in scene.nodes} <= ends
    assert {"Country", "Organization", "Event"} <= {node.label for node in scene.nodes}
    assert len(scene.nodes) <= store.FIRST_ENTITIES + store.FIRST_EVENTS


def test_where_the_strongest_have_little_to_do_with_each_other_their_neighbors_come_too(
    seeded: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(start_scene, "FIRST_ENTITIES", 2)
    monkeypatch.setattr(start_scene, "FIRST_EVENTS", 0)
    scene = store.first_scene(seeded)
    strongest = {entry.id for entry in store.strongest(seeded, 2)}
    ends = {end for r in scene.relationships for end in (r.source, r.target)}
    assert strongest < {node.id for node in scene.nodes} <= ends


def test_the_first_scene_of_very_many_articles_is_of_the_events_most_of_them_tell(
    seeded: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(start_scene, "MANY", 0)
    scene = store.first_scene(seeded)
    events = {node.id for node in scene.nodes if node.label == "Event"}
    assert len(events) == store.FIRST_EVENTS
    parties = [r.target for r in scene.relationships if r.type in ("ACTS_IN", "IS_RECIPIENT_OF")]
    assert {id_ for id_ in events if parties.count(id_) > 1} == events
    monkeypatch.setattr(start_scene, "WINDOW", 1)
    assert len([node for node in store.first_scene(seeded).nodes if node.label == "Event"]) < store.FIRST_EVENTS


def test_expanding_brings_the_strongest_that_are_not_shown(seeded: Database) -> None:
    shown = (CSTO, "country:RU")
    graph = store.expand(seeded, Expansion(CSTO, "MEMBER_OF", "in", "Country", 3, shown))
    came = [node.id for node in graph.nodes if node.id not in shown]
    assert len(came) == 3
    assert {label_of(id) for id in came} == {"Country"}
    assert f"{came[0]} MEMBER_OF {CSTO}" in {r.id for r in graph.relationships}


def test_an_event_comes_with_its_other_parties(seeded: Database) -> None:
    graph = store.expand(seeded, Expansion(PUTIN, "ACTS_IN", "out", "Event", 5, (PUTIN,)))
    events = [node.id for node in graph.nodes if node.label == "Event"]
    assert events
    parties = {node.id for node in store.with_parties(seeded, events).nodes}
    assert parties <= {node.id for node in graph.nodes}


def test_counts_are_what_expanding_without_a_limit_finds(seeded: Database) -> None:
    counts = store.counts_of(seeded, [CSTO])[CSTO]
    members = next(count for count in counts if (count.type, count.direction, count.label) == ("MEMBER_OF", "in", "Country"))
    graph = store.expand(seeded, Expansion(CSTO, "MEMBER_OF", "in", "Country", 100, (CSTO,)))
    assert members.total == len([node for node in graph.nodes if node.id != CSTO])


def test_every_mark_of_every_sentence_stands_where_it_says(seeded: Database) -> None:
    for article in articles.articles(seeded):
        found = articles.reading_of(seeded, article["id"])
        assert found is not None
        for quote in found.sentences:
            for mark in quote.marks:
                assert quote.text[mark.start : mark.end].strip(), quote.text


def test_an_entity_is_known_by_its_names_relations_events_and_articles(seeded: Database) -> None:
    found = details.entity_details(seeded, CSTO)
    assert found is not None
    assert found.node.name == "CSTO"
    assert {"CSTO", "Organisasi Traktat Keamanan Kolektif"} <= {spelling.text for spelling in found.spellings}
    assert all(spelling.rule for spelling in found.spellings)
    for spelling in found.spellings:
        quotes, total = details.quotes_spelled(seeded, CSTO, spelling.text, 500)
        assert len(quotes) == total <= spelling.count
        assert all(spelling.text in quote.text for quote in quotes)
    assert found.counts == details.Counts(len(found.relations), len(found.events), len(found.articles))
    assert f"{ARMENIA} MEMBER_OF {CSTO}" in {relation.relationship.id for relation in found.relations}
    assert len(found.articles) >= 3
    assert found.events
    assert all(id != CSTO for id, _, _ in found.companions)


def test_what_is_not_in_the_graph_is_none(seeded: Database) -> None:
    assert details.entity_details(seeded, "actor:nobody") is None
    assert details.event_details(seeded, "event:none") is None
    assert details.relationship_details(seeded, "country:RU MEMBER_OF country:RU") is None
    assert details.relationship_details(seeded, "no id at all") is None
    assert articles.reading_of(seeded, "article:none") is None


def test_sentences_of_an_entity_mention_it_and_come_newest_first(seeded: Database) -> None:
    quotes = evidence.quotes_of_entity(seeded, CSTO, limit=50)
    assert all(any(mark.id == CSTO for mark in quote.marks) for quote in quotes)
    dates = [quote.article.published or "" for quote in quotes]
    assert dates == sorted(dates, reverse=True)
    assert [quote.id for quote in evidence.quotes_of_entity(seeded, CSTO, skip=2, limit=3)] == [q.id for q in quotes[2:5]]


def test_the_newest_of_a_hub_are_those_of_all_its_sentences(seeded: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    plain = [evidence.quotes_of_entity(seeded, "country:RU", skip=skip, limit=3) for skip in range(6)]
    listed = details.entity_details(seeded, "country:RU")
    monkeypatch.setattr(hubs, "MANY", 1)
    asked: list[str] = []

    def told(source: Database, name: str, *more: str, **given: object) -> list[dict[str, object]]:
        asked.append(name)
        return rows(source, name, *more, **given)

    monkeypatch.setattr(hubs, "rows", told)
    assert [evidence.quotes_of_entity(seeded, "country:RU", skip=skip, limit=3) for skip in range(6)] == plain
    assert details.entity_details(seeded, "country:RU") == listed
    assert asked.count("sentences_of_hub") == 6 and "sentences_of" not in asked


def test_a_relationship_is_told_by_its_sentences(seeded: Database) -> None:
    found = details.relationship_details(seeded, f"{ARMENIA} MEMBER_OF {CSTO}")
    assert found is not None
    quotes = evidence.quotes_of_relationship(seeded, found[0])
    assert len(quotes) == len({quote.id for quote in quotes}) == found[0].properties["sentences"]
    assert evidence.sentences_behind(seeded, [found[0].properties["claim"]]) == [quote.id for quote in quotes]
    assert all("Armenia" in quote.text for quote in quotes)


def test_an_article_without_a_headline_is_told_by_its_first_sentence(seeded: Database) -> None:
    listed = {row["id"]: row["title"] for row in articles.articles(seeded)}
    assert listed["article:ae47af3ef215e722"] == "Kelompok Taliban terkenal tangguh dari dulu sebelum ISIS muncul."
    found = articles.reading_of(seeded, "article:ae47af3ef215e722")
    assert found and found.article.title == listed["article:ae47af3ef215e722"]


def test_articles_written_after_a_moment_are_those_and_no_others(seeded: Database) -> None:
    last = articles.last_loaded(seeded)
    assert articles.articles_since(seeded, last) == []
    assert len(articles.articles_since(seeded, "2000")) == 5


def test_an_event_is_told_by_the_sentences_that_report_it(seeded: Database) -> None:
    event = details.events_of(seeded, ARMENIA)[0]
    quotes = evidence.quotes_of_event(seeded, event.id)
    assert quotes
    assert all(quote.told["trigger"] for quote in quotes)
    found = details.event_details(seeded, event.id)
    assert found is not None
    assert ARMENIA in {party.id for _, party in found.parties}


def test_paths_lead_from_one_end_to_the_other(seeded: Database) -> None:
    found, graph = paths.paths_between(seeded, PUTIN, ARMENIA)
    assert found
    assert len({len(path.nodes) for path in found}) == 1
    for path in found:
        assert (path.nodes[0], path.nodes[-1]) == (PUTIN, ARMENIA)
        assert {step.id for step in path.steps} <= {r.id for r in graph.relationships}


def test_there_is_no_path_to_oneself_or_to_nowhere(seeded: Database) -> None:
    assert paths.paths_between(seeded, PUTIN, PUTIN)[0] == ()
    assert paths.paths_between(seeded, PUTIN, "country:XX")[0] == ()


def test_common_neighbors_are_related_to_both(seeded: Database) -> None:
    graph = paths.common_neighbors(seeded, "country:RU", ARMENIA)
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


def test_new_is_what_no_other_article_tells_of(seeded: Database) -> None:
    readings = [found for row in articles.articles(seeded) if (found := articles.reading_of(seeded, row["id"]))]
    ids = {mark.id for reading in readings for quote in reading.sentences for mark in quote.marks}
    ids |= {report.id for reading in readings for quote in reading.sentences for report in quote.reports}
    graph = store.graph_of_ids(seeded, ids)
    everything = {node.id for node in graph.nodes}
    assert articles.only_in(seeded, readings, graph) == everything, "with all articles new, all is"
    some = articles.only_in(seeded, readings[:1], graph)
    assert CSTO not in some
    own = {mark.id for quote in readings[0].sentences for mark in quote.marks}
    own |= {report.id for quote in readings[0].sentences for report in quote.reports}
    assert some
    assert some < own


def test_outlets_tell_an_event_as_its_sentences_do(seeded: Database) -> None:
    events = [row[0] for row in seeded.read("MATCH (e:Event) RETURN e.id ORDER BY e.id LIMIT 20").rows]
    found = {(telling.event, telling.outlet): telling for telling in outlets.tellings_of(seeded, events)}
    assert found
    for event in events:
        for told in outlets.tellings_in(event, evidence.quotes_of_event(seeded, event)):
            read = found.pop((event, told.outlet))
            assert (set(read.ids), set(read.modalities), read.sentences) == (
                set(told.ids),
                set(told.modalities),
                told.sentences,
            )
            assert set(read.speakers) == set(told.speakers)
    assert not found


def test_an_empty_graph_is_read_as_one(database: Database) -> None:
    assert store.totals_of(database) == store.Totals()
    assert store.strongest(database, 10) == []
    assert store.first_scene(database).nodes == ()
    assert articles.articles(database) == []
