// Animates nodes to new positions, after tidying up and undo.

/** @satisfies {ThisType<Camera>} */
const SETTLING = {
  /** Moves nodes from where they are to these places (id → [x, y]). */
  settle(places, done = () => {}, duration = calm() ? 0 : ZOOM.settle) {
    cancelAnimationFrame(this.settling);
    this.moves = [];
    for (const [id, [x, y]] of places) {
      const record = this.model.records.get(id);
      if (record?.at && Math.hypot(record.at.x - x, record.at.y - y) > 0.05) this.moves.push([record, record.at.x, record.at.y, x, y]);
    }
    this.wandering = this.moves.length > 0;
    if (!this.wandering) return done();
    const begin = performance.now();
    const step = () => {
      const t = duration ? Math.min((performance.now() - begin) / duration, 1) : 1;
      const eased = t < 0.5 ? 4 * t ** 3 : 1 - (-2 * t + 2) ** 3 / 2;
      for (const [{ at }, x0, y0, x, y] of this.moves) [at.x, at.y] = t === 1 ? [x, y] : [x0 + (x - x0) * eased, y0 + (y - y0) * eased];
      this.surface.draw();
      if (t < 1) this.settling = requestAnimationFrame(step);
      else {
        this.wandering = false;
        this.model.forgetSpots();
        done();
      }
    };
    step();
  },

  /** Stops animating nodes that the reader drags meanwhile. */
  release(ids) {
    const held = new Set(ids);
    this.moves = this.moves.filter(([record]) => !held.has(record.id));
  },
};
Object.assign(Camera.prototype, SETTLING);
