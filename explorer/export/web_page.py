"""The graph as one HTML file for colleagues without Simpul: opens offline, click a line and read its sentence.

pyvis makes the network's data and brings vis-network. Nothing of an article is markup: texts travel as JSON in a script block
that is data, with every `<` escaped, and reach the page through `textContent`. The page's policy lets our two scripts run,
named by their hashes, and nothing be fetched from anywhere.
"""

import base64
import hashlib
import html
import json
from importlib.resources import files
from typing import Any, BinaryIO

from explorer.export.cells import evidence_records, listed
from explorer.export.contents import Dossier
from explorer.export.drawing import BOTH_WAYS, LINE, arrow_of, label_name, told_as
from explorer.export.places import Placed, placed
from explorer.style import doubt_of, kind_of, look_of, width_of

WORDS = {
    "id": {
        "sentences": "Kalimat yang mengatakannya",
        "none": "Tidak ada kalimat untuk ini di berkas ini",
        "article": "artikel",
        "relations": "Hubungan",
        "ends": "Antara",
        "nodes": "Simpul",
        "find": "Cari nama…",
        "graph": "Graf. Panah menggeser, n dan p berpindah simpul, + dan − memperbesar, 0 menampilkan semua.",
        "hint": "Klik simpul atau garis untuk membaca kalimatnya. Papan ketik: / mencari, n dan p berpindah, Esc kembali.",
        "counts": "{nodes} simpul, {relationships} hubungan",
    },
    "en": {
        "sentences": "Sentences that say so",
        "none": "No sentence for this one in this file",
        "article": "article",
        "relations": "Relationships",
        "ends": "Between",
        "nodes": "Nodes",
        "find": "Find a name…",
        "graph": "Graph. Arrows pan, n and p go through the nodes, + and - zoom, 0 shows everything.",
        "hint": "Click a node or a line to read its sentences. Keyboard: / finds, n and p step, Esc goes back.",
        "counts": "{nodes} nodes, {relationships} relationships",
    },
}
SHAPES = {"circle": "dot", "pin": "triangleDown", "page": "box"}
"""vis-network's word for a shape, where it differs."""
SCRIPTS = ("data", "network", "panel", "keys", "page")
"""The files of explorer/export/page in the order they are joined."""
_PAGE = """<!DOCTYPE html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="Simpul {version}">
<title>{title}</title>
<style>{css}</style>
</head>
<body>
<header><h1>{title}</h1><span id="about">{about}</span>
<input type="search" id="find" placeholder="{find}" aria-label="{find}"></header>
<div id="graph" tabindex="0" role="application" aria-label="{graph}"></div>
<aside id="panel" aria-live="polite"></aside>
<div id="legend">{legend}</div>
<script type="application/json" id="data">{data}</script>
<script>{library}</script>
<script>{script}</script>
</body>
</html>
"""


def write(dossier: Dossier, out: BinaryIO) -> None:
    """One file that needs no network and no Simpul."""
    from explorer.component.assets import vis_network

    words = WORDS.get(dossier.about.language, WORDS["id"])
    # A script block ends at "</script" wherever that stands; neither file holds it, and the hash is of what is written.
    library, script = (_inline(text) for text in (vis_network().read_text("utf-8"), _script()))
    page = _PAGE.format(
        language=dossier.about.language,
        policy=_policy(library, script),
        version=html.escape(dossier.about.version),
        title=html.escape(dossier.about.what),
        css=_asset("page.css"),
        about=html.escape(_about(dossier, words)),
        find=html.escape(words["find"]),
        graph=html.escape(words["graph"]),
        legend=_legend(dossier),
        data=_json(_data(dossier, words)),
        library=library,
        script=script,
    )
    out.write(page.encode())


def _asset(name: str) -> str:
    return (files("explorer.export") / "page" / name).read_text("utf-8")


def _script() -> str:
    """The page's own scripts, each of which knows the ones before it; nothing of them is left lying about in the window."""
    from explorer.component.assets import joined

    return f'"use strict";\n(() => {{\n{joined("export/page", *SCRIPTS)}}})();\n'


