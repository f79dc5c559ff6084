// Names under nodes and verbs on lines: always readable on screen, never on top of each other, the important ones first.

const SMALLEST = 10.5, LARGEST = 17; // pixels on screen

const FAMOUS = 12; // nodes whose names are shown even over others

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
    const { model } = this.painter;
    this.grid = new Map();
    this.boxes = [];
    context.textAlign = "center";
    context.textBaseline = "middle";
    context.lineJoin = "round";
    const few = model.nodes.length <= MANY;
    if (few) for (const node of model.nodes) this.block(node, scale, toScreen(node.at));
    const ranked = this.ranked(scale, few);
    const famous = new Set(ranked.slice(0, FAMOUS));
    for (const node of ranked) {
      const at = toScreen(node.at);
      if (at.x < edge.left - 80 || at.y < edge.top - 60 || at.x > edge.right + 80 || at.y > edge.bottom + 40) continue;
      this.name(context, node, scale, at, edge, famous.has(node));
    }
    if (few) this.verbs(context, scale, toScreen);
  }

  /** The nodes whose names are tried, most important first: in focus, selected, pinned, large. */
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

  /** Room that a node itself takes: a name does not cover another node. */
  block(node, scale, at) {
    const reach = node.size * scale * 0.8;
    this.reserve([at.x - reach, at.y - reach, at.x + reach, at.y + reach], node, node.data.kind.startsWith("event:") ? 1 : 2);
  }

  name(context, node, scale, at, edge, famous) {
    const { painter } = this;
    const event = node.data.kind.startsWith("event:");
    const faded = node.faded || (painter.center && !painter.center.nodes.has(node.id));
    const urgent = painter.hover === node || painter.selected.nodes.has(node.id);
    const size = clamp((event ? 11.5 : 13) * scale, event ? SMALLEST - 0.5 : SMALLEST, LARGEST);
    if (!urgent && scale < (event ? 0.45 : 0.06)) return;
    const text = node.data.label ?? "";
    const font = `${urgent ? 650 : event ? 400 : 500} ${size.toFixed(1)}px ${painter.font}`;
    const half = this.width(context, text, font) / 2 + 2, reach = node.size * scale, high = size * 0.62;
    const spots = [[0, reach + size * 0.72 + 2], [0, -reach - size * 0.72 - 2], [reach + half + 3, 0], [-reach - half - 3, 0]];
    const boxAt = ([dx, dy]) => [at.x + dx - half, at.y + dy - high, at.x + dx + half, at.y + dy + high];
    const within = ([left, top, right, bottom]) => left > edge.left && top > edge.top && right < edge.right && bottom < edge.bottom;
    const free = (firmness) => spots.find((each) => within(boxAt(each)) && !this.taken(boxAt(each), node, firmness));
    const spot = free(0) ?? (event ? null : free(1)) ?? (famous ? free(2) : null) ?? (urgent ? spots[0] : null);
    if (!spot) return;
    const box = boxAt(spot), x = at.x + spot[0], y = at.y + spot[1];
    this.reserve(box, node);
    this.boxes.push([...box, node]);
    context.font = font;
    context.globalAlpha = faded && !urgent ? 0.42 : 1;
    context.strokeStyle = painter.paper;
    context.lineWidth = 3.5;
    context.strokeText(text, x, y);
    context.fillStyle = event ? painter.muted : painter.ink;
    context.fillText(text, x, y);
    context.globalAlpha = 1;
  }

  /** Verbs on the lines in focus, and how many lines a bundle holds. */
  verbs(context, scale, toScreen) {
    const { painter } = this, { hover, model } = painter;
    for (const line of model.lines) {
      const chosen = painter.isSelected(line) || hover === line;
      const near = hover?.data && (line.a === hover || line.b === hover) && hover.lines <= 14;
      const bundle = line.count > 1;
      if (!chosen && !near && !(bundle && scale > 0.5) && scale < 1.5) continue;
      const faded = painter.center && !painter.center.lines.has(line);
      if (faded && !bundle) continue;
      this.verb(context, line, toScreen, chosen, faded);
    }
  }

  verb(context, line, toScreen, chosen, faded) {
    const { painter } = this;
    const form = lineBetween(line.a, line.b, line.bend, line.arrow);
    const at = toScreen({ x: form.mx, y: form.my });
    const text = line.count > 1 ? `×${line.count}` : line.label;
    const font = `${chosen ? 600 : 400} 11px ${painter.font}`;
    const half = this.width(context, text, font) / 2 + 5;
    const box = [at.x - half, at.y - 8, at.x + half, at.y + 8];
    if (!chosen && this.taken(box, line)) return;
    this.reserve(box, line);
    context.globalAlpha = faded ? 0.3 : 1;
    context.beginPath();
    context.roundRect(box[0], box[1], half * 2, 16, 8);
    context.fillStyle = painter.paper;
    context.fill();
    context.lineWidth = 1;
    context.strokeStyle = chosen ? painter.accent : line.color || painter.quiet;
    context.stroke();
    context.font = font;
    context.fillStyle = painter.ink;
    context.fillText(text, at.x, at.y + 0.5);
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

  *cells([left, top, right, bottom]) {
    for (let x = Math.floor(left / 64); x <= right / 64; x++) for (let y = Math.floor(top / 32); y <= bottom / 32; y++) yield x * 65536 + y;
  }

  /** Whether somebody else has this room. With more firmness events' nodes (1) and everybody's nodes (2) give way to a name. */
  taken(box, owner, firmness = 0) {
    for (const cell of this.cells(box))
      for (const other of this.grid.get(cell) ?? [])
        if (!(other[5] && other[5] <= firmness) && other[4] !== owner && box[0] < other[2] && box[2] > other[0] && box[1] < other[3] && box[3] > other[1]) return true;
    return false;
  }

  reserve(box, owner, soft = 0) {
    for (const cell of this.cells(box)) {
      if (!this.grid.has(cell)) this.grid.set(cell, []);
      this.grid.get(cell).push([...box, owner, soft]);
    }
  }

  /** The node whose name is at a point of the screen. */
  nodeAt(x, y) {
    return this.boxes.find(([left, top, right, bottom]) => x >= left && x <= right && y >= top && y <= bottom)?.[4];
  }
}
