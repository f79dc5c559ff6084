"""Saved questions: Cypher files with a bilingual header; parsing, parameter values, saving."""
