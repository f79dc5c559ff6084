"""The component's JavaScript and CSS: our files out of this package, vis-network out of the installed pyvis."""

from functools import cache
from importlib.resources import files
from importlib.util import find_spec
from pathlib import Path

from simpul.errors import SimpulError

SCRIPTS = (
    "elements",
    "colors",
    "icons",
    "shapes",
    "queue",
    "model",
    "drawn",
    "hits",
    "routes",
    "painter",
    "discs",
    "crowd",
    "room",
    "spots",
    "labels",
    "verbs",
    "camera",
    "settling",
    "print",
    "area",
    "tip",
    "pointer",
    "grip",
    "keys",
    "menu",
    "entries",
    "tools",
    "legend",
    "bins",
    "playback",
    "span",
    "timeline",
    "chart",
    "list",
    "key",
    "save",
    "graph",
    "fitting",
    "surface",
    "arrival",
    "choice",
    "steps",
    "places",
    "main",
)
"""Our scripts in the order they are joined: each knows the ones before it. Joined they are one module."""


@cache
def program() -> str:
    """vis-network and our scripts as the text of one JavaScript module."""
    ours = joined("component/browser", *SCRIPTS)
    return f"{vis_network().read_text(encoding='utf-8')}\n{ours}\nexport default function () {{}}\n"


def joined(folder: str, *names: str) -> str:
    """The scripts of a folder of `explorer` as one text, in this order: each knows the ones before it."""
    return "\n".join((files("explorer") / folder / f"{name}.js").read_text(encoding="utf-8") for name in names)


@cache
def stylesheet() -> str:
    """The component's CSS; its colours are Streamlit's theme variables."""
    return (files("explorer.component") / "browser" / "graph.css").read_text(encoding="utf-8")


def vis_network() -> Path:
    """The newest vis-network bundle in the installed pyvis, found without importing it (that would import IPython).

    Raises:
        SimpulError: pyvis is not installed, or brings no vis-network.
    """
    spec = find_spec("pyvis")
    folders = [Path(place) for place in (spec.submodule_search_locations or ())] if spec else []
    found = [path for folder in folders for path in folder.glob("**/vis-*/vis-network.min.js")]
    if not found:
        raise SimpulError(
            'vis-network was not found in the package pyvis. Install it again with "pip install --force-reinstall pyvis"'
        )
    return max(found, key=lambda path: (_version(path), -len(path.parts)))


def _version(path: Path) -> tuple[int, ...]:
    return tuple(int(part) for part in path.parent.name.removeprefix("vis-").split(".") if part.isdigit())
