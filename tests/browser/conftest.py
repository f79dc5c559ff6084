"""Browser tests run Debian's Chromium against a Streamlit page in a process of its own.

Without Chromium they are skipped by name and reason; with `CI=true` or `--require-browser` that is a failure. Every page
records what went wrong in it (`page.errors`) and what it asked of other machines (`page.outside`); a test that uses
`page` fails when either is not empty at its end.

`component` is the address of a tiny page around the graph component alone, `graph` that page with the made-up graph as it
begins; one browser page serves all tests of a run, since opening it anew for each takes most of their time.

`loaded`, `address` and `app` are the explorer over the five seeds as the shipped pipeline extracts them, once a run; nothing
here was marked by hand, so what a test clicks is what a user gets.

What depends on the width of letters is marked `layout`; `SIMPUL_TEST_FONTS` names the folders of fonts Chromium has (fonts.py).
"""

import os
import socket
import subprocess
import sys
from collections.abc import Callable, Generator, Iterator
from pathlib import Path
from typing import Any

import pytest

from graph.article_graph import ArticleGraph
from graph.settings import Settings
from loader.write.store import write_graphs
from tests.browser.app_page import AppPage
from tests.browser.fonts import FONTS, font_environment
from tests.browser.graph_page import GraphPage
from tests.browser.serving import served, wait_for
from tests.conftest import emptied

ROOT = Path(__file__).parents[2]
CHROMIUM = Path(os.environ.get("SIMPUL_TEST_CHROMIUM", "/usr/bin/chromium"))
ARGUMENTS = [
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
OURS = ("http://127.0.0.1", "ws://127.0.0.1", "http://localhost", "ws://localhost", "blob:", "data:", "about:")
HARMLESS = ("Failed to load resource: the server responded with a status of 404",)
"""Console errors that are Streamlit's own: it asks for files a page does not have."""


def unavailable(config: pytest.Config, reason: str) -> None:
    """Skips, or fails where a browser is required."""
    required = os.environ.get("CI", "").lower() == "true" or config.getoption("--require-browser", default=False)
    (pytest.fail if required else pytest.skip)(f"{reason}; install it with: apt-get install chromium")


@pytest.fixture(scope="session")
def browser(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """Chromium, started once, with the fonts of SIMPUL_TEST_FONTS."""
    if not CHROMIUM.exists():
        unavailable(request.config, f"no Chromium at {CHROMIUM}")
    from playwright.sync_api import expect, sync_playwright

    expect.set_options(timeout=20_000)  # a slow machine is no fault of the page
    fonts = font_environment(FONTS, tmp_path_factory.mktemp("fonts"))
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=str(CHROMIUM), args=ARGUMENTS, env={**os.environ, **fonts})
        yield started
        started.close()


@pytest.fixture(scope="session")
def serve() -> Iterator[Callable[..., str]]:
    """Starts a Streamlit script, `serve("tests/browser/x.py", KEY="value")`, and gives its address; ends all at the end."""
    running: list[subprocess.Popen[bytes]] = []

    def start(script: str, **environment: str) -> str:
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            port = probe.getsockname()[1]
        options = {
            "server.port": port,
            "server.address": "127.0.0.1",
            "server.headless": "true",
            "server.fileWatcherType": "none",
            "browser.gatherUsageStats": "false",
        }
        command = [sys.executable, "-m", "streamlit", "run", str(ROOT / script)]
        command += [part for key, value in options.items() for part in (f"--{key}", str(value))]
        path = os.pathsep.join(filter(None, [str(ROOT), os.environ.get("PYTHONPATH")]))
        process = subprocess.Popen(command, cwd=ROOT, env={**os.environ, "PYTHONPATH": path, **environment})
        running.append(process)
        address = f"http://127.0.0.1:{port}"
        wait_for(f"{address}/_stcore/health", process)
        return address

    yield start
    for process in running:
        process.terminate()
    for process in running:
        process.wait(timeout=20)


@pytest.fixture
def new_page(browser: Any) -> Iterator[Callable[..., Any]]:
    """Opens a page in a fresh browser context: `new_page(width=390, height=844, color_scheme="dark")`."""
    contexts = []

    def open_page(width: int = 1400, height: int = 900, **options: Any) -> Any:
        context = browser.new_context(viewport={"width": width, "height": height}, **options)
        contexts.append(context)
        return watched(context.new_page())

    yield open_page
    for context in contexts:
        context.close()


def watched(page: Any) -> Any:
    """The page, from now on recording its errors and its requests to other machines."""
    page.errors, page.outside = [], []
    page.on("pageerror", lambda error: page.errors.append(str(error)))
    page.on("console", lambda message: note(page, message))
    page.on("request", lambda asked: None if asked.url.startswith(OURS) else page.outside.append(asked.url))
    return page


def note(page: Any, message: Any) -> None:
    """Keeps a console error that is not Streamlit's own."""
    if message.type == "error" and not message.text.startswith(HARMLESS):
        page.errors.append(message.text)


@pytest.fixture
def page(new_page: Callable[..., Any]) -> Iterator[Any]:
    """A page of 1400 × 900 that must end without an error and without a request to another machine."""
    opened = new_page()
    yield opened
    assert opened.errors == []
    assert opened.outside == []


@pytest.fixture(scope="session")
def component(serve: Callable[..., str]) -> str:
    """The address of the graph component's test page."""
    return serve("tests/browser/component_app.py")


@pytest.fixture(scope="session")
def opened(browser: Any, component: str) -> Iterator[GraphPage]:
    """One page of 1400 × 900 for all tests that start from the same picture."""
    context = browser.new_context(viewport={"width": 1400, "height": 900})
    page = watched(context.new_page())
    page.goto(component)
    yield GraphPage(page).ready()
    context.close()


@pytest.fixture
def graph(opened: GraphPage) -> Iterator[GraphPage]:
    """The page, its scene begun again; no error and no request to another machine may be left at the end."""
    page = opened.page
    page.mouse.move(5, 5)
    epoch = opened.ask("graph.epoch")
    if opened.ask("graph.queue.last") or opened.ask("graph.model.hidden.size"):
        page.get_by_role("button", name="Start again").click()
        opened.wait("graph.epoch !== value && graph.picture.epoch === graph.epoch", epoch)
    opened.ready()
    yield opened
    opened.ask("[...graph.root.querySelectorAll('dialog[open]')].forEach((dialog) => dialog.close())")
    opened.ask("(graph.area.cancel(), graph.menu.close(), graph.timeline.playback.stop(), graph.list.box.open = false)")
    assert (page.errors, page.outside) == ([], [])


@pytest.fixture(scope="session")
def extracted_seeds() -> tuple[ArticleGraph, ...]:
    """The article graphs of the five seeds as the program extracts them."""
    from loader.pipeline import extract_all
    from loader.read.articles import read_articles

    return tuple(extract_all(read_articles([ROOT / "seeds"])))


@pytest.fixture(scope="module")
def loaded(embedded_settings: Settings, extracted_seeds: tuple[ArticleGraph, ...]) -> Settings:
    """Settings of a database with the extracted seeds in it."""
    with emptied(embedded_settings) as opened:
        write_graphs(opened, extracted_seeds)
    return embedded_settings


@pytest.fixture(scope="module")
def address(loaded: Settings) -> Generator[str, None, None]:
    """The explorer over the extracted seeds."""
    yield from served(loaded)


@pytest.fixture
def app(page: Any, address: str) -> AppPage:
    """The explorer's first picture in a browser."""
    return AppPage(page, address).open()
