"""Makes the pictures of the documentation from the running program: `.venv/bin/python docs/pictures.py`.

Loads the seeds into a database of its own, serves the explorer, and looks at it with Debian's Chromium at 1400 and 390 pixels,
light and dark. Look at each picture before it is committed.
"""

import os
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from playwright.sync_api import Page, sync_playwright

from cypher import local
from explorer.serve import command, environment
from simpul.settings import Settings

ROOT = Path(__file__).parents[1]
TARGET = Path(__file__).parent / "pictures"
CHROMIUM = os.environ.get("SIMPUL_TEST_CHROMIUM", "/usr/bin/chromium")
GRAPH = "[...document.querySelectorAll('[data-testid=stBidiComponentIsolated]')].find((host) => host.__simpul?.shown)?.__simpul"
SIZES = {"wide": (1400, 900), "narrow": (390, 844)}
QUESTIONS = {
    "csto-members": "Members of an organization",
    "tajik-afghan-border": "The border of two countries",
    "russia-taliban-contacts": "Contacts and denials between two",
}


def main() -> None:
    """Makes every picture."""
    TARGET.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(data=Path(folder), language="en")
        surroundings = {**os.environ, **environment(settings)}
        subprocess.run([sys.executable, "-m", "simpul", "load", str(ROOT / "seeds")], env=surroundings, check=True)
        try:
            with served(settings, surroundings) as address, sync_playwright() as playwright:
                browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"])
                for size in SIZES:
                    for scheme in ("light", "dark"):
                        pictures_of(browser, address, size, scheme)
                walk(browser, address)
                browser.close()
        finally:
            local.stop(settings.data)


@contextmanager
def served(settings: Settings, surroundings: dict[str, str]) -> Iterator[str]:
    """The explorer, as `simpul explore` serves it."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    process = subprocess.Popen(command(settings, port), env=surroundings, stdout=subprocess.DEVNULL)
    address = f"http://127.0.0.1:{port}"
    try:
        for _ in range(240):
            try:
                urllib.request.urlopen(f"{address}/_stcore/health", timeout=2).close()
                break
            except OSError:
                time.sleep(0.25)
        yield address
    finally:
        process.terminate()
        process.wait(20)


def opened(browser: Any, address: str, size: str, scheme: str) -> Page:
    """A page with the first picture drawn."""
    width, height = SIZES[size]
    page: Page = browser.new_context(
        viewport={"width": width, "height": height}, color_scheme=scheme, device_scale_factor=1.5, locale="en-US"
    ).new_page()
    page.goto(address)
    ready(page)
    return page


def ready(page: Page) -> None:
    """Waits until the graph is drawn and Python has answered."""
    page.wait_for_function(f"() => {{ const graph = {GRAPH}; return graph && !graph.queue.busy; }}", timeout=60_000)
    page.wait_for_timeout(1800)


def pictures_of(browser: Any, address: str, size: str, scheme: str) -> None:
    """The first picture and the three example scenes, in one size and scheme."""
    page = opened(browser, address, size, scheme)
    shoot(page, f"start-{size}-{scheme}")
    for name, title in QUESTIONS.items():
        if size == "narrow":
            page.get_by_test_id("stExpandSidebarButton").click()
            page.wait_for_timeout(500)
        page.get_by_test_id("stSidebar").get_by_role("button", name=title).click()
        if size == "narrow":
            page.wait_for_timeout(800)
            page.get_by_test_id("stSidebarCollapseButton").locator("button").click()
        page.mouse.move(SIZES[size][0] / 2, 12)
        ready(page)
        shoot(page, f"{name}-{size}-{scheme}")
    page.context.close()


def walk(browser: Any, address: str) -> None:
    """The walk of tests/browser/test_walk.py, as pictures: search, expand, an event, its article, a path, the desk."""
    page = opened(browser, address, "wide", "light")
    search(page, "CSTO")
    shoot(page, "walk-1-search")
    page.keyboard.press("Enter")
    ready(page)
    double_click(page, "organization:csto")
    shoot(page, "walk-2-expanded")
    event = page.evaluate(f"() => {GRAPH}.ids().filter((id) => id.startsWith('event:')).at(-1)")
    click(page, event)
    shoot(page, "walk-3-event")
    page.locator(".st-key-panel .quote .meta button").first.click()
    page.locator(".sentence").first.wait_for(timeout=30_000)
    page.wait_for_timeout(1200)
    shoot(page, "walk-4-article")
    page.get_by_role("button", name="Graph", exact=True).first.click()
    ready(page)
    for name in ("Putin", "Taliban"):
        search(page, name)
        page.keyboard.press("Enter")
        ready(page)
    page.get_by_role("button", name="Show everything").first.click()
    page.wait_for_timeout(700)
    click(page, "actor:vladimir-putin")
    page.keyboard.down("Shift")
    click(page, "organization:taliban")
    page.keyboard.up("Shift")
    page.locator(".st-key-panel").get_by_role("button", name="Shortest paths").click()
    ready(page)
    shoot(page, "walk-5-paths")
    page.get_by_test_id("stSidebar").get_by_role("button", name="Cypher desk").click()
    page.get_by_role("textbox", name="Query").wait_for(timeout=30_000)
    page.get_by_role("button", name="Run", exact=True).click()
    page.wait_for_timeout(3000)
    shoot(page, "desk")
    page.context.close()


def search(page: Page, text: str) -> None:
    """Types into the search box and waits for suggestions."""
    box = page.get_by_role("combobox", name="Search", exact=True)
    box.click()
    box.press_sequentially(text, delay=40)
    page.get_by_role("option").first.wait_for(timeout=20_000)
    page.wait_for_timeout(500)


def click(page: Page, id: str) -> None:
    """Clicks a node."""
    at = page.evaluate(f"(id) => {GRAPH}.at(id)", id)
    page.mouse.click(at["x"], at["y"])
    page.mouse.move(700, 12)
    ready(page)


def double_click(page: Page, id: str) -> None:
    """Expands a node."""
    at = page.evaluate(f"(id) => {GRAPH}.at(id)", id)
    page.mouse.dblclick(at["x"], at["y"])
    page.mouse.move(700, 12)
    ready(page)


def shoot(page: Page, name: str) -> None:
    """Takes the picture, with few enough colors to keep the repository small."""
    path = TARGET / f"{name}.png"
    page.screenshot(path=path)
    from PIL import Image

    with Image.open(path) as image:
        image.convert("RGB").quantize(256, kmeans=2, dither=Image.Dither.NONE).save(path, optimize=True)
    print(path.relative_to(ROOT))


if __name__ == "__main__":
    main()
