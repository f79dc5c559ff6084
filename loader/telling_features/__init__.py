"""What an article's events are like, for telling whether two articles tell of the same one (cypher/tellings decides)."""
