// Bends lines around nodes they do not belong to: a straight one through a third node would read as two lines to it.

const ROUTED = { nodes: 160, lines: 400 }; // above, computing it in every frame takes too long
const CLEAR = 7; // pixels between a line and a node it passes

/** Sets the bend (see lineBetween) of every line outside of opened bundles: none, or one that avoids the nodes in its way. */
function routeLines({ nodes, lines }) {
  const few = nodes.length <= ROUTED.nodes && lines.length <= ROUTED.lines;
  for (const line of lines) line.bend = line.own || (few && line.a !== line.b ? detour(line, nodes) : 0);
}

/** The smaller bend, to the side with fewer nodes in the way; 0 if there are none, or if the bend would be too large. */
function detour(line, nodes) {
  const way = { line, length: Math.hypot(line.b.at.x - line.a.at.x, line.b.at.y - line.a.at.y) || 1 };
  const passed = nodes.map((node) => passing(way, node)).filter(Boolean);
  let left = 0, right = 0;
  for (const { off, lever, room } of passed) {
    if (Math.abs(off) >= room) continue;
    left = Math.max(left, (room + off) / lever);
    right = Math.max(right, (room - off) / lever);
  }
  if (!left) return 0;
  const hits = (bend) => passed.filter(({ off, lever, room }) => Math.abs(off - bend * lever) < room - CLEAR / 2).length;
  const [fewest, other] = left <= right ? [left, -right] : [-right, left];
  const bend = hits(other) < hits(fewest) ? other : fewest;
  return Math.abs(bend) > way.length * 0.9 ? 0 : bend;
}

/** How far a node is to the left of a line, the share of a bend at that point, and the space it needs; null if not beside it. */
function passing({ line: { a, b, width }, length }, node) {
  if (node === a || node === b) return null;
  const dx = (b.at.x - a.at.x) / length, dy = (b.at.y - a.at.y) / length, x = node.at.x - a.at.x, y = node.at.y - a.at.y;
  const t = (x * dx + y * dy) / length;
  if (t < 0.06 || t > 0.94) return null;
  return { off: x * dy - y * dx, lever: 2 * t * (1 - t), room: node.size + CLEAR + width / 2 };
}
