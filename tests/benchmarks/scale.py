"""Reading at the size of an archive: article graphs many times over in a Neo4j of 2 GB, and how long what people ask takes.

    python -m tests.benchmarks scale GRAPHS.jsonl [articles] [folder]

GRAPHS.jsonl is what `simpul extract` printed of real articles. They are loaded once by the loader; what is stored is then
written as files for `neo4j-admin database import`, as often as gives so many articles (100,000 unless said): articles,
sentences, events and rare names once a copy; countries and whoever many articles name once in all, with their counts
multiplied. A folder that is named keeps the large database; one that is there already is asked at once. Prints p50 and p95 (of
so few the longest) in milliseconds of the second and later of RUNS runs.
"""

import json
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from cypher.bulk_import.table import Table
from cypher.database import Database, connect
from cypher.name_search import search_names
from cypher.saved_queries.library import library, values_of
from cypher.whole_graph import all_nodes, all_relationships
from explorer.picture.scene import Expansion
from explorer.read.details import entity_details
from explorer.read.evidence import quotes_of_claim, quotes_of_entity
from explorer.read.search import sentences_with
from explorer.read.store import counts_of, expand, fingerprint, first_scene, strongest, totals_of
from graph.article_graph import ArticleGraph, from_json
from graph.errors import DatabaseError
from graph.settings import Settings
from loader.write.store import write_graphs
from tests.neo4j import server as neo4j_server

ARTICLES, RUNS = 100_000, 6
SHARED = 15
"""Articles of the original that name an entity which all copies share."""
COPY = "\x1e"
"""Stands in a row for the number of the copy."""
COUNTS = ("sentences", "articles", "outlet_articles", "alias_counts", "tellings")
TEXTS = ("Joko", "Jakrta", "kem", "Prabovo", "menteri luar")
LIMIT = 30.0  # seconds a question may take here


