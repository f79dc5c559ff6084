// Timeline under the picture: bars by day, month or year, stacked by quad class; a span filters while it is dragged.

class Timeline {
  constructor(graph) {
    this.graph = graph;
    this.bins = [];
    this.width = this.step = 0; // pixels, of the chart and of a bar
    this.view = null; // first and last day shown once the reader has zoomed
    this.playback = new Playback(this);
    this.span = new Span(this);
    this.box = element("div", { class: "timeline", role: "group", hidden: true });
    graph.root.append(this.box);
  }

  /** Rebuilds everything: after a new picture, or a change of width. */
  build() {
    const { graph } = this, { say, picture } = graph;
    this.dated = picture.events.filter(([, date]) => date);
    this.span.release?.();
    this.box.hidden = !picture.events.length;
    this.cut();
    if (this.box.hidden) return;
    this.box.setAttribute("aria-label", say("timeline"));
    this.box.classList.toggle("bare", !this.bins.length);
    this.words = element("span", { class: "words", "aria-live": "polite" }, this.bins.length ? "" : say("no_dates"));
    this.play = iconButton("play", say("play"), () => this.playback.toggle());
    this.nearer = iconButton("zoom_in", say("time_in"), () => this.zoom(1 / 3));
    this.farther = iconButton("zoom_out", say("time_out"), () => this.zoom(3));
    this.showPlaying(this.playback.on);
    this.undated = element("button", { type: "button", class: "chip", title: say("undated_hint"), onclick: () => graph.filter({ undated: !graph.model.undated }) }, ...this.withoutDates());
    this.undated.hidden = !this.undated.textContent;
    this.all = element("button", { type: "button", class: "chip", onclick: () => this.wholeTime() }, say("all_time"));
    this.chart = drawing("svg", { class: "chart", height: TIMELINE.height + 22 });
    this.side = element("div", { class: "side" }, this.words, this.all, this.undated);
    this.box.replaceChildren(element("div", { class: "pace" }, this.play, this.nearer, this.farther), this.chart, this.side);
    this.update();
    requestAnimationFrame(() => this.draw());
  }

  /** Number of events that no sentence dates: those placed at their report, and those without any date. */
  withoutDates() {
    const { say, number, picture } = this.graph, { events } = picture;
    const reported = events.filter(([, date, , reported]) => date && reported).length, undated = events.filter(([, date]) => !date).length;
    return [[reported && say("reported", { n: number(reported) }), undated && say("undated", { n: number(undated) })].filter(Boolean).join(" · ")];
  }

  /** Divides the days shown into bars. */
  cut() {
    this.drawn = false; // the current drawing is of other bars
    this.bins = this.dated.length ? binsOf(this.dated, this.room(), this.days()) : [];
    if (this.bins.length < 2) this.playback.stop();
  }

  /** The first and the last day shown. */
  days() {
    return this.view ?? eventfulDays(this.dated);
  }

  /** Rebuilds after a change of width. */
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

  /** Sets bins (or null: all time) as the span; `handle` is the one that a key moves. */
  choose(range, tell = true, handle = undefined) {
    const whole = !range || (!this.view && range[0] <= 0 && range[1] >= this.bins.length - 1);
    this.graph.filter({ span: whole ? null : [this.bins[range[0]].from, this.bins[range[1]].to], handle }, tell);
  }

  /** Shows all dates again; its button disappears, so the focus moves to the first handle. */
  wholeTime() {
    this.playback.stop();
    this.show(null);
    this.choose(null);
    this.span.handles?.[0].focus();
  }

  /** Shows the span of the model. */
  update() {
    const { graph } = this, { span, undated } = graph.model;
    if (this.box.hidden || !this.words) return;
    this.undated.setAttribute("aria-pressed", String(undated));
    this.all.hidden = !span && !this.view;
    this.play.disabled = this.bins.length < 2;
    this.nearer.disabled = !this.canZoom(1 / 3);
    this.farther.disabled = !this.canZoom(3);
    if (!this.drawn) return;
    const [first, last] = this.range();
    this.span.place([first, last], !!span);
    this.words.textContent = this.told(span, first, last);
    this.words.title = this.unsureIn(span) ? graph.say("unsure_hint") : "";
  }

  /** A span of dates (else that from one bar to another) and the number of events in it, certainly and perhaps, in words. */
  told(span, first = 0, last = 0) {
    const { graph } = this, unsure = this.unsureIn(span);
    const told = [graph.between(...(span ?? [this.bins[first].from, this.bins[last].to])), this.count(this.eventsIn(span))];
    return (unsure ? [...told, graph.say("unsure", { n: graph.number(unsure) })] : told).join(" · ");
  }

  count(n) {
    return n === 1 ? this.graph.say("event_one") : this.graph.say("events", { n: this.graph.number(n) });
  }

  /** Number of events in a span of dates; without a span, all dated events. */
  eventsIn(span) {
    const { undated } = this.graph.model;
    return this.dated.filter(([, date, , reported]) => (undated || !reported) && (!span || within(date, span))).length;
  }

  /** Number of events whose date is too coarse to tell whether they are in a span. */
  unsureIn(span) {
    return span ? this.dated.filter(([, date, , reported]) => !reported && mayBeWithin(date, span)).length : 0;
  }

  /** Updates the button: play, or pause. */
  showPlaying(on) {
    const name = on ? "pause" : "play", words = this.graph.say(name);
    this.play.replaceChildren(icon(name));
    this.play.title = words;
    this.play.setAttribute("aria-label", words);
  }
}
