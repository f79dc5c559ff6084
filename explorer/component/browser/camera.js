// Zoom, place and animation over vis-network's view, and a quick way to redraw while the reader drags a large picture.

class Camera {
  constructor(network, model, inset) {
    this.network = network;
    this.model = model;
    this.inset = inset; // () → pixels kept free {left, top, right, bottom}
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

  /** Everything drawn (or these records) into the window, between the tools, at most at zoom `most`. */
  fit(animate = true, records = undefined, most = 1.25) {
    const { width, height } = this.size(), free = this.inset();
    let box = this.model.extent(records), scale = 1;
    if (!box || !width || !height) return false;
    const across = Math.max(width - free.left - free.right, 60), down = Math.max(height - free.top - free.bottom, 60);
    for (let i = 0; i < 3; i++) {
      scale = clamp(Math.min(across / (box.right - box.left), down / (box.bottom - box.top)), 0.02, most);
      box = this.model.extent(records, scale);
    }
    const x = (box.left + box.right) / 2 + (width / 2 - free.left - across / 2) / scale;
    const y = (box.top + box.bottom) / 2 + (height / 2 - free.top - down / 2) / scale;
    this.go({ x, y }, scale, animate);
    return true;
  }

  zoom(factor) {
    const { x, y } = this.network.getViewPosition();
    this.go({ x, y }, clamp(this.scale * factor, 0.02, 6), true, 160);
  }

  /** Brings a node into view without a jump when it is there already. */
  reveal(record, always = false) {
    const at = this.toScreen(record.at), { width, height } = this.size(), free = this.inset();
    const inside = at.x > free.left + 30 && at.x < width - free.right - 30 && at.y > free.top + 30 && at.y < height - free.bottom - 30;
    if (!inside || always) this.go(record.at, Math.max(this.scale, 0.6), true);
  }

  go({ x, y }, scale, animate, duration = 380) {
    const animation = animate && !calm() ? { duration, easingFunction: "easeInOutQuad" } : false;
    this.network.moveTo({ position: { x, y }, scale, animation });
  }

  /** Moves nodes from where they are to these places (id → [x, y]). */
  settle(places, done = () => {}, duration = calm() ? 0 : 520) {
    cancelAnimationFrame(this.settling);
    const moves = [];
    for (const [id, [x, y]] of places) {
      const at = this.model.records.get(id)?.at;
      if (at && Math.hypot(at.x - x, at.y - y) > 0.05) moves.push([at, at.x, at.y, x, y]);
    }
    if (!moves.length) return done();
    const begin = performance.now();
    const step = () => {
      const t = duration ? Math.min((performance.now() - begin) / duration, 1) : 1;
      const eased = t < 0.5 ? 4 * t ** 3 : 1 - (-2 * t + 2) ** 3 / 2;
      for (const [at, x0, y0, x, y] of moves) [at.x, at.y] = t === 1 ? [x, y] : [x0 + (x - x0) * eased, y0 + (y - y0) * eased];
      this.network.redraw();
      if (t < 1) this.settling = requestAnimationFrame(step);
      else done();
    };
    step();
  }
}
