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
    this.area = new Area(this);
    this.pointer = new Pointer(this);
    this.grip = new Grip(this);
    this.keys = new Keys(this);
    this.observer = new ResizeObserver(() => this.resize());
    this.observer.observe(this.stage);
    this.contrast = globalThis.matchMedia("(forced-colors: active)");
    this.contrast.addEventListener("change", this.recolor);
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

  waiting(busy) {
    clearTimeout(this.slow);
    if (!busy) this.progress.hidden = true;
    else this.slow = setTimeout(() => (this.progress.hidden = !this.queue.busy), 350);
  }

  /** Whether the page has other colors or letters than the picture. */
  newlyThemed() {
    return this.painter.themeOf(this.host) !== this.painter.themed;
  }

  themed() {
    this.painter.theme(this.host);
    this.labels.forget();
    this.root.classList.toggle("dark", this.painter.dark);
  }

  /** The system's colors were switched on or off, of which Streamlit does not tell. */
  recolor = () => {
    if (!this.shown) return;
    this.themed();
    this.legend.build();
    this.redraw();
  };

  destroy() {
    if (this.shown) this.remember();
    this.observer.disconnect();
    this.contrast.removeEventListener("change", this.recolor);
    this.timeline.playback.drop();
    this.menu.close();
    this.camera.halt();
    this.queue.stop();
    clearTimeout(this.telling);
    clearTimeout(this.pointer.resting);
    this.network.destroy();
    this.root.remove();
    if (this.host.__simpul === this) delete this.host.__simpul;
  }
}
