"""Names compared as people write them: without case, accents and doubled spaces."""

import unicodedata


def folded(text: str) -> str:
    """The text without case, accents and doubled spaces: 'Erdoğan' is found as 'erdogan'."""
    bare = unicodedata.normalize("NFKD", text.casefold())
    return " ".join("".join(c for c in bare if not unicodedata.combining(c)).split())
