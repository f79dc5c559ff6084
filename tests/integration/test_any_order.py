"""The same articles are the same graph, and look the same, in any order, in any batches, and after others were withdrawn."""

import random
from collections.abc import Mapping
from typing import Any

from cypher.bulk_import.files import ImportFiles
from cypher.database import Database
from cypher.name_search import search_names
from cypher.saved_queries.library import package_queries, values_of
from explorer.read import articles, details, evidence, search, store, stories
from graph.article_graph import ArticleGraph, Entity, Event, Mention, Quote, Relation, Sentence, event_id
from graph.stored_graph import Graph, Node, Relationship
from loader.write.bulk import write_files
from loader.write.store import withdraw_all, write_graphs
from tests.integration.test_store import VOLATILE, Stored, by_ends, stored

ARTICLES, WITHDRAWN, ORDERS = 12, 3, 10
BATCHES = (1, 15, 40, 5_000)
SPELLINGS: dict[str, tuple[tuple[str, str | None], ...]] = {
    "actor:mohammad-odeh": (("Mohammad Odeh", None), ("Mohammed Odeh", None), ("MOHAMMAD ODEH", None)),
    "actor:rudolf-rassendyll": (("Rudolf Rassendyll", None), ("Rudolph Rassendyll", None)),
    "organization:dewan-strelsau": (("Dewan Strelsau", "council"), ("dewan Strelsau", "parliament"), ("Dewan  Strelsau", None)),
    "country:ID": (("Indonesia", None),),
    "country:RU": (("Rusia", None), ("Russia", "historic")),
    "place:pelabuhan-zenda": (("Pelabuhan Zenda", "port"), ("pelabuhan Zenda", None)),
}
"""By id how articles spell it, and which kind they give it."""
LABELS = {"actor": "Actor", "organization": "Organization", "country": "Country", "place": "Place"}
TITLES, STATUSES, LENGTHS = ("menteri", "Menteri", "presiden"), ("member", "suspended", "former"), (1_200.0, 1_250.0)
TRIGGERS = ("menyerang", "menembaki", "melancarkan serangan")


def collection(seed: int) -> list[ArticleGraph]:
    """Articles that tell of the same few things in differing words, spellings, dates and values, with many ties."""
    chance = random.Random(seed)
    return [_article(chance, number) for number in range(ARTICLES + WITHDRAWN)]


def _article(chance: random.Random, number: int) -> ArticleGraph:
    spelled = {id_: chance.choice(forms) for id_, forms in SPELLINGS.items()}
    texts, mentions = [], {id_: [] for id_ in spelled}
    for n in range(3):
        text = ""
        for id_, (name, _) in spelled.items():
            if n == 0 or chance.random() < 0.5:
                form = chance.choice((name, chance.choice(SPELLINGS[id_])[0]))
                mentions[id_].append(Mention(n, len(text), len(text) + len(form), form))
                text += f"{form} {chance.choice(TRIGGERS)} "
        texts.append(Sentence(n, text, 0, len(text)))
    entities = tuple(
        Entity(id_, LABELS[id_.partition(":")[0]], name, (), tuple(mentions[id_]), kind, id_[-2:] if "country" in id_ else None)
        for id_, (name, kind) in spelled.items()
    )
    return ArticleGraph(
        doc=f"{number}.txt",
        id=f"article:{number:016x}",
        title=chance.choice((None, "Serangan di Strelsau", "Odeh di Zenda")),
        source=chance.choice((None, "Antara", "Kompas")),
        published=chance.choice((None, "2021-03-10", "2021-03-11")),
        url=None,
        language="id",
        sentences=tuple(texts),
        entities=entities,
        relations=tuple(_relations(chance)),
        events=tuple({event.id: event for event in (_event(chance) for _ in range(2))}.values()),
    )


def _relations(chance: random.Random) -> list[Relation]:
    told = (chance.randrange(3),)
    body, country, other = "organization:dewan-strelsau", "country:RU", "country:ID"
    return [
        Relation("HOLDS_POSITION", "actor:mohammad-odeh", body, told, 0.8, {"title": chance.choice(TITLES)}),
        Relation("MEMBER_OF", country, body, told, chance.choice((0.7, 0.9)), {"status": chance.choice(STATUSES)}),
        Relation("BORDERS", country, other, (0,), 0.9, {"length_km": chance.choice(LENGTHS)}),
    ]


def _event(chance: random.Random) -> Event:
    actors = tuple(chance.sample(("actor:mohammad-odeh", "actor:rudolf-rassendyll", "country:RU"), chance.choice((1, 2))))
    recipients = (chance.choice(("organization:dewan-strelsau", "country:ID")),)
    date = chance.choice((None, None, "2021-03-09", "2021-03-10"))
    places = chance.choice(((), ("place:pelabuhan-zenda",)))
    n = chance.randrange(3)
    return Event(
        id=event_id("ASSAULT", actors, recipients, date, places),
        type="ASSAULT",
        trigger=chance.choice(TRIGGERS),
        actors=actors,
        evidence=(n,),
        confidence=chance.choice((0.6, 0.8)),
        recipients=recipients,
        places=places,
        modality=chance.choice(("asserted", "asserted", "planned", "negated")),
        date=date,
        date_precision="day" if date else None,
        quotes=(Quote(n, actors[0], "kata"),),
    )


