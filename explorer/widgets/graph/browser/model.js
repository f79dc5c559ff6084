// Model of the picture, and of what is drawn under the current filters. Independent of canvas and page.

class Model {
  constructor() {
    this.records = new Map(); // id → { id, data, at: {x, y}, size, color, hidden, faded, near: Set of ids }
    this.bundles = []; // edges as Python sent them
    this.nodes = []; // records drawn
    this.lines = []; // lines drawn
    this.hidden = new Set();
    this.opened = new Set();
    this.span = null;
    this.undated = true; // whether events without a date of their own are shown
    this.playing = false;
    this.marked = false; // whether any node has a reader's mark
  }

  /** Applies a picture; `place(records)` positions the newcomers. Returns the newcomers. */
  take(picture, place) {
    const wanted = new Map();
    for (const node of picture.nodes) {
      node.name ??= node.label; // defaults that Python leaves out (picture/payload.py)
      node.articles ??= 1;
      node.size ??= 12;
      node.brief ??= picture.texts[`event.${node.type}`];
      wanted.set(node.id, node);
    }
    for (const edge of picture.edges) {
      complete(edge, picture.texts);
      for (const member of edge.members ?? []) complete(member, picture.texts);
    }
    for (const id of [...this.records.keys()]) if (!wanted.has(id)) this.records.delete(id);
    const newcomers = [], looks = new Map(picture.legend.map((entry) => [entry.kind, entry]));
    for (const [id, data] of wanted) {
      let record = this.records.get(id);
      if (!record) {
        record = { id, at: null };
        this.records.set(id, record);
        newcomers.push(record);
      }
      Object.assign(record, { data, size: data.size * (this.factor ?? 1), color: data.color, ...marksOf(data, looks) });
    }
    place(newcomers);
    this.bundles = picture.edges;
    this.derive();
    return newcomers;
  }

  /** The drawn lines at a node; computed for all nodes on first use. */
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

  /** The neighbors of a node: records joined to it by a drawn line. */
  neighbors(record) {
    return [...new Set(this.linesAt(record).map((line) => (line.a === record ? line.b : line.a)))];
  }

  /** Nodes shrink less than the picture when zooming out, so that they stay visible. */
  swell(scale) {
    const factor = swelling(scale);
    if (factor === this.factor) return;
    this.factor = factor;
    for (const record of this.records.values()) record.size = record.data.size * factor;
  }

  /** Resets the spots of labels, so that the same picture looks the same regardless of what was shown before. */
  forgetSpots() {
    for (const record of this.records.values()) record.spot = undefined;
  }

  /** Left, top, right and bottom of all nodes with room for their labels at a zoom; null when nothing is drawn. */
  extent(records = this.nodes, scale = 1) {
    if (!records.length) return null;
    const box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
    for (const { at, data } of records) {
      const size = (data.size ?? 0) * swelling(scale), letter = clamp(SMALLEST / 13 / scale, 1, 1.7); // labels do not shrink below a readable size
      const half = Math.max(size, (data.label?.length ?? 0) * 3.4 * letter) + 6;
      box.left = Math.min(box.left, at.x - half);
      box.right = Math.max(box.right, at.x + half);
      box.top = Math.min(box.top, at.y - size - 8);
      box.bottom = Math.max(box.bottom, at.y + size + 22 * letter);
    }
    return box;
  }
}

/** How much larger nodes are drawn at a zoom than at zoom 1, in the picture's pixels. */
const swelling = (scale) => clamp(scale ** -0.4, 1, 2.2);

/** A reader's marks on a node, as drawn: a colored ring, and a star or the corner of a note. */
function marksOf({ marks }, looks) {
  const drawn = (marks ?? []).map((mark) => looks.get(mark)).filter(Boolean);
  return { ring: drawn.find((look) => look.shape === "ring")?.color, sign: drawn.find((look) => ["star", "note", "tag"].includes(look.shape)) };
}

/** Fills in the defaults that Python leaves out (picture/payload.py). */
function complete(edge, texts) {
  edge.label ??= texts[edge.kind.replace("edge:", "edge.")];
  edge.about ??= edge.id;
  edge.evidence ??= 1;
  edge.width ??= 1.4;
  edge.directed ??= true;
  edge.turned ??= false;
}
