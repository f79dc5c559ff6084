"""Skips articles whose stored graph is up to date, by text hash and reader version, before they are parsed."""

import hashlib
import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from functools import cache
from importlib import resources
from itertools import islice
from pathlib import Path

from cypher.database import Database, named
from cypher.decisions.names import Decisions
from loader.read.articles import Article, article_id
from loader.write.load_run import Known

AT_ONCE = 200
"""Articles per database query."""


def unread(database: Database, articles: Iterable[Article], decisions: Decisions | None, known: Known) -> Iterator[Article]:
    """Yields, in order, the articles that are not stored as they would be extracted now."""
    stream, version = iter(articles), _version(decisions)
    while batch := list(islice(stream, AT_ONCE)):
        ids = {article_id(article.text): article for article in batch}
        rows = database.read(named("writes/article_readings.cypher"), {"ids": list(ids)}, limit=AT_ONCE).rows
        stored = {str(id_): (reading, doc) for id_, reading, doc in rows}
        for id_, article in ids.items():
            reading = _reading(article, version)
            if stored.get(id_) == (reading, article.doc):
                known.already += 1
                known.met.add(hash(id_))
            else:
                known.readings[id_] = reading
                yield article


def noted(articles: Iterable[Article], decisions: Decisions | None, readings: dict[str, str]) -> Iterator[Article]:
    """Yields all articles, for an empty database; puts a hash of each article and the reader's version into `readings`."""
    version = _version(decisions)
    for article in articles:
        readings[article_id(article.text)] = _reading(article, version)
        yield article


def _reading(article: Article, version: str) -> str:
    return _hash(version, json.dumps(asdict(article), sort_keys=True, ensure_ascii=False))


def _version(decisions: Decisions | None) -> str:
    if decisions is None:
        return reader_version()
    return _hash(reader_version(), repr(sorted(decisions.never)), repr(sorted(decisions.always.items())))


@cache
def reader_version() -> str:
    """A hash of everything extraction depends on: the loader's code and word lists, the model, the entity types."""
    rooms = (Path(str(resources.files(room))) for room in ("loader", "graph", "id_simpul_news"))
    files = (path for room in rooms for path in sorted(room.rglob("*")))
    read = (path for path in files if path.is_file() and path.suffix != ".pyc")
    return _hash(*(hashlib.sha256(path.read_bytes()).hexdigest() for path in read))


def _hash(*parts: str) -> str:
    return hashlib.sha256("\x1f".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:16]
