"""Writes article graphs to the database, and withdraws articles from it."""
