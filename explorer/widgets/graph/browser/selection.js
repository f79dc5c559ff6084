// Selection: sent to Python, shown in the picture and the list, announced to screen readers.

/** @satisfies {ThisType<SimpulGraph>} */
const CHOICE = {
  /** Selects, and sends the selection to Python. */
  choose(nodes, edges) {
    const same = String(nodes) === String(this.chosen.nodes) && String(edges) === String(this.chosen.edges);
    this.chosen = { nodes: [...nodes], edges: [...edges] };
    if (!same) this.queue.emit("select", this.chosen); // first, so that Python works while we draw
    this.mark();
  },

  chooseAll() {
    this.choose(this.model.nodes.map((node) => node.id), []);
  },

  /** Shows the selection. */
  mark() {
    const { nodes, edges } = this.chosen;
    this.painter.selected = { nodes: new Set(nodes), edges: new Set(edges) };
    const one = nodes.length === 1 && !edges.length ? this.model.records.get(nodes[0])?.data.name : null;
    const line = !nodes.length && edges.length ? this.model.lines.find((each) => this.painter.isSelected(each)) : null;
    if (one) this.list.speak(this.say("selected", { name: one }));
    else if (line) this.list.speak(this.say("selected", { name: `${this.nameOf(line.a.id)} ${line.label} ${this.nameOf(line.b.id)}` }));
    else this.list.speak(nodes.length ? this.say("selected_many", { n: nodes.length }) : this.say("selected_none"));
    this.list.update();
    setTimeout(() => this.redraw(), 0); // after Streamlit's own timer, which sends the selection: 10,000 nodes are drawn in 60 ms
  },
};
Object.assign(SimpulGraph.prototype, CHOICE);
