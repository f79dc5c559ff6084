// Actions on the whole picture: expand, open, tidy, fold, filter, save.

/** @satisfies {ThisType<SimpulGraph>} */
const GRAPH_STEPS = {
  /** Expands a node; asks what to expand if there are many neighbors (or if requested). */
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

  /** Filters at once; Python is told when the reader is done (`tell`), as one step to undo; so are all moves of one `handle` by key. */
  filter({ hidden, span, undated, handle }, tell = true) {
    const { model } = this, series = handle === undefined ? null : HISTORY.of(handle);
    if (hidden) { model.hidden = new Set(hidden); this.untold = { ...this.untold, kinds: true }; }
    if (span !== undefined) model.span = span;
    if (undated !== undefined) model.undated = undated;
    if (!hidden) this.untold = { ...this.untold, span: true, series };
    model.derive();
    this.afterChange(false);
    clearTimeout(this.telling);
    if (tell) this.telling = setTimeout(() => this.tellNow(), 300);
  },

  /** Sends the filters to Python; before an undo, so that it undoes the filter. */
  tellNow() {
    const { model, untold } = this;
    clearTimeout(this.telling);
    this.untold = null;
    if (untold?.kinds) this.queue.emit("kinds", { hidden: [...model.hidden] });
    if (untold?.span) {
      const again = !!untold.series?.told;
      this.queue.emit("span", { from: model.span?.[0] ?? null, to: model.span?.[1] ?? null, undated: model.undated, again });
      if (untold.series) untold.series.told = true;
    }
    return this;
  },

  /** Undoes (or redoes) one step, including filters not sent yet. */
  back(kind = "undo") {
    this.timeline.playback.stop();
    this.tellNow();
    if (this.state[kind] || this.queue.busy) this.queue.emit(kind);
  },

  download(format) {
    const name = `simpul.${format}`;
    if (format === "svg") downloadFile(name, URL.createObjectURL(new Blob([pictureDrawing(this)], { type: "image/svg+xml" })));
    else pictureCanvas(this).toBlob((blob) => downloadFile(name, URL.createObjectURL(blob)), "image/png");
    this.redraw(); // the image was drawn at another zoom, which nodes and lines still use
  },
};
Object.assign(SimpulGraph.prototype, GRAPH_STEPS);
