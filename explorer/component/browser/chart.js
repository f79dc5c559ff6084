// The drawing of the timeline: bars, years below them, the span over them.

Object.assign(Timeline.prototype, {
  draw() {
    const width = this.chart.clientWidth;
    if (!width || !this.bins.length) return;
    this.width = width;
    this.step = width / this.bins.length;
    const highest = Math.max(...this.bins.map((bin) => bin.total), 4);
    const bars = drawing("g", {}, ...this.bins.map((bin, i) => this.bar(bin, i, highest)));
    const every = Math.max(1, Math.ceil(46 / this.step)), ticks = drawing("g", { class: "ticks" });
    this.bins.forEach((bin, i) => {
      if (bin.tick && (this.step > 46 || bin.major || i % every === 0)) ticks.append(this.tick(bin, i));
    });
    this.declutter(ticks);
    const ground = drawing("line", { class: "ground", x1: 0, x2: width, y1: TIMELINE.height + 0.5, y2: TIMELINE.height + 0.5 });
    this.chart.replaceChildren(ground, bars, ticks, ...this.span.parts());
    this.chart.onpointerdown = (event) => this.span.drag(event);
    this.drawn = true;
    this.update();
  },

  bar(bin, i, highest) {
    const group = drawing("g");
    let top = TIMELINE.height;
    for (const [kind, count] of bin.kinds) {
      const tall = Math.max((count / highest) * (TIMELINE.height - TIMELINE.top), 2);
      top -= tall;
      group.append(drawing("rect", { x: i * this.step + 0.5, y: top, width: Math.max(Math.min(this.step - 1.5, 34), 1), height: tall - (tall > 4 ? 0.6 : 0), rx: 1.5, fill: this.graph.colorOf(kind) }));
    }
    group.append(drawing("title", {}, document.createTextNode(`${bin.label}: ${this.graph.say("events", { n: bin.total })}`)));
    return group;
  },

  tick(bin, i) {
    const x = clamp(i * this.step + Math.min(this.step, 34) / 2, 16, this.width - 16);
    return drawing("text", { x, y: TIMELINE.height + 15, "text-anchor": "middle" }, document.createTextNode(bin.tick));
  },

  declutter(ticks) {
    let last = -Infinity;
    for (const tick of [...ticks.children]) {
      const x = Number(tick.getAttribute("x")), half = tick.textContent.length * 3.3;
      if (x - half < last + 6) tick.remove();
      else last = x + half;
    }
  },
});
