// Hit testing: finds the node or line at a point.

/** @satisfies {ThisType<Model>} */
const HITS = {
  /** The node at a point, the one drawn last first; `slack` is extra pixels around it. */
  nodeAt(x, y, slack = 2) {
    for (let i = this.nodes.length - 1; i >= 0; i--) {
      const node = this.nodes[i], dx = node.at.x - x, dy = node.at.y - y, reach = node.size + slack;
      if (dx * dx + dy * dy <= reach * reach) return node;
    }
    return undefined;
  },

  /** The line nearest to a point within `reach` pixels. */
  lineAt(x, y, reach = 6) {
    let found, best = reach * reach;
    for (const line of this.lines) {
      const distance = distanceToLine(line, x, y, best);
      if (distance < best) [found, best] = [line, distance];
    }
    return found;
  },
};
Object.assign(Model.prototype, HITS);

/** Squared pixels from a point to a line, as drawn; gives up early beyond `limit`. */
function distanceToLine(line, x, y, limit) {
  const { a, b, bend } = line;
  if (a === b) return (Math.hypot(x - a.at.x, y - (a.at.y - a.size - LOOP / 2)) - LOOP / 2) ** 2;
  const slack = Math.sqrt(limit) + Math.abs(bend);
  const ax = a.at.x, ay = a.at.y, bx = b.at.x, by = b.at.y;
  if (x < Math.min(ax, bx) - slack || x > Math.max(ax, bx) + slack || y < Math.min(ay, by) - slack || y > Math.max(ay, by) + slack) return Infinity;
  if (!bend) return distanceToSegment(ax, ay, bx, by, x, y);
  const points = pointsOf(lineBetween(a, b, bend, line.arrow), 12);
  let best = Infinity;
  for (let i = 1; i < points.length; i++) best = Math.min(best, distanceToSegment(points[i - 1].x, points[i - 1].y, points[i].x, points[i].y, x, y));
  return best;
}

function distanceToSegment(ax, ay, bx, by, x, y) {
  const dx = bx - ax, dy = by - ay;
  const t = clamp(((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1), 0, 1);
  return (x - ax - t * dx) ** 2 + (y - ay - t * dy) ** 2;
}
