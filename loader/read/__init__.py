"""Reads files and folders into articles."""
