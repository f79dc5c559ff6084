"""Loads whose loader, server or both are killed in every phase, then completed: nothing reported is lost, half or double."""

import os
import random
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import psutil

from cypher import embedded_server
from cypher.database import connect
from graph.settings import Settings, environment_of
from loader.write.store import write_graphs
from tests.conftest import seeds
from tests.integration.test_local import copies
from tests.integration.test_store import stored
from tests.neo4j import server as neo4j_server

KILLS = 5
"""Of each round; the phases: the loader starts, the server starts, the schema is made, batches are stored."""
LOAD = """
import sys
from cypher.database import connect
from graph.settings import settings_from
from loader.write.store import write_graphs
from tests.endurance.kills import articles

print("begun", flush=True)
with connect(settings_from()) as database:
    print("connected", flush=True)
    write_graphs(database, articles(), lambda done: print(done, flush=True), batch=200)
"""


def articles() -> list:  # type: ignore[type-arg]
    """What a round loads: 30 articles, in this order."""
    return copies(seeds())


@dataclass
class Tally:
    """What was tried, and what failed."""

    tried: Counter[str] = field(default_factory=Counter)
    failures: list[str] = field(default_factory=list)
    figures: list[str] = field(default_factory=list)

    def fail(self, what: str) -> None:
        """Keep a failure, and say it at once."""
        self.failures.append(what)
        print(f"FAILED {what}", flush=True)

    def told(self) -> str:
        """The table."""
        lines = [f"{count:>6}  {name}" for name, count in sorted(self.tried.items())]
        return "\n".join([*lines, *self.figures, f"{len(self.failures):>6}  failures", *self.failures])


@dataclass
class Engine:
    """The database of a round: its settings, and how its server is killed (and started again where nobody else does)."""

    name: str
    settings: Settings
    kill: Callable[[], bool]


@contextmanager
def embedded_engine(folder: Path) -> Iterator[Engine]:
    """An embedded server in this folder."""

    def kill() -> bool:
        found = [process for process in psutil.process_iter(["cmdline"]) if _serves(process, folder)]
        for process in found:
            process.send_signal(signal.SIGKILL)
        return bool(found)

    yield Engine("embedded", Settings(data=folder, query_timeout=120), kill)
    embedded_server.stop(folder)


def _serves(process: psutil.Process, folder: Path) -> bool:
    return f"@{embedded_server.folder_of(folder) / 'server.args'}" in (process.info["cmdline"] or ())


@contextmanager
def neo4j_engine(folder: Path) -> Iterator[Engine]:
    """A Neo4j of the round's own."""
    home = folder / "neo4j"
    running = [neo4j_server.start(home)]

    def kill() -> bool:
        running[0].process.kill()
        running[0].process.wait(30)
        running[0] = neo4j_server.start_again(home, running[0])
        return True

    given = {"neo4j_user": neo4j_server.USER, "neo4j_password": neo4j_server.PASSWORD}
    yield Engine("neo4j", Settings(data=folder / "data", neo4j_uri=running[0].uri, query_timeout=120, **given), kill)
    running[0].stop()


def round_of_kills(
    made: Callable[[Path], AbstractContextManager[Engine]], folder: Path, number: int, chance: random.Random, tally: Tally
) -> None:
    """One load, killed KILLS times, then completed and compared with a load nobody disturbed."""
    (folder / "clean").mkdir()
    (folder / "tried").mkdir()
    with made(folder / "tried") as engine:
        reported = 0
        for _ in range(KILLS):
            reported = max(reported, _killed_load(engine, chance, tally))
            if engine.name == "neo4j" or chance.random() < 0.5:
                _check_kept(engine, reported, tally)
        with connect(engine.settings) as database:
            report = write_graphs(database, articles())
            result = stored(database)
        if report.articles != len(articles()):
            tally.fail(f"{engine.name} round {number}: {report.articles} of {len(articles())} articles")
    with made(folder / "clean") as engine, connect(engine.settings) as database:
        write_graphs(database, articles())
        if stored(database) != result:
            differing = [key for key in {*result, *stored(database)} if result.get(key) != stored(database).get(key)]
            tally.fail(f"{engine.name} round {number}: differs from a clean load in {len(differing)}, such as {differing[:2]}")
    tally.tried[f"{engine.name}: loads completed and compared"] += 1
    print(f"{engine.name} round {number}: compared", flush=True)


def _killed_load(engine: Engine, chance: random.Random, tally: Tally) -> int:
    """Begin the load (sometimes two at once), kill somebody at a chosen moment; how many articles were reported stored."""
    loads = [_begun(engine) for _ in range(2 if chance.random() < 0.25 else 1)]
    moment = chance.choice(("begun", "start", "connected", "schema", "batch", "batch", "batch"))
    reported = _until(loads[0], moment, chance)
    who = chance.choice(("loader", "server", "both"))
    if who != "server":
        for load in loads:
            load.kill()
    if who != "loader":
        engine.kill()
    tally.tried[f"{engine.name}: kills of {who}, at {moment}{', two loaders' if len(loads) > 1 else ''}"] += 1
    for load in loads:
        if who == "server" and chance.random() < 0.5:
            load.kill()
        out, _ = load.communicate(timeout=600)
        reported = max([reported, *(int(line) for line in out.split() if line.isdigit())] if load is loads[0] else [reported])
    return reported


def _begun(engine: Engine) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, "-c", LOAD],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        env={**os.environ, **environment_of(engine.settings)},
        cwd=Path(__file__).parents[2],
    )


def _until(load: "subprocess.Popen[str]", moment: str, chance: random.Random) -> int:
    """Wait for this moment of the load; the articles it has reported by then."""
    assert load.stdout
    wanted = {"begun": "begun", "start": "begun", "connected": "connected", "schema": "connected"}.get(moment)
    batches = chance.randrange(1, 12)
    for line in load.stdout:
        if line.strip() == wanted:
            time.sleep(chance.random() * 3 if moment in ("start", "schema") else 0)
            return 0
        if wanted is None and line.strip().isdigit():
            batches -= 1
            if not batches:
                return int(line)
    return 0


def _check_kept(engine: Engine, reported: int, tally: Tally) -> None:
    """Every article that was reported stored is there, whole."""
    with connect(engine.settings) as database:
        sizes = dict(database.read("MATCH (a:Article)-[:HAS_SENTENCE]->(s) RETURN a.id, count(s)").rows)
    graphs = articles()
    if missing := [graph.id for graph in graphs[:reported] if graph.id not in sizes]:
        tally.fail(f"{engine.name}: {len(missing)} of {reported} reported articles are lost")
    if half := [graph.id for graph in graphs if sizes.get(graph.id, len(graph.sentences)) != len(graph.sentences)]:
        tally.fail(f"{engine.name}: {len(half)} articles by halves or twice")
    tally.tried[f"{engine.name}: looks at what was reported"] += 1
