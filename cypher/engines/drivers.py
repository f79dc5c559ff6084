"""The driver both engines are reached by."""

import logging
from typing import Any

from neo4j import Driver, GraphDatabase

CONNECT_LIMIT = 15.0
"""Seconds to wait for a database to answer."""

# What goes wrong is said in our words (trouble.py); without a handler Python would print the driver's lines beside them:
# "Transaction failed and will be retried in …", "label not in the database yet".
logging.getLogger("neo4j").addHandler(logging.NullHandler())


def driver_to(uri: str, user: str, password: str, retry: float, **more: Any) -> Driver:
    """A driver, not yet connected; a write that another one is in the way of is tried again for `retry` seconds."""
    return GraphDatabase.driver(
        uri,
        auth=(user, password),
        connection_timeout=CONNECT_LIMIT,
        connection_acquisition_timeout=2 * CONNECT_LIMIT,
        max_transaction_retry_time=retry,
        user_agent="simpul",
        **more,
    )
