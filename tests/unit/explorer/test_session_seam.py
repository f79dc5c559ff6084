"""Streamlit's session is touched in two modules only: a reader's session is one dataclass, its requests are typed."""

import ast
from pathlib import Path

import pytest

from explorer.state.requests import OpenPage, Requests, ShowTab

ROOT = Path(__file__).parents[3]
SEAMS = {"explorer/state/reader_session.py", "explorer/widgets/widget_values.py", "explorer/widgets/combobox/__init__.py"}


def uses(source: str) -> list[int]:
    """The lines that name Streamlit's session."""
    return [
        node.lineno
        for node in ast.walk(ast.parse(source))
        if (isinstance(node, ast.Attribute) and node.attr == "session_state")
        or (isinstance(node, ast.ImportFrom) and "session_state" in {alias.name for alias in node.names})
    ]


def test_only_the_seams_touch_streamlits_session() -> None:
    found = {}
    for path in sorted((ROOT / "explorer").rglob("*.py")):
        name = path.relative_to(ROOT).as_posix()
        if name not in SEAMS and (lines := uses(path.read_text(encoding="utf-8"))):
            found[name] = lines
    assert found == {}


@pytest.mark.parametrize("source", ["st.session_state.go = 1", "from streamlit import session_state", "x = st.session_state"])
def test_a_use_is_noticed(source: str) -> None:
    assert uses(source)


def test_of_one_kind_the_newest_request_waits_and_is_taken_once() -> None:
    requests = Requests()
    requests.add(OpenPage("graph"))
    requests.add(ShowTab("table"))
    requests.add(OpenPage("article", {"id": "article:1"}))
    assert requests.waiting(OpenPage) == OpenPage("article", {"id": "article:1"})
    assert requests.take(OpenPage) == OpenPage("article", {"id": "article:1"})
    assert requests.take(OpenPage) is None
    assert requests.take(ShowTab) == ShowTab("table")
