// Tooltip at the pointer: describes a node or a line.

class Tip {
  constructor(graph) {
    this.graph = graph;
    this.box = element("div", { class: "tip", hidden: true, "aria-hidden": "true" });
    graph.stage.append(this.box);
  }

  show(item, point) {
    if (!item || !point) { this.box.hidden = true; this.item = null; return; }
    if (item !== this.item) {
      this.item = item;
      this.box.replaceChildren(...(item.data ? this.ofNode(item.data) : this.ofLine(item)));
    }
    this.box.hidden = false;
    const { width, height } = this.graph.camera.size();
    const left = clamp(point.x + 14, 4, width - this.box.offsetWidth - 4), below = point.y + 18;
    const top = below + this.box.offsetHeight > height ? point.y - this.box.offsetHeight - 12 : below;
    Object.assign(this.box.style, { left: `${left}px`, top: `${Math.max(top, 4)}px` });
  }

  ofNode(node) {
    const { say } = this.graph;
    const facts = [say(`kind.${node.kind}`), node.fresh && say("fresh"), ...this.graph.marksOf(node), this.graph.when(node), node.doubt && say(`doubt.${node.doubt}`), node.missing && say("more", { n: this.graph.number(node.missing) })];
    return [element("b", {}, node.name), element("span", {}, facts.filter(Boolean).join(" · "))];
  }

  ofLine(line) {
    const { say } = this.graph;
    const rows = line.shown.slice(0, 6).map((tie) => {
      const facts = [tie.detail, this.graph.when(tie), tie.doubt && say(`doubt.${tie.doubt}`), tie.evidence > 1 && say("sentences", { n: this.graph.number(tie.evidence) })];
      const verb = element("b", {}, `${this.graph.nameOf(tie.source)} ${!tie.directed ? "–" : tie.turned ? "←" : "→"} ${this.graph.nameOf(tie.target)}`);
      return element("div", {}, verb, element("span", {}, [tie.label, ...facts].filter(Boolean).join(" · ")));
    });
    if (line.shown.length > 6) rows.push(element("span", {}, say("more", { n: line.shown.length - 6 })));
    return rows;
  }
}
