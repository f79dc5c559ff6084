"""Registry of the export formats: title, file suffix, writer, size limit, and the programs that open them."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from explorer.export.contents import About
from explorer.words.messages import N_
from graph.errors import ExportError


@dataclass(frozen=True)
class Format:
    """An export format.

    `streams`: any size in bounded memory; otherwise at most `cap` nodes and relationships together. `opens_in`: programs that
    read it. `whole`: an export of everything includes articles and sentences as nodes, so that it can be loaded elsewhere.
    `leaves_out`: what the format has no place for.
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
    leaves_out: str = ""


_IN_MEMORY = 200_000  # nodes and relationships that networkx stores in about 1 GB with their sentences

_DRAWN = 6_000  # above, a picture of everything takes minutes and shows a gray cloud

_PAGE = 4_000  # above, vis-network no longer responds to the mouse


def _format(
    name: str,
    suffix: str,
    mime: str,
    titles: tuple[str, str],
    opens_in: str,
    writer: str,
    cap: int | None = None,
    leaves_out: str = "",
) -> Format:
    both = dict(zip(("id", "en"), titles, strict=True))
    return Format(name, suffix, mime, both, opens_in, writer, cap is None, cap, name in ("cypher", "neo4j-csv"), leaves_out)


_FORMATS = (
    _format(
        "html", "html", "text/html", ("Halaman web mandiri", "Stand-alone web page"), N_("browsers"), "web_page:write", _PAGE
    ),
    _format(
        "dossier-html",
        "dossier.html",
        "text/html",
        ("Dosier untuk dicetak", "Dossier to print"),
        N_("browsers"),
        "dossier.html:write",
    ),
    _format(
        "dossier-docx",
        "docx",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        ("Dosier Word", "Dossier for Word"),
        "Word, LibreOffice",
        "dossier.docx:write",
        _IN_MEMORY,
    ),
    _format(
        "dossier-md",
        "md",
        "text/markdown",
        ("Dosier Markdown", "Dossier as Markdown"),
        N_("editors"),
        "dossier.markdown:write",
    ),
    _format(
        "steps", "steps.html", "text/html", ("Langkah demi langkah", "Step by step"), N_("browsers"), "steps_page:write", _DRAWN
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
        leaves_out=N_("relations"),
    ),
    _format(
        "polecat",
        "tsv",
        "text/tab-separated-values",
        ("Peristiwa POLECAT", "POLECAT events"),
        "R, pandas",
        "events:write_polecat",
        leaves_out=N_("relations, and events that are denied or hypothetical"),
    ),
    _format(
        "ftm", "ftm.json", "application/jsonl", ("FollowTheMoney", "FollowTheMoney"), "Aleph, yente", "follow_the_money:write"
    ),
)


def formats() -> tuple[Format, ...]:
    """All formats, those for people first."""
    return _FORMATS


def format_named(name: str) -> Format:
    """Returns the format with this name.

    Raises:
        ExportError: there is none; the message lists the available ones.
    """
    for format_ in _FORMATS:
        if format_.name == name:
            return format_
    raise ExportError(f"no format is called {name!r}; there are: {', '.join(format_.name for format_ in _FORMATS)}")


def file_name(about: About, name: str) -> str:
    """Returns a file name for the download: "csto_members-2026-11-21.graphml"."""
    words = re.sub(r"[^\w]+", "-", about.what, flags=re.ASCII).strip("-").lower()[:60] or "simpul"
    return f"{words}-{about.made_at[:10]}.{format_named(name).suffix}"
