"""CSV tables with typed columns for `neo4j-admin database import`; rows are buffered on disk until all columns are known."""

import json
import tempfile
from collections.abc import Iterator, Mapping
from typing import IO, Any

DELIMITER = "\x1f"
"""Separates list items: the unit separator, which no article contains (control characters are removed on reading)."""
OPTIONS = ("--multiline-fields=true", "--array-delimiter=U+001F")
"""Import options for reading the tables."""
EMPTY = "[]"
"""Type of an empty list, compatible with every list type."""


class Table:
    """The rows of one label or type: buffered on disk, read back once when their columns are known."""

    def __init__(self, keys: tuple[str, ...]) -> None:
        self.keys = keys
        self.types: dict[str, str] = {}
        self.rows: IO[str] = tempfile.TemporaryFile("w+", encoding="utf-8")  # noqa: SIM115  closed by close()

    def takes(self, properties: Mapping[str, Any]) -> bool:
        """Whether these properties match the column types so far, so that no value would be converted."""
        told = ((self.types.get(key), _type(value)) for key, value in properties.items() if value is not None)
        return all(known in (None, new) or (EMPTY in (known, new) and _wider(known, new) != "string") for known, new in told)

    def add(self, keys: tuple[str, ...], properties: Mapping[str, Any]) -> None:
        """Adds one row: its keys (id, or start and end) and its properties."""
        told = {key: value for key, value in properties.items() if value is not None}
        for key, value in told.items():
            self.types[key] = _wider(self.types.get(key), _type(value))
        self.rows.write(json.dumps([keys, told], ensure_ascii=False, default=str) + "\n")

    def lines(self) -> Iterator[str]:
        """Yields the header, then the rows."""
        types = {column: "string[]" if kind == EMPTY else kind for column, kind in self.types.items()}
        yield ",".join([*self.keys, *(quoted(f"{column}:{kind}") for column, kind in types.items())])
        self.rows.seek(0)
        for row in self.rows:
            keys, told = json.loads(row)
            yield ",".join([*map(quoted, keys), *(_cell(told.get(column), kind) for column, kind in types.items())])

    def close(self) -> None:
        """Releases its disk space."""
        self.rows.close()


def _type(value: Any) -> str:
    if isinstance(value, list | tuple):
        inner = {_type(item) for item in value}
        return EMPTY if not inner else (inner.pop() if len(inner) == 1 else "string") + "[]"
    for kind, name in ((bool, "boolean"), (int, "long"), (float, "double")):
        if isinstance(value, kind):
            return name
    return "string"


def _wider(known: str | None, new: str) -> str:
    if known is None or known == new or (known == EMPTY and new.endswith("[]")):
        return new
    if new == EMPTY and known.endswith("[]"):
        return known
    if {known, new} == {"long", "double"}:
        return "double"
    return "string[]" if known.endswith("[]") and new.endswith("[]") else "string"


def _cell(value: Any, kind: str) -> str:
    """Formats a cell: an empty field is a missing value, a quoted empty string is an empty text."""
    if value is None:
        return ""
    if isinstance(value, list | tuple):
        return quoted(DELIMITER.join(_plain(item) for item in value)) if kind.endswith("[]") else quoted(json.dumps(value))
    return quoted(_plain(value))


def _plain(value: Any) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def quoted(text: str) -> str:
    """Quotes a CSV field."""
    return '"' + text.replace('"', '""') + '"'
