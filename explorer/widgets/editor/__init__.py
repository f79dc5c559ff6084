"""Light Cypher editor: syntax colors, completion of names, Ctrl+Enter to run, the line of an error marked.

Written here because the editors packaged for Streamlit bring a megabyte of JavaScript or fetch it from elsewhere.
"""

import functools
from collections.abc import Callable
from importlib.resources import files
from typing import Any

import streamlit as st

from explorer.widgets.assets import joined
from explorer.widgets.callbacks import uninterrupted
from explorer.widgets.widget_values import said_by

KEYWORDS = """
    MATCH OPTIONAL WHERE RETURN WITH UNWIND ORDER BY DESC ASC SKIP LIMIT DISTINCT AS AND OR NOT XOR IN IS NULL CONTAINS STARTS
    ENDS EXISTS CASE WHEN THEN ELSE END UNION ALL CALL YIELD TRUE FALSE COUNT COLLECT SIZE COALESCE LABELS TYPE NODES
    RELATIONSHIPS KEYS PROPERTIES SHORTESTPATH ALLSHORTESTPATHS TOLOWER SUBSTRING RANGE MIN MAX SUM AVG DATE
"""
"""Keywords of reading queries in the subset that both engines run; writing is refused and so not suggested."""


@functools.cache
def _component() -> Any:
    here = files("explorer.widgets.editor")
    return st.components.v2.component(
        "simpul_editor", js=joined("widgets/editor", "colors", "offers", "editor"), css=(here / "editor.css").read_text("utf-8")
    )


def editor(
    key: str,
    label: str,
    text: str,
    version: int,
    on_text: Callable[[str], None],
    on_run: Callable[[str], None],
    *,
    names: dict[str, list[str]],
    error_line: int | None = None,
) -> None:
    """Draws the editor. A new `version` replaces its text by `text`; `names` has labels, types and properties to complete.

    `on_text` is called with the text as it changes, `on_run` with the text on Ctrl+Enter.
    """

    def call(name: str, handle: Callable[[str], None]) -> None:
        found = said_by(key, name)
        if isinstance(found, dict) and isinstance(found.get("value"), str):
            handle(found["value"][:20_000])

    data = {
        "label": label,
        "text": text,
        "version": version,
        "words": {"keywords": KEYWORDS.split(), **names},
        "error": error_line,
    }
    _component()(
        key=key,
        data=data,
        on_text_change=uninterrupted(lambda: call("text", on_text)),
        on_run_change=uninterrupted(lambda: call("run", on_run)),
    )
