// What is in the picture and what of it is drawn under the present filters. Knows nothing of canvas or page.

const BEND = 44;

class Model {
  constructor() {
    this.records = new Map(); // id → { id, data, at: {x, y}, size, color, hidden, faded, near: Set of ids }
    this.bundles = []; // edges as Python sent them
    this.nodes = []; // records drawn
    this.lines = []; // lines drawn
    this.hidden = new Set();
    this.opened = new Set();
    this.span = null;
    this.undated = true;
  }

  /** Takes a picture over; `place(id, x, y)` gives a newcomer its place, `leave(id)` takes one away. Returns the newcomers. */
  take(picture, place, leave) {
    const wanted = new Map();
    for (const node of picture.nodes) {
      node.name ??= node.label; // what Python leaves out because it is the usual (picture.py)
      node.articles ??= 1;
      node.size ??= 12;
      wanted.set(node.id, node);
    }
    for (const edge of picture.edges) {
      complete(edge, picture.texts);
      for (const member of edge.members ?? []) complete(member, picture.texts);
    }
    for (const id of [...this.records.keys()]) if (!wanted.has(id)) { leave(id); this.records.delete(id); }
    const newcomers = [];
    for (const [id, data] of wanted) {
      let record = this.records.get(id);
      if (!record) {
        record = { id, at: null };
        this.records.set(id, record);
        newcomers.push(record);
      }
      Object.assign(record, { data, size: data.size * (this.factor ?? 1), color: data.color });
    }
    place(newcomers);
    this.bundles = picture.edges;
    this.derive();
    return newcomers;
  }

  /** Works out again what is drawn: after a picture, a filter, an opened bundle. */
  derive() {
    for (const record of this.records.values()) {
      record.hidden = this.hidden.has(record.data.kind) || (record.data.kind.startsWith("event:") && !this.inSpan(record.data.date));
      record.lines = 0;
      record.lost = false;
    }
    this.lines = [];
    for (const edge of this.bundles) {
      const a = this.records.get(edge.source), b = this.records.get(edge.target);
      if (!a || !b) continue;
      const shown = a.hidden || b.hidden ? [] : (edge.members ?? [edge]).filter((member) => this.allows(member));
      if (!shown.length) a.lost = b.lost = true;
      else this.draw(edge, shown);
    }
    this.nodes = [];
    for (const record of this.records.values()) {
      record.faded = record.lost && record.lines === 0;
      if (!record.hidden) this.nodes.push(record);
    }
    this.nodes.sort((one, other) => one.size - other.size || (one.id < other.id ? -1 : 1));
    this.around = null;
  }

  /** One line for a single tie and for a closed bundle, one each for an opened bundle. */
  draw(edge, shown) {
    if (shown.length === 1) this.add(shown[0], shown, 0, edge.members ? edge.id : null);
    else if (!this.opened.has(edge.id)) this.add(edge, shown, 0, edge.id);
    else shown.forEach((member, i) => {
      const turned = member.source !== edge.source;
      const offset = (i - (shown.length - 1) / 2) * BEND;
      this.add(member, [member], turned ? -offset : offset || (shown.length % 2 ? 0 : 0.01), edge.id);
    });
  }

  add(edge, shown, bend, bundle) {
    const a = this.records.get(edge.source), b = this.records.get(edge.target);
    const line = { id: edge.id, a, b, bend, bundle, shown, count: shown.length };
    if (shown.length === 1) {
      const [{ about, color = "", width, doubt, directed, label }] = shown;
      Object.assign(line, { about: [about], colors: [color], color, width, dashed: !!doubt, arrow: directed, label });
    } else {
      const colors = [...new Set(shown.map((member) => member.color ?? ""))].sort();
      const evidence = shown.reduce((sum, member) => sum + member.evidence, 0);
      Object.assign(line, {
        about: shown.map((member) => member.about), colors, color: colors.length === 1 ? colors[0] : "",
        width: Math.min(7, 1.4 + Math.log2(evidence)), dashed: shown.every((member) => member.doubt), arrow: false, label: String(shown.length),
      });
    }
    this.lines.push(line);
    a.lines++;
    b.lines++;
  }

  /** The drawn lines at a node, worked out for all nodes when first asked. */
  linesAt(record) {
    if (!this.around) {
      this.around = new Map();
      const put = (end, line) => { const list = this.around.get(end); list ? list.push(line) : this.around.set(end, [line]); };
      for (const line of this.lines) {
        put(line.a, line);
        if (line.b !== line.a) put(line.b, line);
      }
    }
    return this.around.get(record) ?? [];
  }

