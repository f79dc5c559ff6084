"""What an article tells of its events, as cypher/event_coreference compares it with other articles."""
