// Positions: kept while the graph's page is left and reopened, and exposed on the page for tests.

/** @satisfies {ThisType<SimpulGraph>} */
const PLACES = {
  places() {
    const round = (value) => Math.round(value * 10) / 10;
    return new Map([...this.model.records.values()].map(({ id, at }) => [id, [round(at.x), round(at.y)]]));
  },

  remember() {
    KEPT.set(this.picture.graph, { epoch: this.state.epoch, places: this.places() });
  },

  /** Whether every event is sent and acknowledged, and everything is in position and drawn: nothing will move by itself. */
  atRest() {
    const { queue, camera, print, painter, surface, picture, state } = this;
    const told = queue.epoch !== null && !queue.busy && !this.untold, there = picture.revision === state.revision && state.revision === this.revision;
    return Boolean(this.shown && told && there && camera.still && !print.on && !painter.born.size && surface.asked === undefined);
  },

  /** Resolves to true after some frames at rest (the page may still be resizing), to false if the graph leaves the page. */
  async still() {
    for (let frames = 0; frames < 6; frames = this.atRest() ? frames + 1 : 0) {
      await new Promise((done) => requestAnimationFrame(done));
      if (!this.root.isConnected) return false;
    }
    return true;
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
};
Object.assign(SimpulGraph.prototype, PLACES);

const KEPT = new Map(); // graph → places
