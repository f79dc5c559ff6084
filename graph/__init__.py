"""Shared vocabulary: graph model, article graphs, stored graphs, ids, errors, settings. Imports no other package of Simpul."""
