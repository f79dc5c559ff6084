"""Keeps the tellings that one load run has read, so that a batch reads only the blocks that no batch before it has read.

The block of a country in the news holds hundreds of tellings, each with its words and their weights, and every batch of a
collection asks for it. What is kept holds while nobody else changes the graph, which the revision tells: whoever changes a
telling raises it in the same transaction, and a loader holds it from before its first reading to its end.
"""

from collections.abc import Collection, Iterable

from cypher.event_coreference.telling import Telling, telling_from
from cypher.statements import named
from cypher.write_transaction import Writer

MOST = 20_000
"""Tellings kept between two batches, about 5 kB each; the blocks that were not asked for longest go first."""


class TellingCache:
    """The tellings of whole blocks, as this run's last transaction left them."""

    def __init__(self, most: int = MOST) -> None:
        self._most = most
        self._blocks: dict[str, set[str]] = {}
        """Ids of the tellings by block, the block asked for last at the end."""
        self._tellings: dict[str, Telling] = {}
        self._revision: int | None = None
        """The revision at which these are right; None while a transaction is open or was given up."""
        self._ended: int | None = None

    def attempt(self) -> None:
        """A transaction begins, or begins again."""
        self._ended = None

    def locked(self, revision: int) -> None:
        """The transaction is alone from now on, and raised the revision to this; forgets what others may have changed."""
        if self._revision is None or revision != self._revision + 1:
            self.forget()
        self._revision = None

    def ended(self, revision: int) -> None:
        """The transaction has written everything and leaves the graph at this revision, once it is committed."""
        self._ended = revision

    def committed(self) -> None:
        """The transaction is in the database: what is kept serves the next one."""
        if self._ended is not None:
            self._revision, self._ended = self._ended, None
            self._trim()

    def forget(self) -> None:
        """Forgets all tellings; each block is read again."""
        self._blocks.clear()
        self._tellings.clear()

    def filed(self, writer: Writer, blocks: Collection[str]) -> dict[str, Telling]:
        """The stored tellings of these blocks by id."""
        missing = sorted(block for block in blocks if block not in self._blocks)
        for block in blocks:
            self._blocks[block] = self._blocks.pop(block, set())
        for row in writer.run(named("writes/tellings_in_blocks.cypher"), [{"id": block} for block in missing]):
            telling = telling_from(row["telling"])
            self._tellings[telling.id] = telling
            for block in row["blocks"]:
                self._blocks[block].add(telling.id)
        return {id_: self._tellings[id_] for block in blocks for id_ in self._blocks[block]}

    def written(self, tellings: Iterable[Telling], new: Collection[str]) -> None:
        """These tellings were written; the new ones also filed under their blocks."""
        for telling in tellings:
            held = [block for block in telling.blocks if block in self._blocks] if telling.id in new else []
            if held or telling.id in self._tellings:
                self._tellings[telling.id] = telling
            for block in held:
                self._blocks[block].add(telling.id)

    def _trim(self) -> None:
        """Forgets the blocks that were not asked for longest, until no more than MOST tellings are left."""
        if len(self._tellings) <= self._most:
            return
        kept: set[str] = set()
        for block in reversed(list(self._blocks)):
            if len(kept | self._blocks[block]) > self._most:
                self._blocks.pop(block)
            else:
                kept |= self._blocks[block]
        self._tellings = {id_: telling for id_, telling in self._tellings.items() if id_ in kept}
