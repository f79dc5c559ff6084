"""Normalizes names for comparison: folds case, accents and repeated spaces."""

import unicodedata


def folded(text: str) -> str:
    """Folds case, accents and repeated spaces: 'Erdoğan' matches 'erdogan'."""
    bare = unicodedata.normalize("NFKD", text.casefold())
    return " ".join("".join(c for c in bare if not unicodedata.combining(c)).split())
