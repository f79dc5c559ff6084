// Keyboard access to everything the mouse can do. Keys never reach Streamlit, whose shortcuts would rerun or clear the page.

const KEYS = [
  ["← ↑ → ↓", "keys.arrows"], ["Enter", "keys.enter"], ["E", "keys.e"], ["C", "keys.c"], ["H", "keys.h"], ["P", "keys.p"],
  ["U", "keys.u"], ["R", "keys.r"], ["F", "keys.f"], ["T", "keys.t"], ["+ −", "keys.zoom"], ["N", "keys.n"], ["L", "keys.l"],
  ["Space", "keys.space"], ["A", "keys.a"], ["S", "keys.s"], ["M", "keys.m"], ["Page ↑ ↓", "keys.steps"], ["/", "keys.search"], [".", "keys.panel"], ["?", "keys.question"], ["Esc", "keys.escape"],
];
const MICE = ["mouse.click", "mouse.double", "mouse.drag", "mouse.wheel", "mouse.right"];
const WAYS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

class Keys {
  constructor(graph) {
    this.graph = graph;
    graph.root.addEventListener("keydown", (event) => {
      if (PAGE_KEYS.has(event.key)) return;
      event.stopPropagation();
      if (event.target === graph.canvas) this.press(event);
      else if (event.key === "Escape") { graph.menu.close(); graph.tools.close(); graph.canvas.focus(); }
    });
    for (const kind of ["keyup", "keypress"]) graph.root.addEventListener(kind, (event) => event.stopPropagation());
  }

  press(event) {
    const action = event.altKey ? null : this.action(event);
    if (!action) return;
    event.preventDefault();
    action();
  }

  action(event) {
    const { graph } = this, key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    const command = event.ctrlKey || event.metaKey;
    if (command) return { z: () => graph.back(event.shiftKey ? "redo" : "undo"), y: () => graph.back("redo"), a: () => graph.chooseAll() }[key];
    if (WAYS[key]) return () => this.walk(WAYS[key], event.shiftKey);
    return {
      Enter: () => this.enter(), e: () => this.each((id) => graph.expand(id, true)), c: () => this.all("collapse"), h: () => this.all("hide"),
      Delete: () => this.all("hide"), Backspace: () => this.all("hide"), p: () => this.all("pin"), u: () => graph.back(), r: () => graph.back("redo"),
      f: () => graph.camera.fit(), t: () => graph.tidy(), "+": () => graph.camera.zoom(1.3), "=": () => graph.camera.zoom(1.3),
      "-": () => graph.camera.zoom(1 / 1.3), _: () => graph.camera.zoom(1 / 1.3), n: () => this.next(event.shiftKey ? -1 : 1), l: () => this.nextLine(),
      " ": () => this.next(1, true), a: () => graph.chooseAll(), s: () => graph.area.prepare(!graph.area.ready), m: () => this.menu(), ContextMenu: () => this.menu(),
      "?": () => graph.tools.help(), Escape: () => this.escape(),
    }[key];
  }

  get node() {
    const { chosen, model } = this.graph;
    return model.records.get(chosen.nodes[chosen.nodes.length - 1]);
  }

  each(action) {
    if (this.node) action(this.node.id);
  }

  all(kind) {
    const { chosen, queue } = this.graph;
    if (chosen.nodes.length) queue.emit(kind, { ids: chosen.nodes });
  }

  enter() {
    const { graph } = this;
    if (this.node) return graph.expand(this.node.id);
    const line = graph.model.lines.find((each) => graph.painter.isSelected(each));
    if (line?.bundle) graph.openBundle(line.bundle);
  }

  /** Goes to the neighbor in that direction, else to the nearest node there; with Shift it is added to the selection. */
  walk([dx, dy], several) {
    const { graph } = this, { model, camera } = graph, here = this.node;
    if (!here) return this.first();
    const find = (candidates) => {
      let found, best = Infinity;
      for (const node of candidates) {
        if (node === here || node.hidden || !node.at) continue;
        const x = node.at.x - here.at.x, y = node.at.y - here.at.y, along = x * dx + y * dy, off = Math.abs(x * dy - y * dx);
        if (along <= 0 || off > along * 2.2) continue;
        const cost = along + 2 * off;
        if (cost < best) [found, best] = [node, cost];
      }
      return found;
    };
    const there = find(model.neighbors(here)) ?? find(model.nodes);
    if (!there) return;
    graph.choose(several ? [...graph.chosen.nodes.filter((id) => id !== there.id), there.id] : [there.id], []);
    camera.reveal(there);
  }

  first() {
    const { graph } = this;
    const at = graph.camera.toPicture({ x: graph.camera.size().width / 2, y: graph.camera.size().height / 2 });
    const nearest = [...graph.model.nodes].sort((a, b) => Math.hypot(a.at.x - at.x, a.at.y - at.y) - Math.hypot(b.at.x - at.x, b.at.y - at.y))[0];
    if (nearest) { graph.choose([nearest.id], []); graph.camera.reveal(nearest); }
  }

  /** Steps through the nodes in the order of the list. */
  next(step, several = false) {
    const { graph } = this, nodes = graph.inOrder();
    if (!nodes.length) return;
    const here = nodes.indexOf(this.node);
    const there = nodes[(here + step + nodes.length) % nodes.length];
    graph.choose(several ? [...graph.chosen.nodes.filter((id) => id !== there.id), there.id] : [there.id], []);
    graph.camera.reveal(there);
  }

  /** Steps through the lines of the node that was selected last. */
  nextLine() {
    const { graph } = this;
    if (this.node) this.pivot = this.node;
    if (!this.pivot) return;
    const lines = graph.model.linesAt(this.pivot);
    if (!lines.length) return;
    const here = lines.findIndex((line) => graph.painter.isSelected(line));
    graph.choose([], lines[(here + 1) % lines.length].about);
  }

  menu() {
    const { graph } = this, line = graph.model.lines.find((each) => graph.painter.isSelected(each));
    const { width, height } = graph.camera.size();
    const at = this.node ? graph.camera.toScreen(this.node.at) : { x: width / 2, y: height / 2 };
    graph.menu.open(at, { node: this.node?.id, line: this.node ? undefined : line });
  }

  escape() {
    const { graph } = this;
    if (!graph.area.cancel() && !graph.tools.close() && !graph.menu.close()) graph.choose([], []);
  }
}
