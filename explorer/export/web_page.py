"""Writes the graph as one HTML file for people without Simpul: opens offline; a click on a line shows its sentences.

vis-network is taken from the installed pyvis. Nothing from an article becomes markup: texts are JSON in a script block that
is data, with every `<` escaped, and reach the page through `textContent`. The page's policy allows only our two scripts, named
by their hashes, and blocks all requests.
"""

import html
import json
from typing import Any, BinaryIO

from explorer.export.contents import LoadedContents
from explorer.export.page_data import page_data, page_words
from explorer.export.self_contained import inline, page
from explorer.export.vis_network import vis_network
from explorer.export.wording import counted, headline, label_name, restrictions, rows_exported
from explorer.style import kind_of, look_of
from explorer.words.messages import Words

SCRIPTS = ("data", "network", "panel", "keys", "page")
"""The files of explorer/export/page in the order they are joined."""

_BODY = """<header><h1>{title}</h1><span id="about">{about}</span>
<input type="search" id="find" placeholder="{find}" aria-label="{find}"></header>
<div id="graph" tabindex="0" role="application" aria-label="{graph}"></div>
<aside id="panel" aria-live="polite"></aside>
<div id="legend">{legend}</div>
<script type="application/json" id="data">{data}</script>
<script>{library}</script>
<script>{script}</script>"""


def write(contents: LoadedContents, out: BinaryIO) -> None:
    """Writes one file that needs no network and no Simpul."""
    words = Words(contents.about.language)
    texts = page_words(words)
    library, script = (inline(text) for text in (vis_network().read_text("utf-8"), _script()))
    body = _BODY.format(
        title=html.escape(headline(contents)),
        about=html.escape(_about(contents)),
        find=html.escape(texts["find"]),
        graph=html.escape(texts["graph"]),
        legend=_legend(contents),
        data=_json(page_data(contents, words, texts)),
        library=library,
        script=script,
    )
    out.write(page(contents.about, headline(contents), "page.css", body, library, script))


def _script() -> str:
    """Joins the page's scripts, each of which may use those before it, in a function that leaves no globals."""
    from explorer.widgets.assets import joined

    return f'"use strict";\n(() => {{\n{joined("export/page", *SCRIPTS)}}})();\n'


def _json(data: Any) -> str:
    """Serializes JSON that cannot end its script block."""
    text = json.dumps(data, ensure_ascii=False, default=str)
    for char in "<>&\u2028\u2029":
        text = text.replace(char, f"\\u{ord(char):04x}")
    return text


def _about(contents: LoadedContents) -> str:
    told = contents.about.record(contents.counts())
    size = counted(contents.counts(), contents.about.language)
    parts = (restrictions(contents), rows_exported(contents), size, told["made_at"][:10], told["made_by"])
    return " · ".join(filter(None, parts))


def _legend(contents: LoadedContents) -> str:
    kinds = {kind_of(node): label_name(node, contents.about.language) for node in contents.graph.nodes}
    return "".join(
        f'<span><b style="background:{look_of(kind).color}"></b>{html.escape(name)}</span>' for kind, name in kinds.items()
    )
