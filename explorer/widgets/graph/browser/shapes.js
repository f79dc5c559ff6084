// Shapes of nodes as SVG paths around the origin with half height 1, shared by canvas, SVG and legend.

const SHAPES = {
  circle: "M1 0A1 1 0 1 1 -1 0A1 1 0 1 1 1 0Z",
  square: "M-.62 -.92H.62Q.92 -.92 .92 -.62V.62Q.92 .92 .62 .92H-.62Q-.92 .92 -.92 .62V-.62Q-.92 -.92 -.62 -.92Z",
  diamond: "M0 -1.12Q.14 -1.12 .26 -1L1 -.26Q1.12 -.14 1.12 0T1 .26L.26 1Q.14 1.12 0 1.12T-.26 1L-1 .26Q-1.12 .14 -1.12 0T-1 -.26L-.26 -1Q-.14 -1.12 0 -1.12Z",
  person: "M-.48 -.6A.48 .48 0 1 1 .48 -.6A.48 .48 0 1 1 -.48 -.6ZM-.96 .98C-.96 .2 -.55 -.06 0 -.06S.96 .2 .96 .98Z",
  pin: "M0 1.1C-.34 .6 -.84 .28 -.84 -.28A.84 .84 0 1 1 .84 -.28C.84 .28 .34 .6 0 1.1Z",
  star: "M0 -1.15L.35 -.4L1.15 -.29L.57 .28L.71 1.1L0 .71L-.71 1.1L-.57 .28L-1.15 -.29L-.35 -.4Z",
  note: "M-.9 -.9H.9V.35L.35 .9H-.9Z",
  tag: "M-1.1 0L-.35 -.75H1.05V.75H-.35Z",
  page: "M-.72 -.95H.3L.76 -.48V.95H-.72Z",
};

const shapePaths = new Map();

/** The Path2D of a shape, cached. */
function shapePath(name) {
  if (!shapePaths.has(name)) shapePaths.set(name, new Path2D(SHAPES[name] ?? SHAPES.circle));
  return shapePaths.get(name);
}

/** An icon of a kind, for legend and list. */
function shapeIcon(shape, color, ink) {
  const mark = shape === "ring" || shape === "none"
    ? drawing("circle", { r: 0.95, fill: "none", stroke: color || ink, "stroke-width": shape === "ring" ? ".4" : ".16", "stroke-dasharray": shape === "ring" ? null : ".35 .3" })
    : shape
    ? drawing("path", { d: SHAPES[shape] ?? SHAPES.circle, fill: color, stroke: ink, "stroke-width": ".16" })
    : drawing("path", { d: "M-1 0H1", stroke: ink, "stroke-width": ".22" });
  return drawing("svg", { viewBox: "-1.3 -1.3 2.6 2.6", width: "15", height: "15", "aria-hidden": "true" }, mark);
}

const ARROW = 7;
const LOOP = 22;

/**
 * The line between two nodes: its ends on their borders, the point it bends to (straight: halfway) and its middle.
 * `bend` is in pixels to the left of the direction from a to b; a line from a node to itself is a loop above it.
 * @returns {any}
 */
function lineBetween(a, b, bend, arrow) {
  const ax = a.at.x, ay = a.at.y, bx = b.at.x, by = b.at.y;
  if (a === b) {
    const top = ay - a.size - LOOP - bend;
    return { loop: true, x: ax, y: ay - a.size - LOOP / 2 - bend / 2, radius: LOOP / 2 + Math.abs(bend) / 2, mx: ax, my: top };
  }
  const dx = bx - ax, dy = by - ay, length = Math.hypot(dx, dy) || 1;
  const cx = (ax + bx) / 2 + (dy / length) * bend, cy = (ay + by) / 2 - (dx / length) * bend;
  const out = a.size + 2, into = b.size + (arrow ? ARROW : 2);
  const lead = Math.hypot(cx - ax, cy - ay) || 1, trail = Math.hypot(cx - bx, cy - by) || 1;
  if (out + into > length) return { x1: ax, y1: ay, x2: bx, y2: by, cx, cy, mx: (ax + bx) / 2, my: (ay + by) / 2, angle: 0, bent: false, short: true };
  const x1 = ax + ((cx - ax) / lead) * out, y1 = ay + ((cy - ay) / lead) * out;
  const x2 = bx + ((cx - bx) / trail) * into, y2 = by + ((cy - by) / trail) * into;
  const angle = Math.atan2(by - cy, bx - cx);
  const mx = bend ? (x1 + 2 * cx + x2) / 4 : (x1 + x2) / 2, my = bend ? (y1 + 2 * cy + y2) / 4 : (y1 + y2) / 2;
  return { x1, y1, x2, y2, cx, cy, mx, my, angle, bent: bend !== 0, tx: bx + ((cx - bx) / trail) * (b.size + 1), ty: by + ((cy - by) / trail) * (b.size + 1) };
}

/** Points along such a line, ends included, that divide it into this many stretches. */
function pointsOf({ x1, y1, x2, y2, cx, cy, bent }, stretches) {
  const points = [];
  for (let i = 0; i <= stretches; i++) {
    const t = i / stretches, u = 1 - t;
    points.push(bent ? { x: u * u * x1 + 2 * u * t * cx + t * t * x2, y: u * u * y1 + 2 * u * t * cy + t * t * y2 } : { x: u * x1 + t * x2, y: u * y1 + t * y2 });
  }
  return points;
}
