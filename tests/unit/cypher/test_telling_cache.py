"""The tellings a load run keeps: each block is read once, and nothing that others may have changed is used."""

from collections.abc import Mapping, Sequence
from typing import Any, cast

import pytest

from cypher.event_coreference.telling import Telling
from cypher.event_coreference.telling_cache import TellingCache
from cypher.write_transaction import Writer

STORED = {
    "TALK|country:ID|1": [
        Telling("telling:a", "event:1", "article:1", "TALK"),
        Telling("telling:b", "event:2", "article:2", "TALK"),
    ],
    "TALK|country:US|1": [Telling("telling:b", "event:2", "article:2", "TALK")],
}


class Blocks:
    """A writer that answers with the tellings of blocks, and notes which it was asked for."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def run(self, text: str, rows: Sequence[Mapping[str, Any]]) -> list[dict[str, Any]]:
        ids = [row["id"] for row in rows]
        self.asked += ids
        tellings = {telling.id: telling for id_ in ids for telling in STORED.get(id_, ())}
        return [
            {"telling": telling.properties(), "blocks": [id_ for id_ in ids if telling in STORED.get(id_, ())]}
            for telling in tellings.values()
        ]


@pytest.fixture
def blocks() -> Blocks:
    return Blocks()


def ids(cache: TellingCache, blocks: Blocks, *wanted: str) -> set[str]:
    return set(cache.filed(cast("Writer", blocks), wanted))


def written(cache: TellingCache, blocks: Blocks, *wanted: str, revision: int) -> None:
    """One transaction that asked for these blocks, left the graph at this revision and was committed."""
    cache.attempt()
    cache.locked(revision - 1)
    ids(cache, blocks, *wanted)
    cache.ended(revision)
    cache.committed()


def test_a_block_is_read_once_by_the_transactions_of_a_run(blocks: Blocks) -> None:
    cache = TellingCache()
    written(cache, blocks, "TALK|country:ID|1", revision=2)
    cache.attempt()
    cache.locked(3)
    assert ids(cache, blocks, "TALK|country:ID|1", "TALK|country:US|1") == {"telling:a", "telling:b"}
    assert blocks.asked == ["TALK|country:ID|1", "TALK|country:US|1"]


def test_what_another_writer_may_have_changed_is_read_again(blocks: Blocks) -> None:
    cache = TellingCache()
    written(cache, blocks, "TALK|country:ID|1", revision=2)
    cache.attempt()
    cache.locked(4)
    assert ids(cache, blocks, "TALK|country:ID|1") == {"telling:a", "telling:b"}
    assert blocks.asked == ["TALK|country:ID|1"] * 2


def test_a_transaction_that_is_given_up_leaves_nothing(blocks: Blocks) -> None:
    cache = TellingCache()
    written(cache, blocks, "TALK|country:ID|1", revision=2)
    cache.attempt()
    cache.locked(3)
    cache.written(
        [Telling("telling:c", "event:3", "article:3", "TALK", actors=("country:ID",), reported="1970-01-25")], {"telling:c"}
    )
    cache.ended(4)
    cache.attempt()  # again, and then nothing is new
    cache.committed()
    cache.attempt()
    cache.locked(5)  # another one raised the revision to 4 in its place
    assert ids(cache, blocks, "TALK|country:ID|1") == {"telling:a", "telling:b"}


def test_what_was_written_is_found_as_it_was_left(blocks: Blocks) -> None:
    cache = TellingCache()
    new = Telling("telling:c", "event:3", "article:3", "TALK", actors=("country:ID",), reported="1970-01-25")
    moved = Telling("telling:a", "event:1", "article:1", "TALK", event="event:other")
    assert new.blocks == ("TALK|country:ID|1",)
    ids(cache, blocks, "TALK|country:ID|1")
    cache.written([new, moved, Telling("telling:z", "event:9", "article:9", "TALK")], {"telling:c"})
    assert cache.filed(cast("Writer", blocks), ["TALK|country:ID|1"]) == {
        "telling:a": moved,
        "telling:b": STORED["TALK|country:ID|1"][1],
        "telling:c": new,
    }


def test_the_blocks_asked_for_last_are_kept(blocks: Blocks) -> None:
    cache = TellingCache(most=1)
    written(cache, blocks, "TALK|country:ID|1", "TALK|country:US|1", revision=2)
    cache.attempt()
    cache.locked(3)
    assert ids(cache, blocks, "TALK|country:US|1") == {"telling:b"}
    assert ids(cache, blocks, "TALK|country:ID|1") == {"telling:a", "telling:b"}
    assert blocks.asked[2:] == ["TALK|country:ID|1"]
