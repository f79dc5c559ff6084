// Computes which nodes and lines are drawn under the current filters.

const UNMARKED = "note:none"; // the legend entry for nodes without a reader's mark
const BEND = 44; // pixels between the lines of an opened bundle

/** @satisfies {ThisType<Model>} */
const DRAWN = {
  /** Recomputes what is drawn: after a new picture, a filter, an opened bundle. */
  derive() {
    for (const record of this.records.values()) {
      record.hidden = this.hidden.has(record.data.kind) || (record.data.kind.startsWith("event:") && !this.inTime(record.data));
      record.lines = 0;
      record.lost = false;
    }
    this.hideByMarks();
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
  },

  /** Hides by a reader's marks (the same rule as picture/filter.py): events between two nodes that stay are kept. */
  hideByMarks() {
    this.marked = [...this.records.values()].some(({ data }) => data.marks) || this.bundles.some((edge) => edge.marks || edge.members?.some((member) => member.marks));
    if (!this.marked || ![...this.hidden].some((kind) => kind.startsWith("note:"))) return;
    const gone = (record) => (record.data.marks ? !this.marksLeft(record.data) : this.hidden.has(UNMARKED));
    const sides = new Map();
    for (const { source, target } of this.bundles) for (const [id, near] of [[source, target], [target, source]]) {
      const record = this.records.get(near);
      if (record?.data.marks && !gone(record)) sides.set(id, (sides.get(id) ?? new Set()).add(near));
    }
    for (const record of this.records.values()) {
      const between = record.data.kind.startsWith("event:") && !record.data.marks && sides.get(record.id)?.size > 1;
      if (gone(record) && !between) record.hidden = true;
    }
  },

  /** Whether any mark of this is not switched off, or it has none. */
  marksLeft({ marks }) {
    return !marks || marks.some((mark) => !this.hidden.has(mark));
  },

  /** Adds one line for a single tie or a closed bundle, one per tie for an opened bundle. */
  draw(edge, shown) {
    if (shown.length === 1) this.add(shown[0], shown, 0, edge.members ? edge.id : null);
    else if (!this.opened.has(edge.id)) this.add(edge, shown, 0, edge.id);
    else shown.forEach((member, i) => {
      const turned = this.endsOf(member)[0].id !== edge.source;
      const offset = (i - (shown.length - 1) / 2) * BEND;
      this.add(member, [member], turned ? -offset : offset || (shown.length % 2 ? 0 : 0.01), edge.id);
    });
  },

  add(edge, shown, bend, bundle) {
    const [a, b] = this.endsOf(shown[0]), agree = shown.every((member) => member.directed && this.endsOf(member)[0] === a);
    const line = { id: edge.id, a, b, own: bend, bend, bundle, shown, count: shown.length };
    if (shown.length === 1) {
      const [{ about, color = "", width, doubt, directed, label }] = shown;
      Object.assign(line, { about: [about], colors: [color], color, width, dashed: !!doubt, arrow: directed, label });
    } else {
      const colors = [...new Set(shown.map((member) => member.color ?? ""))].sort();
      const evidence = shown.reduce((sum, member) => sum + member.evidence, 0);
      Object.assign(line, {
        about: shown.map((member) => member.about), colors, color: colors.length === 1 ? colors[0] : "",
        width: Math.min(7, 1.4 + Math.log2(evidence)), dashed: shown.every((member) => member.doubt), arrow: agree, label: String(shown.length),
      });
    }
    this.lines.push(line);
    a.lines++;
    b.lines++;
  },

  /** Number of nodes and ties drawn by kind, without those whose lines are filtered; folded events count once. */
  countsByKind() {
    const counts = new Map(), add = (kind) => counts.set(kind, (counts.get(kind) ?? 0) + 1), events = new Set();
    const count = ({ kind, marks }) => [kind, ...(marks ?? [UNMARKED])].forEach(add);
    for (const record of this.nodes) if (!record.faded) count(record.data);
    for (const tie of this.lines.flatMap((line) => line.shown)) {
      if (events.has(tie.about)) continue;
      events.add(tie.about);
      tie.kind.startsWith("event:") ? count(tie) : add(tie.kind);
    }
    return counts;
  },

  /** The records at a line's ends, the one its arrow points at last. */
  endsOf({ source, target, turned }) {
    const ends = [this.records.get(source), this.records.get(target)];
    return turned ? ends.reverse() : ends;
  },

  allows(edge) {
    return !this.hidden.has(edge.kind) && this.marksLeft(edge) && (!edge.event || this.inTime(edge));
  },

  /** Whether a date (year, month or day; `reported`: of the report) is in the time span shown (the same rule as picture/filter.py). */
  inTime({ date, reported }) {
    if (!this.undated && (reported || !date)) return false;
    if (!this.span || !date) return !this.span || !this.playing;
    return within(date, this.span);
  },
};
Object.assign(Model.prototype, DRAWN);
