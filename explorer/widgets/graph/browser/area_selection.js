// Area selection: selects the nodes inside a drawn shape; with Shift, or after its tool or key.

class Area {
  constructor(graph) {
    this.graph = graph;
    this.ready = false; // switched on by the tool or the key
    this.shape = drawing("polygon", { class: "area", points: "" });
    graph.stage.append(drawing("svg", { class: "sheet", "aria-hidden": "true" }, this.shape));
    graph.stage.addEventListener("pointerdown", (event) => this.begin(event), true);
  }

  get drawing() {
    return !!this.points;
  }

  /** The next drag draws an area instead of moving the picture. */
  prepare(on) {
    this.ready = on;
    this.graph.canvas.style.cursor = on ? "crosshair" : "";
    this.graph.tools.press("lasso", on);
  }

  begin(event) {
    if (event.target.closest?.(".float") || event.button !== 0 || !(event.shiftKey || this.ready)) return;
    event.stopPropagation(); // otherwise the picture would move
    event.preventDefault();
    if (this.drawing) return; // a second finger
    const box = this.graph.stage.getBoundingClientRect();
    const at = (e) => ({ x: e.clientX - box.left, y: e.clientY - box.top });
    const mine = (e) => e.pointerId === event.pointerId;
    const draw = (e) => {
      if (!mine(e)) return;
      this.points.push(at(e));
      this.show();
    };
    const end = (e) => mine(e) && this.finish(e);
    this.points = [at(event)];
    this.let = () => {
      removeEventListener("pointermove", draw, true);
      for (const kind of ["pointerup", "pointercancel"]) removeEventListener(kind, end, true);
    };
    addEventListener("pointermove", draw, true);
    for (const kind of ["pointerup", "pointercancel"]) addEventListener(kind, end, true);
  }

  show() {
    this.shape.setAttribute("points", this.points.map(({ x, y }) => `${x},${y}`).join(" "));
  }

  /** Cancels the drawing; returns whether there was one. */
  cancel() {
    const was = this.ready || this.drawing;
    this.let?.();
    this.points = this.let = null;
    this.shape.setAttribute("points", "");
    if (this.ready) this.prepare(false);
    return was;
  }

  finish(event) {
    const { graph, points } = this;
    this.cancel();
    if (event.type === "pointercancel") return;
    const moved = points.some(({ x, y }) => Math.hypot(x - points[0].x, y - points[0].y) > 5);
    if (!moved) return graph.pointer.click(points[0], event);
    const inside = graph.model.nodes.filter((node) => isInside(graph.camera.toScreen(node.at), points)).map((node) => node.id);
    graph.choose([...new Set([...(event.shiftKey ? graph.chosen.nodes : []), ...inside])], []);
  }
}

/** Whether a point lies in a polygon. */
function isInside({ x, y }, polygon) {
  let inside = false;
  for (let i = 0, j = polygon.length - 1; i < polygon.length; j = i++) {
    const a = polygon[i], b = polygon[j];
    if (a.y > y !== b.y > y && x < ((b.x - a.x) * (y - a.y)) / (b.y - a.y) + a.x) inside = !inside;
  }
  return inside;
}
