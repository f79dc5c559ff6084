// Legend: the meaning and count of each color, shape and line; a click hides a kind without rebuilding anything.

const FEW_MARKS = 9; // marks shown without folding

/** The section of the legend for an entry. */
const partOf = ({ kind, shape }) => (kind.startsWith("note:") ? "notes" : shape ? "nodes" : "lines");

class Legend {
  constructor(graph) {
    this.graph = graph;
    this.box = element("div", { class: "legend float", role: "group" });
    this.opened = new Set();
    graph.stage.append(this.box);
  }

  build() {
    const { graph } = this, { say, picture } = graph;
    this.box.setAttribute("aria-label", say("legend"));
    const part = (name) => picture.legend.filter((entry) => partOf(entry) === name), kinds = part("nodes"), lines = part("lines"), own = part("notes");
    this.chips = new Map();
    this.totals = new Map(picture.legend.map(({ kind, count }) => [kind, count]));
    const chips = element("div", {}, ...kinds.map((entry) => this.chip(entry)), ...this.fresh());
    const ties = element("div", {}, ...lines.map((entry) => this.chip(entry)));
    const notes = own.length ? [this.notes(element("div", {}, ...own.map((entry) => this.chip(entry))), own.length)] : [];
    // In a narrow window one scrolling row, so that the meaning of colors is visible without opening anything.
    if (graph.tight) this.box.replaceChildren(chips, ...notes, ties);
    else this.box.replaceChildren(chips, ...notes, ...(lines.length ? [this.section("relations", `${say("relations")} (${lines.length})`, ties)] : []));
    this.box.hidden = !picture.legend.length;
    this.update();
  }

  /** A reader's own star, colors, tags: a row of its own; many of them are folded. */
  notes(chips, count) {
    const { say, tight } = this.graph;
    chips.setAttribute("aria-label", say("notes"));
    chips.setAttribute("role", "group");
    return count > FEW_MARKS && !tight ? this.section("notes", `${say("notes")} (${count - 1})`, chips) : chips;
  }

  /** A collapsible section; it stays open in the next pictures. */
  section(name, title, ...children) {
    const made = element("details", { open: this.opened.has(name) }, element("summary", {}, title), ...children);
    made.addEventListener("toggle", () => (made.open ? this.opened.add(name) : this.opened.delete(name)));
    return made;
  }

  /** Explains the ring of new nodes, if there are any. */
  fresh() {
    const { say, number, picture, painter } = this.graph, count = picture.nodes.filter((node) => node.fresh).length;
    if (!count) return [];
    const ring = drawing("svg", { viewBox: "-1.3 -1.3 2.6 2.6", width: "15", height: "15", "aria-hidden": "true" }, drawing("circle", { r: 1, fill: "none", stroke: painter.accent, "stroke-width": 0.28 }));
    return [element("span", { class: "chip still" }, ring, element("span", {}, say("fresh")), element("small", {}, number(count)))];
  }

  chip({ kind, label, count, color, shape, detail }) {
    const { graph } = this, title = [detail && `${label}: ${detail}`, graph.say(kind.startsWith("note:") ? "notes_hint" : "legend_hint")].filter(Boolean).join("\n");
    const chip = element("button", { type: "button", class: "chip", title, onclick: (event) => (event.shiftKey ? this.only(kind) : this.toggle(kind)), ondblclick: () => this.only(kind) },
      shapeIcon(shape, color, mixed(color || graph.painter.muted, graph.painter.dark ? "#fff" : "#000", 0.3)), element("span", {}, label), element("small", {}, graph.number(count)));
    this.chips.set(kind, chip);
    return chip;
  }

  toggle(kind) {
    const { model } = this.graph;
    this.graph.filter({ hidden: model.hidden.has(kind) ? [...model.hidden].filter((each) => each !== kind) : [...model.hidden, kind] });
  }

  /** Shows only this kind, or everything again. */
  only(kind) {
    const { legend } = this.graph.picture, part = partOf({ kind, ...legend.find((entry) => entry.kind === kind) });
    const others = legend.filter((entry) => partOf(entry) === part && entry.kind !== kind).map((entry) => entry.kind);
    const { hidden } = this.graph.model, alone = others.every((each) => hidden.has(each));
    const elsewhere = legend.filter((entry) => partOf(entry) !== part && hidden.has(entry.kind)).map((entry) => entry.kind);
    this.graph.filter({ hidden: alone ? elsewhere : [...elsewhere, ...others] });
  }

  /** Updates which kinds are hidden, and the counts left by the time span and the other kinds. */
  update() {
    const { graph } = this, { model } = graph, left = model.countsByKind();
    for (const [kind, chip] of this.chips ?? []) {
      const hidden = model.hidden.has(kind), total = this.totals.get(kind);
      chip.setAttribute("aria-pressed", String(!hidden));
      chip.querySelector("small").textContent = graph.number(hidden ? total : Math.min(left.get(kind) ?? 0, total));
    }
  }
}
