"""World map with markers, drawn from tables in this package: sends no requests to other servers."""

import functools
import json
from collections.abc import Callable, Mapping, Sequence
from importlib.resources import files
from typing import Any

import streamlit as st

from explorer.gazetteer import outlines
from explorer.widgets.assets import joined
from explorer.widgets.callbacks import uninterrupted
from explorer.widgets.widget_values import said_by


@functools.cache
def _component() -> Any:
    here = files("explorer.widgets.map")
    land = f"const OUTLINES = {json.dumps(outlines(), separators=(',', ':'))};"
    scripts = joined("widgets/map", "spots", "map", "main")
    return st.components.v2.component("simpul_map", js=f"{land}\n{scripts}", css=(here / "map.css").read_text("utf-8"))


def world_map(
    markers: Sequence[Mapping[str, Any]],
    names: Sequence[tuple[float, float, str]],
    chosen: Sequence[str],
    texts: Mapping[str, str],
    on_pick: Callable[[str], None],
) -> None:
    """Draws the map, with names of countries (longitude, latitude, name) where there is room.

    `on_pick` is called with the id of the clicked event or place, before the page runs again.
    """

    def picked() -> None:
        said = said_by("map", "pick")
        if isinstance(said, dict) and isinstance(said.get("id"), str):
            on_pick(said["id"])

    data = {"markers": list(markers), "names": list(names), "chosen": list(chosen), "texts": dict(texts)}
    _component()(key="map", data=data, on_pick_change=uninterrupted(picked))
