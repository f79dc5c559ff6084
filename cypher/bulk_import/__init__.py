"""Bulk import: writes the CSV files of `neo4j-admin database import` and runs it."""
