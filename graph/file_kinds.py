"""Supported file types of articles and the fields of a record: one list for the loader, the command line and the explorer."""

TEXTS = (".txt",)
PAGES = (".html", ".htm", ".mhtml", ".mht")
RECORDS = (".jsonl", ".ndjson", ".jl", ".json")
TABLES = (".csv", ".tsv", ".xlsx")
DOCUMENTS = (".docx", ".odt", ".pdf", ".epub")
FEEDS = (".rss", ".atom", ".xml")
PACKED = (".gz", ".zip")

PLAIN = TEXTS + PAGES + RECORDS + TABLES + DOCUMENTS + FEEDS
SUFFIXES = PLAIN + PACKED
"""Allowed suffixes of an uploaded file: each type plain, or packed by gzip or zip."""

EXPECTED = f"{', '.join(PLAIN)}, each also as .gz or in a .zip"
"""The supported types, as error messages list them."""

FIELDS = ("text", "title", "published", "url", "source", "id")
"""Fields of an article record; a record's own field names are mapped to these."""


def kind_of(name: str) -> str | None:
    """The suffix that determines how a file is read, without its compression suffix; None for an unknown type."""
    low = name.lower()
    if low.endswith(".zip"):
        return ".zip"
    return next((suffix for suffix in PLAIN if low.removesuffix(".gz").endswith(suffix)), None)
