"""Saved questions: Cypher files with a header, in both languages, read, filled in and saved."""
