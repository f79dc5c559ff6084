"""Writes an export to memory or to a file; a file is written whole or not at all."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from importlib import import_module
from io import BytesIO
from pathlib import Path
from typing import Any, BinaryIO

from cypher.atomic_file import whole_file
from explorer.export.contents import Contents, Counts, LoadedContents
from explorer.export.everything import Everything
from explorer.export.formats import Format, format_named, formats
from explorer.export.steps import Steps
from explorer.notes import Note
from graph.errors import ExportError


def export(contents: Contents, name: str) -> bytes:
    """Writes the export to bytes, for a download button.

    Raises:
        ExportError: an unknown format, or more than the format can hold.
    """
    out = BytesIO()
    write_to(contents, format_named(name), out)
    return out.getvalue()


def write(contents: Contents, name: str, path: Path) -> Counts:
    """Writes the export to a file, whole or not at all; returns its counts.

    Raises:
        ExportError: an unknown format, more than the format can hold, or a path that cannot be written.
    """
    format_ = format_named(name)
    try:
        with whole_file(path) as out:
            return write_to(contents, format_, out)
    except OSError as error:
        raise ExportError(f"cannot write {path}: {error.strerror or error}") from error


def prepared(contents: Contents, format_: Format) -> Contents:
    """Adapts the contents to the format: if it can be loaded elsewhere, an export of everything includes the articles."""
    return replace(contents, text=True) if format_.whole and isinstance(contents, Everything) else contents


def with_notes(contents: Contents, notes: Mapping[str, Note]) -> Contents:
    """Adds the reader's notes, which documents print."""
    if isinstance(contents, Steps):
        return contents.noted(notes)
    return replace(contents, notes=notes) if isinstance(contents, LoadedContents | Everything) else contents


def write_to(contents: Contents, format_: Format, out: BinaryIO) -> Counts:
    """Writes the export to an open file; returns its counts. Raises ExportError if it exceeds the format's limit."""
    contents = prepared(contents, format_)
    counts = contents.counts()
    size = counts.nodes + counts.relationships
    if format_.cap is not None and size > format_.cap:
        streaming = ", ".join(other.name for other in formats() if other.streams)
        raise ExportError(
            f"{format_.name} holds at most {format_.cap:,} nodes and relationships, these are {size:,}; "
            f"take fewer, or a format that streams: {streaming}"
        )
    if isinstance(contents, Everything) and not format_.streams:
        contents = contents.in_memory()
    module, _, function = format_.writer.partition(":")
    writer: Callable[[Any, BinaryIO], None] = getattr(import_module(f"explorer.export.{module}"), function)
    writer(contents, out)
    return counts
