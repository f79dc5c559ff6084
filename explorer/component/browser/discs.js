// Nodes one by one: shape, halo, and what stands at their rim.

Object.assign(Painter.prototype, {
  /** How grown a newcomer is, 0 to 1: it swells when it arrives. */
  growth(id) {
    const since = this.born.get(id);
    if (since === undefined) return 1;
    const t = (performance.now() - since) / 320;
    if (t >= 1) this.born.delete(id);
    return t >= 1 ? 1 : 1 - (1 - Math.max(t, 0)) ** 3;
  },

  node(context, node, scale) {
    const colors = this.shade(node.color);
    const chosen = this.selected.nodes.has(node.id), hovered = this.hover === node;
    const faded = node.faded || (this.center && !this.center.nodes.has(node.id));
    const size = node.size * this.growth(node.id);
    context.save();
    context.translate(node.at.x, node.at.y);
    if (chosen || hovered) this.halo(context, size, chosen, scale);
    context.scale(size, size);
    const path = shapePath(node.data.shape), doubt = !!node.data.doubt;
    context.fillStyle = doubt ? (faded ? this.paper : colors.pale) : faded ? colors.faded : colors.fill;
    context.strokeStyle = faded ? colors.fadedRim : doubt ? colors.fill : colors.rim;
    context.lineWidth = Math.max(doubt ? 2 : 1.4, 0.7 / scale) / size;
    context.setLineDash(doubt ? [4 / size, 3 / size] : []);
    context.fill(path);
    context.stroke(path);
    context.restore();
    if (scale > 0.45) this.badges(context, node, faded || !(scale > 0.75 || chosen || hovered));
  },

  halo(context, size, chosen, scale) {
    context.beginPath();
    context.arc(0, 0, size + 6, 0, 2 * Math.PI);
    context.globalAlpha = chosen ? 0.22 : 0.12;
    context.fillStyle = this.accent;
    context.fill();
    context.globalAlpha = chosen ? 1 : 0.5;
    context.lineWidth = Math.max(2.2, 1.6 / scale);
    context.strokeStyle = this.accent;
    context.stroke();
    context.globalAlpha = 1;
  },

  /** How many neighbours are not shown, and that a node is pinned. */
  badges(context, node, quiet) {
    const { missing } = node.data, { x, y } = node.at, reach = node.size * 0.78;
    if (this.pinned.has(node.id)) {
      context.beginPath();
      context.arc(x - reach, y - reach, 4.2, 0, 2 * Math.PI);
      context.fillStyle = this.accent;
      context.strokeStyle = this.paper;
      context.lineWidth = 1.6;
      context.fill();
      context.stroke();
    }
    if (!missing || quiet) return;
    const text = missing > 999 ? "999+" : `+${missing}`;
    context.font = `600 8.5px ${this.font}`;
    const wide = context.measureText(text).width + 7;
    context.beginPath();
    context.roundRect(x + reach - 2, y - reach - 7, wide, 12, 6);
    context.fillStyle = this.paper;
    context.strokeStyle = this.quiet;
    context.lineWidth = 1;
    context.fill();
    context.stroke();
    context.fillStyle = this.muted;
    context.textAlign = "center";
    context.textBaseline = "middle";
    context.fillText(text, x + reach - 2 + wide / 2, y - reach - 0.7);
  },
});
