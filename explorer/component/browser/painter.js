// Draws lines and nodes on vis-network's canvas, in place of its own drawing: one look for screen, picture and drawing,
// and fast when there are thousands, because lines of one kind are one path and small nodes one shape.

const MANY = 700; // nodes drawn above which shapes are simple and lines thin

class Painter {
  constructor(model) {
    this.model = model;
    this.selected = { nodes: new Set(), edges: new Set() };
    this.pinned = new Set();
    this.hover = null; // record or line under the pointer
    this.lit = null; // the same once the pointer has rested: everything else fades
    this.born = new Map(); // id → milliseconds when a newcomer arrived
  }

  /** What `theme` reads, in one word. */
  themeOf(host) {
    return ["--st-text-color", "--st-background-color", "--st-primary-color", "--st-font"].map((name) => themeValue(host, name, "")).join("|");
  }

  /** Reads the colours of the page; called when the theme changes. */
  theme(host) {
    this.themed = this.themeOf(host);
    this.ink = themeValue(host, "--st-text-color", "#222222");
    this.paper = themeValue(host, "--st-background-color", "#ffffff");
    this.accent = themeValue(host, "--st-primary-color", "#0072B2");
    this.font = themeValue(host, "--st-font", "sans-serif");
    this.dark = isDark(this.paper);
    this.quiet = mixed(this.paper, this.ink, this.dark ? 0.42 : 0.34);
    this.muted = mixed(this.paper, this.ink, 0.66);
    this.shades = new Map();
  }

  /** A node's colours: its own, a rim that stands out from it, and both faded towards the page. */
  shade(color) {
    if (!this.shades.has(color)) {
      const rim = mixed(color, this.dark ? "#ffffff" : "#000000", this.dark ? 0.25 : 0.3);
      const faded = mixed(color, this.paper, 0.55), pale = mixed(color, this.paper, 0.78);
      this.shades.set(color, { fill: color, rim, faded, pale, fadedRim: mixed(rim, this.paper, 0.55) });
    }
    return this.shades.get(color);
  }

  /** Whether there is a center of attention, and what belongs to it: under the pointer, else selected. */
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
    const colors = line.colors.length > 1 && !chosen && !form.loop && !form.bent ? line.colors : [null];
    colors.forEach((color, i) => this.strand(context, line, form, color, width, i - (colors.length - 1) / 2, colors.length, faded));
    context.setLineDash([]);
    if (line.arrow && !form.loop && !form.short && scale > 0.3) this.arrow(context, form, width);
  }

  /** One stroke of a line; a bundle of several colours is drawn as strands side by side. */
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
      if (form.bent) context.quadraticCurveTo(form.cx, form.cy, form.x2, form.y2);
      else context.lineTo(form.x2 + dx, form.y2 + dy);
    }
    context.stroke();
  }

  arrow(context, form, width) {
    const long = ARROW + width, wide = 3 + width * 0.8;
    const cos = Math.cos(form.angle), sin = Math.sin(form.angle);
    context.beginPath();
    context.moveTo(form.tx, form.ty);
    context.lineTo(form.tx - cos * long - sin * wide, form.ty - sin * long + cos * wide);
    context.lineTo(form.tx - cos * long + sin * wide, form.ty - sin * long - cos * wide);
    context.fill();
  }

  /** How grown a newcomer is, 0 to 1: it swells when it arrives. */
  growth(id) {
    const since = this.born.get(id);
    if (since === undefined) return 1;
    const t = (performance.now() - since) / 320;
    if (t >= 1) this.born.delete(id);
    return t >= 1 ? 1 : 1 - (1 - Math.max(t, 0)) ** 3;
  }

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
  }

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
  }

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
  }

  /** Thousands: straight lines of one colour in few paths, nodes of one colour as one path; what is in focus on top. */
  paintMany(context, scale, view) {
    const center = this.center;
    this.strokeAll(context, view, !!center);
    this.fillAll(context, scale, !!center);
    if (!center) return;
    for (const line of center.lines) this.line(context, line, scale, false);
    for (const id of center.nodes) { const node = this.model.records.get(id); if (node && !node.hidden) this.node(context, node, Math.min(scale, 0.4)); }
  }

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
  }

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
  }
}
