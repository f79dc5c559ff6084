"""What the page says: messages in both languages, and the names of things of the graph."""
