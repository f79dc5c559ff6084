// Zooms the timeline from years to months to days: by buttons, wheel, double click on a bar, + and - on a handle.

const SHORTEST = 7; // days shown at least

/** @satisfies {ThisType<Timeline>} */
const TIMEZOOM = {
  /** Shows these days; null shows the initial ones. */
  show(days) {
    this.playback.stop();
    this.view = days;
    this.span.release?.();
    this.cut();
    this.draw();
    this.update();
  },

  /** Shows `factor` times as many days, around a day: by default the selected span, or the busiest part. */
  zoom(factor, around = undefined) {
    const days = this.zoomed(factor, around);
    if (days) this.show(days[0] <= this.whole()[0] && days[1] >= this.whole()[1] && this.isAtFirst(this.whole()) ? null : days);
  },

  canZoom(factor) {
    return this.bins.length > 0 && this.zoomed(factor) !== null;
  },

  whole() {
    return extentOf(this.dated);
  },

  isAtFirst(days) {
    return String(days) === String(eventfulDays(this.dated));
  },

  /** The days a zoom would show; null when nothing would change. */
  zoomed(factor, around = undefined) {
    const [first, last] = this.days(), [begin, end] = this.whole(), { span } = this.graph.model;
    if (factor < 1 && around === undefined && span) {
      const inside = [Math.max(daysOf(span[0])[0], begin), Math.min(daysOf(span[1])[1], end)];
      if (inside[1] - inside[0] < (last - first) * 0.9 && inside[1] - inside[0] >= 1) return inside;
    }
    const long = last - first + 1, wanted = clamp(Math.round(long * factor), Math.min(SHORTEST, long), end - begin + 1);
    if (wanted === long) return null;
    const middle = around ?? this.busiest(wanted), share = around === undefined ? 0.5 : (middle - first) / long;
    const start = clamp(Math.round(middle - wanted * share), begin, Math.max(begin, end - wanted + 1));
    return [start, start + wanted - 1];
  },

  /** The middle of the busiest period of this many days in view. */
  busiest(wanted) {
    const [first, last] = this.days(), middle = (first + last) / 2;
    if (wanted >= last - first) return middle;
    const days = this.dated.map(([, date]) => daysOf(date)).filter(([begin, end]) => begin >= first && end <= last && end - begin < wanted).map(([begin, end]) => (begin + end) / 2).sort((a, b) => a - b);
    let best = [0, middle];
    for (let i = 0, j = 0; i < days.length; i++) {
      while (days[i] - days[j] > wanted) j += 1;
      if (i - j + 1 > best[0]) best = [i - j + 1, (days[i] + days[j]) / 2];
    }
    return best[1];
  },

  /** The day under a pointer. */
  dayAt(event) {
    const box = this.chart.getBoundingClientRect(), first = this.bins[0].days[0], last = this.bins.at(-1).days[1];
    return first + clamp((event.clientX - box.left) / box.width, 0, 1) * (last - first);
  },

  /** Turning the wheel forward zooms in. */
  wheel(event) {
    event.preventDefault();
    this.zoom(event.deltaY < 0 ? 0.7 : 1 / 0.7, this.dayAt(event));
  },

  /** Zooms into one bar: a year in months, a month in days. */
  unfold(event) {
    const box = this.chart.getBoundingClientRect(), bin = this.bins[clamp(Math.floor((event.clientX - box.left) / this.step), 0, this.bins.length - 1)];
    if (bin.days[1] - bin.days[0] >= SHORTEST) this.show([bin.days[0], bin.days[1]]);
  },
};
Object.assign(Timeline.prototype, TIMEZOOM);
