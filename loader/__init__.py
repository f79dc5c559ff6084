"""Extracts a graph from each article and writes it to the database. The only top-level package that uses spaCy."""
