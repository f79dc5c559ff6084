// Our painter in the place of vis-network's drawing; vis-network keeps the canvas, the view and the dragging of nodes.

Object.assign(SimpulGraph.prototype, {
  /** Puts our painter in the place of vis-network's drawing of nodes and edges. */
  drawOurselves() {
    const { network, painter, labels, camera } = this, { renderer } = network;
    renderer._drawEdges = renderer._drawArrows = () => {};
    this.print = new Print(this);
    renderer._drawNodes = (context, hidden) => {
      if (!hidden && !this.print.show(context)) painter.paint(context, camera.scale, camera.view());
      return { drawExternalLabels: null };
    };
    network.on("afterDrawing", (context) => {
      if (this.print.shown) return;
      const ratio = network.canvas.pixelRatio;
      context.save();
      context.setTransform(ratio, 0, 0, ratio, 0, 0);
      labels.paint(context, camera.scale, this.edge(), camera.toScreen);
      context.restore();
      painter.forgetGrown();
      if (painter.born.size) requestAnimationFrame(() => network.redraw());
    });
  },

  redraw() {
    this.network.renderer.requestRedraw?.() ?? this.network.body.emitter.emit("_requestRedraw");
  },

  /** Hands nodes to vis-network, which then moves them when they are dragged. Thousands are handed over when touched. */
  hand(records) {
    const fresh = records.filter(({ id }) => !this.network.body.nodes[id]);
    if (!fresh.length) return;
    this.network.body.emitter.emit("_blockRedraw"); // nothing changes in the picture
    this.data.add(fresh.map(({ id }) => ({ id })));
    this.network.body.emitter.emit("_allowRedraw");
    for (const record of fresh) {
      const { x, y } = record.at;
      record.at = Object.assign(this.network.body.nodes[record.id], { x, y }); // here, because vis-network cuts to whole pixels
    }
  },
});
