// One graph in one place of the page: holds the parts together and talks to Python.

class SimpulGraph {
  constructor(parent) {
    this.parent = parent;
    this.host = parent.host ?? parent;
    this.picture = { nodes: [], edges: [], legend: [], events: [], texts: {} };
    this.state = {};
    this.chosen = { nodes: [], edges: [] };
    this.model = new Model();
    this.painter = new Painter(this.model);
    this.labels = new Labels(this.painter);
    this.queue = new Queue((waiting) => this.waiting(waiting), () => this.room());
    this.canvas = element("div", { class: "canvas", tabindex: "0", role: "application" });
    this.notice = element("p", { class: "notice", hidden: true });
    this.progress = element("div", { class: "progress", hidden: true });
    this.stage = element("div", { class: "stage" }, this.canvas, this.notice, this.progress);
    this.root = element("div", { class: "simpul" }, this.stage);
    parent.append(this.root);
    this.start();
    this.host.__simpul = this; // for tests and for looking into
  }

  start() {
    const { vis } = globalThis;
    this.data = new vis.DataSet();
    this.network = new vis.Network(this.canvas, { nodes: this.data, edges: new vis.DataSet() }, {
      autoResize: false, physics: { enabled: false, stabilization: false }, layout: { improvedLayout: false, randomSeed: 1 },
      interaction: { selectable: false, hover: false, keyboard: false, zoomSpeed: 0.6, tooltipDelay: 1e9, multiselect: true },
      nodes: { shape: "dot", size: 10, physics: false },
    });
    this.network.canvas.frame.removeAttribute("tabindex"); // our canvas is the one place for the keyboard
    this.camera = new Camera(this.network, this.model, () => this.inset());
    this.drawOurselves();
    this.timeline = new Timeline(this);
    this.list = new List(this);
    this.tip = new Tip(this);
    this.menu = new Menu(this);
    this.tools = new Tools(this);
    this.legend = new Legend(this);
    this.pointer = new Pointer(this);
    this.keys = new Keys(this);
    this.observer = new ResizeObserver(() => this.resize());
    this.observer.observe(this.stage);
  }

  /** Puts our painter in the place of vis-network's drawing of nodes and edges. */
  drawOurselves() {
    const { network, painter, labels, camera } = this, { renderer } = network;
    renderer._drawEdges = renderer._drawArrows = () => {};
    this.print = new Print(this);
    renderer._drawNodes = (context, hidden) => {
      if (!hidden && !this.print.show(context)) painter.paint(context, camera.scale, camera.view());
      return { drawExternalLabels: null };
    };
    network.on("afterDrawing", (context) => {
      if (this.print.shown) return;
      const { width, height } = camera.size(), ratio = network.canvas.pixelRatio;
      context.save();
      context.setTransform(ratio, 0, 0, ratio, 0, 0);
      const { top, right } = this.inset();
      labels.paint(context, camera.scale, { left: 0, top: top - 14, right: width - right + 44, bottom: height }, camera.toScreen);
      context.restore();
      if (painter.born.size) requestAnimationFrame(() => network.redraw());
    });
  }

  redraw() {
    this.network.renderer.requestRedraw?.() ?? this.network.body.emitter.emit("_requestRedraw");
  }

  say = (key, values) => filled(this.picture.texts[key] ?? (key.includes(".") ? key.slice(key.indexOf(".") + 1) : key), values);
  number = (value) => new Intl.NumberFormat(this.picture.language).format(value);

  /** A date of year, month or day precision in the reader's language. */
  date(date) {
    const [year, month, day] = date.split("-").map(Number);
    if (!month) return String(year);
    const style = day ? { day: "numeric", month: "short", year: "numeric" } : { month: "short", year: "numeric" };
    return new Intl.DateTimeFormat(this.picture.language, { ...style, timeZone: "UTC" }).format(new Date(Date.UTC(year, month - 1, day || 1)));
  }

  nameOf(id) {
    const data = this.model.records.get(id)?.data;
    return data?.label || data?.name || id;
  }

  colorOf(kind) {
    return this.picture.legend.find((entry) => entry.kind === kind)?.color || this.painter.quiet;
  }

  inOrder() {
    return [...this.model.records.values()].filter((record) => !record.hidden);
  }

