"""Database layer: schema, writes, saved queries, event coreference, reader decisions. The only package that imports neo4j."""
