// The mouse and the finger: hover, click, double-click, menu, dragging nodes, drawing an area.

const REST = 220; // milliseconds the pointer rests on something before the rest fades

class Pointer {
  constructor(graph) {
    this.graph = graph;
    this.lassoing = false; // switched on by the tool or the key
    const { stage, network } = graph;
    this.area = drawing("polygon", { class: "area", points: "" });
    this.sheet = drawing("svg", { class: "sheet", "aria-hidden": "true" }, this.area);
    stage.append(this.sheet);
    stage.addEventListener("pointerdown", (event) => this.begin(event), true);
    stage.addEventListener("pointermove", (event) => this.move(event));
    stage.addEventListener("pointerleave", () => this.hover(null));
    network.on("click", (event) => this.click(event));
    network.on("doubleClick", (event) => this.doubleClick(event));
    network.on("oncontext", (event) => { event.event.preventDefault(); this.menu(event.pointer.DOM); });
    network.on("hold", (event) => { if (event.event.pointerType !== "mouse") this.menu(event.pointer.DOM); });
    network.on("dragStart", (event) => this.dragStart(event));
    network.on("dragEnd", () => this.dragEnd());
    network.on("zoom", () => { graph.untouched = false; graph.print.begin(true); });
    this.answerForNetwork();
  }

  /** vis-network asks us what is under the pointer: we draw, so we know. */
  answerForNetwork() {
    const { network } = this.graph;
    network.selectionHandler.getNodeAt = (pointer, object = true) => {
      const record = this.nodeAt(pointer);
      if (record) this.handAll(record);
      return record === undefined ? undefined : object ? network.body.nodes[record.id] : record.id;
    };
    network.selectionHandler.getEdgeAt = () => undefined;
  }