def main(arguments: list[str]) -> None:
    """Builds, measures, prints."""
    if not arguments:
        print("needs a file of article graphs: simpul extract PATH > graphs.jsonl")
        return
    graphs = [from_json(json.loads(line)) for line in Path(arguments[0]).read_text("utf-8").splitlines()]
    articles = int(arguments[1]) if len(arguments) > 1 else ARTICLES
    copies = max(1, articles // len(graphs))
    folder = Path(tempfile.mkdtemp(prefix="simpul-scale-"))
    home = Path(arguments[2]) if len(arguments) > 2 else folder / "large"
    try:
        if not home.exists():
            with _loaded(folder, graphs) as small:
                files = _files(small, copies, folder / "csv")
            _imported(home, files)
            shutil.rmtree(folder)
        with _running(home, page_cache=max(2, articles // 125_000)) as large:
            _told(large, len(graphs) * copies)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def _loaded(folder: Path, graphs: list[ArticleGraph]) -> Iterator[Database]:
    with _running(folder / "small") as database:
        started = time.perf_counter()
        write_graphs(database, graphs)
        print(f"loaded {len(graphs):,} articles by the loader: {time.perf_counter() - started:.0f} s")
        yield database


@contextmanager
def _running(home: Path, page_cache: int = 2) -> Iterator[Database]:
    server = neo4j_server.start(home, memory="2g", page_cache=f"{page_cache}g")
    try:
        settings = Settings(neo4j_uri=server.uri, neo4j_password=neo4j_server.PASSWORD, data=home, query_timeout=LIMIT)
        with connect(settings) as database:
            database.prepare()
            yield database
    finally:
        server.stop()


def _files(database: Database, copies: int, folder: Path) -> list[str]:
    """The options of the import: a table a label and type."""
    started, tables = time.perf_counter(), {}
    shared: set[str] = set()
    for node in all_nodes(database):
        properties = dict(node.properties)
        ends = {properties.get("source"), properties.get("target")}
        if (
            node.label == "Country"
            or (properties.get("articles", 0) >= SHARED and node.label in ("Actor", "Organization", "Place"))
        ) or (node.label == "Claim" and ends <= shared):
            shared.add(node.id)
        table = tables.setdefault(f"--nodes={node.label}", Table(("id:ID",)))
        table.add((_named(node.id, shared),), _multiplied(properties, copies, node.id in shared))
    for each, _, _ in all_relationships(database):
        both = each.source in shared and each.target in shared
        table = tables.setdefault(f"--relationships={each.type}", Table((":START_ID", ":END_ID")))
        told = _multiplied(each.properties, copies, both)
        if "claim" in told and not both:
            told["claim"] = _named(told["claim"], shared)
        table.add((_named(each.source, shared), _named(each.target, shared)), told)
    options = [_written(folder, number, copies, option, table) for number, (option, table) in enumerate(tables.items())]
    print(f"written {copies} times as files: {time.perf_counter() - started:.0f} s")
    return options


def _named(id: str, shared: set[str]) -> str:
    if id in shared:
        return id
    article, hash_, number = id.partition("#")
    return f"{article}{COPY}{hash_}{number}"


def _multiplied(properties: Mapping[str, Any], copies: int, shared: bool) -> dict[str, Any]:
    told = {key: value for key, value in properties.items() if key not in ("id", "entities")}
    for key in COUNTS if shared else ():
        if key in told:
            value = told[key]
            told[key] = [each * copies for each in value] if isinstance(value, list | tuple) else value * copies
    return told


def _written(folder: Path, number: int, copies: int, option: str, table: Table) -> str:
    folder.mkdir(exist_ok=True)
    file = folder / f"{number}.csv"
    with file.open("w", encoding="utf-8") as out:
        for line in table.lines():
            times = copies if COPY in line else 1
            out.writelines(line.replace(COPY, f"x{copy}" if copy else "") + "\n" for copy in range(times))
    table.close()
    return f"{option}={file}"


def _imported(home: Path, files: list[str]) -> None:
    started = time.perf_counter()
    (home / "conf").mkdir(parents=True)
    (home / "conf" / "neo4j.conf").write_text("dbms.usage_report.enabled=false\n", "utf-8")
    command = ["java", "-Xmx1g", f"-Dapp.home={home}", f"-Dbasedir={home}", "-cp", f"{neo4j_server.jars()}/*"]
    options = ["full", "neo4j", "--overwrite-destination", "--multiline-fields=true", "--array-delimiter=U+001F"]
    command += ["org.neo4j.cli.AdminTool", "database", "import", *options, *files]
    environment = {"NEO4J_HOME": str(home), "NEO4J_CONF": str(home / "conf"), "PATH": "/usr/bin:/bin"}
    done = subprocess.run(command, capture_output=True, text=True, env=environment, cwd=home, check=False)
    if done.returncode:
        sys.exit(f"the import failed: {(done.stdout + done.stderr)[-2000:]}")
    print(f"imported: {time.perf_counter() - started:.0f} s")


def _told(database: Database, articles: int) -> None:
    started = time.perf_counter()
    _await_indexes(database)
    print(f"indexes: {time.perf_counter() - started:.0f} s")
    totals = totals_of(database)
    print(
        f"{articles:,} articles, {totals.entities:,} entities, {totals.events:,} events\n| | p50 ms | p95 ms |\n|---|---|---|"
    )
    hub = strongest(database, 1)[0].id
    person = next(entry.id for entry in strongest(database, 200) if entry.label == "Actor")
    rare = database.read("MATCH (n:Actor {articles: 1}) RETURN n.id LIMIT 1").rows[0][0]
    claim = database.read("MATCH (c:Claim) RETURN c.id ORDER BY c.sentences DESC LIMIT 1").rows[0][0]
    asked: list[tuple[str, Callable[[], Any]]] = [
        ("fingerprint", lambda: fingerprint(database)),
        ("totals", lambda: totals_of(database)),
        ("first scene", lambda: first_scene(database)),
        *((f"search “{text}”", lambda text=text: search_names(database, text)) for text in TEXTS),
        ("sentences “pemerintah”", lambda: sentences_with(database, "pemerintah")),
        ("sentences “dan”", lambda: sentences_with(database, "dan")),
        *((f"counts of {id}", lambda id=id: counts_of(database, [id])) for id in (hub, person, rare)),
        *((f"expand {id}, 10", lambda id=id: expand(database, Expansion(id, limit=10, shown=(id,)))) for id in (hub, rare)),
        *((f"panel of {id}", lambda id=id: entity_details(database, id, rules=False)) for id in (hub, person, rare)),
        *((f"quotes of {id}", lambda id=id: quotes_of_entity(database, id)) for id in (hub, person)),
        ("evidence of the heaviest line", lambda: quotes_of_claim(database, claim, limit=20)),
    ]
    for query in library(Settings(data=Path("/nonexistent"))).queries:
        given = dict(
            zip((each.name for each in query.parameters if each.type == "entity"), _parties(hub, person), strict=False)
        )
        values = values_of(query, given)
        asked.append(
            (f"question {query.name}", lambda text=query.text, values=values: database.read(text, values, timeout=LIMIT))
        )
    for name, ask in asked:
        print(f"| {name} | {_timed(ask)} |", flush=True)


def _await_indexes(database: Database) -> None:
    """Returns once all indexes are online; asks again, since a statement has a time limit of its own."""
    for _ in range(12):
        try:
            database.write("CALL db.awaitIndexes(600)")
            return
        except DatabaseError as error:
            print(f"indexes: {error}", flush=True)
    sys.exit("the indexes are not online after two hours")


def _parties(hub: str, person: str) -> Iterable[str]:
    return (hub, person, hub)


def _timed(ask: Callable[[], Any]) -> str:
    times = []
    try:
        for _ in range(RUNS):
            started = time.perf_counter()
            ask()
            times.append((time.perf_counter() - started) * 1000)
    except DatabaseError as error:
        return f"{str(error)[:80]} | "
    later = times[1:]
    return f"{statistics.median(later):,.0f} | {max(later):,.0f}"
