"""Writes the files of `neo4j-admin database import` and runs it."""
