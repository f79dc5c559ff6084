"""What a batch of ten articles costs that adds to one relationship, as more and more sentences say so already.

    python -m tests.benchmarks evidence [sentences]

On the embedded engine. `own` is this process's time on the processor, `wall` the whole; in milliseconds, medians of five.
"""

import statistics
import tempfile
import time
from pathlib import Path

from cypher import embedded_server
from cypher.database import Database, connect
from graph.article_graph import ArticleGraph, Entity, Mention, Relation, Sentence
from graph.settings import Settings
from loader.write.store import withdraw_all, write_graphs

TOLD = "Rusia adalah anggota CSTO."
MOST, BIG = 100_000, 500
"""Sentences at the end, and sentences of each article that fills up."""


def article(number: int, sentences: int) -> ArticleGraph:
    """An article that says the same so many times."""
    texts = tuple(Sentence(n, TOLD, 0, len(TOLD)) for n in range(sentences))
    russia = Entity("country:RU", "Country", "Rusia", mentions=tuple(Mention(n, 0, 5, "Rusia") for n in range(sentences)))
    csto = Entity(
        "organization:csto", "Organization", "CSTO", mentions=tuple(Mention(n, 21, 25, "CSTO") for n in range(sentences))
    )
    relation = Relation("MEMBER_OF", russia.id, csto.id, tuple(range(sentences)), 0.9, {"status": "member"})
    day = f"20{10 + number % 14:02}-{1 + number % 12:02}-{1 + number % 28:02}"
    own = (f"{number}.txt", f"article:{number:016x}", f"Judul {number}", f"Media {number % 40}", day, None, "id")
    return ArticleGraph(*own, texts, (russia, csto), (relation,))


def main(arguments: list[str]) -> None:
    """Fills, measures, prints."""
    most = int(arguments[0]) if arguments else MOST
    with tempfile.TemporaryDirectory() as folder:
        data = Path(folder)
        try:
            with connect(Settings(data=data)) as database:
                _measure(database, most)
        finally:
            embedded_server.stop(data)


def _measure(database: Database, most: int) -> None:
    write_graphs(database, [article(10_000_000 + number, 10) for number in range(200)])  # warms the server
    print(
        "| sentences that say so | own, adding | wall, adding | own, withdrawing | wall, withdrawing |\n|---|---|---|---|---|"
    )
    number, there, steps = 0, 2000, [1]
    while steps[-1] * 10 <= most:
        steps.append(steps[-1] * 10)
    for step in [step for step in steps if step >= 1000]:
        many = max(0, step - there) // BIG
        write_graphs(database, (article(number + n, BIG) for n in range(many)))
        number, there = number + many, there + many * BIG
        added, taken = [], []
        for turn in range(5):
            batch = [article(20_000_000 + step * 100 + turn * 10 + n, 1) for n in range(10)]
            added.append(_timed(lambda batch=batch: write_graphs(database, batch)))
            taken.append(_timed(lambda batch=batch: withdraw_all(database, [graph.id for graph in batch])))
        told = [statistics.median(times) for kind in (added, taken) for times in zip(*kind, strict=True)]
        print(f"| {there:,} | " + " | ".join(f"{value:.0f}" for value in told) + " |", flush=True)


def _timed(work: object) -> tuple[float, float]:
    cpu, wall = time.process_time(), time.perf_counter()
    work()  # type: ignore[operator]
    return (time.process_time() - cpu) * 1000, (time.perf_counter() - wall) * 1000
