// Events over time under the picture: bars by month or year, stacked by quad class, and a span that filters while it is dragged.

class Timeline {
  constructor(graph) {
    this.graph = graph;
    this.bins = [];
    this.playback = new Playback(this);
    this.span = new Span(this);
    this.box = element("div", { class: "timeline", role: "group", hidden: true });
    graph.root.append(this.box);
  }

  /** Builds everything anew: after a picture, a change of width. */
  build() {
    const { graph } = this, { say, picture } = graph;
    const dated = picture.events.filter(([, date]) => date), undated = picture.events.length - dated.length;
    this.span.release?.();
    this.drawn = false; // what is drawn is of other bars
    this.bins = dated.length ? binsOf(dated, this.room()) : [];
    this.box.hidden = !picture.events.length;
    if (this.bins.length < 2) this.playback.stop();
    if (this.box.hidden) return;
    this.box.setAttribute("aria-label", say("timeline"));
    this.box.classList.toggle("bare", !this.bins.length);
    this.words = element("span", { class: "words", "aria-live": "polite" }, this.bins.length ? "" : say("no_dates"));
    this.play = iconButton("play", say("play"), () => this.playback.toggle());
    this.play.disabled = this.bins.length < 2;
    this.showPlaying(this.playback.on);
    this.undated = element("button", { type: "button", class: "chip", title: say("undated_hint"), onclick: () => graph.filter({ undated: !graph.model.undated }) }, say("undated", { n: graph.number(undated) }));
    this.undated.hidden = !undated;
    this.all = element("button", { type: "button", class: "chip", onclick: () => this.wholeTime() }, say("all_time"));
    this.chart = drawing("svg", { class: "chart", height: TIMELINE.height + 22 });
    this.box.replaceChildren(this.play, this.chart, element("div", { class: "side" }, this.words, this.all, this.undated));
    this.update();
    requestAnimationFrame(() => this.draw());
  }

  /** Builds again when the page gave it another width. */
  refit() {
    if (!this.box.hidden && Math.abs((this.width ?? 0) - this.chart.clientWidth) > 2) this.build();
  }

  room() {
    return clamp(Math.floor(((this.chart?.clientWidth || this.graph.root.clientWidth - 240) || 600) / 9), 12, TIMELINE.most);
  }

  /** First and last bin of the model's span, as indexes. */
  range() {
    return rangeOf(this.bins, this.graph.model.span);
  }

  /** Takes bins (or null: all time) as the span. */
  choose(range, tell = true) {
    const whole = !range || (range[0] <= 0 && range[1] >= this.bins.length - 1);
    this.graph.filter({ span: whole ? null : [this.bins[range[0]].from, this.bins[range[1]].to] }, tell);
  }

  /** All dates again; the button for it goes away, so the keyboard goes on at the first handle. */
  wholeTime() {
    this.playback.stop();
    this.choose(null);
    this.span.handles?.[0].focus();
  }

  /** Shows the span of the model. */
  update() {
    const { graph } = this, { span, undated } = graph.model;
    if (this.box.hidden || !this.words) return;
    this.undated.setAttribute("aria-pressed", String(undated || !span));
    this.undated.disabled = !span;
    this.all.hidden = !span;
    if (!this.drawn) return;
    const [first, last] = this.range();
    this.span.place([first, last], !!span);
    const inside = this.bins.slice(first, last + 1).reduce((sum, bin) => sum + bin.total, 0);
    const words = first === last ? this.bins[first].label : `${this.bins[first].label} – ${this.bins[last].label}`;
    this.words.textContent = `${words} · ${graph.say("events", { n: graph.number(inside) })}`;
  }

  /** What the button does next: play, or pause. */
  showPlaying(on) {
    const name = on ? "pause" : "play", words = this.graph.say(name);
    this.play.replaceChildren(icon(name));
    this.play.title = words;
    this.play.setAttribute("aria-label", words);
  }
}