  /** Pixels of the stage that tools and legend cover. */
  inset() {
    if (this.narrow) return { left: 8, top: 48, right: 8, bottom: 40 };
    return { left: 14, top: 14, right: 58, bottom: this.legend.box.hidden ? 14 : Math.min(this.legend.box.offsetHeight + 20, 130) };
  }

  /** Width and height that are free for the picture. */
  room() {
    const { width, height } = this.camera.size(), { left, right, top, bottom } = this.inset();
    return [width - left - right, height - top - bottom];
  }

  /** Tells Python when the window is much higher or wider than it thinks: the first picture is then laid out for it. */
  tellShape() {
    const size = this.room(), shape = size[0] / size[1];
    if (this.fitted && (shape < 0.92 || shape > 2.4)) this.queue.emit("window", { size });
  }

  /** Takes a picture from Python. Nodes that are there stay where they are, unless the revision says otherwise. */
  show(picture, send) {
    this.queue.send = send;
    const first = !this.shown, before = this.picture;
    this.picture = picture;
    this.root.style.setProperty("--height", picture.height);
    this.themed();
    this.shaped(this.stage.clientWidth || 1000);
    const newcomers = this.model.take(picture, (records) => this.place(records, first), (id) => this.data.remove(id));
    if (!first && newcomers.length && newcomers.length < 200 && !calm()) for (const { id } of newcomers) this.painter.born.set(id, performance.now());
    this.canvas.setAttribute("aria-label", `${this.say("graph")}. ${this.say("describe", { nodes: this.model.nodes.length, lines: this.model.lines.length })}`);
    if (first || before.language !== picture.language) this.tools.build();
    this.legend.build();
    this.timeline.build();
    this.control(this.state);
    this.shown = true;
    this.afterChange(true);
    if (first || this.replaced(newcomers)) {
      this.fitted = this.camera.fit(false);
      this.untouched = true;
      this.tellShape();
    } else if (newcomers.length) this.untouched = false;
  }

  /** Whether this is another picture altogether: nothing that was there is left. */
  replaced(newcomers) {
    return newcomers.length > 0 && newcomers.length === this.model.records.size;
  }

  /** Adds newcomers to vis-network at the places Python gave them, or where they were before the page was left. */
  place(records, first) {
    const kept = first ? KEPT.get(this.picture.graph) : null;
    const known = kept && kept.epoch === this.state.epoch ? kept.places : new Map();
    const places = records.map(({ id, data }) => known.get(id) ?? [data.x ?? 0, data.y ?? 0]);
    records.forEach((record, i) => (record.at = { x: places[i][0], y: places[i][1] }));
    if (this.model.records.size <= MANY) this.hand(records);
  }

  /** Hands nodes to vis-network, which then moves them when they are dragged. Thousands are handed over when touched. */
  hand(records) {
    const fresh = records.filter(({ id }) => !this.network.body.nodes[id]);
    if (!fresh.length) return;
    this.data.add(fresh.map(({ id }) => ({ id })));
    for (const record of fresh) {
      const { x, y } = record.at;
      record.at = Object.assign(this.network.body.nodes[record.id], { x, y }); // here, because vis-network cuts to whole pixels
    }
  }

  /** Takes the control record: what Python acknowledged, and the state that goes with the picture. */
  control(state) {
    this.state = state;
    if (state.epoch === undefined || !this.picture.graph) return;
    this.queue.acknowledge(state.epoch, state.ack);
    if (!this.queue.busy && !this.untold) this.adopt(state);
    this.follow(state);
    this.tools.update();
  }

  /** Python's selection, pins and filters; passed over while the reader is ahead of them. */
  adopt({ selected, pinned, opened, hidden, span, undated }) {
    const { model, painter } = this;
    this.chosen = { nodes: selected.nodes.filter((id) => model.records.has(id)), edges: selected.edges };
    painter.pinned = new Set(pinned);
    const before = JSON.stringify([[...model.hidden], model.span, model.undated, [...model.opened]]);
    Object.assign(model, { hidden: new Set(hidden), opened: new Set(opened), span, undated });
    if (before !== JSON.stringify([hidden, span, undated, opened])) model.derive();
    this.mark();
    this.afterChange(false);
  }

