// What the reader does with the picture as a whole: expand, open, tidy, fold, filter, save.

/** @satisfies {ThisType<SimpulGraph>} */
const GRAPH_STEPS = {
  /** Expands a node, after a choice when there is much (or when asked for). */
  expand(id, ask = false) {
    const more = this.model.records.get(id)?.data.more ?? [];
    const missing = more.reduce((sum, count) => sum + Math.max(0, count.total - count.shown), 0);
    if (missing > PLENTY || (ask && missing)) this.menu.choose(id);
    else this.queue.emit("expand", { id });
  },

  openBundle(id) {
    const { opened } = this.model, on = !opened.has(id);
    on ? opened.add(id) : opened.delete(id);
    this.model.derive();
    this.afterChange(false);
    this.queue.emit(on ? "open" : "close", { id });
  },

  tidy() {
    this.fitAfter = true;
    this.queue.emit("tidy");
  },

  fold() {
    this.queue.emit("fold", { on: !this.picture.folded });
  },

  /** Filters here and now; Python is told when the reader is done (`tell`), which makes one step to undo. */
  filter({ hidden, span, undated }, tell = true) {
    const { model } = this;
    if (hidden) { model.hidden = new Set(hidden); this.untold = { ...this.untold, kinds: true }; }
    if (span !== undefined) model.span = span;
    if (undated !== undefined) model.undated = undated;
    if (!hidden) this.untold = { ...this.untold, span: true };
    model.derive();
    this.afterChange(false);
    clearTimeout(this.telling);
    if (tell) this.telling = setTimeout(() => this.tellNow(), 300);
  },

  /** Tells Python what was filtered; before a step that goes back, so that it goes back over the filter. */
  tellNow() {
    const { model, untold } = this;
    clearTimeout(this.telling);
    this.untold = null;
    if (untold?.kinds) this.queue.emit("kinds", { hidden: [...model.hidden] });
    if (untold?.span) this.queue.emit("span", { from: model.span?.[0] ?? null, to: model.span?.[1] ?? null, undated: model.undated });
    return this;
  },

  /** One step back (or forth) over everything, also over what is not told yet. */
  back(kind = "undo") {
    this.timeline.playback.stop();
    this.tellNow();
    if (this.state[kind] || this.queue.busy) this.queue.emit(kind);
  },

  download(format) {
    const name = `simpul.${format}`;
    if (format === "svg") downloadFile(name, URL.createObjectURL(new Blob([pictureDrawing(this)], { type: "image/svg+xml" })));
    else pictureCanvas(this).toBlob((blob) => downloadFile(name, URL.createObjectURL(blob)), "image/png");
    this.redraw(); // the picture was made at another zoom, which nodes and lines are told
  },
};
Object.assign(SimpulGraph.prototype, GRAPH_STEPS);
