"""Callbacks run to their end, and all of ours do."""

import ast
from pathlib import Path
from types import SimpleNamespace

import pytest
from streamlit.runtime.scriptrunner_utils.script_requests import RerunData, ScriptRequests

from explorer.widgets import callbacks

EXPLORER = Path(callbacks.__file__).parents[1]
WRAPPERS = {"uninterrupted", "answer_to"}


def test_a_message_that_waits_is_taken_after_the_callback(monkeypatch: pytest.MonkeyPatch) -> None:
    requests = ScriptRequests()
    monkeypatch.setattr(callbacks, "get_script_run_ctx", lambda: SimpleNamespace(script_requests=requests))
    requests.request_rerun(RerunData(query_string="second"))
    seen = []

    @callbacks.uninterrupted
    def callback() -> None:
        seen.append(requests.on_scriptrunner_yield())
        inner()
        seen.append(requests.on_scriptrunner_yield())

    inner = callbacks.uninterrupted(lambda: None)
    callback()
    assert seen == [None, None]
    waiting = requests.on_scriptrunner_yield()
    assert waiting is not None
    assert waiting.rerun_data.query_string == "second"


def test_a_callback_that_fails_lets_the_next_message_through(monkeypatch: pytest.MonkeyPatch) -> None:
    requests = ScriptRequests()
    monkeypatch.setattr(callbacks, "get_script_run_ctx", lambda: SimpleNamespace(script_requests=requests))
    requests.request_rerun(RerunData())
    with pytest.raises(ZeroDivisionError):
        callbacks.uninterrupted(lambda: 1 // 0)()
    assert requests.on_scriptrunner_yield() is not None


def unprotected(code: str) -> list[int]:
    """Lines where a widget is given a callback that a newer message could end."""
    found = []
    for call in (node for node in ast.walk(ast.parse(code)) if isinstance(node, ast.Call)):
        for keyword in call.keywords:
            name, value = keyword.arg or "", keyword.value
            if name not in {"on_click", "on_change"} and not (name.startswith("on_") and name.endswith("_change")):
                continue
            if isinstance(value, ast.Constant):  # "ignore", "rerun"
                continue
            called = value.func if isinstance(value, ast.Call) else None
            if getattr(called, "id", getattr(called, "attr", "")) not in WRAPPERS:
                found.append(value.lineno)
    return found


def test_every_widget_is_given_a_callback_that_runs_to_its_end() -> None:
    assert unprotected("st.button('x', on_click=uninterrupted(f)); st.button('y', on_click=f)") == [1]
    found = {str(file): unprotected(file.read_text("utf-8")) for file in EXPLORER.rglob("*.py")}
    assert {file: lines for file, lines in found.items() if lines} == {}
