// One graph at one place of the page: connects the parts and talks to Python.

class SimpulGraph {
  constructor(parent) {
    this.parent = parent;
    this.host = parent.host ?? parent;
    this.picture = { nodes: [], edges: [], legend: [], events: [], texts: {} };
    this.state = {};
    this.chosen = { nodes: [], edges: [] };
    this.shown = false; // whether a picture has come
    this.fitted = false;
    this.fitAfter = false; // whether to fit once the positions of the next revision arrive
    this.tight = false;
    /** @type {{ kinds?: boolean, span?: boolean, series?: Series | null } | null} */
    this.untold = null; // filters not sent to Python yet
    /** @type {number | undefined} */
    this.telling = undefined;
    this.epoch = this.revision = this.focused = this.commanded = undefined;
    this.model = new Model();
    this.painter = new Painter(this.model);
    this.labels = new Labels(this.painter);
    this.queue = new Queue((waiting) => this.waiting(waiting), () => ({ window: this.room(), seen: this.seen() }));
    this.canvas = element("div", { class: "canvas", tabindex: "0", role: "application" });
    this.notice = element("p", { class: "notice", hidden: true });
    this.progress = element("div", { class: "progress", hidden: true });
    this.stage = element("div", { class: "stage" }, this.canvas, this.notice, this.progress);
    this.root = element("div", { class: "simpul" }, this.stage);
    parent.append(this.root);
    this.start();
    this.host.__simpul = this; // for tests and debugging
  }

  start() {
    this.surface = new Surface(this.canvas, (context) => this.paint(context));
    this.camera = new Camera(this.surface, this.model, () => this.inset());
    this.print = new Print(this);
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
    this.legendObserver = new ResizeObserver(() => this.uncover());
    this.legendObserver.observe(this.legend.box);
    this.contrast = globalThis.matchMedia("(forced-colors: active)");
    this.contrast.addEventListener("change", this.recolor);
  }

  /** Paints the canvas: the print while the picture moves, else nodes, lines and labels. */
  paint(context) {
    const { surface, painter, labels, camera } = this;
    surface.inPicture();
    if (this.print.show(context)) return;
    painter.paint(context, camera.scale, camera.view());
    surface.onScreen();
    labels.paint(context, camera.scale, this.edge(), camera.toScreen);
    painter.forgetGrown();
    if (painter.born.size) surface.redraw();
  }

  redraw() {
    this.surface.redraw();
  }

  say = (key, values) => filled(this.picture.texts[key] ?? (key.includes(".") ? key.slice(key.indexOf(".") + 1) : key), values);
  number = (value) => new Intl.NumberFormat(this.picture.language).format(value);

  /** A date of year, month or day precision in the reader's language. */
  date(date) {
    return this.between(date, date);
  }

  /** Formats a span of dates of one precision, without repeating what both ends have in common. */
  between(from, to) {
    const finest = Math.max(from.length, to.length);
    if (finest < 7) return from === to ? String(Number(from)) : `${Number(from)} – ${Number(to)}`;
    /** @type {Intl.DateTimeFormatOptions} */
    const style = { month: "short", year: "numeric", ...(finest > 7 && { day: "numeric" }), timeZone: "UTC" };
    const days = finest > 7 ? [daysOf(from)[0], daysOf(to)[1]] : [daysOf(from)[0], daysOf(to)[0]];
    return new Intl.DateTimeFormat(this.picture.language, style).formatRange(new Date(days[0] * DAY), new Date(days[1] * DAY));
  }

  /** Formats an event's date in the reader's language: its own, else that of the report, marked as such. */
  when({ date, reported }) {
    return date && (reported ? this.say("reported_on", { date: this.date(date) }) : this.date(date));
  }

  /** Describes a reader's marks on a node. */
  marksOf({ marks }) {
    return (marks ?? []).map((mark) => this.picture.legend.find((entry) => entry.kind === mark)?.label).filter(Boolean);
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

  /** Whether the page's colors or font have changed since the last drawing. */
  newlyThemed() {
    return this.painter.themeOf(this.host) !== this.painter.themed;
  }

  themed() {
    this.painter.theme(this.host);
    this.labels.forget();
    this.root.classList.toggle("dark", this.painter.dark);
  }

  /** Redraws when forced colors are switched on or off, which Streamlit does not report. */
  recolor = () => {
    if (!this.shown) return;
    this.themed();
    this.legend.build();
    this.redraw();
  };

  destroy() {
    if (this.shown) this.remember();
    this.observer.disconnect();
    this.legendObserver.disconnect();
    this.contrast.removeEventListener("change", this.recolor);
    this.timeline.playback.drop();
    this.menu.close();
    this.camera.halt();
    this.queue.stop();
    clearTimeout(this.telling);
    clearTimeout(this.pointer.resting);
    this.grip.gestures.destroy();
    this.surface.destroy();
    this.root.remove();
    if (this.host.__simpul === this) delete this.host.__simpul;
  }
}
