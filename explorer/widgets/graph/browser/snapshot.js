// Fast panning, and zooming of large pictures: moves an image of the last full drawing instead, one image per frame.

const STILL = 160; // milliseconds after the last turn of the wheel
const FEW = 60; // nodes up to which every frame is drawn in full

class Print {
  constructor(graph) {
    this.graph = graph;
    this.on = false;
    this.shown = false; // whether the frame just drawn was the print
    this.sheet = document.createElement("canvas");
  }

  /** Starts a drag (until `end`), or zooming by wheel (`passing`: until it stops; a print of few nodes would look coarse). */
  begin(passing = false) {
    if (this.graph.model.nodes.length <= (passing ? MANY : FEW)) return;
    if (!this.on) this.take();
    clearTimeout(this.resting);
    if (passing) this.resting = setTimeout(() => this.end(), STILL);
  }

  end() {
    clearTimeout(this.resting);
    if (!this.on) return;
    this.on = false;
    this.graph.redraw();
  }

  /** Stores the canvas image, and the view it was drawn in. */
  take() {
    const { element: canvas } = this.graph.surface;
    this.on = true;
    Object.assign(this.sheet, { width: canvas.width, height: canvas.height });
    this.sheet.getContext("2d").drawImage(canvas, 0, 0);
    this.view = this.drawn ?? this.graph.camera.view();
  }

  /** Draws the print at its current position; returns false if a full drawing is due, which becomes the next print. */
  show(context) {
    const now = this.graph.camera.view();
    this.shown = this.on && this.covers(now);
    if (!this.shown) {
      this.drawn = now;
      if (this.on) requestAnimationFrame(() => this.on && this.take());
      return false;
    }
    const grown = now.scale / this.view.scale, { ratio } = now;
    context.save();
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.drawImage(this.sheet, (now.x - this.view.x * grown) * ratio, (now.y - this.view.y * grown) * ratio, this.sheet.width * grown, this.sheet.height * grown);
    context.restore();
    return true;
  }

  /** Whether the print still shows most of the window at about the right size. */
  covers(now) {
    const { width, height } = this.graph.camera.size(), grown = now.scale / this.view.scale;
    const left = now.x - this.view.x * grown, top = now.y - this.view.y * grown;
    const bare = Math.max(left, top, width - left - width * grown, height - top - height * grown);
    return grown > 0.6 && grown < 1.8 && bare < Math.min(width, height) * (this.graph.model.nodes.length > MANY ? 0.4 : 0.08);
  }
}
