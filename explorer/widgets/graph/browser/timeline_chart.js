// Draws the timeline: bars, tick labels below them, the span over them.

/** @satisfies {ThisType<Timeline>} */
const CHART = {
  draw() {
    if (this.bins.length) this.reserve();
    const width = this.chart.clientWidth;
    if (!width || !this.bins.length) return;
    this.width = width;
    this.step = width / this.bins.length;
    const highest = Math.max(...this.bins.map((bin) => bin.height), 4);
    const bars = drawing("g", {}, ...this.bins.map((bin, i) => this.bar(bin, i, highest)));
    const ticks = drawing("g", { class: "ticks" }, ...this.ticks());
    const ground = drawing("line", { class: "ground", x1: 0, x2: width, y1: TIMELINE.height + 0.5, y2: TIMELINE.height + 0.5 });
    this.chart.replaceChildren(ground, bars, ticks, ...this.span.parts());
    this.chart.onpointerdown = (event) => this.span.drag(event);
    this.chart.ondblclick = (event) => this.unfold(event);
    this.chart.onwheel = (event) => this.wheel(event);
    this.drawn = true;
    this.update();
  },

  /** Gives the words beside the chart the room that those of all dates take, before the chart is drawn as wide as is left. */
  reserve() {
    if (this.graph.root.classList.contains("narrow")) return; // they stand below it
    this.words.textContent = this.told(null, 0, this.bins.length - 1);
    this.side.style.minWidth = `${this.side.offsetWidth}px`;
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
    group.append(drawing("title", {}, document.createTextNode(this.told([bin.from, bin.to]))));
    return group;
  },

  /** A stretch of a bar; hollow where only the report is dated. */
  part(x, y, width, height, color, hollow) {
    const edge = hollow && width > 3 && height > 3 ? 0.5 : 0;
    return drawing("rect", { x: x + edge, y: y + edge, width: width - 2 * edge, height: height - 2 * edge, rx: 1.5, fill: color, "fill-opacity": hollow ? (edge ? 0.14 : 0.5) : null, stroke: edge ? color : null });
  },

  /** The tick labels that have room: starts of months or years first, then the first bar, then every few bars. */
  ticks() {
    const every = Math.max(1, Math.ceil(46 / this.step)), taken = [], found = [];
    const rank = ({ major, first }) => (major ? 0 : first ? 1 : 2);
    const wanted = this.bins.map((bin, i) => [rank(bin), i, bin]).filter(([rank, i]) => rank < 2 || this.step > 46 || i % every === 0);
    for (const [, i, bin] of wanted.sort(([one, i], [other, j]) => one - other || i - j)) {
      const words = this.tickWords(bin.tick), half = words.length * 3.4;
      const x = clamp(i * this.step + Math.min(this.step, 34) / 2, half, this.width - half);
      if (taken.some(([from, to]) => x - half < to + 6 && x + half > from - 6)) continue;
      taken.push([x - half, x + half]);
      found.push(drawing("text", { x, y: TIMELINE.height + 15, "text-anchor": "middle" }, document.createTextNode(words)));
    }
    return found;
  },

  /** "2019-09" as "Sep 2019", "--09" as "Sep", all else as it is. */
  tickWords(tick) {
    if (!tick.startsWith("--")) return tick.includes("-") ? this.graph.date(tick) : tick;
    return new Intl.DateTimeFormat(this.graph.picture.language, { month: "short", timeZone: "UTC" }).format(daysOf(`2000-${tick.slice(2)}`)[0] * DAY);
  },
};
Object.assign(Timeline.prototype, CHART);
