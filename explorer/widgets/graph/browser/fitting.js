// The graph in its window: what is free of tools, and what a change of size does.

/** @satisfies {ThisType<SimpulGraph>} */
const FITTING = {
  /** Pixels of the stage that tools and legend cover. */
  inset() {
    if (this.tight) return { left: 8, top: 48, right: 8, bottom: this.legend.box.hidden ? 8 : 40 };
    return { left: 14, top: 14, right: 58, bottom: this.legend.box.hidden ? 14 : Math.min(this.legend.box.offsetHeight + 20, 130) };
  },

  /** The window in pixels, a little less at its rim, and in `covered` the boxes that tools and legend take of it. */
  edge() {
    const { width, height } = this.camera.size(), { tools, legend } = this;
    const covered = [...tools.bar.children, ...(legend.box.hidden ? [] : legend.box.children)].map((part) => boxWithin(part, this.stage));
    return { left: 3, top: 3, right: width - 3, bottom: height - 3, covered };
  },

  /** Width and height that are free for the picture. */
  room() {
    const { width, height } = this.camera.size(), { left, right, top, bottom } = this.inset();
    return [width - left - right, height - top - bottom];
  },

  /** What of the picture is in the window, clear of tools and legend: left, top, right and bottom, in its own pixels. */
  seen() {
    const { width, height } = this.camera.size(), { left, right, top, bottom } = this.inset();
    const from = this.camera.toPicture({ x: left, y: top }), to = this.camera.toPicture({ x: width - right, y: height - bottom });
    return [from.x, from.y, to.x, to.y].map(Math.round);
  },

  resize() {
    const { clientWidth, clientHeight } = this.stage;
    if (!clientWidth || !clientHeight) return;
    this.shaped(clientWidth, clientHeight);
    const { surface } = this, { width, center, view: { scale } } = surface;
    surface.resize(clientWidth, clientHeight);
    if (!this.fitted || this.untouched) this.fitted = this.camera.fit(false);
    else if (width) surface.look(center, scale);
    surface.draw();
    this.timeline.refit();
  },

  /** On a narrow or low screen tools and legend leave the picture more room. */
  shaped(width, height) {
    const narrow = width < 560, tight = narrow || height < 390; // the column of tools is 370 pixels high
    this.root.classList.toggle("narrow", narrow);
    this.root.classList.toggle("tight", tight);
    if (tight === this.tight) return;
    this.tight = tight;
    if (this.shown) this.legend.build();
  },
};
Object.assign(SimpulGraph.prototype, FITTING);
