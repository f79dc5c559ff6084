"""Exports a graph with its evidence to files that other programs read. One module per format."""

from explorer.export.contents import About, Contents, Counts, LoadedContents, contents_of
from explorer.export.everything import Everything
from explorer.export.formats import Format, file_name, format_named, formats
from explorer.export.row_table import rows_as_csv
from explorer.export.steps import Steps, steps_of
from explorer.export.writing import export, prepared, with_notes, write, write_to

__all__ = [
    "About",
    "Contents",
    "Counts",
    "Everything",
    "Format",
    "LoadedContents",
    "Steps",
    "contents_of",
    "export",
    "file_name",
    "format_named",
    "formats",
    "prepared",
    "rows_as_csv",
    "steps_of",
    "with_notes",
    "write",
    "write_to",
]
