"""CSV files for `neo4j-admin database import`, in one zip with the command that reads them. Streams.

One table a label and one a relationship type and pair of labels. Rows wait in temporary files until the columns and their types
are known, so memory holds one row at a time.
"""

import json
import re
import tempfile
from collections.abc import Iterator
from typing import IO, Any, BinaryIO
from zipfile import ZIP_DEFLATED, ZipFile

from explorer.export.contents import Contents
from explorer.export.with_text import with_text

DELIMITER = "\x1f"
"""Between the items of a list: the unit separator, which no article has (control characters are taken out on reading)."""
_README = """{about}

neo4j-admin database import full neo4j --overwrite-destination --multiline-fields=true --array-delimiter=U+001F {files}
"""


class Table:
    """The rows of one label or type: written to disk as they come, read back once when their columns are known."""

    def __init__(self, keys: tuple[str, ...]) -> None:
        self.keys = keys
        self.types: dict[str, str] = {}
        self.rows: IO[str] = tempfile.TemporaryFile("w+", encoding="utf-8")  # noqa: SIM115  closed by close()

    def add(self, keys: tuple[str, ...], properties: dict[str, Any]) -> None:
        """One row: its keys (id, or start and end) and its properties."""
        told = {key: value for key, value in properties.items() if value is not None}
        for key, value in told.items():
            self.types[key] = _wider(self.types.get(key), _type(value))
        self.rows.write(json.dumps([keys, told], ensure_ascii=False, default=str) + "\n")

    def lines(self) -> Iterator[str]:
        """The header, then the rows."""
        columns = list(self.types)
        yield ",".join([*self.keys, *(quoted(f"{column}:{self.types[column]}") for column in columns)])
        self.rows.seek(0)
        for row in self.rows:
            keys, told = json.loads(row)
            yield ",".join([*map(quoted, keys), *(_cell(told.get(column), self.types[column]) for column in columns)])

    def close(self) -> None:
        """Give its disk space back."""
        self.rows.close()


def write(contents: Contents, out: BinaryIO) -> None:
    """The zip: tables, `about.json`, and a README with the command."""
    whole = with_text(contents)
    about = json.dumps(whole.about.record(whole.counts()), ensure_ascii=False, indent=1)
    tables: dict[tuple[str, str], Table] = {}
    try:
        _fill(whole, tables)
        with ZipFile(out, "w", ZIP_DEFLATED) as archive:
            archive.writestr("about.json", about)
            archive.writestr("README.txt", _README.format(about=about, files=" ".join(map(_option, tables))))
            for key, table in tables.items():
                with archive.open(file_name(key), "w", force_zip64=True) as file:
                    for line in table.lines():
                        file.write(line.encode() + b"\n")
    finally:
        for table in tables.values():
            table.close()


def _fill(contents: Contents, tables: dict[tuple[str, str], Table]) -> None:
    for entry in contents.nodes():
        key = ("nodes", entry.node.label)
        if key not in tables:
            tables[key] = Table(("id:ID",))
        told = {name: value for name, value in entry.node.properties.items() if name != "id"}
        tables[key].add((entry.node.id,), told)
    for claim in contents.claims():
        each = claim.relationship
        key = ("relationships", each.type)
        if key not in tables:
            tables[key] = Table((":START_ID", ":END_ID"))
        tables[key].add((each.source, each.target), dict(each.properties))


def file_name(key: tuple[str, str]) -> str:
    """The table's file in the zip."""
    return f"{key[0]}-{re.sub(r'[^A-Za-z0-9_]', '_', key[1])}.csv"


def _option(key: tuple[str, str]) -> str:
    return f"--{key[0]}={key[1]}={file_name(key)}"


def _type(value: Any) -> str:
    if isinstance(value, list | tuple):
        inner = {_type(item) for item in value}
        return (inner.pop() if len(inner) == 1 else "string") + "[]"
    for kind, name in ((bool, "boolean"), (int, "long"), (float, "double")):
        if isinstance(value, kind):
            return name
    return "string"


def _wider(known: str | None, new: str) -> str:
    if known is None or known == new:
        return new
    return (
        "double"
        if {known, new} == {"long", "double"}
        else "string[]"
        if known.endswith("[]") and new.endswith("[]")
        else "string"
    )


def _cell(value: Any, kind: str) -> str:
    """A cell; nothing at all is "not there", a quoted empty text is an empty text."""
    if value is None:
        return ""
    if isinstance(value, list | tuple):
        return quoted(DELIMITER.join(_plain(item) for item in value)) if kind.endswith("[]") else quoted(json.dumps(value))
    return quoted(_plain(value))


def _plain(value: Any) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def quoted(text: str) -> str:
    """A CSV field in quotes."""
    return '"' + text.replace('"', '""') + '"'
