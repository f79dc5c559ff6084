// A window of dates that wanders over the timeline. It remembers dates, not bars: a picture that comes meanwhile does not stop it.

const PACE = 750; // milliseconds a step stays

class Playback {
  constructor(timeline) {
    this.timeline = timeline;
    this.on = false;
  }

  toggle() {
    this.on ? this.stop() : this.start();
  }

  /** From the span on, or with a tenth of all dates from the first event. */
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

  /** The first bin from here on whose window has an event: what is empty is skipped. */
  eventful(at) {
    const { bins } = this.timeline, last = bins.length - 1;
    while (at + this.wide < last && !bins.slice(at, at + this.wide + 1).some((bin) => bin.own)) at += 1;
    return at;
  }

  /** Whether anything comes after. */
  more(from) {
    return this.timeline.bins.slice(from).some((bin) => bin.height);
  }

  /** Ends it where it is and tells Python the span. */
  stop() {
    if (!this.on) return;
    this.drop();
    this.timeline.showPlaying(false);
    this.timeline.graph.filter({});
  }

  /** Ends it without a word: the page is left. */
  drop() {
    this.on = this.timeline.graph.model.playing = false;
    clearTimeout(this.timer);
  }
}
