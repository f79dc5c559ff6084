"""Finds the vis-network library for the stand-alone page in the installed pyvis."""

from importlib.util import find_spec
from pathlib import Path

from graph.errors import SimpulError


def vis_network() -> Path:
    """Finds the newest vis-network bundle in the installed pyvis without importing it (that would import IPython).

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
