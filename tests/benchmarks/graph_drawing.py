"""The explorer's graph beside its peers: first paint, frames while panning, click to details, at 100 to 10,000 nodes.

    python -m tests.benchmarks graph_drawing [--sizes 100,500] [--libraries simpul,pyvis] [--repeat 3]

Everything is measured in one run on one machine, in a fresh browser each time, on the same nodes, edges and places. At a size
the libraries take turns, `--repeat` times, and the table has medians: neither one sample nor a busy minute decides. The peers
(streamlit-agraph, st-link-analysis, neo4j-viz, pyvis) are no dependency of Simpul: `SIMPUL_BENCH_PYTHON` names a Python that
has them beside streamlit, rustworkx and pyvis; without it this Python is used and missing peers are left out.

First paint counts from the click on GO to the first frame on the largest canvas, Python included; frames are those in which
something was drawn, over two seconds of dragging the background; a click counts until its node's id stands on the page.
`simpul_early` is Simpul with its program mounted before GO, as the app does while it asks the database; only painting is
measured of it.
"""

import argparse
import json
import os
import signal
import socket
import statistics
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Error, Page, sync_playwright

ROOT = Path(__file__).parents[2]
PAGE = Path(__file__).with_name("graph_drawing_page.py")
SIZES = (100, 500, 2000, 5000, 10000)
PACKAGES = {
    "simpul": "streamlit",
    "simpul_early": "streamlit",
    "agraph": "streamlit_agraph",
    "link_analysis": "st_link_analysis",
    "neo4j_viz": "neo4j_viz",
    "pyvis": "pyvis",
}
PATIENCE = 60
"""Seconds a library has for its first paint."""
LONGEST = 60
"""Seconds one measurement of one library at one size may take altogether."""
SETTLING = 5
"""Seconds after the first frame that a library may go on drawing; some never stop."""
ANSWERED = 6
"""Seconds a click has until its node's id stands on the page."""
CLICKS = 12
"""Nodes clicked one after the other in each measurement of Simpul."""
ARGUMENTS = ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync"]
ARGUMENTS += ["--disable-background-networking", "--disable-component-update", "--enable-unsafe-swiftshader"]
COUNTING = """
(() => {
  const seen = (window.__bench = { first: 0, last: 0, frames: 0, calls: 0 });
  let drawn = false;
  const hit = () => { const now = Date.now(); seen.first ||= now; seen.last = now; seen.calls++; drawn = true; };
  const watch = (kind, names) => { if (kind) for (const name of names) { const before = kind[name];
    if (before) kind[name] = function (...all) { hit(); return before.apply(this, all); }; } };
  watch(window.CanvasRenderingContext2D?.prototype, ["fill", "stroke", "drawImage"]);
  const webgl = ["drawArrays", "drawElements", "drawArraysInstanced", "drawElementsInstanced"];
  watch(window.WebGLRenderingContext?.prototype, webgl);
  watch(window.WebGL2RenderingContext?.prototype, webgl);
  const tick = () => { if (drawn) seen.frames++; drawn = false; requestAnimationFrame(tick); };
  window.__count = () => { window.__count = () => {}; requestAnimationFrame(tick); };
})();
"""
FIND = "[...document.querySelectorAll('[data-testid=stBidiComponentIsolated]')].find((host) => host.__simpul)?.__simpul"


