// Recognizes gestures of mouse and fingers on the canvas: click, double click, long press, drag, wheel, pinch.

const TAP = { mouse: 4, touch: 10, twice: 350, apart: 24, long: 500 }; // pixels a click may move, milliseconds and pixels of a double click, long press in ms
const WHEEL = 0.0016; // how fast the wheel zooms: times the pixels it turned

class Gestures {
  /**
   * `on` has what is done: click, doubleClick and menu (point, event), dragStart (point) → whether something is dragged that
   * is not the picture, drag (dx, dy), dragEnd(), pan (dx, dy), zoom (factor, point), second() when a second finger comes.
   */
  constructor(canvas, on) {
    this.canvas = canvas;
    this.on = on;
    this.fingers = new Map(); // pointer id → where it is
    this.moving = this.pinched = this.pressed = this.holding = false;
    canvas.addEventListener("pointerdown", (event) => this.down(event));
    canvas.addEventListener("pointermove", (event) => this.move(event));
    for (const kind of ["pointerup", "pointercancel"]) canvas.addEventListener(kind, (event) => this.up(event));
    canvas.addEventListener("wheel", (event) => this.wheel(event), { passive: false });
    canvas.addEventListener("contextmenu", (event) => this.menu(event));
  }

  at(event) {
    const box = this.canvas.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  }

  down(event) {
    if (event.pointerType === "mouse" && event.button !== 0) return;
    const point = this.at(event);
    this.fingers.set(event.pointerId, point);
    this.canvas.setPointerCapture?.(event.pointerId);
    clearTimeout(this.pressing);
    if (this.fingers.size > 1) return this.two();
    Object.assign(this, { start: point, last: point, moving: false, pinched: false, pressed: false });
    if (event.pointerType !== "mouse") this.pressing = setTimeout(() => this.press(point, event), TAP.long);
  }

  /** Two fingers: they move and zoom the picture. */
  two() {
    this.on.second();
    if (this.moving) this.on.dragEnd();
    Object.assign(this, { moving: false, pinched: true, spread: this.between() });
  }

  /** The middle of two fingers and how far they are apart. */
  between() {
    const [one, other] = [...this.fingers.values()];
    return { x: (one.x + other.x) / 2, y: (one.y + other.y) / 2, wide: Math.hypot(one.x - other.x, one.y - other.y) || 1 };
  }

  move(event) {
    if (!this.fingers.has(event.pointerId)) return;
    const point = this.at(event);
    this.fingers.set(event.pointerId, point);
    if (this.fingers.size > 1) return this.pinch();
    if (this.pressed) return;
    const far = Math.hypot(point.x - this.start.x, point.y - this.start.y);
    if (!this.moving && far <= TAP[event.pointerType === "mouse" ? "mouse" : "touch"]) return;
    if (!this.moving) this.begin();
    const { last } = this;
    this.last = point;
    this.on[this.holding ? "drag" : "pan"](point.x - last.x, point.y - last.y);
  }

  begin() {
    clearTimeout(this.pressing);
    this.moving = true;
    this.holding = !this.pinched && this.on.dragStart(this.start);
  }

  pinch() {
    const now = this.between(), before = this.spread;
    this.spread = now;
    this.on.pan(now.x - before.x, now.y - before.y);
    this.on.zoom(now.wide / before.wide, now);
  }

  up(event) {
    if (!this.fingers.delete(event.pointerId)) return;
    clearTimeout(this.pressing);
    if (this.fingers.size) {
      this.start = this.last = [...this.fingers.values()][0]; // the finger that is left moves the picture on
      return;
    }
    if (this.moving) this.on.dragEnd();
    else if (event.type === "pointerup" && !this.pressed && !this.pinched) this.click(this.at(event), event);
    this.moving = false;
  }

  click(point, event) {
    const { before } = this, now = event.timeStamp;
    const twice = before && now - before.time < TAP.twice && Math.hypot(point.x - before.point.x, point.y - before.point.y) < TAP.apart;
    this.before = twice ? null : { point, time: now };
    this.on.click(point, event);
    if (twice) this.on.doubleClick(point, event);
  }

  /** A long press opens the menu. */
  press(point, event) {
    if (this.moving || this.pinched || this.pressed) return;
    this.pressed = true;
    this.on.menu(point, event);
  }

  /** The right button, the menu key, and the system's own long press. */
  menu(event) {
    event.preventDefault();
    if (this.pressed) return;
    clearTimeout(this.pressing);
    this.pressed = this.fingers.size > 0;
    this.on.menu(this.at(event), event);
  }

  wheel(event) {
    event.preventDefault();
    const pixels = event.deltaY * (event.deltaMode === 1 ? 33 : event.deltaMode === 2 ? 400 : 1);
    this.on.zoom(Math.exp(-clamp(pixels, -300, 300) * WHEEL * (event.ctrlKey ? 4 : 1)), this.at(event)); // two fingers on a pad come with Ctrl
  }

  destroy() {
    clearTimeout(this.pressing);
  }
}
