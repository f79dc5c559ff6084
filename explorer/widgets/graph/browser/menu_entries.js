// Entries of menus: [words, action, key or number].

const PLENTY = 25; // neighbors above which expanding asks first

/** @satisfies {ThisType<Menu>} */
const ENTRIES = {
  forNodes(id) {
    const { graph } = this, { say, queue, chosen } = graph;
    const ids = chosen.nodes.includes(id) ? chosen.nodes : [id];
    const record = graph.model.records.get(id), pinned = ids.every((each) => graph.painter.pinned.has(each));
    const single = ids.length === 1;
    return [
      single && [say("expand"), () => graph.expand(id), "E"],
      single && record.data.more?.length && [`${say("expand")} …`, () => this.choose(id), ""],
      [say("collapse"), () => queue.emit("collapse", { ids }), "C"],
      [say("hide"), () => queue.emit("hide", { ids }), "H"],
      [say("hide_others"), () => queue.emit("hide_others", { ids })],
      [say(pinned ? "unpin" : "pin"), () => queue.emit("pin", { ids }), "P"],
      [say("select_neighbors"), () => graph.choose([...new Set(ids.flatMap((each) => [each, ...graph.model.neighbors(graph.model.records.get(each)).map((near) => near.id)]))], [])],
      ...this.own(single ? "node" : "nodes", ids, []),
    ];
  },

  forLine(line) {
    const { graph } = this, { say } = graph;
    const opened = line.bundle && graph.model.opened.has(line.bundle);
    return [
      line.bundle && (opened || line.count > 1) && [say(opened ? "bundle" : "open"), () => graph.openBundle(line.bundle), "Enter"],
      ...[line.a, line.b].map((end) => [graph.nameOf(end.id), () => { graph.choose([end.id], []); graph.camera.reveal(end); }]),
      ...this.own("edge", [], line.about),
    ];
  },

  forPicture() {
    const { graph } = this, { say } = graph;
    return [
      [say("fit"), () => graph.camera.fit(), "F"], [say("tidy"), () => graph.tidy(), "T"], [say("select_all"), () => graph.chooseAll(), "A"],
      graph.state.undo && [say("undo"), () => graph.back(), "U"], graph.state.redo && [say("redo"), () => graph.back("redo"), "R"],
      ...(graph.chosen.nodes.length > 1 ? this.own("nodes", graph.chosen.nodes, graph.chosen.edges) : []),
      ...this.own("picture", [], []),
    ];
  },

  /** The page's own entries for the selection. */
  own(on, nodes, edges) {
    const count = nodes.length + edges.length;
    return (this.graph.picture.actions ?? [])
      .filter((action) => action.on === on && count >= (action.least ?? 0) && count <= (action.most ?? Infinity))
      .map((action) => [action.label, () => this.graph.queue.emit("action", { name: action.name, nodes, edges })]);
  },

  /** The neighbors that can be fetched, by relationship and kind, with how many are shown already. */
  choose(id) {
    const { graph } = this, { say, number } = graph;
    const record = graph.model.records.get(id);
    const rows = [...(record.data.more ?? [])].filter((count) => count.total > count.shown).sort((a, b) => b.total - b.shown - (a.total - a.shown));
    const ask = (values) => () => graph.queue.emit("expand", { id, ...values });
    const total = rows.reduce((sum, count) => sum + count.total - count.shown, 0);
    const entries = [[say("expand_all", { n: Math.min(PLENTY, total), total: number(total) }), ask({ limit: PLENTY })]];
    for (const { type, direction, label, total: all, shown } of rows) {
      const verb = graph.picture.texts[`edge.${type}`] ?? type.replaceAll("_", " ").toLowerCase();
      const words = `${direction === "in" ? "← " : ""}${verb}${direction === "out" ? " →" : ""} · ${say(`kind.${label}`)}`;
      entries.push([words, ask({ type, direction, label, limit: PLENTY }), say("expand_kind", { shown: number(shown), total: number(all) })]);
    }
    this.fill(graph.camera.toScreen(record.at), entries, { title: say("expand_title", { name: record.data.label || record.data.name }), about: [id] });
  },
};
Object.assign(Menu.prototype, ENTRIES);
