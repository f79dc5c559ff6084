// Zoom, place and animation over vis-network's view.

const ZOOM = { least: 0.02, most: 6, glide: 380, settle: 520 }; // times the picture's pixels; milliseconds

class Camera {
  constructor(network, model, inset) {
    this.network = network;
    this.model = model;
    this.inset = inset; // () → pixels kept free {left, top, right, bottom}
    this.moves = [];
  }

  get scale() {
    return this.network.body.view.scale;
  }

  /** A place of the picture in pixels of the canvas. */
  toScreen = ({ x, y }) => {
    const { scale, translation } = this.network.body.view;
    return { x: x * scale + translation.x, y: y * scale + translation.y };
  };

  /** The other way round. */
  toPicture = ({ x, y }) => {
    const { scale, translation } = this.network.body.view;
    return { x: (x - translation.x) / scale, y: (y - translation.y) / scale };
  };

  /** The zoom, the place of the picture's origin on the canvas, and pixels of the screen per pixel of the page. */
  view() {
    const { scale, translation } = this.network.body.view;
    return { scale, x: translation.x, y: translation.y, ratio: this.network.canvas.pixelRatio };
  }

  size() {
    const { clientWidth, clientHeight } = this.network.canvas.frame;
    return { width: clientWidth, height: clientHeight };
  }

  /** The free part of the window: its width, height and how far its middle is from that of the window. */
  free() {
    const { width, height } = this.size(), { left, top, right, bottom } = this.inset();
    const across = Math.max(width - left - right, 60), down = Math.max(height - top - bottom, 60);
    return { across, down, dx: width / 2 - left - across / 2, dy: height / 2 - top - down / 2 };
  }

  /** Everything drawn (or these records) into the window, between the tools, at most at zoom `most`. */
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
    return true;
  }

  /** A zoom that is not so far off that the picture becomes a dot, nor so near that one sees a single color. */
  within(scale) {
    const box = this.model.extent(), { across, down } = this.free();
    const whole = box ? Math.min(across / (box.right - box.left), down / (box.bottom - box.top)) : 1;
    return clamp(scale, clamp(whole / 3, ZOOM.least / 10, 0.5), ZOOM.most);
  }

  zoom(factor) {
    const { x, y, scale } = this.goal ?? { ...this.network.getViewPosition(), scale: this.scale }; // pressed again: from where it goes
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

  /** Goes there; whatever the reader does meanwhile ends it (`halt`). */
  go({ x, y }, scale, animate, duration = ZOOM.glide) {
    this.halt();
    const look = (x, y, scale) => this.network.moveTo({ position: { x, y }, scale, animation: false });
    if (!animate || calm()) return look(x, y, scale);
    this.goal = { x, y, scale };
    const from = this.network.getViewPosition(), zoom = this.scale, begin = performance.now();
    const step = () => {
      const t = Math.min((performance.now() - begin) / duration, 1), eased = t < 0.5 ? 2 * t * t : 1 - (2 - 2 * t) ** 2 / 2;
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

  /** Whether nothing is on its way, neither nodes nor the camera. */
  get still() {
    return !this.goal && !this.wandering;
  }
}
