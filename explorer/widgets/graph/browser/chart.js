// The drawing of the timeline: bars, years below them, the span over them.

/** @satisfies {ThisType<Timeline>} */
const CHART = {
  draw() {
    const width = this.chart.clientWidth;
    if (!width || !this.bins.length) return;
    this.width = width;
    this.step = width / this.bins.length;
    const highest = Math.max(...this.bins.map((bin) => bin.height), 4);
    const bars = drawing("g", {}, ...this.bins.map((bin, i) => this.bar(bin, i, highest)));
    const every = Math.max(1, Math.ceil(46 / this.step)), ticks = drawing("g", { class: "ticks" });
    this.bins.forEach((bin, i) => {
      if (bin.tick && (this.step > 46 || bin.major || i % every === 0)) ticks.append(this.tick(bin, i));
    });
    this.declutter(ticks);
    const ground = drawing("line", { class: "ground", x1: 0, x2: width, y1: TIMELINE.height + 0.5, y2: TIMELINE.height + 0.5 });
    this.chart.replaceChildren(ground, bars, ticks, ...this.span.parts());
    this.chart.onpointerdown = (event) => this.span.drag(event);
    this.chart.ondblclick = (event) => this.unfold(event);
    this.chart.onwheel = (event) => this.wheel(event);
    this.drawn = true;
    this.update();
  },

  bar(bin, i, highest) {
    const group = drawing("g");
    let top = TIMELINE.height;
    for (const [kind, count, hollow] of bin.parts) {
      const tall = (count / highest) * (TIMELINE.height - TIMELINE.top), wide = Math.max(Math.min(this.step - 1.5, 34), 1);
      const seen = Math.max(tall, bin.own ? 2 : 0.5);
      top -= seen;
      group.append(this.part(i * this.step + 0.5, top, wide, seen - (seen > 4 ? 0.6 : 0), this.graph.colorOf(kind), hollow));
    }
    group.append(drawing("title", {}, document.createTextNode(`${this.graph.date(bin.from)}: ${this.count(this.eventsIn([bin.from, bin.to]))}`)));
    return group;
  },

  /** A stretch of a bar; hollow where only the report is dated. */
  part(x, y, width, height, color, hollow) {
    const edge = hollow && width > 3 && height > 3 ? 0.5 : 0;
    return drawing("rect", { x: x + edge, y: y + edge, width: width - 2 * edge, height: height - 2 * edge, rx: 1.5, fill: color, "fill-opacity": hollow ? (edge ? 0.14 : 0.5) : null, stroke: edge ? color : null });
  },

  tick(bin, i) {
    const words = bin.tick.includes("-") ? this.graph.date(bin.tick) : bin.tick, half = words.length * 3.4;
    const x = clamp(i * this.step + Math.min(this.step, 34) / 2, half, this.width - half);
    return drawing("text", { x, y: TIMELINE.height + 15, "text-anchor": "middle" }, document.createTextNode(words));
  },

  declutter(ticks) {
    let last = -Infinity;
    for (const tick of [...ticks.children]) {
      const x = Number(tick.getAttribute("x")), half = tick.textContent.length * 3.3;
      if (x - half < last + 6) tick.remove();
      else last = x + half;
    }
  },
};
Object.assign(Timeline.prototype, CHART);
