"""Computes the features of an article's events that cypher/event_coreference compares across articles."""