  /** What Python wants done once: another layout, a node in the middle, a command. */
  follow({ revision, focus, command } = this.state) {
    if (this.revision === undefined || this.picture.epoch !== this.epoch) this.startAnew(revision);
    if (revision !== this.revision && this.picture.revision === revision) {
      this.revision = revision;
      // The window may have changed while they were on their way: what is to be seen whole is looked at again on arrival.
      const whole = this.fitAfter || this.untouched || (command?.[0] === "fit" && command[1] !== this.commanded);
      this.camera.settle(this.picture.nodes.map((node) => [node.id, [node.x ?? 0, node.y ?? 0]]), () => { this.remember(); if (whole) this.camera.fit(false); });
      if (this.fitAfter || this.untouched) this.camera.fit(false, this.picture.nodes.map((node) => ({ at: node, size: node.size, data: node })));
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
  }

  /** Another session with the same picture on the page: everybody goes where it says, at once. */
  startAnew(revision) {
    const { epoch, nodes } = this.picture, before = this.epoch;
    if (epoch !== this.state.epoch) return;
    [this.epoch, this.revision] = [epoch, revision];
    if (before === undefined) return;
    this.camera.settle(nodes.map((node) => [node.id, [node.x ?? 0, node.y ?? 0]]), () => this.remember(), 0);
    this.fitted = this.camera.fit(false);
    this.untouched = true;
  }

  obey(name, _, format) {
    // Where nodes are going, not where they are: a new picture's nodes may be on their way, or not have come yet.
    if (name === "fit" && this.picture.revision !== this.state.revision) this.fitAfter = true;
    else if (name === "fit") this.camera.fit(false, this.picture.nodes.map((node) => ({ at: node, size: node.size, data: node })));
    else if (name === "positions") this.queue.emit("positions", { positions: Object.fromEntries(this.places()), camera: { ...this.network.getViewPosition(), scale: this.camera.scale } });
    else if (name === "image") this.queue.emit("image", { format: format ?? "png", data: format === "svg" ? pictureDrawing(this) : pictureCanvas(this).toDataURL("image/png") });
  }

  places() {
    const round = (value) => Math.round(value * 10) / 10;
    return [...this.model.records.values()].map(({ id, at }) => [id, [round(at.x), round(at.y)]]);
  }

  remember() {
    KEPT.set(this.picture.graph, { epoch: this.state.epoch, places: new Map(this.places()) });
  }

  /** Selects, and says so to Python. */
  choose(nodes, edges) {
    const same = String(nodes) === String(this.chosen.nodes) && String(edges) === String(this.chosen.edges);
    this.chosen = { nodes: [...nodes], edges: [...edges] };
    this.mark();
    if (!same) this.queue.emit("select", this.chosen);
  }

  chooseAll() {
    this.choose(this.model.nodes.map((node) => node.id), []);
  }

  /** Shows what is chosen. */
  mark() {
    const { nodes, edges } = this.chosen;
    this.painter.selected = { nodes: new Set(nodes), edges: new Set(edges) };
    this.network.selectionHandler.unselectAll?.();
    if (nodes.length <= MANY) this.hand(nodes.map((id) => this.model.records.get(id)).filter(Boolean));
    for (const id of nodes) if (this.network.body.nodes[id]) this.network.selectionHandler.selectObject(this.network.body.nodes[id], false);
    const one = nodes.length === 1 && !edges.length ? this.model.records.get(nodes[0])?.data.name : null;
    const line = !nodes.length && edges.length ? this.model.lines.find((each) => this.painter.isSelected(each)) : null;
    if (one) this.list.speak(this.say("selected", { name: one }));
    else if (line) this.list.speak(this.say("selected", { name: `${this.nameOf(line.a.id)} ${line.label} ${this.nameOf(line.b.id)}` }));
    else this.list.speak(nodes.length ? this.say("selected_many", { n: nodes.length }) : this.say("selected_none"));
    this.list.update();
    this.redraw();
  }

  /** Expands a node, after a choice when there is much (or when asked for). */
  expand(id, ask = false) {
    const more = this.model.records.get(id)?.data.more ?? [];
    const missing = more.reduce((sum, count) => sum + Math.max(0, count.total - count.shown), 0);
    if (missing > PLENTY || (ask && missing)) this.menu.choose(id);
    else this.queue.emit("expand", { id });
  }

  openBundle(id) {
    const { opened } = this.model, on = !opened.has(id);
    on ? opened.add(id) : opened.delete(id);
    this.model.derive();
    this.afterChange(false);
    this.queue.emit(on ? "open" : "close", { id });
  }

  tidy() {
    this.fitAfter = true;
    this.queue.emit("tidy");
  }

  fold() {
    this.queue.emit("fold", { on: !this.picture.folded });
  }

  /** Filters here and now; Python is told when the reader is done (`tell`), which makes one step to undo. */
  filter({ hidden, span, undated }, tell = true) {
    const { model } = this;
    if (hidden) { model.hidden = new Set(hidden); this.untold = { ...this.untold, kinds: true }; }
    if (span !== undefined) model.span = span;
    if (undated !== undefined) model.undated = undated;
    if (!hidden) this.untold = { ...this.untold, span: true };
    model.derive();
    this.afterChange(false);
    clearTimeout(this.telling);
    if (tell) this.telling = setTimeout(() => this.tell(), 300);
  }

  tell() {
    const { model, untold } = this;
    this.untold = null;
    if (untold?.kinds) this.queue.emit("kinds", { hidden: [...model.hidden] });
    if (untold?.span) this.queue.emit("span", { from: model.span?.[0] ?? null, to: model.span?.[1] ?? null, undated: model.undated });
  }

  /** Everything that shows what is drawn. */
  afterChange(rebuilt) {
    const { model, picture } = this;
    this.legend.update();
    this.timeline.update();
    this.list.update(true);
    this.notice.hidden = model.nodes.length > 0;
    this.notice.textContent = this.say(picture.nodes.length ? "nothing_shown" : "empty");
    if (this.painter.hover && !model.nodes.includes(this.painter.hover) && !model.lines.includes(this.painter.hover)) this.painter.hover = this.painter.lit = null;
    if (rebuilt) this.remember();
    this.redraw();
  }

  waiting(busy) {
    clearTimeout(this.slow);
    if (!busy) this.progress.hidden = true;
    else this.slow = setTimeout(() => (this.progress.hidden = !this.queue.busy), 350);
  }

  download(format) {
    const name = `simpul.${format}`;
    if (format === "svg") downloadFile(name, URL.createObjectURL(new Blob([pictureDrawing(this)], { type: "image/svg+xml" })));
    else pictureCanvas(this).toBlob((blob) => downloadFile(name, URL.createObjectURL(blob)), "image/png");
  }

  themed() {
    this.painter.theme(this.host);
    this.labels.forget();
    this.root.classList.toggle("dark", this.painter.dark);
  }

  resize() {
    const { clientWidth, clientHeight } = this.stage;
    if (!clientWidth || !clientHeight) return;
    this.shaped(clientWidth);
    const { width } = this.network.canvas.frame.canvas, before = this.network.getViewPosition(), scale = this.camera.scale;
    this.network.setSize(`${clientWidth}px`, `${clientHeight}px`);
    if (!this.fitted || this.untouched) this.fitted = this.camera.fit(false);
    else if (width) this.network.moveTo({ position: before, scale });
    this.network.redraw();
    if (this.timeline.width && Math.abs(this.timeline.width - this.timeline.chart.clientWidth) > 2) this.timeline.build();
  }

  /** On a narrow screen tools and legend leave the picture more room. */
  shaped(width) {
    const narrow = width < 560;
    if (narrow === this.narrow) return;
    this.narrow = narrow;
    this.root.classList.toggle("narrow", narrow);
    if (this.shown) this.legend.build();
  }

  // For tests: where things are on the page.

  at(id) {
    return this.onPage(this.model.records.get(id).at);
  }

  edgeAt(id) {
    const line = this.model.lines.find((each) => each.id === id || each.about.includes(id));
    const form = lineBetween(line.a, line.b, line.bend, line.arrow);
    return this.onPage({ x: form.mx, y: form.my });
  }

  onPage(at) {
    const box = this.stage.getBoundingClientRect(), { x, y } = this.camera.toScreen(at);
    return { x: x + box.left, y: y + box.top };
  }

  positions() {
    return Object.fromEntries(this.places());
  }

  ids() {
    return this.model.nodes.map((node) => node.id).sort();
  }

  destroy() {
    if (this.shown) this.remember();
    this.observer.disconnect();
    this.timeline.stopPlaying();
    this.queue.stop();
    clearTimeout(this.telling);
    clearTimeout(this.pointer.resting);
    this.network.destroy();
    this.root.remove();
    if (this.host.__simpul === this) delete this.host.__simpul;
  }
}

const KEPT = new Map(); // graph → places, for when its page is left and entered again
