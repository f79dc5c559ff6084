"""Opens the database for commands that write: upgrades a graph of an earlier version, finishes an imported one."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from graph.settings import Settings
from simpul.progress import say

if TYPE_CHECKING:
    from cypher.database import Database


@contextmanager
def opened(settings: Settings) -> Iterator["Database"]:
    """Opens the database these settings name and upgrades it to this version's schema if necessary.

    Raises:
        DatabaseError: the database does not answer, or a later version wrote it.
    """
    from cypher.database import connect

    with connect(settings, older=True) as database:
        if not database.stored_version().is_ours:
            from loader.write.upgrade import upgrade

            upgrade(database, say)
        yield database