  /** The records that a node is joined to by a drawn line. */
  neighbours(record) {
    return [...new Set(this.linesAt(record).map((line) => (line.a === record ? line.b : line.a)))];
  }

  allows(edge) {
    return !this.hidden.has(edge.kind) && (!edge.event || this.inSpan(edge.date));
  }

  /** Whether a date (year, month or day) touches the span of months. */
  inSpan(date) {
    if (!this.span) return true;
    if (!date) return this.undated;
    const first = date.length < 7 ? `${date}-01` : date.slice(0, 7);
    const last = date.length < 7 ? `${date}-12` : first;
    return first <= this.span[1] && last >= this.span[0];
  }

  /** The node at a point, the one drawn last first; `slack` is extra pixels around it. */
  nodeAt(x, y, slack = 2) {
    for (let i = this.nodes.length - 1; i >= 0; i--) {
      const node = this.nodes[i], dx = node.at.x - x, dy = node.at.y - y, reach = node.size + slack;
      if (dx * dx + dy * dy <= reach * reach) return node;
    }
    return undefined;
  }

  /** The line nearest to a point within `reach` pixels. */
  lineAt(x, y, reach = 6) {
    let found, best = reach * reach;
    for (const line of this.lines) {
      const distance = distanceToLine(line, x, y, best);
      if (distance < best) [found, best] = [line, distance];
    }
    return found;
  }

  /** Nodes shrink less than the picture when one zooms out, so that they stay in sight. */
  swell(scale) {
    const factor = clamp(scale ** -0.4, 1, 2.2);
    if (factor === this.factor) return;
    this.factor = factor;
    for (const record of this.records.values()) record.size = record.data.size * factor;
  }

  /** Left, top, right and bottom of all nodes with room for their labels at a zoom; null when nothing is drawn. */
  extent(records = this.nodes, scale = 1) {
    if (!records.length) return null;
    const box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
    for (const { at, size, data } of records) {
      const letter = clamp(SMALLEST / 13 / scale, 1, 1.7); // labels do not shrink below what can be read
      const half = Math.max(size, (data.label?.length ?? 0) * 3.4 * letter) + 6;
      box.left = Math.min(box.left, at.x - half);
      box.right = Math.max(box.right, at.x + half);
      box.top = Math.min(box.top, at.y - size - 8);
      box.bottom = Math.max(box.bottom, at.y + size + 22 * letter);
    }
    return box;
  }
}

/** Fills in what Python leaves out because it is the usual (picture.py). */
function complete(edge, texts) {
  edge.label ??= texts[edge.kind.replace("edge:", "edge.")];
  edge.about ??= edge.id;
  edge.evidence ??= 1;
  edge.width ??= 1.4;
  edge.directed ??= true;
}

/** Squared pixels from a point to a line, as drawn; gives up early beyond `limit`. */
function distanceToLine(line, x, y, limit) {
  const { a, b, bend } = line;
  if (a === b) return (Math.hypot(x - a.at.x, y - (a.at.y - a.size - LOOP / 2)) - LOOP / 2) ** 2;
  const slack = Math.sqrt(limit) + Math.abs(bend);
  const ax = a.at.x, ay = a.at.y, bx = b.at.x, by = b.at.y;
  if (x < Math.min(ax, bx) - slack || x > Math.max(ax, bx) + slack || y < Math.min(ay, by) - slack || y > Math.max(ay, by) + slack) return Infinity;
  if (!bend) return distanceToSegment(ax, ay, bx, by, x, y);
  const form = lineBetween(a, b, bend, line.arrow);
  let best = Infinity, px = form.x1, py = form.y1;
  for (let i = 1; i <= 12; i++) {
    const t = i / 12, u = 1 - t;
    const qx = u * u * form.x1 + 2 * u * t * form.cx + t * t * form.x2, qy = u * u * form.y1 + 2 * u * t * form.cy + t * t * form.y2;
    best = Math.min(best, distanceToSegment(px, py, qx, qy, x, y));
    [px, py] = [qx, qy];
  }
  return best;
}

function distanceToSegment(ax, ay, bx, by, x, y) {
  const dx = bx - ax, dy = by - ay;
  const t = clamp(((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1), 0, 1);
  return (x - ax - t * dx) ** 2 + (y - ay - t * dy) ** 2;
}
