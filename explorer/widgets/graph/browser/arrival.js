// Applies what Python sends: the picture, the control record beside it, and commands to run once.

/** @satisfies {ThisType<SimpulGraph>} */
const ARRIVAL = {
  /** Applies a picture from Python. Existing nodes keep their positions, unless the revision changed. */
  show(picture) {
    const first = !this.shown, before = this.picture;
    this.picture = picture;
    this.root.style.setProperty("--height", picture.height);
    this.themed();
    this.shaped(this.stage.clientWidth || 1000, this.stage.clientHeight || 600);
    if (first) this.surface.resize(this.stage.clientWidth, this.stage.clientHeight);
    const newcomers = this.model.take(picture, (records) => this.place(records, first));
    if (!first && newcomers.length && newcomers.length < 200 && !calm()) for (const { id } of newcomers) this.painter.born.set(id, performance.now());
    this.canvas.setAttribute("aria-label", `${this.say("graph")}. ${this.say("describe", { nodes: this.model.nodes.length, lines: this.model.lines.length })}`);
    if (first || before.language !== picture.language) this.tools.build();
    this.legend.build();
    if (this.replaced(newcomers)) this.timeline.view = null;
    this.timeline.build();
    this.control(this.state);
    this.shown = true;
    this.afterChange(true);
    if (first || this.replaced(newcomers)) {
      this.fitted = this.camera.fit(false);
      this.tellShape();
    } else if (newcomers.length) {
      this.camera.whole = false;
      this.bringIn(newcomers.filter((record) => !record.hidden));
    }
  },

  /** Zooms out if newcomers are outside of the window. */
  bringIn(newcomers) {
    if (newcomers.some((record) => !this.camera.shows(record.at, 0))) this.camera.include(newcomers);
  },

  /** Tells Python if the window is unusually high or wide: the first picture is then laid out for it. */
  tellShape() {
    const size = this.room(), shape = size[0] / size[1];
    if (this.fitted && (shape < 1.1 || shape > 2.4)) this.queue.emit("window", { size });
  },

  /** Updates everything that depends on what is drawn. */
  afterChange(rebuilt) {
    const { model, picture } = this;
    this.legend.update();
    this.timeline.update();
    this.list.update(true);
    this.menu.follow();
    this.notice.hidden = model.nodes.length > 0;
    this.notice.textContent = this.say(picture.nodes.length ? "nothing_shown" : "empty");
    if (rebuilt && this.painter.lit && this.painter.lit !== this.painter.hover) this.painter.lit = null;
    if (this.painter.hover && !model.nodes.includes(this.painter.hover) && !model.lines.includes(this.painter.hover)) this.painter.hover = this.painter.lit = null;
    if (rebuilt) this.remember();
    this.redraw();
  },

  /** Whether this is an entirely new picture: no previous node is left. */
  replaced(newcomers) {
    return newcomers.length > 0 && newcomers.length === this.model.records.size;
  },

  /** Places newcomers at Python's positions, or where they were before the page was left. */
  place(records, first) {
    const kept = first ? KEPT.get(this.picture.graph) : null;
    const known = kept && kept.epoch === this.state.epoch ? kept.places : new Map();
    const places = records.map(({ id, data }) => known.get(id) ?? [data.x ?? 0, data.y ?? 0]);
    records.forEach((record, i) => (record.at = { x: places[i][0], y: places[i][1] }));
  },

  /** Applies the control record: what Python acknowledged, and the state of the picture. */
  control(state) {
    this.state = state;
    if (state.epoch === undefined || !this.picture.graph) return;
    this.queue.acknowledge(state.epoch, state.ack);
    if (!this.queue.busy) this.adopt(state);
    this.follow();
    this.tools.update();
  },

  /** Applies Python's selection, pins and filters, except those the reader has changed since. */
  adopt({ selected, pinned, opened, ...filters }) {
    const { model, painter, untold } = this;
    const hidden = untold?.kinds ? [...model.hidden] : filters.hidden, { span, undated } = untold?.span ? model : filters;
    this.chosen = { nodes: selected.nodes.filter((id) => model.records.has(id)), edges: selected.edges };
    painter.pinned = new Set(pinned);
    const before = JSON.stringify([[...model.hidden], model.span, model.undated, [...model.opened]]);
    Object.assign(model, { hidden: new Set(hidden), opened: new Set(opened), span, undated });
    if (before !== JSON.stringify([hidden, span, undated, opened])) model.derive();
    this.mark();
    this.afterChange(false);
  },

  /** Runs what Python requests once: a new layout, centering a node, a command. */
  follow() {
    const { revision, focus, command } = this.state;
    if (this.revision === undefined || this.picture.epoch !== this.epoch) this.startAnew(revision);
    if (revision !== this.revision && this.picture.revision === revision) {
      this.revision = revision;
      // The window may have changed during the animation: a picture to be shown whole is fitted again at its end.
      const whole = this.fitAfter || this.camera.whole || (command?.[0] === "fit" && command[1] !== this.commanded);
      this.camera.settle(this.picture.nodes.map((node) => [node.id, [node.x ?? 0, node.y ?? 0]]), () => { this.remember(); if (whole) this.camera.fit(false); });
      if (this.fitAfter || this.camera.whole) this.camera.fit(this.fitAfter, this.picture.nodes.map((node) => ({ at: node, data: node })));
      this.fitAfter = false;
    }
    if (focus && focus[1] !== this.focused && this.model.records.has(focus[0])) {
      this.focused = focus[1];
      this.camera.reveal(this.model.records.get(focus[0]), true);
    }
    if (command && command[1] !== this.commanded) {
      this.commanded = command[1];
      this.obey(...command);
    }
  },

  /** Another session with the same picture on the page: nodes move to its positions at once. */
  startAnew(revision) {
    const { epoch, nodes } = this.picture, before = this.epoch;
    if (epoch !== this.state.epoch) return;
    [this.epoch, this.revision] = [epoch, revision];
    if (before === undefined) return;
    this.camera.settle(nodes.map((node) => [node.id, [node.x ?? 0, node.y ?? 0]]), () => this.remember(), 0);
    this.fitted = this.camera.fit(false);
  },

  obey(name, _, format) {
    // Use the target positions: a new picture's nodes may still be moving, or not have arrived yet.
    if (name === "fit" && this.picture.revision !== this.state.revision) this.fitAfter = true;
    else if (name === "fit") this.camera.fit(true, this.picture.nodes.map((node) => ({ at: node, data: node })));
    else if (name === "positions") this.tellNow().queue.emit("positions", { positions: Object.fromEntries(this.places()), camera: { ...this.surface.center, scale: this.camera.scale } });
    else if (name === "image") {
      this.queue.emit("image", { format: format ?? "png", data: format === "svg" ? pictureDrawing(this) : pictureCanvas(this).toDataURL("image/png") });
      this.redraw();
    }
  },
};
Object.assign(SimpulGraph.prototype, ARRIVAL);
