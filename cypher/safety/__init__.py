"""Decides what a typed query may do: read-only statements, and nothing the engines cannot stop."""
