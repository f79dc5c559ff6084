"""Creates the database schema: constraints, indexes and full-text indexes."""

from cypher.engines import Engine
from cypher.statements import named, statements
from graph.model import TEXT_INDEXES


def make_schema(engine: Engine) -> None:
    """Creates constraints and indexes that do not exist yet; driver errors are not translated."""
    with engine.writing() as session:
        for statement in statements(named("schema.cypher")):
            session.run(statement).consume()
    for name, (label, property_) in TEXT_INDEXES.items():
        engine.make_text_index(name, label, property_)
