"""Writes a whole graph as CSV files for `neo4j-admin database import`, one or more per label and relationship type."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from cypher.bulk_import.table import OPTIONS, Table


class ImportFiles:
    """Collects nodes and relationships, each written to disk as it comes; `written` finishes the files."""

    def __init__(self) -> None:
        self._tables: dict[tuple[str, str], list[Table]] = {}
        self.nodes = 0
        self.relationships = 0

    def node(self, label: str, properties: Mapping[str, Any]) -> None:
        """Adds one node; `properties` contain its id."""
        self.nodes += 1
        told = {name: value for name, value in properties.items() if name != "id"}
        self._table(("nodes", label), told, ("id:ID",)).add((properties["id"],), told)

    def relationship(self, type_: str, source: str, target: str, properties: Mapping[str, Any] | None = None) -> None:
        """Adds one relationship between the nodes with these ids."""
        self.relationships += 1
        told = properties or {}
        self._table(("relationships", type_), told, (":START_ID", ":END_ID")).add((source, target), told)

    def written(self, folder: Path) -> list[str]:
        """Writes the files into this folder; returns the arguments of `neo4j-admin database import full NAME`."""
        arguments = list(OPTIONS)
        for (kind, name), tables in self._tables.items():
            for number, table in enumerate(tables):
                file = folder / f"{kind}-{name}{f'-{number}' if number else ''}.csv"
                with file.open("w", encoding="utf-8") as out:
                    out.writelines(f"{line}\n" for line in table.lines())
                table.close()
                arguments.append(f"--{kind}={name}={file}")
        return arguments

    def close(self) -> None:
        """Releases the disk space of what was not written."""
        for tables in self._tables.values():
            for table in tables:
                table.close()

    def _table(self, kind: tuple[str, str], properties: Mapping[str, Any], keys: tuple[str, ...]) -> Table:
        """The first table of this kind whose column types match, so that no value is converted; else a new table."""
        tables = self._tables.setdefault(kind, [])
        found = next((table for table in tables if table.takes(properties)), None)
        if found is None:
            found = Table(keys)
            tables.append(found)
        return found