def seen(database: Database) -> dict[str, Any]:
    """What a reader sees: the first picture, every panel, stories, searches, and the answers to all questions."""
    ids = [entry.id for entry in store.strongest(database, 100)]
    events = [row["id"] for row in database.stream("MATCH (e:Event) RETURN e.id AS id ORDER BY id")]
    answers = {query.name: database.read(query.text, values_of(query, {})).rows for query in package_queries()}
    found: dict[str, Any] = {
        "first picture": _plain(store.first_scene(database)),
        "strongest": ids,
        "names": [search_names(database, text) for text in ("odeh", "dewan", "zenda")],
        "sentences": [[quote.id for quote in search.sentences_with(database, text)] for text in ("zenda", "menyerang odeh")],
        "stories": stories.ordered(stories.stories(database), "size"),
        "articles": [{**row, "loaded": None} for row in articles.articles(database)],
        "entities": [_plain(details.entity_details(database, id_)) for id_ in ids],
        "events": [(_plain(details.event_details(database, id_)), evidence.quotes_of_event(database, id_)) for id_ in events],
        "questions": {name: [[_plain(cell) for cell in row] for row in rows] for name, rows in answers.items()},
    }
    return found


def _plain(value: Any) -> Any:
    """Comparable: without the ids that the engine gives nodes."""
    if isinstance(value, Node):
        return (value.id, value.label, {k: v for k, v in value.properties.items() if k != "loaded_at"})
    if isinstance(value, Relationship):
        return (value.id, value.properties)
    if isinstance(value, Graph):
        return [[_plain(node) for node in value.nodes], [_plain(each) for each in value.relationships]]
    if isinstance(value, list | tuple):
        return [_plain(item) for item in value]
    if hasattr(value, "__dataclass_fields__"):
        return {name: _plain(getattr(value, name)) for name in value.__dataclass_fields__}
    return value


def loaded(database: Database, graphs: list[ArticleGraph], chance: random.Random, number: int) -> list[str]:
    """Loads the collection in an order and batches of its own, every other time with articles that are withdrawn again."""
    kept, others = graphs[:ARTICLES], graphs[ARTICLES:]
    order = [*kept, *others] if number % 2 else list(kept)
    chance.shuffle(order)
    database.write("MATCH (n) DETACH DELETE n")
    write_graphs(database, order, batch=BATCHES[number % len(BATCHES)])
    withdraw_all(database, [graph.id for graph in order if graph in others])
    return [graph.doc for graph in order]


def test_a_collection_is_the_same_graph_in_any_order_and_batches_and_after_withdrawals(database: Database) -> None:
    graphs, chance = collection(0), random.Random(0)
    write_graphs(database, graphs[:ARTICLES])
    expected = stored(database)
    assert any(len(expected[id_][1]["descriptions"]) > 1 for id_ in SPELLINGS)
    for number in range(ORDERS):
        order = loaded(database, graphs, chance, number)
        assert stored(database) == expected, f"order {number}: {order}"


def test_a_collection_looks_the_same_whatever_the_order(database: Database) -> None:
    graphs, chance = collection(1), random.Random(1)
    write_graphs(database, graphs[:ARTICLES])
    looks = seen(database)
    for number in (0, 1):
        order = loaded(database, graphs, chance, number)
        now = seen(database)
        for part, look in looks.items():
            assert now[part] == look, f"{part}, {order}"


def test_files_for_an_import_hold_what_loading_stores_in_any_order(database: Database) -> None:
    graphs, chance = collection(0), random.Random(0)
    write_graphs(database, graphs)
    expected = stored(database)
    for _ in range(3):
        chance.shuffle(graphs)
        files = Collector()
        write_files(graphs, files, "2026-01-01T00:00:00+00:00")
        assert files.found() == expected


class Collector(ImportFiles):
    """Keeps the nodes and relationships of an import instead of writing them to disk."""

    def __init__(self) -> None:
        super().__init__()
        self._nodes: dict[str, Any] = {}
        self._edges: list[tuple[tuple[str, str, str], dict[str, Any]]] = []

    def node(self, label: str, properties: Mapping[str, Any]) -> None:
        """Keeps a node."""
        if label != "Store":
            self._nodes[properties["id"]] = ([label], _settled(properties))

    def relationship(self, type_: str, source: str, target: str, properties: Mapping[str, Any] | None = None) -> None:
        """Keeps a relationship."""
        self._edges.append(((source, type_, target), _settled(properties or {})))

    def found(self) -> Stored:
        """What was kept, as `stored` tells it."""
        return {**self._nodes, **by_ends(self._edges)}


def _settled(properties: Mapping[str, Any]) -> dict[str, Any]:
    lists = {key: list(value) if isinstance(value, tuple) else value for key, value in properties.items()}
    return {key: value for key, value in lists.items() if key not in VOLATILE and value is not None}
