// What of the picture is drawn under the present filters, and as how many lines.

const BEND = 44; // pixels between the lines of an opened bundle

Object.assign(Model.prototype, {
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
  },

  /** One line for a single tie and for a closed bundle, one each for an opened bundle. */
  draw(edge, shown) {
    if (shown.length === 1) this.add(shown[0], shown, 0, edge.members ? edge.id : null);
    else if (!this.opened.has(edge.id)) this.add(edge, shown, 0, edge.id);
    else shown.forEach((member, i) => {
      const turned = member.source !== edge.source;
      const offset = (i - (shown.length - 1) / 2) * BEND;
      this.add(member, [member], turned ? -offset : offset || (shown.length % 2 ? 0 : 0.01), edge.id);
    });
  },

  add(edge, shown, bend, bundle) {
    const a = this.records.get(edge.source), b = this.records.get(edge.target);
    const line = { id: edge.id, a, b, own: bend, bend, bundle, shown, count: shown.length };
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
  },

  allows(edge) {
    return !this.hidden.has(edge.kind) && (!edge.event || this.inSpan(edge.date));
  },

  /** Whether a date (year, month or day) touches the span of months. */
  inSpan(date) {
    if (!this.span) return true;
    if (!date) return this.undated;
    const first = date.length < 7 ? `${date}-01` : date.slice(0, 7);
    const last = date.length < 7 ? `${date}-12` : first;
    return first <= this.span[1] && last >= this.span[0];
  },
});
