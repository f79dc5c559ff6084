// Labels of nodes: always readable, never overlapping, most important first, off the lines where possible.

const SMALLEST = 10.5, LARGEST = 17; // pixels on screen
const FAMOUS = 12; // nodes whose names are shown even over others
const PIN = {}; // the owner of the boxes of pin signs

class Labels {
  constructor(painter) {
    this.painter = painter;
    this.widths = new Map();
    this.boxes = []; // [left, top, right, bottom, record] of what was drawn, for clicks on names
  }

  forget() {
    this.widths.clear();
  }

  /** Draws in pixels of the screen, within `edge`. `toScreen(at)` maps a place of the picture. */
  paint(context, scale, edge, toScreen) {
    const { names, verbs } = this.arranged(context, scale, edge, toScreen);
    context.textAlign = "center";
    context.textBaseline = "middle";
    context.lineJoin = "round";
    for (const name of names) this.paintName(context, name);
    for (const verb of verbs) this.paintVerb(context, verb);
  }

  /** Every label and verb that finds room, with its position; `context` is only used to measure. */
  arranged(context, scale, edge, toScreen) {
    const { model } = this.painter, few = model.nodes.length <= MANY;
    this.room = new Room();
    this.boxes = [];
    for (const box of edge.covered ?? []) this.room.reserve(box, edge);
    if (few) this.furnish(scale, toScreen);
    const ranked = this.ranked(scale, few), famous = new Set(ranked.slice(0, FAMOUS)), names = [];
    for (const node of ranked) {
      const at = toScreen(node.at);
      if (at.x < edge.left - 80 || at.y < edge.top - 60 || at.x > edge.right + 80 || at.y > edge.bottom + 40) continue;
      const name = this.name(context, node, scale, at, edge, famous.has(node));
      if (name) names.push(name);
    }
    return { names, verbs: few ? this.verbs(context, scale, toScreen) : [] };
  }

  /** The nodes to label, most important first: in focus, selected, pinned, large. */
  ranked(scale, few) {
    const { model, selected, pinned, hover, center } = this.painter;
    const rank = (node) =>
      (hover === node ? 4e6 : 0) + (selected.nodes.has(node.id) ? 2e6 : 0) + (center?.nodes.has(node.id) ? 1e6 : 0) +
      (pinned.has(node.id) ? 1e5 : 0) + (node.data.shape === "diamond" ? 0 : 1000) + node.size * 10 + Math.min(node.lines, 99) / 10;
    if (few) return [...model.nodes].sort((one, other) => rank(other) - rank(one));
    const large = model.nodes.slice(-(scale < 0.15 ? 40 : 1200)).reverse();
    const focused = center ? [...center.nodes].map((id) => model.records.get(id)).filter((node) => node && !node.hidden) : [];
    return [...new Set([...focused, ...large])];
  }

  /** Reserves the space of nodes, of the signs at their rims, and in a picture that is not too large of the lines and their heads. */
  furnish(scale, toScreen) {
    const { painter, painter: { model } } = this;
    for (const node of model.nodes) {
      const at = toScreen(node.at), reach = node.size * scale * 0.8;
      this.room.reserve(boxAround(at.x, at.y, reach, reach), node, isEvent(node) ? 1 : 2);
      const badge = scale > BADGED ? painter.badgeOf(node) : null;
      if (painter.pinned.has(node.id)) this.room.reserve(boxAround(at.x - reach, at.y - reach, 6 * scale, 6 * scale), PIN, 2);
      if (badge) this.room.reserve(boxAround(at.x + badge.x * scale, at.y + badge.y * scale, badge.half * scale, 6 * scale), badge, 2);
    }
    if (model.nodes.length > ROUTED.nodes || model.lines.length > ROUTED.lines) return;
    for (const line of model.lines) {
      const form = lineBetween(line.a, line.b, line.bend, line.arrow);
      if (form.loop || form.short) continue;
      const points = pointsOf(form, form.bent ? 8 : 1).map(toScreen);
      for (let i = 1; i < points.length; i++) this.room.cross(points[i - 1].x, points[i - 1].y, points[i].x, points[i].y);
      if (!line.arrow) continue; // its head counts once more: covered, the line no longer says who acts on whom
      const { x, y } = toScreen({ x: form.tx, y: form.ty }), long = Math.max(ARROWHEAD.seen, ARROW * scale);
      this.room.cross(x - Math.cos(form.angle) * long, y - Math.sin(form.angle) * long, x, y);
    }
  }

