"""The kinds of files articles come in, and the fields of a record: one list for the loader, the command and the page."""

TEXTS = (".txt",)
PAGES = (".html", ".htm", ".mhtml", ".mht")
RECORDS = (".jsonl", ".ndjson", ".jl", ".json")
TABLES = (".csv", ".tsv", ".xlsx")
DOCUMENTS = (".docx", ".odt", ".pdf", ".epub")
FEEDS = (".rss", ".atom", ".xml")
PACKED = (".gz", ".zip")

PLAIN = TEXTS + PAGES + RECORDS + TABLES + DOCUMENTS + FEEDS
SUFFIXES = PLAIN + PACKED
"""What a dropped file's name may end in: each kind as it is, or packed by gzip or zip."""

EXPECTED = f"{', '.join(PLAIN)}, each also as .gz or in a .zip"
"""The kinds, as messages name them."""

FIELDS = ("text", "title", "published", "url", "source", "id")
"""What a record says of an article; its own names for them are mapped to these."""


def kind_of(name: str) -> str | None:
    """The suffix that says how a file of this name is read, without what it is packed by; None for an unknown kind."""
    low = name.lower()
    if low.endswith(".zip"):
        return ".zip"
    return next((suffix for suffix in PLAIN if low.removesuffix(".gz").endswith(suffix)), None)
