// The context menu, and other lists of what can be done: what to expand when there is much, as what to save.

const PLENTY = 25; // neighbours above which expanding asks first

class Menu {
  constructor(graph) {
    this.graph = graph;
    this.box = element("div", { class: "menu float", role: "menu", hidden: true });
    this.box.addEventListener("keydown", (event) => this.press(event));
    this.box.addEventListener("contextmenu", (event) => event.preventDefault());
    this.away = (event) => { if (!event.composedPath().includes(this.box)) this.close(); };
    graph.stage.append(this.box);
  }

  /** Opens at a point of the stage, for what is there and what is selected. */
  open(point, { node, line }) {
    const entries = node !== undefined ? this.forNodes(node) : line ? this.forLine(line) : this.forPicture();
    this.fill(point, entries.filter(Boolean), { about: node !== undefined ? [node] : line ? [line.a.id, line.b.id] : [] });
  }

  forNodes(id) {
    const { graph } = this, { say, queue, chosen } = graph;
    const ids = chosen.nodes.includes(id) ? chosen.nodes : [id];
    const record = graph.model.records.get(id), pinned = ids.every((each) => graph.painter.pinned.has(each));
    const single = ids.length === 1;
    return [
      single && [say("expand"), () => graph.expand(id), "E"],
      single && record.data.more?.length && [`${say("expand")} …`, () => this.choose(id), ""],
      [say("collapse"), () => queue.emit("collapse", { ids }), "C"],
      [say("hide"), () => queue.emit("hide", { ids }), "H"],
      [say("hide_others"), () => queue.emit("hide_others", { ids })],
      [say(pinned ? "unpin" : "pin"), () => queue.emit("pin", { ids }), "P"],
      [say("select_neighbours"), () => graph.choose([...new Set(ids.flatMap((each) => [each, ...graph.model.neighbours(graph.model.records.get(each)).map((near) => near.id)]))], [])],
      ...this.own(single ? "node" : "nodes", ids, []),
    ];
  }

  forLine(line) {
    const { graph } = this, { say } = graph;
    const opened = line.bundle && graph.model.opened.has(line.bundle);
    return [
      line.bundle && (opened || line.count > 1) && [say(opened ? "bundle" : "open"), () => graph.openBundle(line.bundle), "Enter"],
      ...[line.a, line.b].map((end) => [graph.nameOf(end.id), () => { graph.choose([end.id], []); graph.camera.reveal(end); }]),
      ...this.own("edge", [], line.about),
    ];
  }

  forPicture() {
    const { graph } = this, { say } = graph;
    return [
      [say("fit"), () => graph.camera.fit(), "F"], [say("tidy"), () => graph.tidy(), "T"], [say("select_all"), () => graph.chooseAll(), "A"],
      graph.state.undo && [say("undo"), () => graph.back(), "U"], graph.state.redo && [say("redo"), () => graph.back("redo"), "R"],
      ...(graph.chosen.nodes.length > 1 ? this.own("nodes", graph.chosen.nodes, graph.chosen.edges) : []),
      ...this.own("picture", [], []),
    ];
  }

  /** The page's own entries for what is chosen. */
  own(on, nodes, edges) {
    const count = nodes.length + edges.length;
    return (this.graph.picture.actions ?? [])
      .filter((action) => action.on === on && count >= (action.least ?? 0) && count <= (action.most ?? Infinity))
      .map((action) => [action.label, () => this.graph.queue.emit("action", { name: action.name, nodes, edges })]);
  }

  /** What can be fetched around a node, by relationship and kind of neighbour, with how many are there already. */
  choose(id) {
    const { graph } = this, { say, number } = graph;
    const record = graph.model.records.get(id);
    const rows = [...(record.data.more ?? [])].filter((count) => count.total > count.shown).sort((a, b) => b.total - b.shown - (a.total - a.shown));
    const ask = (values) => () => graph.queue.emit("expand", { id, ...values });
    const total = rows.reduce((sum, count) => sum + count.total - count.shown, 0);
    const entries = [[say("expand_all", { n: Math.min(PLENTY, total), total: number(total) }), ask({ limit: PLENTY })]];
    for (const { type, direction, label, total: all, shown } of rows) {
      const verb = graph.picture.texts[`edge.${type}`] ?? type.replaceAll("_", " ").toLowerCase();
      const words = `${direction === "in" ? "← " : ""}${verb}${direction === "out" ? " →" : ""} · ${say(`kind.${label}`)}`;
      entries.push([words, ask({ type, direction, label, limit: PLENTY }), say("expand_kind", { shown: number(shown), total: number(all) })]);
    }
    this.fill(graph.camera.toScreen(record.at), entries, { title: say("expand_title", { name: record.data.label || record.data.name }), about: [id] });
  }

  /** Shows entries of words, action and hint at a point or beside a button; `about` are nodes without which they make no sense. */
  fill(point, entries, { title, about = [], beside } = {}) {
    this.about = about;
    const items = entries.map(([words, action, hint]) => element("button", {
      type: "button", role: "menuitem", tabindex: "-1",
      onclick: () => { this.close(); this.graph.canvas.focus({ preventScroll: true }); action(); },
    }, element("span", {}, words), hint ? element("kbd", {}, hint) : ""));
    this.box.replaceChildren(...(title ? [element("div", { class: "title" }, title)] : []), ...items);
    this.box.hidden = false;
    this.place(beside ? this.besides(beside) : { x: point.x + 4, y: point.y + 4 });
    this.graph.tip.show(null);
    addEventListener("pointerdown", this.away, true);
    items[0]?.focus({ preventScroll: true });
  }

  place({ x, y }) {
    const { width, height } = this.graph.camera.size(), { offsetWidth, offsetHeight, style } = this.box;
    style.left = `${clamp(x, 4, Math.max(4, width - offsetWidth - 4))}px`;
    style.top = `${clamp(y, 4, Math.max(4, height - offsetHeight - 4))}px`;
  }

  /** To the left of a button, below it where the tools stand in a row. */
  besides(button) {
    const box = button.getBoundingClientRect(), stage = this.graph.stage.getBoundingClientRect();
    if (this.graph.tight) return { x: box.left - stage.left, y: box.bottom - stage.top + 6 };
    return { x: box.left - stage.left - this.box.offsetWidth - 8, y: box.top - stage.top };
  }

  /** Closes when what it is about has left the picture. */
  follow() {
    const { records } = this.graph.model;
    if (!this.box.hidden && this.about.some((id) => !records.has(id) || records.get(id).hidden)) this.close();
  }

  press(event) {
    const items = [...this.box.querySelectorAll("button")], here = items.indexOf(this.box.getRootNode().activeElement);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) items[(here + step + items.length) % items.length]?.focus();
    else if (event.key === "Home") items[0]?.focus();
    else if (event.key === "End") items.at(-1)?.focus();
    else if (event.key === "Tab") { this.close(); this.graph.canvas.focus({ preventScroll: true }); }
    else return;
    event.preventDefault();
  }

  /** Closes; whether it was open. */
  close() {
    const was = !this.box.hidden;
    removeEventListener("pointerdown", this.away, true);
    this.box.hidden = true;
    return was;
  }
}