def main(arguments: Sequence[str] = ()) -> None:
    """Measures and prints the table."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks graph_drawing")
    parser.add_argument("--sizes", default=",".join(map(str, SIZES)))
    parser.add_argument("--libraries", default=",".join(PACKAGES))
    parser.add_argument("--repeat", type=int, default=3, help="measurements of each library at each size; the median is given")
    parser.add_argument("--one", help=argparse.SUPPRESS)
    parser.add_argument("--out", help="append each result to this file, as JSON Lines")
    chosen = parser.parse_args(arguments)
    if chosen.one:
        with sync_playwright() as playwright:
            print(json.dumps(measured(playwright, chosen.one, chosen.libraries, int(chosen.sizes))))
        return
    python = os.environ.get("SIMPUL_BENCH_PYTHON", sys.executable)
    libraries = [each for each in chosen.libraries.split(",") if has(python, PACKAGES[each])]
    results = []
    with serving(python) as address:
        for library in libraries:
            apart(address, library, 10)  # the first run of each imports, which is not what is measured
        for size in map(int, chosen.sizes.split(",")):
            results += in_turns(address, libraries, size, chosen.repeat, Path(chosen.out) if chosen.out else None)
    print(table(results))


def in_turns(address: str, libraries: Sequence[str], size: int, repeat: int, out: Path | None) -> list[dict[str, Any]]:
    """The median of each library at one size. What failed once is not tried again: it would take minutes each time."""
    samples: dict[str, list[dict[str, Any]]] = {library: [] for library in libraries}
    for _ in range(repeat):
        for library, found in samples.items():
            if any("failed" in each for each in found):
                continue
            found.append(apart(address, library, size))
            line = json.dumps(found[-1])
            print(line, file=sys.stderr, flush=True)
            if out:
                with out.open("a", encoding="utf-8") as file:
                    file.write(line + "\n")
    return [median_of(found) for found in samples.values()]


def median_of(samples: Sequence[dict[str, Any]]) -> dict[str, Any]:
    """One row out of repeated measurements; the clicks of all of them count as one series. A failure is the row."""
    failed = next((each for each in samples if "failed" in each), None)
    if failed:
        return failed
    row = {"library": samples[0]["library"], "nodes": samples[0]["nodes"], "times": len(samples)}
    for name in ("paint", "frames", "click"):
        values = [each[name] for each in samples if each.get(name) is not None]
        if name in samples[0]:
            row[name] = round(statistics.median(values), 3) if values else None
    series = [one for each in samples for one in each.get("clicks", ())]
    if series:
        row |= {"of": len(series), "median": statistics.median(series), "p95": percentile_95(series)}
    return row


def percentile_95(series: Sequence[float]) -> float:
    """What 95 of 100 stay under; never more than the worst, which the usual estimate exceeds when there are few."""
    return statistics.quantiles(series, n=20, method="inclusive")[-1] if len(series) > 1 else series[0]


def has(python: str, package: str) -> bool:
    """Whether that Python has the package."""
    search = f"import importlib.util, sys; sys.exit(importlib.util.find_spec({package!r}) is None)"
    return subprocess.run([python, "-c", search], check=False).returncode == 0


@contextmanager
def serving(python: str) -> Iterator[str]:
    """The page, served on loopback."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    options = ["--server.port", str(port), "--server.address", "127.0.0.1", "--server.headless", "true"]
    options += ["--server.fileWatcherType", "none", "--browser.gatherUsageStats", "false"]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    process = subprocess.Popen([python, "-m", "streamlit", "run", str(PAGE), *options], cwd=ROOT, env=environment, stdout=2)
    try:
        for _ in range(300):
            try:
                urllib.request.urlopen(f"http://127.0.0.1:{port}/_stcore/health", timeout=1).close()
                break
            except OSError:
                time.sleep(0.2)
        yield f"http://127.0.0.1:{port}"
    finally:
        process.terminate()
        process.wait(timeout=20)


def apart(address: str, library: str, size: int) -> dict[str, Any]:
    """One measurement in a process of its own: a page that freezes answers nobody, and is ended after `LONGEST` seconds."""
    command = [sys.executable, "-m", "tests.benchmarks", "graph_drawing", "--one", address]
    command += ["--libraries", library, "--sizes", str(size)]
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True, start_new_session=True)
    try:
        said, _ = process.communicate(timeout=LONGEST)
        return dict(json.loads(said.splitlines()[-1]))
    except (subprocess.TimeoutExpired, IndexError):
        os.killpg(process.pid, signal.SIGKILL)
        return {"library": library, "nodes": size, "failed": f"frozen for {LONGEST} s"}


def measured(playwright: Any, address: str, library: str, size: int) -> dict[str, Any]:
    """One library at one size, in a browser of its own."""
    found: dict[str, Any] = {"library": library, "nodes": size}
    browser: Browser = playwright.chromium.launch(
        executable_path=os.environ.get("SIMPUL_TEST_CHROMIUM", "/usr/bin/chromium"), args=ARGUMENTS
    )
    try:
        page = browser.new_context(viewport={"width": 1400, "height": 900}).new_page()
        page.add_init_script(COUNTING)
        page.goto(f"{address}/?lib={library}&n={size}")
        page.get_by_role("button", name="GO").wait_for(timeout=60_000)
        page.wait_for_timeout(1000)
        found["paint"] = first_paint(page)
        if library == "simpul_early":
            return found
        page.wait_for_timeout(1000)
        if library != "pyvis":
            found["click"] = click(page, library)
        found["frames"] = frames(page, pan(page))
        if library == "simpul":
            found["clicks"] = clicks(page, size)
    except (Error, TimeoutError) as error:
        found["failed"] = str(error).splitlines()[0][:80]
    finally:
        browser.close()
    return found


