"""Checks the schema version of a database: written by this version of Simpul, an earlier or a later one."""

from dataclasses import dataclass

from graph.errors import DatabaseError
from graph.model import OLDEST_SCHEMA, SCHEMA

UPGRADE = "simpul upgrade"


@dataclass(frozen=True)
class StoredVersion:
    """The schema version of a stored graph, and whether it was imported and is not finished yet (lists, indexes)."""

    schema: int = SCHEMA
    imported: bool = False

    @property
    def is_ours(self) -> bool:
        """Whether this version reads and writes it as it is."""
        return self.schema == SCHEMA and not self.imported

    @property
    def can_be_ours(self) -> bool:
        """Whether an upgrade can convert it."""
        return OLDEST_SCHEMA <= self.schema <= SCHEMA


def check_version(stored: StoredVersion, where: str) -> None:
    """Checks that the stored graph has the schema version that this program reads and writes.

    Raises:
        DatabaseError: it is older, newer or not finished; the message says what to do. Nothing has been changed.
    """
    if stored.is_ours:
        return
    if stored.schema == SCHEMA:
        raise DatabaseError(f"{where} was imported and has no indexes yet. Make them first: {UPGRADE}")
    told = f"{where} was written by {'a later' if stored.schema > SCHEMA else 'an earlier'} version of Simpul"
    forms = f"(form {stored.schema} of the stored graph; this one reads and writes form {SCHEMA})"
    if stored.schema > SCHEMA:
        raise DatabaseError(f"{told} {forms}; nothing was changed. Install that version, or set SIMPUL_DATA to another folder")
    if stored.can_be_ours:
        raise DatabaseError(f"{told} {forms}; nothing was changed. To carry it over: {UPGRADE}")
    anew = 'set SIMPUL_DATA to a new folder (empty the Neo4j, or name another), load the articles again: "simpul load FOLDER"'
    raise DatabaseError(f"{told} {forms}; nothing was changed. To go on, {anew}. Copy decisions.yml and queries/ there")
