// Events over time under the picture: bars by month or year, stacked by quad class, and a span that filters while it is dragged.

const TIMELINE = { height: 46, top: 6, most: 90 };
const PACE = 750; // milliseconds a step of the playback stays

class Timeline {
  constructor(graph) {
    this.graph = graph;
    this.box = element("div", { class: "timeline", role: "group", hidden: true });
    graph.root.append(this.box);
  }

  /** Builds everything anew: after a picture, a filter of kinds, a change of width. */
  build() {
    const { graph } = this, { say, picture } = graph;
    const dated = picture.events.filter(([, date]) => date), undated = picture.events.length - dated.length;
    this.box.hidden = !picture.events.length;
    this.stopPlaying();
    if (this.box.hidden) return;
    this.bins = dated.length ? binsOf(dated, this.room()) : [];
    this.box.setAttribute("aria-label", say("timeline"));
    this.words = element("span", { class: "words", "aria-live": "polite" });
    this.play = iconButton("play", say("play"), () => this.togglePlaying());
    this.play.disabled = this.bins.length < 2;
    this.undated = element("button", { type: "button", class: "chip", title: say("undated_hint"), onclick: () => graph.filter({ undated: !graph.model.undated }) }, say("undated", { n: graph.number(undated) }));
    this.undated.hidden = !undated;
    this.all = element("button", { type: "button", class: "chip", onclick: () => this.choose(null) }, say("all_time"));
    this.chart = drawing("svg", { class: "chart", height: TIMELINE.height + 22 });
    this.box.replaceChildren(this.play, this.chart, element("div", { class: "side" }, this.words, this.all, this.undated));
    if (!this.bins.length) this.words.textContent = say("no_dates");
    requestAnimationFrame(() => this.draw());
  }

  room() {
    return clamp(Math.floor(((this.chart?.clientWidth || this.graph.root.clientWidth - 240) || 600) / 9), 12, TIMELINE.most);
  }

  draw() {
    const width = this.chart.clientWidth;
    if (!width || !this.bins.length) return;
    this.width = width;
    this.step = width / this.bins.length;
    const highest = Math.max(...this.bins.map((bin) => bin.total), 4);
    const bars = drawing("g"), ticks = drawing("g", { class: "ticks" });
    this.bars = this.bins.map((bin, i) => {
      const group = drawing("g");
      let top = TIMELINE.height;
      for (const [kind, count] of bin.kinds) {
        const tall = Math.max((count / highest) * (TIMELINE.height - TIMELINE.top), 2);
        top -= tall;
        group.append(drawing("rect", { x: i * this.step + 0.5, y: top, width: Math.max(Math.min(this.step - 1.5, 34), 1), height: tall - (tall > 4 ? 0.6 : 0), rx: 1.5, fill: this.graph.colorOf(kind) }));
      }
      group.append(drawing("title", {}, document.createTextNode(`${bin.label}: ${this.graph.say("events", { n: bin.total })}`)));
      bars.append(group);
      return group;
    });
    const every = Math.max(1, Math.ceil(46 / this.step));
    this.bins.forEach((bin, i) => {
      if (bin.tick && (this.step > 46 || bin.major || i % every === 0)) ticks.append(this.tick(bin, i));
    });
    this.declutter(ticks);
    this.shade = [0, 1].map(() => drawing("rect", { class: "shade", y: 0, height: TIMELINE.height }));
    this.window = drawing("rect", { class: "window", y: 1, height: TIMELINE.height - 1, rx: 4 });
    this.handles = [0, 1].map((end) => this.handle(end));
    this.chart.replaceChildren(drawing("line", { class: "ground", x1: 0, x2: width, y1: TIMELINE.height + 0.5, y2: TIMELINE.height + 0.5 }), bars, ticks, ...this.shade, this.window, ...this.handles);
    this.chart.onpointerdown = (event) => this.drag(event);
    this.update();
  }

  tick(bin, i) {
    const x = clamp(i * this.step + Math.min(this.step, 34) / 2, 16, this.width - 16);
    return drawing("text", { x, y: TIMELINE.height + 15, "text-anchor": "middle" }, document.createTextNode(bin.tick));
  }

  declutter(ticks) {
    let last = -Infinity;
    for (const tick of [...ticks.children]) {
      const x = Number(tick.getAttribute("x")), half = tick.textContent.length * 3.3;
      if (x - half < last + 6) tick.remove();
      else last = x + half;
    }
  }

