// Fits the graph into its window: the area free of tools, and reactions to a change of size.

/** @satisfies {ThisType<SimpulGraph>} */
const FITTING = {
  /** The margins of the stage, in pixels, that tools and legend cover. */
  inset() {
    const { box } = this.legend; // its style sheet lets it have at most half of the stage
    if (this.tight) return { left: 8, top: 48, right: 8, bottom: box.hidden ? 8 : 40 };
    return { left: 14, top: 14, right: 58, bottom: box.hidden ? 14 : box.offsetHeight + 14 };
  },

  /** Fits a picture that is shown whole again when the legend has grown over its nodes. */
  uncover() {
    const { camera, model } = this;
    if (!this.shown || !camera.whole) return;
    if (camera.goal || model.nodes.some(({ at, size }) => !camera.shows(at, size * camera.scale))) camera.fit();
  },

  /** The window in pixels, minus a small margin, and in `covered` the boxes of tools and legend. */
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

  /** The visible part of the picture, clear of tools and legend: left, top, right and bottom, in its own pixels. */
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
    if (!this.fitted || this.camera.whole) this.fitted = this.camera.fit(false);
    else if (width) surface.look(center, scale);
    surface.draw();
    this.timeline.refit();
  },

  /** On a narrow or low screen tools and legend are compact. */
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
