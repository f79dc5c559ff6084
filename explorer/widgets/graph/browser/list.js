// The picture as a list, for screen readers and for people who prefer to read.

const LISTED = 1000;

class List {
  constructor(graph) {
    this.graph = graph;
    this.most = LISTED;
    this.live = element("div", { class: "unseen", "aria-live": "polite" });
    this.summary = element("summary");
    this.body = element("div", { class: "columns" });
    this.box = element("details", { class: "list" }, this.summary, this.body);
    this.box.addEventListener("toggle", () => { this.stale = true; this.update(); });
    graph.root.append(this.live, this.box);
    this.buttons = [];
  }

  /** Announces a text to screen readers. */
  speak(words) {
    if (this.live.textContent !== words) this.live.textContent = words;
  }

  /** Fills the lists if they are open and the picture changed; marks the selection. */
  update(stale = false) {
    const { say, model } = this.graph;
    this.stale ||= stale;
    const ties = model.lines.reduce((sum, line) => sum + line.count, 0), all = model.bundles.reduce((sum, edge) => sum + (edge.members?.length ?? 1), 0);
    this.summary.textContent = `${say("list")} (${this.count(model.nodes.length, model.records.size)} + ${this.count(ties, all)})`;
    if (!this.box.open) return;
    if (this.stale) this.fill();
    this.stale = false;
    const { nodes, edges } = this.graph.chosen;
    for (const { button, node, about } of this.buttons) button.setAttribute("aria-pressed", String(node ? nodes.includes(node) : about.some((each) => edges.includes(each))));
  }

  /** "37", or "20 of 37" where a filter leaves some out. */
  count(n, total) {
    const { say, number } = this.graph;
    return n === total ? number(n) : say("of", { n: number(n), total: number(total) });
  }

  fill() {
    const { graph } = this, { say, model } = graph;
    this.buttons = [];
    const nodes = graph.inOrder().slice(0, this.most).map((record) => this.node(record));
    const ties = model.lines.flatMap((line) => line.shown), lines = ties.slice(0, this.most).map((tie) => this.line(tie));
    this.body.replaceChildren(this.column(say("list_nodes"), nodes, model.nodes.length), this.column(say("list_lines"), lines, ties.length));
  }

  column(title, items, total) {
    const left = total - items.length;
    return element("section", {}, element("h2", {}, title), element("ul", {}, ...items), left > 0 ? this.more(left) : "");
  }

  /** The button that lists more entries. */
  more(left) {
    return element("button", { type: "button", onclick: () => { this.most += LISTED; this.fill(); } }, this.graph.say("more", { n: this.graph.number(left) }));
  }

  node(record) {
    const { graph } = this, { data } = record;
    const words = [graph.say(`kind.${data.kind}`), data.fresh && graph.say("fresh"), ...graph.marksOf(data), graph.when(data), data.doubt && graph.say(`doubt.${data.doubt}`)].filter(Boolean).join(", ");
    const button = element("button", {
      type: "button", onclick: (event) => { graph.choose(event.shiftKey ? toggled(graph.chosen.nodes, [record.id]) : [record.id], []); graph.camera.reveal(record); },
      ondblclick: () => graph.expand(record.id),
    }, shapeIcon(data.shape, data.color, graph.painter.muted), data.name, element("small", {}, words));
    this.buttons.push({ button, node: record.id });
    return element("li", {}, button);
  }

  line(tie) {
    const { graph } = this;
    const facts = [tie.detail, graph.when(tie), tie.doubt && graph.say(`doubt.${tie.doubt}`)].filter(Boolean).join(", ");
    const button = element("button", { type: "button", onclick: () => graph.choose([], [tie.about]) }, `${graph.nameOf(tie.source)} – ${tie.label} – ${graph.nameOf(tie.target)}`, element("small", {}, facts));
    this.buttons.push({ button, about: [tie.about] });
    return element("li", {}, button);
  }
}