  handle(end) {
    const { say } = this.graph;
    const made = drawing("rect", { class: "handle", width: 7, height: TIMELINE.height, rx: 3, tabindex: 0, role: "slider", "aria-label": say(end ? "to" : "from"), "aria-valuemin": 0, "aria-valuemax": this.bins.length - 1 });
    made.addEventListener("keydown", (event) => {
      const step = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageUp: 12, PageDown: -12, Home: -9999, End: 9999 }[event.key];
      if (!step) return;
      event.preventDefault();
      const range = this.range();
      range[end] = clamp(range[end] + step, end ? range[0] : 0, end ? this.bins.length - 1 : range[1]);
      this.choose(range);
    });
    return made;
  }

  /** First and last bin of the span, as indexes; everything without one. */
  range() {
    const { span } = this.graph.model, last = this.bins.length - 1;
    if (!span) return [0, last];
    const first = this.bins.findIndex((bin) => bin.to >= span[0]);
    const end = this.bins.findLastIndex((bin) => bin.from <= span[1]);
    return [first < 0 ? last : first, Math.max(end, first < 0 ? last : first)];
  }

  /** Takes bins (or null: all time) as the span. */
  choose(range, tell = true) {
    const whole = !range || (range[0] <= 0 && range[1] >= this.bins.length - 1);
    this.graph.filter({ span: whole ? null : [this.bins[range[0]].from, this.bins[range[1]].to] }, tell);
  }

  /** Dragging a handle moves an end, the window moves both, elsewhere draws a new span. */
  drag(event) {
    if (event.button !== 0) return;
    event.preventDefault();
    this.stopPlaying();
    const box = this.chart.getBoundingClientRect();
    const at = (e) => clamp(Math.floor((e.clientX - box.left) / this.step), 0, this.bins.length - 1);
    const start = at(event), before = this.range(), which = this.handles.indexOf(event.target);
    const moving = event.target === this.window && this.graph.model.span;
    let moved = false;
    const move = (e) => {
      const now = at(e);
      moved ||= now !== start || which >= 0;
      if (!moved) return;
      if (which >= 0) this.choose(which ? [before[0], Math.max(now, before[0])] : [Math.min(now, before[1]), before[1]], false);
      else if (moving) {
        const by = clamp(now - start, -before[0], this.bins.length - 1 - before[1]);
        this.choose([before[0] + by, before[1] + by], false);
      } else this.choose([Math.min(start, now), Math.max(start, now)], false);
    };
    const end = () => {
      removeEventListener("pointermove", move, true);
      removeEventListener("pointerup", end, true);
      if (moved) this.graph.filter({}, true);
      else if (!moving) this.choose([start, start]);
    };
    addEventListener("pointermove", move, true);
    addEventListener("pointerup", end, true);
  }

  /** Shows the span of the model. */
  update() {
    const { graph } = this, { span, undated } = graph.model;
    if (this.box.hidden || !this.words) return;
    this.undated.setAttribute("aria-pressed", String(undated || !span));
    this.undated.disabled = !span;
    this.all.hidden = !span;
    if (!this.handles || !this.bins.length) return;
    const [first, last] = this.range(), left = first * this.step, right = (last + 1) * this.step;
    this.shade[0].setAttribute("x", 0);
    this.shade[0].setAttribute("width", Math.max(left, 0));
    this.shade[1].setAttribute("x", right);
    this.shade[1].setAttribute("width", Math.max(this.width - right, 0));
    this.window.setAttribute("x", left);
    this.window.setAttribute("width", Math.max(right - left, 2));
    this.window.classList.toggle("all", !span);
    this.handles.forEach((handle, end) => {
      handle.setAttribute("x", end ? Math.min(right - 3.5, this.width - 7) : Math.max(left - 3.5, 0));
      handle.setAttribute("aria-valuenow", end ? last : first);
      handle.setAttribute("aria-valuetext", this.bins[end ? last : first].label);
    });
    const inside = this.bins.slice(first, last + 1).reduce((sum, bin) => sum + bin.total, 0);
    const words = first === last ? this.bins[first].label : `${this.bins[first].label} – ${this.bins[last].label}`;
    this.words.textContent = `${words} · ${graph.say("events", { n: graph.number(inside) })}`;
  }

  togglePlaying() {
    if (this.playing) return this.stopPlaying(true);
    const last = this.bins.length - 1, [first, end] = this.range();
    const wide = this.graph.model.span ? end - first : Math.max(0, Math.round(last / 10));
    let at = this.graph.model.span && end < last ? first : 0;
    this.show("pause");
    const step = () => {
      this.choose([at, Math.min(at + wide, last)], false);
      if (at + wide >= last) return this.stopPlaying(true);
      at += 1;
      this.playing = setTimeout(step, PACE);
    };
    this.playing = setTimeout(step, 0);
  }

  stopPlaying(tell = false) {
    if (!this.playing) return;
    clearTimeout(this.playing);
    this.playing = null;
    this.show("play");
    if (tell) this.graph.filter({}, true);
  }

  show(name) {
    this.play.replaceChildren(icon(name));
    this.play.title = this.graph.say(name);
    this.play.setAttribute("aria-label", this.graph.say(name));
  }
}

/** Months between the first and the last event, or years when there would be more than `room`; whole years count at their start. */
function binsOf(dated, room) {
  const months = dated.map(([, date]) => Number(date.slice(0, 4)) * 12 + (date.length >= 7 ? Number(date.slice(5, 7)) - 1 : 0));
  const first = Math.min(...months), last = Math.max(...months);
  const yearly = last - first + 1 > room;
  const size = yearly ? 12 : 1, begin = Math.floor(first / size), end = Math.floor(last / size);
  const pad = (number, digits = 2) => String(number).padStart(digits, "0");
  const bins = [];
  for (let i = begin; i <= end; i++) {
    const year = yearly ? i : Math.floor(i / 12), month = yearly ? 0 : i % 12;
    bins.push({
      from: `${pad(year, 4)}-${pad(month + 1)}`, to: yearly ? `${pad(year, 4)}-12` : `${pad(year, 4)}-${pad(month + 1)}`,
      label: yearly ? pad(year, 4) : `${pad(month + 1)}/${pad(year, 4)}`, tick: yearly || month === 0 || i === begin ? pad(year, 4) : "", major: month === 0,
      total: 0, kinds: new Map(),
    });
  }
  dated.forEach(([, , kind], at) => {
    const bin = bins[Math.floor(months[at] / size) - begin];
    bin.total += 1;
    bin.kinds.set(kind, (bin.kinds.get(kind) ?? 0) + 1);
  });
  for (const bin of bins) bin.kinds = [...bin.kinds].sort();
  return bins;
}
