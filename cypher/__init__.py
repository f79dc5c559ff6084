"""Stores and asks: schema, writes, saved queries, tellings of one event, decisions. The only room that knows the driver."""
