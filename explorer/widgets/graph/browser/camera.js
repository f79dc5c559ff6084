// Camera: zoom, position and animation of the surface's view.

const ZOOM = { least: 0.02, most: 6, glide: 380, settle: 520 }; // times the picture's pixels; milliseconds

class Camera {
  constructor(surface, model, inset) {
    this.surface = surface;
    this.model = model;
    this.inset = inset; // () → pixels kept free {left, top, right, bottom}
    this.moves = [];
    this.wandering = false; // whether nodes are moving to new positions
    this.settling = 0; // the requested animation frame
    this.whole = false; // whether everything was fitted into the window, and nothing has moved the view or a node since
    this.toScreen = surface.toScreen;
    this.toPicture = surface.toPicture;
  }

  get scale() {
    return this.surface.view.scale;
  }

  /** The zoom, the place of the picture's origin on the canvas, and pixels of the screen per pixel of the page. */
  view() {
    return { ...this.surface.view, ratio: this.surface.ratio };
  }

  size() {
    const { width, height } = this.surface;
    return { width, height };
  }

  /** The free part of the window: its width, height and how far its middle is from that of the window. */
  free() {
    const { width, height } = this.size(), { left, top, right, bottom } = this.inset();
    const across = Math.max(width - left - right, 60), down = Math.max(height - top - bottom, 60);
    return { across, down, dx: width / 2 - left - across / 2, dy: height / 2 - top - down / 2 };
  }

  /** Fits everything drawn (or these records) into the free part of the window, at most at zoom `most`. */
  fit(animate = true, records = undefined, most = 1.5) {
    const { width, height } = this.size(), { across, down, dx, dy } = this.free();
    let box = this.model.extent(records), scale = 1;
    if (!box || !width || !height) return false;
    this.model.forgetSpots();
    for (let i = 0; i < 3; i++) {
      scale = clamp(Math.min(across / (box.right - box.left), down / (box.bottom - box.top)), ZOOM.least, most);
      box = this.model.extent(records, scale);
    }
    this.go({ x: (box.left + box.right) / 2 + dx / scale, y: (box.top + box.bottom) / 2 + dy / scale }, scale, animate);
    this.whole = true;
    return true;
  }

  /** Zooms out until these records are in the window, together with what is visible. */
  include(records) {
    const { width, height } = this.size(), { left, right, top, bottom } = this.inset();
    const from = this.toPicture({ x: left, y: top }), to = this.toPicture({ x: width - right, y: height - bottom });
    const corners = [from, to].map((at) => ({ at, data: {} }));
    this.fit(true, [...records, ...corners], this.scale);
    this.whole = false;
  }

  /** Limits a zoom: not so small that the picture becomes a dot, not so large that one sees a single color. */
  within(scale) {
    const box = this.model.extent(), { across, down } = this.free();
    const whole = box ? Math.min(across / (box.right - box.left), down / (box.bottom - box.top)) : 1;
    return clamp(scale, clamp(whole / 3, ZOOM.least / 10, 0.5), ZOOM.most);
  }

  zoom(factor) {
    const { x, y, scale } = this.goal ?? { ...this.surface.center, scale: this.scale }; // pressed again: start from the current target
    this.go({ x, y }, this.within(scale * factor), true, 160);
  }

  /** Brings a node into view without a jump when it is there already. */
  reveal(record, always = false) {
    if (!this.shows(record.at) || always) this.go(record.at, Math.max(this.scale, 0.6), true);
  }

  /** Whether a place of the picture is in the window, clear of the tools. */
  shows(place, margin = 30) {
    const at = this.toScreen(place), { width, height } = this.size(), free = this.inset();
    return at.x > free.left + margin && at.x < width - free.right - margin && at.y > free.top + margin && at.y < height - free.bottom - margin;
  }

  /** Moves there; any action of the reader stops the animation (`halt`). */
  go({ x, y }, scale, animate, duration = ZOOM.glide) {
    this.halt();
    this.whole = false;
    const look = (x, y, scale) => this.surface.look({ x, y }, scale);
    if (!animate || calm()) return look(x, y, scale);
    this.goal = { x, y, scale };
    const from = this.surface.center, zoom = this.scale, begin = performance.now();
    const step = () => {
      const t = Math.min((performance.now() - begin) / duration, 1), eased = t < 0.5 ? 2 * t * t : 1 - (2 - 2 * t) ** 2 / 2;
      if (t === 1) this.model.forgetSpots(); // labels take their best spots here, independent of the frames before
      look(from.x + (x - from.x) * eased, from.y + (y - from.y) * eased, zoom * (scale / zoom) ** eased);
      if (t < 1) this.gliding = requestAnimationFrame(step);
      else this.goal = null;
    };
    this.gliding = requestAnimationFrame(step);
  }

  halt() {
    cancelAnimationFrame(this.gliding);
    this.goal = null;
  }

  /** Whether nothing is moving, neither nodes nor the camera. */
  get still() {
    return !this.goal && !this.wandering;
  }
}
