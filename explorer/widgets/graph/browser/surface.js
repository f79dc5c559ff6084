// Canvas: its size, the part of the picture it shows (`view`), and when it redraws. Independent of what is drawn.

class Surface {
  /** `paint(context)` draws everything; it is called at most once per frame, after `redraw`, or at once by `draw`. */
  constructor(host, paint) {
    this.element = element("canvas");
    this.context = this.element.getContext("2d");
    this.paint = paint;
    this.view = { scale: 1, x: 0, y: 0 }; // zoom, and the place of the picture's origin in pixels of the page
    this.width = this.height = 0;
    this.ratio = 1; // pixels of the screen per pixel of the page
    host.append(this.element);
  }

  /** Takes a size in pixels of the page. */
  resize(width, height) {
    this.ratio = globalThis.devicePixelRatio || 1;
    [this.width, this.height] = [width, height];
    Object.assign(this.element, { width: Math.round(width * this.ratio), height: Math.round(height * this.ratio) });
    Object.assign(this.element.style, { width: `${width}px`, height: `${height}px` });
  }

  /** Converts a position in the picture to pixels of the canvas. */
  toScreen = ({ x, y }) => ({ x: x * this.view.scale + this.view.x, y: y * this.view.scale + this.view.y });

  /** Converts pixels of the canvas to a position in the picture. */
  toPicture = ({ x, y }) => ({ x: (x - this.view.x) / this.view.scale, y: (y - this.view.y) / this.view.scale });

  /** The position in the picture at the center of the canvas. */
  get center() {
    return this.toPicture({ x: this.width / 2, y: this.height / 2 });
  }

  /** Centers this position of the picture, at this zoom. */
  look({ x, y }, scale) {
    this.view = { scale, x: this.width / 2 - x * scale, y: this.height / 2 - y * scale };
    this.redraw();
  }

  /** Zooms around a point of the canvas. */
  zoomAt(point, scale) {
    const at = this.toPicture(point);
    this.view = { scale, x: point.x - at.x * scale, y: point.y - at.y * scale };
    this.redraw();
  }

  /** Moves the picture by pixels of the page. */
  pan(dx, dy) {
    this.view = { ...this.view, x: this.view.x + dx, y: this.view.y + dy };
    this.redraw();
  }

  /** Requests a drawing with the next frame. */
  redraw() {
    this.asked ??= requestAnimationFrame(() => this.draw());
  }

  /** Draws everything now. */
  draw() {
    cancelAnimationFrame(this.asked);
    this.asked = undefined;
    if (!this.element.width || !this.element.height) return;
    this.context.setTransform(1, 0, 0, 1, 0, 0);
    this.context.clearRect(0, 0, this.element.width, this.element.height);
    this.paint(this.context);
  }

  /** Sets the context to the picture's own pixels. */
  inPicture() {
    const { ratio, view: { scale, x, y } } = this;
    this.context.setTransform(ratio * scale, 0, 0, ratio * scale, ratio * x, ratio * y);
  }

  /** Sets the context to pixels of the page. */
  onScreen() {
    this.context.setTransform(this.ratio, 0, 0, this.ratio, 0, 0);
  }

  destroy() {
    cancelAnimationFrame(this.asked);
    this.paint = () => {};
    this.element.remove();
  }
}
