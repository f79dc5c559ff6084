"""The database for a command that writes: a graph of an earlier version is carried over first, an imported one finished."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from graph.settings import Settings
from simpul.progress import say

if TYPE_CHECKING:
    from cypher.database import Database


@contextmanager
def opened(settings: Settings) -> Iterator["Database"]:
    """The database these settings name, open and in the form of this version.

    Raises:
        DatabaseError: nothing answers, or a later version wrote it.
    """
    from cypher.database import connect

    with connect(settings, older=True) as database:
        if not database.stored_version().is_ours:
            from loader.write.upgrade import upgrade

            upgrade(database, say)
        yield database
