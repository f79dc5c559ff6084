"""Parses dates in Indonesian texts, relative to the day of publication where needed."""