def _inline(script: str) -> str:
    return script.replace("\r\n", "\n").replace("</script", "<\\/script")


def _policy(*scripts: str) -> str:
    hashes = " ".join(f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'" for text in scripts)
    # Styles are inline (vis-network places its canvas with them); they can fetch nothing, because nothing may be fetched.
    rest = "style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"
    return f"default-src 'none'; script-src {hashes}; {rest}"


def _json(data: Any) -> str:
    """JSON that cannot end its script block."""
    text = json.dumps(data, ensure_ascii=False, default=str)
    for char in "<>&\u2028\u2029":
        text = text.replace(char, f"\\u{ord(char):04x}")
    return text


def _about(dossier: Dossier, words: dict[str, str]) -> str:
    told = dossier.about.record(dossier.counts())
    given = ", ".join(f"{key} = {value}" for key, value in dossier.about.parameters.items() if value is not None)
    return " · ".join(part for part in (given, words["counts"].format(**told), told["made_at"][:10], told["made_by"]) if part)


def _legend(dossier: Dossier) -> str:
    kinds = {kind_of(node): label_name(node, dossier.about.language) for node in dossier.graph.nodes}
    return "".join(
        f'<span><b style="background:{look_of(kind).color}"></b>{html.escape(name)}</span>' for kind, name in kinds.items()
    )


def _data(dossier: Dossier, words: dict[str, str]) -> dict[str, Any]:
    """What network.js draws; `vis` is pyvis's record of a node or an edge."""
    from pyvis.network import Network  # type: ignore[import-untyped]

    network = Network(directed=True)
    nodes = placed(dossier)
    for each in nodes:
        network.add_node(each.node.id, label=each.label, **_vis(each))
    names = {each.node.id: each.node.name for each in nodes}
    events = {each.node.id: each for each in nodes if each.node.label == "Event"}
    edges = [claim for claim in dossier.claims() if {claim.source.id, claim.target.id} <= names.keys()]
    for claim in edges:
        event = events.get(claim.source.id) or events.get(claim.target.id)
        color = event.color if event else LINE
        dashed = bool(doubt_of(event.node if event else claim.relationship))
        width = width_of(len(claim.evidence))
        start, end = arrow_of(claim.relationship)
        heads = {"arrows": {"to": {"enabled": False}}} if claim.relationship.type in BOTH_WAYS else {}
        network.add_edge(start, end, id=claim.relationship.id, color=color, width=width, dashes=dashed, **heads)
    return {
        "about": dossier.about.record(dossier.counts()),
        "words": words,
        "nodes": [
            {
                "id": each.node.id,
                "name": each.node.name,
                "shape": each.shape,
                "kind": label_name(each.node, dossier.about.language),
                "facts": _facts(each.node.properties, ("type", "date", "modality", "aliases")),
                "evidence": evidence_records(dossier.evidence.get(each.node.id, ())),
                "vis": vis,
            }
            for each, vis in zip(nodes, network.nodes, strict=True)
        ],
        "edges": [
            {
                "id": claim.relationship.id,
                "from": claim.source.id,
                "to": claim.target.id,
                "title": told_as(claim.relationship, claim.source.name, claim.target.name, dossier.about.language),
                "facts": _facts(
                    claim.relationship.properties, ("title", "status", "length_km", "first_reported", "last_reported")
                ),
                "evidence": evidence_records(claim.evidence),
                "vis": vis,
            }
            for claim, vis in zip(edges, network.edges, strict=True)
        ],
    }


def _vis(each: Placed) -> dict[str, Any]:
    shape = SHAPES.get(each.shape, each.shape if each.shape in ("square", "diamond") else "dot")
    dashes = {"shapeProperties": {"borderDashes": [4, 3]}} if doubt_of(each.node) else {}
    return {"x": round(each.x, 1), "y": round(each.y, 1), "size": each.size, "color": each.color, "shape": shape, **dashes}


def _facts(properties: Any, keys: tuple[str, ...]) -> list[str]:
    told = [(key, listed(properties.get(key))) for key in keys if properties.get(key)]
    return [f"{text} km" if key == "length_km" else text for key, text in told if text]
