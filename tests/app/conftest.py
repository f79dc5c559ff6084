"""Pages without a browser: Streamlit's AppTest runs them, on the embedded database with the seeds in it.

`open_page("graph", lang="en")` runs one page and gives the AppTest. What components were sent is read by `blocks` (the panel
and other sheets) and `picture` (the graph); clicks on them come in through the session, as they do from the browser.
"""

import json
from collections.abc import Callable, Iterator
from typing import Any

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from explorer.state.reader_session import ReaderSession
from explorer.widgets.graph.serialization import unpacked
from graph.article_graph import ArticleGraph
from graph.settings import Settings, environment_of
from loader.write.store import write_graphs
from tests.conftest import emptied


@pytest.fixture(scope="module")
def loaded(embedded_settings: Settings, seed_graphs: tuple[ArticleGraph, ...]) -> Iterator[Settings]:
    """Settings of a database with the seeds in it."""
    with emptied(embedded_settings) as opened:
        write_graphs(opened, seed_graphs)
        yield embedded_settings


@pytest.fixture
def open_page(loaded: Settings, tmp_path: Any, monkeypatch: pytest.MonkeyPatch) -> Callable[..., AppTest]:
    """Opens a page of the explorer with these parameters in its address."""
    monkeypatch.setenv("SIMPUL_VIEWS", str(tmp_path))
    return opener(loaded, monkeypatch)


def opener(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> Callable[..., AppTest]:
    """Opens pages with these settings."""
    for name, value in environment_of(settings).items():
        monkeypatch.setenv(name, value)
    st.cache_data.clear()
    st.cache_resource.clear()

    def start(name: str = "graph", **address: str) -> AppTest:
        def script(name: str) -> None:
            from importlib import import_module

            import_module(f"explorer.screens.{name}").page()

        test = AppTest.from_function(script, kwargs={"name": name}, default_timeout=60)
        for key, value in {"lang": "en", **address}.items():
            test.query_params[key] = value
        return test.run()

    return start


def session_of(test: AppTest) -> ReaderSession:
    """What the page keeps in its session; a change holds in the next run."""
    found: ReaderSession = test.session_state["reader"]
    return found


def sent(test: AppTest) -> list[dict[str, Any]]:
    """What components were sent, as plain data."""
    protos = [element.proto for element in test.get("bidi_component")]
    return [unpacked(each.bytes) if each.bytes else json.loads(each.json) for each in protos if each.bytes or each.json]


def blocks(test: AppTest) -> list[dict[str, Any]]:
    """The blocks of all sheets of the page, but for the line above the picture."""
    every = [block for data in sent(test) if isinstance(data, dict) for block in data.get("blocks", ())]
    return [block for block in every if block["kind"] != "line"]


def picture(test: AppTest) -> dict[str, Any]:
    """The picture the graph was sent."""
    return next(data for data in sent(test) if isinstance(data, dict) and "nodes" in data)


def texts(value: Any) -> list[str]:
    """Every string in plain data."""
    if isinstance(value, str):
        return [value]
    inside = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return [text for item in inside for text in texts(item)]
