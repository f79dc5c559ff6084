"""Makes the pictures of the documentation from the running program: `.venv/bin/python -m docs.pictures`, from the root.

Loads the seeds into a database of its own, serves the explorer, and looks at it with Debian's Chromium at 1400 and 390 pixels,
light and dark; then takes the walk of tests/browser/test_walk.py. Look at each picture before it is committed.
"""

import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from PIL import Image
from playwright.sync_api import sync_playwright

from cypher import embedded_server
from graph.settings import Settings, environment_of
from tests.browser import walk as steps
from tests.browser.app_page import AppPage
from tests.browser.conftest import ARGUMENTS, CHROMIUM
from tests.browser.serving import served

ROOT = Path(__file__).parents[1]
TARGET = Path(__file__).parent / "pictures"
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
        load = [sys.executable, "-m", "simpul", "load", str(ROOT / "seeds")]
        subprocess.run(load, env={**environment_of(settings), "PATH": "/usr/bin:/bin", "HOME": folder}, check=True)
        serving = served(settings)
        try:
            address = next(serving)
            with sync_playwright() as playwright:
                browser = playwright.chromium.launch(executable_path=str(CHROMIUM), args=ARGUMENTS)
                for size in SIZES:
                    for scheme in ("light", "dark"):
                        scenes(browser, address, size, scheme)
                walk(browser, address, settings)
                browser.close()
        finally:
            serving.close()
            embedded_server.stop(settings.data)


def opened(browser: Any, address: str, size: str, scheme: str) -> AppPage:
    """The explorer with its first picture, in one size and scheme; English, for the documentation is."""
    width, height = SIZES[size]
    look = {"color_scheme": scheme, "device_scale_factor": 1.5, "locale": "en-US"}
    page = browser.new_context(viewport={"width": width, "height": height}, **look).new_page()
    return AppPage(page, address).open("")


def scenes(browser: Any, address: str, size: str, scheme: str) -> None:
    """The first picture and the three example scenes."""
    app = opened(browser, address, size, scheme)
    shoot(app, f"start-{size}-{scheme}")
    for name, title in QUESTIONS.items():
        sidebar = app.page.get_by_test_id("stSidebar")
        if size == "narrow":
            app.page.get_by_test_id("stExpandSidebarButton").click()
            app.page.wait_for_timeout(500)
        sidebar.get_by_role("button", name=title).click()
        app.panel().get_by_role("heading", name=title).wait_for(timeout=30_000, state="attached")
        shoot(app, f"{name}-{size}-{scheme}")
    app.page.context.close()


def walk(browser: Any, address: str, settings: Settings) -> None:
    """Search, expand, an event of 2021 to 2024, its article, a path, and the desk."""
    app = opened(browser, address, "wide", "light")
    graph, page = app.graph, app.page
    app.search("CSTO")
    shoot(app, "walk-1-search")
    page.keyboard.press("Enter")
    app.panel_says("CSTO")
    graph.settled()
    steps.expand(app, steps.CSTO)
    app.show_everything()
    shoot(app, "walk-2-expanded")
    steps.choose_years(app, "2021", "2024")
    graph.click(steps.suspension(settings))
    app.panel().locator("blockquote").first.wait_for()
    shoot(app, "walk-3-event")
    app.panel().locator(".quote .meta button").first.click()
    page.locator(".sentence.focus").wait_for(timeout=30_000)
    shoot(app, "walk-4-article", settle=False)
    app.button("Graph").click()
    graph.ready()
    steps.path_from_putin_to_the_taliban(app)
    shoot(app, "walk-5-paths")
    page.get_by_test_id("stSidebar").get_by_role("button", name="Cypher desk").click()
    page.get_by_role("textbox", name="Query").wait_for(timeout=30_000)
    page.get_by_role("button", name="Run", exact=True).click()
    page.get_by_test_id("stDataFrame").wait_for(timeout=30_000)
    shoot(app, "desk", settle=False)
    page.context.close()


def shoot(app: AppPage, name: str, settle: bool = True) -> None:
    """Takes the picture, with few enough colors to keep the repository small."""
    app.page.mouse.move(app.page.viewport_size["width"] / 2, 8)
    if settle:
        app.graph.settled()
    app.page.wait_for_timeout(1500)
    path = TARGET / f"{name}.png"
    app.page.screenshot(path=path)
    with Image.open(path) as image:
        # Maximum coverage keeps rare colors such as those of the legend, the means keep the exact gray of large areas.
        few = image.convert("RGB").quantize(256, Image.Quantize.MAXCOVERAGE, kmeans=2, dither=Image.Dither.NONE)
    few.save(path, optimize=True)
    print(path.relative_to(ROOT))


if __name__ == "__main__":
    main()
