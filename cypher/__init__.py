"""The database's contract: model, schema, writes, saved queries, connection. The only room that knows the driver."""
