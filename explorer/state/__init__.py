"""Session state of one reader, and the actions that change it."""
