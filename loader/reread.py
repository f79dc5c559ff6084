"""Extracts stored articles again after a decision about names or articles, so that the graph is as if loaded after it.

Their sentences are in the database, so no file is needed. Only articles affected by a decision are extracted again: those that
mention what it names, or to which it was applied before.
"""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime, timezone
from itertools import groupby, islice
from typing import Any

from cypher.database import Database, named
from cypher.decisions.names import Decisions, Stated
from cypher.statements import labeled
from graph.article_graph import ArticleGraph, Sentence
from graph.model import by_label
from loader.names import slug
from loader.pipeline import BATCH, extract_sentences
from loader.read.articles import Article
from loader.write.store import write_graphs


def settle_names(database: Database, decisions: Decisions) -> int:
    """Applies the decisions about names to the stored graph; returns how many articles were extracted again.

    If interrupted, it resumes when called again.
    """
    rows = database.read(named("reads/name_decisions.cypher")).rows
    if not rows or (held := str(rows[0][0] or "")) == (wanted := _as_json(decisions)):
        return 0
    articles = sorted(_concerned(database, _from_json(held), decisions))
    write_graphs(database, reread(database, articles, decisions, _from_json(held)))
    now = datetime.now(timezone.utc).isoformat(timespec="milliseconds")
    database.write(named("writes/name_decisions.cypher"), names=wanted, now=now)
    return len(articles)


def reread(database: Database, articles: Sequence[str], decisions: Decisions, held: Decisions) -> Iterator[ArticleGraph]:
    """Yields the graphs of these stored articles as extracted with these decisions; they were stored with those `held`."""
    stream = iter(articles)
    while part := list(islice(stream, BATCH)):
        rows = list(database.stream(named("reads/articles_whole.cypher"), {"ids": part}))
        stored = [list(group) for _, group in groupby(rows, key=lambda row: row["id"])]
        yield from extract_sentences(
            [(group[0]["id"], _article(group[0], held), _sentences(group)) for group in stored], decisions
        )


def _article(row: Mapping[str, Any], held: Decisions) -> Article:
    """The article as read: what a reader corrected of it is undone, unless it was loaded again since."""
    plain = {name: row[name] for name in ("doc", "title", "source", "published", "url")}
    if stated := held.articles.get(row["id"]):
        plain |= {name: stated.was[name] or None for name, value in stated.to.items() if plain[name] == (value or None)}
    return Article(text="", language=row["language"] or "id", **plain)


def _sentences(rows: Iterable[Mapping[str, Any]]) -> tuple[Sentence, ...]:
    """The sentences of an article. Their offsets in the text are not stored, and nothing depends on them."""
    return tuple(Sentence(row["n"], row["text"], 0, len(row["text"])) for row in rows)


def _concerned(database: Database, held: Decisions, wanted: Decisions) -> set[str]:
    """The ids of the articles whose extraction may differ between the two sets of decisions."""
    joined = {id_ for id_ in {*held.always, *wanted.always} if held.always.get(id_) != wanted.always.get(id_)}
    parted = held.never ^ wanted.never
    anywhere = joined | {held.target(id_) for id_ in joined}
    texts: dict[str, set[str]] = {}
    for text, entity in parted:
        alone = f"{entity.partition(':')[0]}:{slug(text)}"
        for id_ in {entity, held.target(entity), alone, f"{alone}-2", f"place:{slug(text)}"}:
            texts.setdefault(id_, set()).add(text)
    found = {sentence.partition("#")[0] for sentence, _, _ in held.wrong ^ wanted.wrong}
    found |= {id_ for id_ in {*held.articles, *wanted.articles} if held.articles.get(id_) != wanted.articles.get(id_)}
    for row in _mentions(database, {*anywhere, *texts}):
        said = str(row["text"]).casefold()
        applied = row["id"] in joined or (row["id"] in anywhere and "decision" in (row["rules"] or ()))
        if applied or any(text in said for text in texts.get(row["id"], ())):
            found.add(str(row["sentence"]).partition("#")[0])
    return found


def _mentions(database: Database, ids: Iterable[str]) -> Iterator[dict[str, Any]]:
    for label, some in sorted(by_label(sorted(ids)).items()):
        yield from database.stream(labeled("reads/mentions_of_ids.cypher", label), {"ids": some})


def _as_json(decisions: Decisions) -> str:
    if decisions == Decisions():
        return ""
    plain = {"never": sorted(decisions.never), "always": dict(decisions.always), "wrong": sorted(decisions.wrong)}
    plain["articles"] = {id_: [dict(each.to), dict(each.was)] for id_, each in decisions.articles.items()}
    return json.dumps(plain, sort_keys=True, ensure_ascii=False)


def _from_json(held: str) -> Decisions:
    plain = json.loads(held) if held else {}
    never = frozenset((text, id_) for text, id_ in plain.get("never", ()))
    articles = {id_: Stated(to, was) for id_, (to, was) in plain.get("articles", {}).items()}
    wrong = frozenset((s, text, id_) for s, text, id_ in plain.get("wrong", ()))
    return Decisions(never, plain.get("always", {}), wrong, articles)
