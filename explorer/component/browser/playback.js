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

  /** From the span on, or with a tenth of all dates from the beginning. */
  start() {
    const { timeline } = this, { bins } = timeline, { span } = timeline.graph.model;
    const last = bins.length - 1, [first, end] = timeline.range();
    this.wide = span ? end - first : Math.round(last / 10);
    this.next = bins[span && end < last ? first : 0].from;
    this.on = true;
    timeline.showPlaying(true);
    this.timer = setTimeout(() => this.step(), 0);
  }

  step() {
    const { timeline } = this, { bins } = timeline, last = bins.length - 1;
    if (last < 1) return this.stop();
    const [at] = rangeOf(bins, [this.next, this.next]), end = Math.min(at + this.wide, last);
    timeline.choose([at, end], false);
    if (end >= last) return this.stop();
    this.next = bins[at + 1].from;
    this.timer = setTimeout(() => this.step(), PACE);
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
    this.on = false;
    clearTimeout(this.timer);
  }
}
