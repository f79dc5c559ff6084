"""Many readers of one page, clicking for a while as the server is killed under them: no error, and flat memory."""

import random
import signal
import tempfile
import time
from contextlib import suppress
from pathlib import Path
from typing import Any

import psutil

from cypher import embedded_server
from cypher.database import connect
from graph.settings import Settings
from loader.write.store import write_graphs
from tests.browser.conftest import ARGUMENTS, CHROMIUM
from tests.browser.serving import served
from tests.conftest import seeds
from tests.endurance.kills import Tally

PATHS = ("", "entities", "articles", "questions", "questions?q=csto_members", "sentences?find=Rusia", "cypher", "load")
BUTTONS = 4  # of those in sight, the first ones are pressed


def many_sessions(count: int, seconds: float, tally: Tally) -> None:
    """So many sessions for so long; the database's server is killed once in the middle."""
    with tempfile.TemporaryDirectory(prefix="simpul-sessions-") as folder:
        settings = Settings(data=Path(folder), language="en", query_timeout=60)
        with connect(settings) as database:
            write_graphs(database, seeds())
        serving = served(settings)
        address = next(serving)
        try:
            _click(address, settings, count, seconds, tally)
        finally:
            with suppress(StopIteration):
                next(serving)
            embedded_server.stop(settings.data)


def _click(address: str, settings: Settings, count: int, seconds: float, tally: Tally) -> None:
    from playwright.sync_api import sync_playwright

    page_process = next(p for p in psutil.Process().children() if "streamlit" in " ".join(p.cmdline()))
    chance, memory, killed = random.Random(count), [], False
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=str(CHROMIUM), args=ARGUMENTS)
        pages = [browser.new_context().new_page() for _ in range(count)]
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            if not killed and time.monotonic() > end - seconds / 2 and (running := embedded_server.find(settings.data)):
                psutil.Process(running.pid).send_signal(signal.SIGKILL)
                killed = True
                tally.tried["page: server killed while sessions click"] += 1
            for page in pages:
                _one_click(page, address, chance, tally)
            memory.append(page_process.memory_info().rss / 1e6)
        browser.close()
    sizes = f"{memory[0]:.0f} MB after the first round, {max(memory):.0f} at most, {memory[-1]:.0f} at the end"
    tally.figures.append(f"        page: memory {sizes}")


def _one_click(page: Any, address: str, chance: random.Random, tally: Tally) -> None:
    from playwright.sync_api import Error

    began = time.monotonic()
    try:
        buttons = page.get_by_role("button").all()[:BUTTONS] if chance.random() < 0.5 else []
        if buttons:
            chance.choice(buttons).click(timeout=5_000)
        else:
            page.goto(f"{address}/{chance.choice(PATHS)}")
        page.get_by_role("combobox", name="Search", exact=True).wait_for(timeout=120_000)
    except Error as error:
        if "Timeout 5000ms" not in str(error):  # a button that has gone meanwhile is no failure of the page
            tally.fail(f"page: {str(error).splitlines()[0]} at {page.url}")
    if page.get_by_test_id("stException").count():
        tally.fail(f"page: an exception is shown at {page.url}")
    tally.tried["page: clicks and pages opened"] += 1
    tally.tried["page: seconds of waiting in all"] += round(time.monotonic() - began)