def seen(page: Page) -> dict[str, Any] | None:
    """What was drawn so far, in the frame that drew most."""
    found = []
    for frame in page.frames:
        try:
            found.append(frame.evaluate("window.__bench && { ...window.__bench }"))
        except Error:
            continue
    return max((each for each in found if each and each["calls"]), key=lambda each: each["calls"], default=None)


def first_paint(page: Page) -> float:
    """Seconds from GO to the first frame."""
    for frame in page.frames:
        frame.evaluate("Object.assign(window.__bench, { first: 0, last: 0, frames: 0, calls: 0 })")
    begin = time.time()
    page.get_by_role("button", name="GO").click()
    drawn = None
    while time.time() - begin < (SETTLING if drawn else PATIENCE):
        time.sleep(0.2)
        drawn = seen(page)
        if drawn and time.time() - drawn["last"] / 1000 > 1.0:
            break
    if not drawn:
        raise TimeoutError(f"nothing was drawn within {PATIENCE} s")
    return round(drawn["first"] / 1000 - begin, 2)


def largest_canvas(page: Page) -> dict[str, float]:
    """The box of the largest canvas on the page."""
    boxes = [canvas.bounding_box() for frame in page.frames for canvas in frame.locator("canvas").all()]
    return max((dict(box) for box in boxes if box), key=lambda box: box["width"] * box["height"])


def click(page: Page, library: str) -> float | None:
    """Seconds from a click on n0, in the middle of the picture, to its id on the page; None when it never arrives."""
    box = largest_canvas(page)
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    if library == "simpul":
        x, y = page.evaluate(f"Object.values({FIND}.at('n0'))")
    begin = time.time()
    page.mouse.click(x, y)
    try:
        page.get_by_text("sel=n0").wait_for(timeout=ANSWERED * 1000)
    except Error:
        return None
    return round(time.time() - begin, 3)


def clicks(page: Page, size: int) -> list[float]:
    """Milliseconds from click to details of `CLICKS` nodes all over the picture, each once Python is at rest again."""
    page.evaluate(f"{FIND}.camera.fit(false)")
    found = []
    ids = [f"n{i * max(1, size // (CLICKS + 1))}" for i in range(1, CLICKS + 1)]
    for id in ids:
        page.evaluate(f"{FIND}.choose([], [])")
        page.wait_for_function(f"!{FIND}.queue.busy")
        page.evaluate(f"(id) => {{ window.__begin = performance.now(); {FIND}.choose([id], []); }}", id)
        script = (
            "(id) => [...document.querySelectorAll('[data-testid=stText]')].some((text) => text.textContent === `sel=${id}`)"
        )
        page.wait_for_function(script, arg=id, polling=5)
        found.append(round(page.evaluate("performance.now() - window.__begin"), 1))
    return found


def pan(page: Page) -> Callable[[], None]:
    """Dragging the background to and fro for two seconds."""
    box = largest_canvas(page)
    x, y = box["x"] + box["width"] * 0.8, box["y"] + box["height"] * 0.1

    def drag() -> None:
        page.mouse.move(x, y)
        page.mouse.down()
        begin, step = time.time(), 0
        while time.time() - begin < 2:
            step = (step + 1) % 40
            page.mouse.move(x - 100 * step / 40, y + 60 * step / 40)
        page.mouse.up()

    return drag


def frames(page: Page, action: Callable[[], None]) -> float:
    """Frames a second in which something was drawn during the action."""
    for frame in page.frames:
        frame.evaluate("window.__count()")
    page.wait_for_timeout(150)
    before, begin = seen(page), time.time()
    action()
    after, seconds = seen(page), time.time() - begin
    return round(((after or {}).get("frames", 0) - (before or {}).get("frames", 0)) / seconds, 1)


def table(results: Sequence[dict[str, Any]]) -> str:
    """The medians as Markdown."""
    lines = ["| nodes | library | first paint, s | frames/s while panning | click to details, s |", "|---|---|---|---|---|"]
    for found in results:
        if "failed" in found:
            lines.append(f"| {found['nodes']:,} | {found['library']} | {found.get('paint', 'none')} | {found['failed']} | |")
            continue
        clicked = found.get("click")
        words = "no way back" if "click" not in found else "never arrives" if clicked is None else f"{clicked:.2f}"
        if "p95" in found:
            words += f" (of {found['of']} without a mouse: median {found['median']:.0f} ms, p95 {found['p95']:.0f} ms)"
        if "frames" not in found:
            lines.append(f"| {found['nodes']:,} | {found['library']} | {found['paint']:.2f} | | |")
            continue
        lines.append(f"| {found['nodes']:,} | {found['library']} | {found['paint']:.2f} | {found['frames']:.0f} | {words} |")
    return "\n".join(lines)
