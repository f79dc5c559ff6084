"""Files of one JSON object a line (.jsonl, .jsonl.gz): each line an article, or why it is none."""

import gzip
import json
from collections.abc import Iterator
from pathlib import Path

from loader.plain_text import plain_text
from loader.raw import LARGEST, RawArticle, Skipped, decoded


def articles_in_lines(path: Path) -> Iterator[RawArticle | Skipped]:
    """The articles of a file, one by one; OSError, EOFError or zlib.error where it cannot be read."""
    empty = True
    with gzip.open(path, "rb") if path.name.lower().endswith(".gz") else path.open("rb") as stream:
        number = 0
        while line := stream.readline(LARGEST + 1):
            number += 1
            where = f"{path}:{number}"
            if len(line) > LARGEST:
                yield Skipped(where, f"a line of more than {LARGEST // 1_000_000} MB; expected one article a line", "size")
                return
            if line.strip():
                empty = False
                yield _line(where, f"{plain_text(path.name)}:{number}", line)
    if empty:
        yield Skipped(str(path), "an empty file; expected one JSON object a line", "empty")


def _line(where: str, doc: str, line: bytes) -> RawArticle | Skipped:
    text = decoded(line)
    if isinstance(text, tuple):
        return Skipped(where, *text)
    try:
        fields = json.loads(text)
    except (ValueError, RecursionError) as error:
        return Skipped(where, f"not JSON ({str(error)[:80]}); expected one JSON object a line", "format")
    if not isinstance(fields, dict):
        return Skipped(
            where, f"a JSON {type(fields).__name__}; expected an object with id, title, source, published, url, text", "format"
        )
    for name in ("text", "title", "source", "url"):
        if fields.get(name) is not None and not isinstance(fields[name], str):
            return Skipped(where, f"{name} is a {type(fields[name]).__name__}; expected text", "format")
    if not (fields.get("text") or "").strip():
        return Skipped(where, "no text; expected the article in the field text", "empty")
    identifier = fields.get("id") or fields.get("doc")
    named = plain_text(str(identifier)).strip() if isinstance(identifier, (str, int)) else ""
    return RawArticle(where, named or doc, fields["text"], fields=fields)
