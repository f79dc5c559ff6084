"""Language-specific models and data, one package per language."""
