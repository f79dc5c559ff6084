"""What drawing costs by itself: our canvas, sigma.js (WebGL) and cytoscape.js on the same graphs, without Streamlit.

    npm install sigma@3.0.3 graphology cytoscape@3.35.0     (in any folder)
    python -m tests.benchmarks.renderers FOLDER/node_modules [--sizes 100,2000]

First paint counts from handing the data over to the end of the first frame with everything in it; frames are those in which
something was drawn, over a second of dragging the background. docs/decisions/0001-renderer.md rests on it.
"""

import argparse
import json
import statistics
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, sync_playwright

from explorer import style
from explorer.picture import picture_of
from explorer.picture.scene import scene_of
from explorer.picture.view import View
from explorer.widgets.assets import program, stylesheet
from explorer.widgets.graph.serialization import mounted, packed
from tests.benchmarks.generated import generated
from tests.benchmarks.graph_drawing import ARGUMENTS, COUNTING

SIZES = (100, 500, 2000, 5000, 10000)
SCRIPTS = {
    "simpul": [],
    "sigma": ["graphology/dist/graphology.umd.min.js", "sigma/dist/sigma.min.js"],
    "cytoscape": ["cytoscape/dist/cytoscape.min.js"],
}
START = {
    "simpul": """(bytes) => { const root = document.getElementById("host").attachShadow({ mode: "open" });
      const sheet = document.createElement("style"); sheet.textContent = window.css; root.append(sheet);
      const data = Uint8Array.from(atob(bytes), (c) => c.charCodeAt(0));
      simpulGraph.picture({ data, parentElement: root, setTriggerValue() {} }); }""",
    "sigma": """(text) => { const { nodes, edges } = JSON.parse(text), graph = new graphology.MultiGraph();
      for (const { id, label, x, y, color } of nodes) graph.addNode(id, { label, x, y: -y, size: 4, color });
      for (const { source, target } of edges) graph.addEdge(source, target, { size: 1, color: "#aaa" });
      new Sigma(graph, document.getElementById("host")); }""",
    "cytoscape": """(text) => { const { nodes, edges } = JSON.parse(text);
      cytoscape({ container: document.getElementById("host"), layout: { name: "preset" }, hideEdgesOnViewport: false,
        style: [{ selector: "node", style: { label: "data(label)", "background-color": "data(color)", width: 24, height: 24 } },
          { selector: "edge", style: { width: 1.4, "line-color": "#aaa", "curve-style": "bezier" } }],
        elements: [...nodes.map(({ x, y, ...data }) => ({ data, position: { x, y } })),
          ...edges.map((data) => ({ data }))] }); }""",
}


def data_for(library: str, count: int) -> str:
    """What the library is handed: for us the bytes Streamlit would mount, else nodes and edges as JSON."""
    graph, places = generated(count)
    if library == "simpul":
        import base64

        picture = picture_of(graph, scene_of(graph, View(shown=tuple(places), placed=places)).view).payload()
        small = {"graph": "bench", "height": "700px", "epoch": "e", "revision": 0, **picture}
        return base64.b64encode(mounted(packed(picture), small)).decode()
    nodes = [
        {"id": n.id, "label": n.name, "x": places[n.id][0], "y": places[n.id][1], "color": style.look_of(n.label).color}
        for n in graph.nodes
    ]
    edges = [{"id": f"e{i}", "source": r.source, "target": r.target} for i, r in enumerate(graph.relationships)]
    return json.dumps({"nodes": nodes, "edges": edges})


def measured(browser: Browser, library: str, data: str, modules: Path) -> tuple[float, float]:
    """Milliseconds to the first paint, and frames a second while the background is dragged."""
    page = browser.new_page(viewport={"width": 1200, "height": 760})
    page.set_default_timeout(120_000)
    page.set_content('<div id="host" style="width: 1200px; height: 700px"></div>')
    page.add_script_tag(content=COUNTING)
    page.evaluate("(css) => { window.css = css; }", stylesheet())
    for script in SCRIPTS[library]:
        page.add_script_tag(path=modules / script)
    if library == "simpul":
        page.add_script_tag(content=program(), type="module")
        page.wait_for_function("() => window.simpulGraph")
    timed = f"""async (data) => {{ const start = performance.now(); ({START[library]})(data);
      for (let still = 0, calls = -1; still < 3; calls = __bench.calls) {{
        await new Promise((done) => requestAnimationFrame(() => setTimeout(done, 0)));
        still = __bench.first && calls === __bench.calls ? still + 1 : 0;
        if (performance.now() - start > 20000) break; }}
      return [start, __bench.last - performance.timeOrigin]; }}"""
    start, last = page.evaluate(timed, data)
    page.evaluate("() => __count()")
    page.mouse.move(1150, 500)
    page.mouse.down()
    before = page.evaluate("() => [__bench.frames, performance.now()]")
    for step in range(60):
        page.mouse.move(1150 - 3 * step, 500 - step)
        page.wait_for_timeout(16)
    after = page.evaluate("() => [__bench.frames, performance.now()]")
    page.close()
    return last - start, (after[0] - before[0]) / (after[1] - before[1]) * 1000


def main(arguments: list[str] | None = None) -> None:
    """Prints a table of medians."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.renderers", description=__doc__)
    parser.add_argument("modules", type=Path)
    parser.add_argument("--sizes", default=",".join(map(str, SIZES)))
    parser.add_argument("--repeat", type=int, default=3)
    told = parser.parse_args(arguments)
    print("| nodes | library | first paint, ms | frames a second |\n|---|---|---|---|")
    with sync_playwright() as playwright:
        browser: Any = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=ARGUMENTS)
        for count in map(int, told.sizes.split(",")):
            data = {library: data_for(library, count) for library in SCRIPTS}
            turns = [
                (library, measured(browser, library, data[library], told.modules))
                for _ in range(told.repeat)
                for library in SCRIPTS
            ]
            for library in SCRIPTS:
                paints, frames = zip(*(found for name, found in turns if name == library), strict=True)
                print(
                    f"| {count:,} | {library} | {statistics.median(paints):.0f} | {statistics.median(frames):.0f} |", flush=True
                )
        browser.close()


if __name__ == "__main__":
    main()
