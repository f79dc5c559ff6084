// Mouse and touch: hover, click, double click, menu.

const REST = 220; // milliseconds of hovering before everything else fades

class Pointer {
  constructor(graph) {
    this.graph = graph;
    const { stage } = graph;
    stage.addEventListener("pointerdown", (event) => this.press(event), true);
    stage.addEventListener("pointermove", (event) => this.move(event));
    stage.addEventListener("pointerleave", () => this.hover(null));
  }

  nodeAt(point) {
    const { camera, model, labels } = this.graph;
    const { x, y } = camera.toPicture(point);
    return model.nodeAt(x, y, 3 / camera.scale) ?? labels.nodeAt(point.x, point.y);
  }

  lineAt(point) {
    const { camera, model } = this.graph;
    const { x, y } = camera.toPicture(point);
    return model.lineAt(x, y, Math.max(7 / camera.scale, 4));
  }

  press(event) {
    if (event.target.closest?.(".float")) return;
    if (!event.isPrimary) return;
    this.graph.camera.halt();
    this.graph.canvas.focus({ preventScroll: true });
  }

  click(point, event) {
    const { graph } = this, several = event.shiftKey || event.ctrlKey || event.metaKey;
    const node = this.nodeAt(point), line = node ? undefined : this.lineAt(point);
    if (node) graph.choose(several ? toggled(graph.chosen.nodes, [node.id]) : [node.id], several ? graph.chosen.edges : []);
    else if (line) graph.choose(several ? graph.chosen.nodes : [], several ? toggled(graph.chosen.edges, line.about) : line.about);
    else if (!several) graph.choose([], []);
  }

  doubleClick(point) {
    const { graph } = this;
    const node = this.nodeAt(point), line = node ? undefined : this.lineAt(point);
    if (node) graph.expand(node.id);
    else if (line?.bundle) graph.openBundle(line.bundle);
  }

  menu(point) {
    const { graph } = this;
    const node = this.nodeAt(point), line = node ? undefined : this.lineAt(point);
    if (node && !graph.chosen.nodes.includes(node.id)) graph.choose([node.id], []);
    if (line && !line.about.some((about) => graph.chosen.edges.includes(about))) graph.choose([], line.about);
    graph.menu.open(point, { node: node?.id, line });
  }

  move(event) {
    if (this.graph.area.drawing) return;
    const box = this.graph.stage.getBoundingClientRect();
    const point = { x: event.clientX - box.left, y: event.clientY - box.top };
    if (event.buttons || event.pointerType === "touch" || event.target.closest?.(".float")) return this.hover(null, event.buttons);
    cancelAnimationFrame(this.asked);
    this.asked = requestAnimationFrame(() => this.hover(this.nodeAt(point) ?? this.lineAt(point) ?? null, false, point));
  }

  hover(item, dragging = false, point = null) {
    const { graph } = this, { painter } = graph;
    if (item !== painter.hover && !dragging) {
      painter.hover = item;
      clearTimeout(this.resting);
      this.resting = setTimeout(() => {
        if (painter.hover !== item) return; // a new picture came without it
        painter.lit = item;
        graph.redraw();
      }, item ? REST : REST / 2);
      graph.canvas.style.cursor = item ? "pointer" : graph.area.ready ? "crosshair" : "";
      graph.redraw();
    }
    graph.tip.show(dragging ? null : item, point);
  }
}

/** The list without these items if it has all of them, else with them. */
function toggled(list, items) {
  return items.every((item) => list.includes(item)) ? list.filter((item) => !items.includes(item)) : [...new Set([...list, ...items])];
}
