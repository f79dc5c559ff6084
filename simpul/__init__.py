"""Simpul: the command that starts the loader, the database and the explorer, with its settings and errors."""

__version__ = "0.1.0"
