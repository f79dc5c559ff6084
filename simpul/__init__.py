"""Simpul's command line: starts the loader, the database and the explorer."""

__version__ = "0.1.0"
