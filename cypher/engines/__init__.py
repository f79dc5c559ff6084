"""The two database engines (embedded ArcadeDB, Neo4j) behind one Bolt interface; only their differences live here."""

from cypher.engines.embedded import Embedded
from cypher.engines.engine import Engine
from cypher.engines.neo4j import Neo4j
from graph.settings import Settings

__all__ = ["Engine", "engine_of"]


def engine_of(settings: Settings) -> Engine:
    """The engine these settings select: Neo4j if an address is set, else the embedded one."""
    if settings.neo4j_uri:
        return Neo4j(settings.neo4j_uri, settings.neo4j_user, settings.neo4j_password or "", settings.neo4j_database)
    return Embedded(settings.data)
