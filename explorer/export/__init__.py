"""Results taken away: a graph with its evidence into files other programs read. One module a format."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from importlib import import_module
from io import BytesIO
from pathlib import Path
from typing import Any, BinaryIO

from cypher.whole_file import whole_file
from explorer.export.contents import About, Contents, Counts, Dossier, dossier_of
from explorer.export.everything import Everything
from explorer.messages import N_
from simpul.errors import ExportError

__all__ = [
    "About",
    "Contents",
    "Counts",
    "Dossier",
    "Everything",
    "Format",
    "dossier_of",
    "export",
    "file_name",
    "format_named",
    "formats",
    "prepared",
    "write",
]


@dataclass(frozen=True)
class Format:
    """A way to write an export.

    `streams`: any size in bounded memory; else `cap` nodes and relationships together at most. `opens_in` says what reads it.
    `whole`: an export of everything holds the articles and sentences as nodes, so that it can be loaded elsewhere.
    """

    name: str
    suffix: str
    mime: str
    title: Mapping[str, str]
    opens_in: str
    writer: str
    streams: bool = False
    cap: int | None = None
    whole: bool = False


_IN_MEMORY = 200_000  # nodes and relationships networkx holds in about 1 GB with their sentences
_DRAWN = 6_000  # beyond, a picture of everything takes minutes and shows a grey cloud
_PAGE = 4_000  # beyond, vis-network no longer answers to the mouse


def _format(
    name: str, suffix: str, mime: str, titles: tuple[str, str], opens_in: str, writer: str, cap: int | None = None
) -> Format:
    both = dict(zip(("id", "en"), titles, strict=True))
    return Format(name, suffix, mime, both, opens_in, writer, cap is None, cap, name in ("cypher", "neo4j-csv"))


_FORMATS = (
    _format(
        "html", "html", "text/html", ("Halaman web mandiri", "Stand-alone web page"), N_("browsers"), "web_page:write", _PAGE
    ),
    _format("png", "png", "image/png", ("Gambar PNG", "PNG picture"), N_("everything"), "png:write", _DRAWN),
    _format("svg", "svg", "image/svg+xml", ("Gambar SVG", "SVG picture"), N_("browsers, Inkscape"), "svg:write", _DRAWN),
    _format("csv", "csv", "text/csv", ("Tabel CSV", "CSV table"), N_("Excel, LibreOffice"), "tables:write"),
    _format("jsonl", "jsonl", "application/jsonl", ("JSON per baris", "JSON Lines"), N_("scripts"), "json_lines:write"),
    _format(
        "graphml", "graphml", "application/graphml+xml", ("GraphML", "GraphML"), "yEd, igraph", "graphml:write", _IN_MEMORY
    ),
    _format("gexf", "gexf", "application/gexf+xml", ("GEXF", "GEXF"), "Gephi", "gexf:write", _IN_MEMORY),
    _format(
        "cytoscape",
        "cyjs",
        "application/json",
        ("JSON Cytoscape", "Cytoscape JSON"),
        "Cytoscape",
        "graph_json:write_cytoscape",
        _IN_MEMORY,
    ),
    _format(
        "node-link",
        "json",
        "application/json",
        ("JSON node-link", "Node-link JSON"),
        "networkx, D3",
        "graph_json:write_node_link",
        _IN_MEMORY,
    ),
    _format("cypher", "cypher", "text/plain", ("Skrip Cypher", "Cypher script"), "Neo4j", "cypher_script:write"),
    _format(
        "neo4j-csv", "zip", "application/zip", ("CSV untuk neo4j-admin", "CSV for neo4j-admin"), "Neo4j", "import_tables:write"
    ),
    _format(
        "plover",
        "jsonl",
        "application/jsonl",
        ("Peristiwa PLOVER", "PLOVER events"),
        N_("event-data tools"),
        "events:write_plover",
    ),
    _format(
        "polecat",
        "tsv",
        "text/tab-separated-values",
        ("Peristiwa POLECAT", "POLECAT events"),
        "R, pandas",
        "events:write_polecat",
    ),
    _format(
        "ftm", "ftm.json", "application/jsonl", ("FollowTheMoney", "FollowTheMoney"), "Aleph, yente", "follow_the_money:write"
    ),
)


def formats() -> tuple[Format, ...]:
    """Every format, those for people first."""
    return _FORMATS


def format_named(name: str) -> Format:
    """The format of this name.

    Raises:
        ExportError: there is none; the message lists those there are.
    """
    for format_ in _FORMATS:
        if format_.name == name:
            return format_
    raise ExportError(f"no format is called {name!r}; there are: {', '.join(format_.name for format_ in _FORMATS)}")


def export(contents: Contents, name: str) -> bytes:
    """The export as bytes, for a download button.

    Raises:
        ExportError: an unknown format, or more than the format can hold.
    """
    out = BytesIO()
    _run(contents, format_named(name), out)
    return out.getvalue()


def write(contents: Contents, name: str, path: Path) -> Counts:
    """The export into a file, whole or not at all; how much is in it.

    Raises:
        ExportError: an unknown format, more than the format can hold, or a path that cannot be written.
    """
    format_ = format_named(name)
    try:
        with whole_file(path) as out:
            return _run(contents, format_, out)
    except OSError as error:
        raise ExportError(f"cannot write {path}: {error.strerror or error}") from error


def prepared(contents: Contents, format_: Format) -> Contents:
    """What this format holds of the contents: of everything also articles and sentences, where it can be loaded elsewhere."""
    return replace(contents, text=True) if format_.whole and isinstance(contents, Everything) else contents


def file_name(about: About, name: str) -> str:
    """A name for the download: "csto_members-2026-11-21.graphml"."""
    words = re.sub(r"[^\w]+", "-", about.what, flags=re.ASCII).strip("-").lower()[:60] or "simpul"
    return f"{words}-{about.made_at[:10]}.{format_named(name).suffix}"


def _run(contents: Contents, format_: Format, out: BinaryIO) -> Counts:
    contents = prepared(contents, format_)
    counts = contents.counts()
    size = counts.nodes + counts.relationships
    if format_.cap is not None and size > format_.cap:
        streaming = ", ".join(other.name for other in _FORMATS if other.streams)
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
