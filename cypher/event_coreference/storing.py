"""Stores and withdraws tellings in one transaction; only the events they touch are rebuilt."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from cypher.event_coreference.clustering import adopted, with_parent
from cypher.event_coreference.reclustering import regroup
from cypher.event_coreference.telling import Telling, telling_from
from cypher.event_coreference.telling_cache import TellingCache
from cypher.statements import named
from cypher.write_transaction import Writer

Known = dict[str, Telling]
"""Tellings by id."""


def tell(
    writer: Writer, tellings: Sequence[Telling], reports: Mapping[str, Sequence[Mapping[str, Any]]], cache: TellingCache
) -> dict[str, str]:
    """Stores new tellings; `reports` are, by telling, the rows of what its sentences report (sentence, properties).

    `cache` holds the tellings that this run has read before.

    Returns by event id whether they make the event new, confirm or contradict it.
    """
    if not tellings:
        return {}
    known = filed(writer, tellings, cache)
    firsts = _first(writer, {telling.told for telling in tellings})
    blocks = _by_block([*known.values(), *tellings])
    changed: Known = {}
    for telling in tellings:
        near = _around(telling, blocks)
        changed[telling.id] = with_parent(telling, near)
        standing = [changed.get(other.id, other) for other in near if other.id in known]
        changed.update((moved.id, moved) for moved in adopted(telling, standing))
    new = {telling.id for telling in tellings}
    _file(writer, tellings)
    touched = _roots(known, changed.values()) | firsts
    return regroup(writer, touched, changed, new, reports, known, cache=cache)


def untell(writer: Writer, articles: Iterable[str]) -> set[str]:
    """Removes the tellings of these articles, whose sentences are already deleted; returns the ids of their events."""
    gone = read(writer, "tellings_of_articles", articles)
    if not gone:
        return set()
    left = {id_: item for id_, item in read(writer, "tellings_joining", gone).items() if id_ not in gone}
    writer.run(named("writes/tellings_gone.cypher"), [{"id": id_} for id_ in gone])
    emptied = sorted({block for telling in gone.values() for block in telling.blocks})
    writer.run(named("writes/coreference_blocks_emptied.cypher"), [{"id": block} for block in emptied])
    known = filed(writer, left.values(), TellingCache())
    blocks = _by_block(known.values())
    changed = {id_: with_parent(item, _around(item, blocks)) for id_, item in left.items()}
    touched = {item.root for item in (*gone.values(), *left.values())} | _roots(known, changed.values())
    touched |= _first(writer, {item.told for item in gone.values()})
    told = {item.event for item in gone.values()}
    regroup(writer, touched, changed, set(), {}, known, told)
    return told


def filed(writer: Writer, tellings: Iterable[Telling], cache: TellingCache) -> Known:
    """Stored tellings that share a block with these: candidates for the same events."""
    return cache.filed(writer, {block for telling in tellings for block in telling.around})


def read(writer: Writer, name: str, ids: Iterable[str]) -> Known:
    """The tellings that a statement returns for these ids, by id."""
    rows = writer.run(named(f"writes/{name}.cypher"), [{"id": id_} for id_ in sorted(ids)])
    return {row["telling"]["id"]: telling_from(row["telling"]) for row in rows}


def _first(writer: Writer, told: Iterable[str]) -> set[str]:
    """Roots of the chains that hold the earliest telling with each of these event ids: their event may get or lose that id."""
    rows = writer.run(named("writes/tellings_first.cypher"), [{"id": id_} for id_ in sorted(told)])
    ids = [row["first"].split(" ")[1] for row in rows if row["first"]]
    return {telling.root for telling in read(writer, "tellings_by_id", ids).values()}


def _by_block(tellings: Iterable[Telling]) -> dict[str, list[Telling]]:
    blocks: dict[str, list[Telling]] = {}
    for telling in tellings:
        for block in telling.blocks:
            blocks.setdefault(block, []).append(telling)
    return blocks


def _around(telling: Telling, blocks: Mapping[str, Sequence[Telling]]) -> list[Telling]:
    near = {other.id: other for block in telling.around for other in blocks.get(block, ())}
    return [other for other in near.values() if other.id != telling.id]


def _roots(known: Mapping[str, Telling], changed: Iterable[Telling]) -> set[str]:
    """The stored roots of the chains these tellings were in and are in."""
    found: set[str] = set()
    for telling in changed:
        if telling.root:
            found.add(telling.root)
        if telling.parent in known:
            found.add(known[telling.parent].root)
    return found - {""}


def _file(writer: Writer, tellings: Sequence[Telling]) -> None:
    filings = [{"telling": telling.id, "block": block} for telling in tellings for block in telling.blocks]
    writer.run(named("writes/tellings.cypher"), [{"id": item.id, "properties": item.properties()} for item in tellings])
    blocks = sorted({row["block"] for row in filings})
    writer.run(named("writes/coreference_blocks.cypher"), [{"id": block} for block in blocks])
    writer.run(named("writes/tellings_into_blocks.cypher"), filings)
