// Span on the timeline: two handles and the window between them, by mouse, touch and keyboard.

const STEPS = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageUp: 12, PageDown: -12, Home: -9999, End: 9999 };

class Span {
  constructor(timeline) {
    this.timeline = timeline;
  }

  /** Creates the shapes of the span for a new chart. */
  parts() {
    this.shade = [0, 1].map(() => drawing("rect", { class: "shade", y: 0, height: TIMELINE.height }));
    this.window = drawing("rect", { class: "window", y: 1, height: TIMELINE.height - 1, rx: 4 });
    this.handles = [0, 1].map((end) => this.handle(end));
    return [...this.shade, this.window, ...this.handles];
  }

  handle(end) {
    const { graph, bins } = this.timeline;
    const made = drawing("rect", { class: "handle", width: 7, height: TIMELINE.height, rx: 3, tabindex: 0, role: "slider", "aria-label": graph.say(end ? "to" : "from"), "aria-valuemin": 0, "aria-valuemax": bins.length - 1 });
    made.addEventListener("keydown", (event) => this.press(event, end));
    return made;
  }

  press(event, end) {
    const { timeline } = this, step = STEPS[event.key];
    const zoom = { "+": 1 / 3, "=": 1 / 3, "-": 3, _: 3 }[event.key];
    if ((!step && !zoom) || withModifier(event)) return;
    event.preventDefault();
    if (zoom) {
      timeline.zoom(zoom);
      return this.handles[end].focus();
    }
    timeline.playback.stop();
    const range = timeline.range();
    range[end] = clamp(range[end] + step, end ? range[0] : 0, end ? timeline.bins.length - 1 : range[1]);
    timeline.choose(range, true, end);
  }

  /** Positions handles, window and shade at the span. */
  place([first, last], chosen) {
    const { step, width, bins } = this.timeline, left = first * step, right = (last + 1) * step;
    this.shade[0].setAttribute("x", 0);
    this.shade[0].setAttribute("width", Math.max(left, 0));
    this.shade[1].setAttribute("x", right);
    this.shade[1].setAttribute("width", Math.max(width - right, 0));
    this.window.setAttribute("x", left);
    this.window.setAttribute("width", Math.max(right - left, 2));
    this.window.classList.toggle("all", !chosen);
    this.handles.forEach((handle, end) => {
      handle.setAttribute("x", end ? Math.min(right - 3.5, width - 7) : Math.max(left - 3.5, 0));
      handle.setAttribute("aria-valuenow", end ? last : first);
      handle.setAttribute("aria-valuetext", this.timeline.graph.date(bins[end ? last : first].from));
    });
  }

  /** Dragging a handle moves an end, the window moves both, elsewhere draws a new span. */
  drag(event) {
    const { timeline } = this, { graph } = timeline;
    if (event.button !== 0 || this.release) return;
    event.preventDefault();
    timeline.playback.stop();
    const at = (e) => clamp(Math.floor((e.clientX - timeline.chart.getBoundingClientRect().left) / timeline.step), 0, timeline.bins.length - 1);
    const start = at(event), before = timeline.range(), which = this.handles.indexOf(event.target);
    const moving = event.target === this.window && graph.model.span;
    let moved = false;
    const move = (e) => {
      if (e.pointerId !== event.pointerId) return;
      const now = at(e);
      moved ||= now !== start || which >= 0;
      if (moved) timeline.choose(this.dragged({ before, start, now, which, moving }), false);
    };
    const end = (e) => {
      if (e && e.pointerId !== event.pointerId) return;
      this.release = null;
      removeEventListener("pointermove", move, true);
      for (const kind of ["pointerup", "pointercancel"]) removeEventListener(kind, end, true);
      if (!moved && !moving && e?.type === "pointerup") timeline.choose([start, start]);
      else graph.filter({});
    };
    this.release = end; // a new picture makes new bars: the drag then ends at its current span
    addEventListener("pointermove", move, true);
    for (const kind of ["pointerup", "pointercancel"]) addEventListener(kind, end, true);
  }

  /** The bins selected by a drag from `start` to `now`. */
  dragged({ before: [first, last], start, now, which, moving }) {
    if (which >= 0) return which ? [first, Math.max(now, first)] : [Math.min(now, last), last];
    if (!moving) return [Math.min(start, now), Math.max(start, now)];
    const by = clamp(now - start, -first, this.timeline.bins.length - 1 - last);
    return [first + by, last + by];
  }
}
