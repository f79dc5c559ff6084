// Draws lines and nodes on the canvas, with one look for screen, image and SVG,
// and fast for thousands (batched_drawing.js). This file has colors, highlighting and lines; discs.js draws nodes.

const ARROWHEAD = { seen: 6.5, least: 2.5 }; // length in pixels of the screen: where there is room, and below which none is drawn
const MANY = 700; // nodes drawn above which shapes are simple and lines thin

class Painter {
  constructor(model) {
    this.model = model;
    this.selected = { nodes: new Set(), edges: new Set() };
    this.pinned = new Set();
    this.hover = null; // record or line under the pointer
    this.lit = null; // the same after the pointer has rested: everything else fades
    this.born = new Map(); // id → milliseconds when a newcomer arrived
  }

  /** The values that `theme` reads, as one string. */
  themeOf(host) {
    return [themeColor(host, "ink"), themeColor(host, "paper"), themeColor(host, "accent"), themeValue(host, "--st-font", "")].join("|");
  }

  /** Reads the colors of the page; called when the theme changes. */
  theme(host) {
    this.themed = this.themeOf(host);
    this.ink = themeColor(host, "ink");
    this.paper = themeColor(host, "paper");
    this.accent = themeColor(host, "accent");
    this.font = themeValue(host, "--st-font", "sans-serif");
    this.dark = isDark(this.paper);
    this.quiet = mixed(this.paper, this.ink, forced() ? 0.75 : this.dark ? 0.42 : 0.52);
    this.muted = mixed(this.paper, this.ink, forced() ? 1 : 0.66);
    this.shades = new Map();
  }

  /** A node's colors: its own, a contrasting rim, and both faded towards the page. */
  shade(color) {
    if (!this.shades.has(color)) {
      const rim = mixed(color, this.dark ? "#ffffff" : "#000000", this.dark ? 0.25 : 0.3);
      const faded = mixed(color, this.paper, 0.55), pale = mixed(color, this.paper, 0.78);
      this.shades.set(color, { fill: color, rim, faded, pale, fadedRim: mixed(rim, this.paper, 0.55) });
    }
    return this.shades.get(color);
  }

  /** Whether anything is highlighted, and which items: those under the pointer, else the selection. */
  attention() {
    const hover = this.lit;
    const nodes = new Set(), lines = new Set();
    const take = (record) => {
      nodes.add(record.id);
      for (const line of this.model.linesAt(record)) { lines.add(line); nodes.add(line.a.id).add(line.b.id); }
    };
    const follow = (line) => { lines.add(line); nodes.add(line.a.id).add(line.b.id); };
    if (hover?.data) take(hover);
    else if (hover) follow(hover);
    else {
      for (const id of this.selected.nodes) { const record = this.model.records.get(id); if (record && !record.hidden) take(record); }
      if (this.selected.edges.size) for (const line of this.model.lines) if (this.isSelected(line)) follow(line);
    }
    return nodes.size ? { nodes, lines } : null;
  }

  isSelected(line) {
    return line.about.some((about) => this.selected.edges.has(about));
  }

  /** Everything below the labels. `scale` is the zoom: thin lines stay visible when small; `view` is the camera's. */
  paint(context, scale, view) {
    this.center = this.attention();
    this.model.swell(scale);
    if (this.model.nodes.length > MANY) this.paintMany(context, scale, view);
    else this.paintFew(context, scale);
  }

  paintFew(context, scale) {
    routeLines(this.model);
    const { lines } = this.model, near = this.center?.lines;
    context.lineCap = "round";
    for (const line of lines) if (!near?.has(line)) this.line(context, line, scale, !!near);
    if (near) for (const line of lines) if (near.has(line)) this.line(context, line, scale, false);
    for (const node of this.model.nodes) this.node(context, node, scale);
  }

  lineColor(line) {
    return this.isSelected(line) ? this.accent : line.color || this.quiet;
  }

  line(context, line, scale, faded) {
    const form = lineBetween(line.a, line.b, line.bend, line.arrow);
    const chosen = this.isSelected(line), strong = chosen || this.hover === line;
    const width = Math.max(line.width, 0.8 / scale) + (strong ? 1.5 : 0);
    context.setLineDash(line.dashed ? [2.5 * width + 2, 2 * width + 3] : []);
    const colors = line.colors.length > 1 && !chosen && !form.loop ? line.colors : [null];
    colors.forEach((color, i) => this.strand(context, line, form, color, width, i - (colors.length - 1) / 2, colors.length, faded));
    context.setLineDash([]);
    if (line.arrow && !form.loop && !form.short) this.arrow(context, form, width, scale);
  }

  /** One stroke of a line; a bundle of several colors is drawn as strands side by side. */
  strand(context, line, form, color, width, place, count, faded) {
    const plain = color === null ? this.lineColor(line) : color || this.quiet;
    context.strokeStyle = context.fillStyle = faded || line.a.faded || line.b.faded ? mixed(plain, this.paper, 0.72) : plain;
    context.lineWidth = count > 1 ? Math.max(width / count, 1.3) : width;
    context.beginPath();
    if (form.loop) context.arc(form.x, form.y, form.radius, 0, 2 * Math.PI);
    else {
      const off = place * (context.lineWidth + 0.7), turn = form.angle + Math.PI / 2;
      const dx = Math.cos(turn) * off, dy = Math.sin(turn) * off;
      context.moveTo(form.x1 + dx, form.y1 + dy);
      if (form.bent) context.quadraticCurveTo(form.cx + dx, form.cy + dy, form.x2 + dx, form.y2 + dy);
      else context.lineTo(form.x2 + dx, form.y2 + dy);
    }
    context.stroke();
  }

  /** An arrowhead; in a small picture, as on a phone, large enough to be seen as far as the line has room for it. */
  arrow(context, form, width, scale) {
    const length = Math.hypot(form.tx - form.x1, form.ty - form.y1), whole = ARROW + width;
    const grow = clamp(ARROWHEAD.seen / scale / whole, 1, Math.max(1, length / 3 / whole)), long = grow * whole, wide = grow * (3 + width * 0.8);
    if (long * scale < ARROWHEAD.least) return;
    const cos = Math.cos(form.angle), sin = Math.sin(form.angle);
    context.beginPath();
    context.moveTo(form.tx, form.ty);
    context.lineTo(form.tx - cos * long - sin * wide, form.ty - sin * long + cos * wide);
    context.lineTo(form.tx - cos * long + sin * wide, form.ty - sin * long - cos * wide);
    context.fill();
  }
}
