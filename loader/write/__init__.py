"""Writes article graphs into the database, and takes articles out again."""
