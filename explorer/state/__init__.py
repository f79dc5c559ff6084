"""What one reader's session holds, and how clicks change it."""
