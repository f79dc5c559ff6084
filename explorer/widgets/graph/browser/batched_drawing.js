// Fast drawing of thousands of nodes and lines: few paths for the lines of one color, one shape for its nodes.

/** @satisfies {ThisType<Painter>} */
const CROWD = {
  /** Paints thousands of items: straight lines of one color in few paths, nodes of one color as one path; the focus on top. */
  paintMany(context, scale, view) {
    const center = this.center;
    this.strokeAll(context, view, !!center);
    this.fillAll(context, scale, !!center);
    for (const node of this.model.nodes) if (node.ring || node.sign) this.node(context, node, Math.min(scale, 0.4));
    if (!center) return;
    for (const line of center.lines) this.line(context, line, scale, false);
    for (const id of center.nodes) { const node = this.model.records.get(id); if (node && !node.hidden) this.node(context, node, Math.min(scale, 0.4)); }
  },

  /**
   * In pixels of the screen and at most one wide: the browser then draws hairlines, twenty times faster than wide strokes
   * (20,000 lines in 60 ms instead of 1.2 s), and best in paths of some hundred lines.
   */
  strokeAll(context, { scale, x, y, ratio }, faded) {
    const groups = new Map();
    for (const { a, b, color } of this.model.lines) {
      let ends = groups.get(color);
      if (!ends) groups.set(color, (ends = []));
      ends.push(a.at.x * scale + x, a.at.y * scale + y, b.at.x * scale + x, b.at.y * scale + y);
    }
    context.save();
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.setLineDash([]);
    context.lineWidth = 0.99 / ratio;
    for (const [color, ends] of groups) {
      context.strokeStyle = mixed(color || this.quiet, this.paper, faded ? 0.85 : 0.45);
      for (let start = 0; start < ends.length; start += 1000) {
        context.beginPath();
        for (let i = start; i < Math.min(start + 1000, ends.length); i += 4) {
          context.moveTo(ends[i], ends[i + 1]);
          context.lineTo(ends[i + 2], ends[i + 3]);
        }
        context.stroke();
      }
    }
    context.restore();
  },

  fillAll(context, scale, faded) {
    const groups = new Map();
    for (const node of this.model.nodes) {
      const group = groups.get(node.color);
      group ? group.push(node) : groups.set(node.color, [node]);
    }
    for (const [color, group] of groups) {
      const colors = this.shade(color);
      context.fillStyle = faded ? colors.faded : colors.fill;
      for (let start = 0; start < group.length; start += 400) {
        context.beginPath();
        for (const { at, size } of group.slice(start, start + 400)) {
          const radius = Math.max(size, 1.3 / scale);
          if (radius * scale < 2.5) context.rect(at.x - radius, at.y - radius, 2 * radius, 2 * radius);
          else { context.moveTo(at.x + radius, at.y); context.arc(at.x, at.y, radius, 0, 2 * Math.PI); }
        }
        context.fill();
      }
    }
  },
};
Object.assign(Painter.prototype, CROWD);