  /** A label with its font and position, unless there is no room for it or it is too small to read. */
  name(context, node, scale, at, edge, famous) {
    const { painter, room } = this, event = isEvent(node);
    const urgent = painter.hover === node || painter.selected.nodes.has(node.id);
    const size = clamp((event ? 11.5 : 13) * scale, event ? SMALLEST - 0.5 : SMALLEST, LARGEST);
    if (!urgent && scale < (event ? 0.16 : 0.06)) return null;
    const weight = urgent ? 650 : event ? 400 : 500, font = `${weight} ${size.toFixed(1)}px ${painter.font}`;
    const spotFor = (text) => this.spot(node, at, edge, { half: this.width(context, text, font) / 2 + 2, high: size * 0.62, reach: node.size * scale, famous });
    let text = node.data.label ?? "", found = spotFor(text);
    const brief = node.data.brief;
    if (event && brief && brief !== text && (!found.free || room.crossings(found.box) > 1)) {
      const other = spotFor(brief); // the short label fits where the article's words do not
      if (other.free && (!found.free || room.crossings(other.box) < room.crossings(found.box))) [text, found] = [brief, other];
    }
    if (!found.free && !urgent) return null;
    node.spot = found.index;
    room.reserve(found.box, node);
    this.boxes.push([...found.box, node]);
    const faded = (node.faded || (painter.center && !painter.center.nodes.has(node.id))) && !urgent;
    const [left, top, right, bottom] = found.box;
    return { text, font, size, weight, x: (left + right) / 2, y: (top + bottom) / 2, color: event ? painter.muted : painter.ink, faded };
  }

  /** The best spot of a label of this size at its node; the first one if none is free. */
  spot(node, at, edge, { half, high, reach, famous }) {
    const { room } = this, event = isEvent(node), spots = everySpot(reach, half, high);
    const boxOf = (/** @type {number[]} */ [dx, dy]) => boxAround(at.x + dx, at.y + dy, half, high);
    const within = ([left, top, right, bottom]) => left > edge.left && top > edge.top && right < edge.right && bottom < edge.bottom;
    const search = (firmness) => bestSpot(spots, {
      allowed: (spot) => within(boxOf(spot)) && !room.taken(boxOf(spot), node, firmness), crossings: (spot) => room.crossings(boxOf(spot)) + (room.taken(widened(boxOf(spot)), node, firmness) ? CROWDED : 0), now: node.spot,
    });
    let found = search(0);
    if (found < 0 && !event) found = search(1);
    if (found < 0 && famous) found = search(2);
    const index = Math.max(found, 0);
    return { free: found >= 0, index, box: boxOf(spots[index]) };
  }

  paintName(context, { text, font, x, y, color, faded }) {
    context.font = font;
    context.globalAlpha = faded ? 0.42 : 1;
    context.strokeStyle = this.painter.paper;
    context.lineWidth = 3.5;
    context.strokeText(text, x, y);
    context.fillStyle = color;
    context.fillText(text, x, y);
    context.globalAlpha = 1;
  }

  width(context, text, font) {
    const key = `${font}|${text}`;
    if (!this.widths.has(key)) {
      if (this.widths.size > 20000) this.widths.clear();
      context.font = font;
      this.widths.set(key, context.measureText(text).width);
    }
    return this.widths.get(key);
  }

  /** The node whose label is at a point of the screen. */
  nodeAt(x, y) {
    return this.boxes.find(([left, top, right, bottom]) => x >= left && x <= right && y >= top && y <= bottom)?.[4];
  }
}

const isEvent = (node) => node.data.kind.startsWith("event:");
