"""Writes CSV files for `neo4j-admin database import`, in one zip with the command that imports them. Streams.

One table per label and one per relationship type. Rows are kept in temporary files until the columns and their types are
known, so memory holds one row at a time.
"""

import json
import re
from typing import BinaryIO
from zipfile import ZIP_DEFLATED, ZipFile

from cypher.bulk_import.table import Table
from explorer.export.contents import Contents
from explorer.export.evidence_nodes import with_text

_README = """{about}

neo4j-admin database import full neo4j --overwrite-destination --multiline-fields=true --array-delimiter=U+001F {files}
"""


def write(contents: Contents, out: BinaryIO) -> None:
    """Writes the zip: tables, `about.json`, and a README with the command."""
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
    """Name of a table's file in the zip."""
    return f"{key[0]}-{re.sub(r'[^A-Za-z0-9_]', '_', key[1])}.csv"


def _option(key: tuple[str, str]) -> str:
    return f"--{key[0]}={key[1]}={file_name(key)}"