  /** A node about to be dragged, with all that is selected when it is. */
  handAll(record) {
    const { graph } = this, { nodes } = graph.chosen, { selectionHandler, body } = graph.network;
    if (!nodes.includes(record.id) || nodes.length > MANY) return graph.hand([record]);
    graph.hand(nodes.map((id) => graph.model.records.get(id)).filter(Boolean));
    for (const id of nodes) if (body.nodes[id] && !body.nodes[id].selected) selectionHandler.selectObject(body.nodes[id], false);
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

  click({ pointer, event }) {
    const { graph } = this;
    graph.menu.close();
    const source = event.srcEvent ?? event;
    if (source.button === 2) return;
    const several = source.shiftKey || source.ctrlKey || source.metaKey;
    const node = this.nodeAt(pointer.DOM), line = node ? undefined : this.lineAt(pointer.DOM);
    if (node) graph.choose(several ? toggled(graph.chosen.nodes, [node.id]) : [node.id], several ? graph.chosen.edges : []);
    else if (line) graph.choose(several ? graph.chosen.nodes : [], several ? toggled(graph.chosen.edges, line.about) : line.about);
    else if (!several) graph.choose([], []);
  }

  doubleClick({ pointer }) {
    const { graph } = this;
    const node = this.nodeAt(pointer.DOM), line = node ? undefined : this.lineAt(pointer.DOM);
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
    if (this.drawn) return;
    const box = this.graph.stage.getBoundingClientRect();
    const point = { x: event.clientX - box.left, y: event.clientY - box.top };
    if (event.buttons || event.pointerType === "touch" || event.target.closest?.(".float")) return this.hover(null, event.buttons);
    cancelAnimationFrame(this.asked);
    this.asked = requestAnimationFrame(() => this.hover(this.nodeAt(point) ?? this.lineAt(point) ?? null, false, point));
  }

  hover(item, dragging = false, point = null) {
    const { graph } = this;
    if (item !== graph.painter.hover && !dragging) {
      graph.painter.hover = item;
      clearTimeout(this.resting);
      this.resting = setTimeout(() => { graph.painter.lit = item; graph.redraw(); }, item ? REST : REST / 2);
      graph.canvas.style.cursor = item ? "pointer" : this.lassoing ? "crosshair" : "";
      graph.redraw();
    }
    graph.tip.show(dragging ? null : item, point);
  }

  dragStart({ nodes }) {
    const { graph } = this;
    this.dragged = nodes.length ? nodes : null;
    if (!this.dragged) graph.print.begin();
    graph.untouched = false;
    graph.tip.show(null);
  }

  /** After a node was dragged its places are told to Python, which makes the move undoable. */
  dragEnd() {
    const { graph, dragged } = this;
    this.dragged = null;
    graph.print.end();
    if (!dragged) return;
    const positions = {};
    for (const id of dragged) {
      const { x, y } = graph.model.records.get(id).at;
      positions[id] = [Math.round(x * 10) / 10, Math.round(y * 10) / 10];
    }
    graph.remember();
    graph.queue.emit("move", { positions });
  }

  /** With Shift, or after the tool was chosen, a drag draws an area instead of moving the picture. */
  begin(event) {
    if (event.target.closest?.(".float")) return;
    this.graph.canvas.focus({ preventScroll: true });
    if (event.button !== 0 || !(event.shiftKey || this.lassoing)) return;
    event.stopPropagation();
    event.preventDefault();
    const box = this.graph.stage.getBoundingClientRect();
    const at = (e) => ({ x: e.clientX - box.left, y: e.clientY - box.top });
    this.drawn = [at(event)];
    const draw = (e) => {
      this.drawn.push(at(e));
      this.area.setAttribute("points", this.drawn.map(({ x, y }) => `${x},${y}`).join(" "));
    };
    const end = (e) => {
      removeEventListener("pointermove", draw, true);
      removeEventListener("pointerup", end, true);
      removeEventListener("pointercancel", end, true);
      this.finish(e);
    };
    addEventListener("pointermove", draw, true);
    addEventListener("pointerup", end, true);
    addEventListener("pointercancel", end, true);
  }

  finish(event) {
    const { graph } = this, points = this.drawn;
    this.drawn = null;
    this.area.setAttribute("points", "");
    this.lasso(false);
    const moved = points.some(({ x, y }) => Math.hypot(x - points[0].x, y - points[0].y) > 5);
    if (!moved) return this.click({ pointer: { DOM: points[0] }, event });
    const inside = graph.model.nodes.filter((node) => isInside(graph.camera.toScreen(node.at), points)).map((node) => node.id);
    graph.choose([...new Set([...(event.shiftKey ? graph.chosen.nodes : []), ...inside])], []);
  }

  lasso(on) {
    this.lassoing = on;
    this.graph.canvas.style.cursor = on ? "crosshair" : "";
    this.graph.tools.press("lasso", on);
  }
}

/** A list with these taken out if all are in it, else put in. */
function toggled(list, items) {
  return items.every((item) => list.includes(item)) ? list.filter((item) => !items.includes(item)) : [...new Set([...list, ...items])];
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

/** The little box at the pointer: what a node or a line is. */
class Tip {
  constructor(graph) {
    this.graph = graph;
    this.box = element("div", { class: "tip", hidden: true, "aria-hidden": "true" });
    graph.stage.append(this.box);
  }

  show(item, point) {
    if (!item || !point) { this.box.hidden = true; this.item = null; return; }
    if (item !== this.item) {
      this.item = item;
      this.box.replaceChildren(...(item.data ? this.ofNode(item.data) : this.ofLine(item)));
    }
    this.box.hidden = false;
    const { width, height } = this.graph.camera.size();
    const left = clamp(point.x + 14, 4, width - this.box.offsetWidth - 4), below = point.y + 18;
    const top = below + this.box.offsetHeight > height ? point.y - this.box.offsetHeight - 12 : below;
    Object.assign(this.box.style, { left: `${left}px`, top: `${Math.max(top, 4)}px` });
  }

  ofNode(node) {
    const { say } = this.graph;
    const facts = [say(`kind.${node.kind}`), node.date && this.graph.date(node.date), node.doubt && say(`doubt.${node.doubt}`), node.missing && say("more", { n: this.graph.number(node.missing) })];
    return [element("b", {}, node.name), element("span", {}, facts.filter(Boolean).join(" · "))];
  }

  ofLine(line) {
    const { say } = this.graph;
    const rows = line.shown.slice(0, 6).map((tie) => {
      const facts = [tie.detail, tie.date && this.graph.date(tie.date), tie.doubt && say(`doubt.${tie.doubt}`), tie.evidence > 1 && say("sentences", { n: this.graph.number(tie.evidence) })];
      const verb = element("b", {}, `${this.graph.nameOf(tie.source)} ${tie.directed ? "→" : "–"} ${this.graph.nameOf(tie.target)}`);
      return element("div", {}, verb, element("span", {}, [tie.label, ...facts].filter(Boolean).join(" · ")));
    });
    if (line.shown.length > 6) rows.push(element("span", {}, say("more", { n: line.shown.length - 6 })));
    return rows;
  }
}
