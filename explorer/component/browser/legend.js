// The legend: what each colour, shape and line means, how many there are; a click hides a kind without rebuilding anything.

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
    const kinds = picture.legend.filter((entry) => entry.shape), lines = picture.legend.filter((entry) => !entry.shape);
    this.chips = new Map();
    const chips = element("div", {}, ...kinds.map((entry) => this.chip(entry)));
    const relations = lines.length ? [this.section("relations", `${say("relations")} (${lines.length})`, element("div", {}, ...lines.map((entry) => this.chip(entry))))] : [];
    this.box.replaceChildren(...(graph.tight ? [this.section("legend", `${say("legend")} (${kinds.length})`, chips, ...relations)] : [chips, ...relations]));
    this.box.hidden = !picture.legend.length;
    this.update();
  }

  /** A part that opens; it stays open over the next pictures. */
  section(name, title, ...children) {
    const made = element("details", { open: this.opened.has(name) }, element("summary", {}, title), ...children);
    made.addEventListener("toggle", () => (made.open ? this.opened.add(name) : this.opened.delete(name)));
    return made;
  }

  chip({ kind, label, count, color, shape }) {
    const { graph } = this;
    const chip = element("button", { type: "button", class: "chip", title: graph.say("legend_hint"), onclick: () => this.toggle(kind), ondblclick: () => this.only(kind, shape) },
      shapeIcon(shape, color, mixed(color || graph.painter.muted, graph.painter.dark ? "#fff" : "#000", 0.3)), element("span", {}, label), element("small", {}, graph.number(count)));
    this.chips.set(kind, chip);
    return chip;
  }

  toggle(kind) {
    const { model } = this.graph;
    this.graph.filter({ hidden: model.hidden.has(kind) ? [...model.hidden].filter((each) => each !== kind) : [...model.hidden, kind] });
  }

  /** This kind alone, or everything again. */
  only(kind, shape) {
    const others = this.graph.picture.legend.filter((entry) => !!entry.shape === !!shape && entry.kind !== kind).map((entry) => entry.kind);
    const { hidden } = this.graph.model, alone = others.every((each) => hidden.has(each));
    const elsewhere = this.graph.picture.legend.filter((entry) => !!entry.shape !== !!shape && hidden.has(entry.kind)).map((entry) => entry.kind);
    this.graph.filter({ hidden: alone ? elsewhere : [...elsewhere, ...others] });
  }

  update() {
    for (const [kind, chip] of this.chips ?? []) chip.setAttribute("aria-pressed", String(!this.graph.model.hidden.has(kind)));
  }
}
