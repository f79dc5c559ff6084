"""Exports of everything are written while they are read: never more than a batch waits in memory."""

import re
from collections.abc import Iterator
from typing import Any

import pytest

from explorer import export
from explorer.export.everything import BATCH
from graph.stored_graph import Answer, Node


class Nowhere:
    """Writes go nowhere; counts bytes. Can be sought nowhere, as a pipe."""

    def __init__(self) -> None:
        self.size = 0

    def write(self, data: bytes) -> int:
        self.size += len(data)
        return len(data)

    def flush(self) -> None: ...

    def readable(self) -> bool:
        return False

    def writable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return False

    closed = False


class Endless:
    """A database of `size` memberships and events, made up as they are read; notes what was written when the last was read."""

    def __init__(self, size: int, out: Nowhere) -> None:
        self.size, self.out, self.written = size, out, 0

    def stream(self, text: str, parameters: Any = None, *, timeout: float = 0) -> Iterator[dict[str, Any]]:
        label = re.findall(r":([A-Z]\w+)\b", text)
        counting = "count(" in text
        many = self.size if (set(label) & {"MEMBER_OF", "ACTS_IN"} and "Country" in label) or label == ["Event"] else 0
        if counting:
            yield {"n": many}
            return
        for number in range(many):
            self.written = self.out.size
            yield self._node(number) if len(label) == 1 else self._relationship(label[1], number)

    def _node(self, number: int) -> dict[str, Any]:
        return {"id": f"event:{number}", "keys": ["type", "summary"], "told": ["CONSULT", f"pertemuan {number}"]}

    def _relationship(self, type_: str, number: int) -> dict[str, Any]:
        ends = {"source": f"country:{number}", "source_told": ["Negara", *[None] * 5]}
        other = f"event:{number}" if type_ == "ACTS_IN" else f"organization:{number}"
        told = {"keys": ["claim"], "told": [f"claim:{number}"]}
        return {**ends, "target": other, "target_told": ["Tujuan", *[None] * 5], **told}

    def read(self, text: str, parameters: Any = None, *, limit: int | None = None, timeout: float | None = None) -> Answer:
        self.written = self.out.size
        if "TAKES_PLACE_IN" in text or "r.speaker" in text:
            return Answer(("id", "role", "party"), ())
        if text.endswith("RETURN n\n"):
            return Answer(("n",), tuple((Node(id, "Event", {"type": "CONSULT", "summary": id}),) for id in parameters["ids"]))
        said = {"text": "Kalimat " * 20, "n": 0, "article": "article:1", "title": "Judul", "published": "2015-04-05"}
        return Answer(("id", "said"), tuple((id, {**said, "sentence": id}) for id in parameters["ids"]))


@pytest.mark.parametrize("name", ["jsonl", "csv", "cypher", "plover", "polecat", "ftm", "dossier-html", "dossier-md"])
def test_most_of_a_file_is_written_before_the_last_row_is_read(name: str) -> None:
    out = Nowhere()
    database = Endless(4 * BATCH, out)
    export.write_to(export.Everything(database, export.About("x")), export.format_named(name), out)  # type: ignore[arg-type]
    assert database.written > 0.6 * out.size > 100_000


def test_tables_for_neo4j_admin_wait_on_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    from explorer.export import import_tables

    held: list[int] = []
    add = import_tables.Table.add

    def noted(table: import_tables.Table, keys: tuple[str, ...], properties: dict[str, Any]) -> None:
        add(table, keys, properties)
        held.append(sum(len(value) for value in vars(table).values() if isinstance(value, list | dict | tuple)))

    monkeypatch.setattr(import_tables.Table, "add", noted)
    out = Nowhere()
    export.write_to(export.Everything(Endless(BATCH, out), export.About("x")), export.format_named("neo4j-csv"), out)  # type: ignore[arg-type]
    assert len(held) >= 3 * BATCH and max(held) < 10  # keys and columns of a table, never its rows
