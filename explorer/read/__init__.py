"""Reads what the explorer shows from the database, and converts it to values."""
