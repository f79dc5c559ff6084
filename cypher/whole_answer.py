"""Reads the whole answer of a query for a file, which has room for more than a page."""

from collections.abc import Mapping
from typing import Any

from cypher.database import Database
from cypher.saved_queries.saved_query import LARGEST_LIMIT
from graph.stored_graph import Answer

NODES = 200_000
"""Maximum nodes of the answer's graph."""
PATIENCE = 60.0
"""Time limit, in seconds."""


def answer_for_file(database: Database, text: str, values: Mapping[str, Any], limit: int = LARGEST_LIMIT) -> Answer:
    """The answer with at most `limit` rows. Raises what `Database.read` raises."""
    return database.read(text, values, limit=limit, nodes=NODES, timeout=PATIENCE)
