"""Articles in, article graphs out, and into the database. The only room that knows spaCy."""
