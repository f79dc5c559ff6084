"""Texts of the interface in both languages, and the display names of the graph's codes."""
