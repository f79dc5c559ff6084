"""Creates the neo4j driver that both engines use."""

import logging
from typing import Any

from neo4j import Driver, GraphDatabase

CONNECT_LIMIT = 15.0
"""Seconds to wait for a database to answer."""

# Errors are translated (cypher/driver_errors.py); without a handler Python would also print the driver's own messages:
# "Transaction failed and will be retried in …", "label not in the database yet".
logging.getLogger("neo4j").addHandler(logging.NullHandler())


def driver_to(uri: str, user: str, password: str, retry: float, **more: Any) -> Driver:
    """Creates a driver, not yet connected; conflicting writes are retried for `retry` seconds."""
    return GraphDatabase.driver(
        uri,
        auth=(user, password),
        connection_timeout=CONNECT_LIMIT,
        connection_acquisition_timeout=2 * CONNECT_LIMIT,
        max_transaction_retry_time=retry,
        user_agent="simpul",
        **more,
    )
