// Playback: moves a window of dates over the timeline. It stores dates, not bars, so a new picture does not stop it.

const PACE = 750; // milliseconds per step

class Playback {
  constructor(timeline) {
    this.timeline = timeline;
    this.on = false;
  }

  toggle() {
    this.on ? this.stop() : this.start();
  }

  /** Starts from the current span, or from the first event with a tenth of all dates. */
  start() {
    const { timeline } = this, { bins } = timeline, { model } = timeline.graph;
    const last = bins.length - 1, [first, end] = timeline.range();
    this.wide = model.span ? end - first : Math.round(last / 10);
    this.next = bins[model.span && end < last ? first : 0].from;
    this.on = model.playing = true;
    timeline.showPlaying(true);
    this.timer = setTimeout(() => this.step(), 0);
  }

  step() {
    const { timeline } = this, { bins } = timeline, last = bins.length - 1;
    if (last < 1) return this.stop();
    const at = this.eventful(rangeOf(bins, [this.next, this.next])[0]), end = Math.min(at + this.wide, last);
    timeline.choose([at, end], false);
    if (end >= last || !this.more(end + 1)) return this.stop();
    this.next = bins[at + 1].from;
    this.timer = setTimeout(() => this.step(), PACE);
  }

  /** The next bin whose window has an event; empty ones are skipped. */
  eventful(at) {
    const { bins } = this.timeline, last = bins.length - 1;
    while (at + this.wide < last && !bins.slice(at, at + this.wide + 1).some((bin) => bin.own)) at += 1;
    return at;
  }

  /** Whether any event comes after. */
  more(from) {
    return this.timeline.bins.slice(from).some((bin) => bin.height);
  }

  /** Stops at the current span and sends it to Python. */
  stop() {
    if (!this.on) return;
    this.drop();
    this.timeline.showPlaying(false);
    this.timeline.graph.filter({});
  }

  /** Stops without sending anything: the page is left. */
  drop() {
    this.on = this.timeline.graph.model.playing = false;
    clearTimeout(this.timer);
  }
}
