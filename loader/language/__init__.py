"""What the loader knows of each language."""
