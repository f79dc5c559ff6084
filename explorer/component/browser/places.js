// Where things are: kept for when the page of a graph is left and entered again, and on the page for tests.

Object.assign(SimpulGraph.prototype, {
  places() {
    const round = (value) => Math.round(value * 10) / 10;
    return [...this.model.records.values()].map(({ id, at }) => [id, [round(at.x), round(at.y)]]);
  },

  remember() {
    KEPT.set(this.picture.graph, { epoch: this.state.epoch, places: new Map(this.places()) });
  },

  // For tests: where things are on the page.

  at(id) {
    return this.onPage(this.model.records.get(id).at);
  },

  edgeAt(id) {
    const line = this.model.lines.find((each) => each.id === id || each.about.includes(id));
    const form = lineBetween(line.a, line.b, line.bend, line.arrow);
    return this.onPage({ x: form.mx, y: form.my });
  },

  onPage(at) {
    const box = this.stage.getBoundingClientRect(), { x, y } = this.camera.toScreen(at);
    return { x: x + box.left, y: y + box.top };
  },

  positions() {
    return Object.fromEntries(this.places());
  },

  ids() {
    return this.model.nodes.map((node) => node.id).sort();
  },
});

const KEPT = new Map(); // graph → places
