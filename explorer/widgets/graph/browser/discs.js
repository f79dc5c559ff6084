// Draws nodes one by one: shape, halo, and the badges at their rim.

const GROWN = 320; // milliseconds
const SIGN = 6.4; // half the height of a star in pixels
const BADGED = 0.75; // zoom from which every node shows its count of hidden neighbors

/** @satisfies {ThisType<Painter>} */
const DISCS = {
  /** Growth of a newcomer, 0 to 1: it grows when it arrives. */
  growth(id) {
    const since = this.born.get(id);
    return since === undefined ? 1 : 1 - (1 - clamp((performance.now() - since) / GROWN, 0, 1)) ** 3;
  },

  /** Drops newcomers that are fully grown, visible or not: as long as one grows, every frame is drawn. */
  forgetGrown() {
    for (const [id, since] of this.born) if (performance.now() - since > GROWN) this.born.delete(id);
  },

  node(context, node, scale) {
    const colors = this.shade(node.color);
    const chosen = this.selected.nodes.has(node.id), hovered = this.hover === node;
    const faded = node.faded || (this.center && !this.center.nodes.has(node.id));
    const size = node.size * this.growth(node.id);
    context.save();
    context.translate(node.at.x, node.at.y);
    if (node.data.fresh) this.ring(context, size + 4, scale, faded, this.accent);
    if (node.ring) this.ring(context, size + 3, scale, faded, node.ring, 3);
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
    if (node.sign) this.sign(context, node, faded);
    if (scale > 0.45) this.badges(context, node, faded || !(scale > BADGED || chosen || hovered));
  },

  /** A ring around nodes that are new with the articles loaded last, and around those with a reader's color. */
  ring(context, radius, scale, faded, color, width = 1.8) {
    context.beginPath();
    context.arc(0, 0, radius, 0, 2 * Math.PI);
    context.globalAlpha = faded ? 0.35 : 1;
    context.lineWidth = Math.max(width, 1.2 / scale);
    context.strokeStyle = color;
    context.stroke();
    context.globalAlpha = 1;
  },

  /** The sign of a reader's star or note, at the lower left. */
  sign(context, { at, size, sign }, faded) {
    const reach = size * 0.74, path = shapePath(sign.shape);
    context.save();
    context.translate(at.x - reach, at.y + reach);
    context.scale(SIGN, SIGN);
    context.globalAlpha = faded ? 0.35 : 1;
    context.fillStyle = sign.color;
    context.strokeStyle = this.paper;
    context.lineWidth = 0.34;
    context.stroke(path);
    context.fill(path);
    context.restore();
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

  /** The badges of a node: count of hidden neighbors, and the pin. */
  badges(context, node, quiet) {
    const { x, y } = node.at, reach = node.size * 0.78;
    if (this.pinned.has(node.id)) {
      context.beginPath();
      context.arc(x - reach, y - reach, 4.2, 0, 2 * Math.PI);
      context.fillStyle = this.accent;
      context.strokeStyle = this.paper;
      context.lineWidth = 1.6;
      context.fill();
      context.stroke();
    }
    const badge = quiet ? null : this.badgeOf(node);
    if (!badge) return;
    context.font = `600 8.5px ${this.font}`;
    context.beginPath();
    context.roundRect(x + badge.x - badge.half, y + badge.y - 6, 2 * badge.half, 12, 6);
    context.fillStyle = this.paper;
    context.strokeStyle = this.quiet;
    context.lineWidth = 1;
    context.fill();
    context.stroke();
    context.fillStyle = this.muted;
    context.textAlign = "center";
    context.textBaseline = "middle";
    context.fillText(badge.text, x + badge.x, y + badge.y + 0.3);
  },

  /** The count of hidden neighbors, and the offset of its center from the node's: at a corner without lines. */
  badgeOf(node) {
    const { missing } = node.data;
    if (!missing) return null;
    const text = missing > 999 ? "999+" : `+${missing}`, half = 3.8 + text.length * 2.6, reach = node.size * 0.78;
    const [across, down] = this.quietCorner(node);
    return { text, half, x: across * (reach - 2 + half), y: down * (reach + 1) };
  },

  /** The upper right corner, unless lines pass there; the label is below, the pin at the upper left. */
  quietCorner(node) {
    const angles = this.model.linesAt(node).map(({ a, b }) => (a === node ? Math.atan2(b.at.y - a.at.y, b.at.x - a.at.x) : Math.atan2(a.at.y - b.at.y, a.at.x - b.at.x)));
    let best = CORNERS[0], least = Infinity;
    for (const corner of CORNERS) {
      const turn = Math.atan2(corner[1], corner[0]);
      const busy = angles.filter((angle) => Math.cos(angle - turn) > 0.87).length + corner[2] + (corner[0] < 0 && this.pinned.has(node.id) ? 3 : 0);
      if (busy < least) [best, least] = [corner, busy];
    }
    return best;
  },
};
Object.assign(Painter.prototype, DISCS);

const CORNERS = [[1, -1, 0], [-1, -1, 0.5], [1, 1, 1.5]]; // across, down, how unusual
