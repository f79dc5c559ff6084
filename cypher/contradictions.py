"""Describes events and relations that a load contradicted, one line each."""

from collections.abc import Sequence

from cypher.protocols import Reader
from cypher.statements import named


def contradictions(reader: Reader, ids: Sequence[str]) -> list[tuple[str, str]]:
    """For the events and claims that exist among these ids: id and a one-line description, in the order given."""
    rows = reader.read(named("reads/contradictions.cypher"), {"ids": list(ids)}).rows if ids else ()
    told = {str(row[0]): " ".join(str(part) for part in row[1:] if part) for row in rows}
    return [(id_, told[id_]) for id_ in ids if id_ in told]
