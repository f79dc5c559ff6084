"""Loading: `write_graphs` against a bare UNWIND script that writes the same graph on the same server in the same run.

    python -m tests.benchmarks loading [articles] [embedded|neo4j]

The articles are the five seeds many times over: countries and bodies stay the same ones, so that evidence on them grows as it
does in a real collection; persons, places and events belong to a fifth of the articles each. The script knows nothing of
articles that are there already, of evidence that adds up, or of what a killed load leaves behind: it is what a loader cannot
be faster than. Rows are nodes and relationships. The second half of the articles tells whether an article costs more the fuller
the database is.
"""

import itertools
import statistics
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

from cypher import embedded_server
from cypher.database import Database, named
from cypher.whole_graph import all_nodes, all_relationships
from graph.article_graph import ArticleGraph, Entity, Event, Relation
from graph.model import graph_model
from graph.settings import Settings
from graph.stored_graph import Graph, graph_of
from loader.write.store import ROWS_A_BATCH, write_graphs
from tests.conftest import emptied, seeds
from tests.neo4j import server as neo4j_server

BARE_NODE = "UNWIND $rows AS row MERGE (n:LABEL {id: row.id}) SET n += row.properties"
BARE_EDGE = (
    "UNWIND $rows AS row MATCH (a:SOURCE {id: row.a}) MATCH (b:TARGET {id: row.b}) "
    "MERGE (a)-[r:TYPE]->(b) SET r += row.properties"
)


def articles(count: int) -> list[ArticleGraph]:
    """So many articles, made of the seeds."""
    originals = seeds()
    return [_copy(originals[number % len(originals)], number) for number in range(count)]


def _copy(graph: ArticleGraph, number: int) -> ArticleGraph:
    group = number // 5 % max(1, number // 25 + 1)

    def renamed(id_: str) -> str:
        return f"{id_}-{group}" if id_.startswith(("actor:", "place:", "event:")) else id_

    def entity(item: Entity) -> Entity:
        return replace(item, id=renamed(item.id), name=f"{item.name} {group}" if renamed(item.id) != item.id else item.name)

    def relation(item: Relation) -> Relation:
        return replace(item, source=renamed(item.source), target=renamed(item.target))

    def event(item: Event) -> Event:
        ids: dict[str, Any] = {key: tuple(map(renamed, getattr(item, key))) for key in ("actors", "recipients", "places")}
        return replace(item, id=renamed(item.id), **ids)

    return replace(
        graph,
        id=f"article:{number:016x}",
        doc=f"{number}.txt",
        published=f"20{10 + number % 15}-0{1 + number % 9}-{10 + number % 18}",
        entities=tuple(map(entity, graph.entities)),
        relations=tuple(map(relation, graph.relations)),
        events=tuple(map(event, graph.events)),
    )


def written(database: Database) -> Graph:
    """All nodes and relationships of the database, bookkeeping included."""
    every = graph_model()
    relationships = (each for each, _, _ in all_relationships(database, tuple(every.relationships)))
    return graph_of(all_nodes(database, tuple(every.nodes)), relationships)


def bare(database: Database, graph: Graph) -> None:
    """The same nodes and relationships by one statement a label or type, in batches, each its own transaction."""
    nodes: dict[str, list[dict[str, Any]]] = {}
    for node in graph.nodes:
        nodes.setdefault(node.label, []).append({"id": node.id, "properties": dict(node.properties)})
    edges: dict[tuple[str, str, str], list[dict[str, Any]]] = {}
    labels = {node.id: node.label for node in graph.nodes}
    for each in graph.relationships:
        kind = (labels[each.source], each.type, labels[each.target])
        edges.setdefault(kind, []).append({"a": each.source, "b": each.target, "properties": dict(each.properties)})
    for label, found in nodes.items():
        database.write(BARE_NODE.replace("LABEL", label), found)
    for (source, type_, target), found in edges.items():
        database.write(BARE_EDGE.replace("SOURCE", source).replace("TYPE", type_).replace("TARGET", target), found)


@contextmanager
def engine(name: str) -> Iterator[Settings]:
    """Settings of a new server of this engine, ended afterwards."""
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(ignore_cleanup_errors=True)))
        if name == "embedded":
            stack.callback(embedded_server.stop, folder / "data")
            yield Settings(data=folder / "data")
        else:
            running = neo4j_server.start(folder / "neo4j")
            stack.callback(running.stop)
            yield Settings(neo4j_uri=running.uri, neo4j_password=neo4j_server.PASSWORD, data=folder)


def measure(settings: Settings, graphs: list[ArticleGraph]) -> str:
    """One table row: rows a second both ways, and the cost of an article early and late."""
    with emptied(settings) as database:
        write_graphs(database, articles(25))  # the server warms up
        _empty(database)
        marks: list[tuple[int, float]] = [(0, time.perf_counter())]
        write_graphs(database, graphs, lambda done: marks.append((done, time.perf_counter())))
        ours = marks[-1][1] - marks[0][1]
        graph = written(database)
        _empty(database)
        started = time.perf_counter()
        bare(database, graph)
        script = time.perf_counter() - started
    rows = len(graph.nodes) + len(graph.relationships)
    costs = [(later[1] - before[1]) / (later[0] - before[0]) for before, later in itertools.pairwise(marks)]
    half = max(1, len(costs) // 2)
    early, late = (1000 * statistics.mean(part) for part in (costs[:half], costs[half:] or costs))
    return (
        f"| {database.engine} | {len(graphs):,} | {rows:,} | {rows / script:,.0f} | {rows / ours:,.0f} "
        f"| {ours / script:.2f} | {early:.1f} | {late:.1f} |"
    )


def _empty(database: Database) -> None:
    for label in graph_model().nodes:
        while database.write(f"MATCH (n:{label}) WITH n LIMIT 5000 DETACH DELETE n").nodes_deleted:
            pass


def main(arguments: list[str]) -> None:
    """Print the table."""
    count = int(arguments[0]) if arguments else 1000
    print(f"{named('schema.cypher').count('CREATE')} constraints and indexes, batches of about {ROWS_A_BATCH:,} rows\n")
    print("| engine | articles | rows | rows/s, bare script | rows/s, Simpul | times as long | ms an article, early | late |")
    print("|---|---|---|---|---|---|---|---|")
    for name in arguments[1:] or ("embedded", "neo4j"):
        with engine(name) as settings:
            print(measure(settings, articles(count)), flush=True)
