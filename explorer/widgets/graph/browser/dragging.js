// Dragging: moves nodes, pans the picture, and zooms by wheel and two fingers.

class Grip {
  constructor(graph) {
    this.graph = graph;
    this.dragged = null; // id → position of the node when the drag started
    const { pointer } = graph;
    this.gestures = new Gestures(graph.canvas, {
      click: (point, event) => pointer.click(point, event), doubleClick: (point) => pointer.doubleClick(point), menu: (point) => pointer.menu(point),
      dragStart: (point) => this.dragStart(point), drag: (dx, dy) => this.drag(dx, dy), dragEnd: () => this.dragEnd(),
      pan: (dx, dy) => this.pan(dx, dy), zoom: (factor, point) => this.zoom(factor, point), second: () => this.putBack(),
    });
  }

  /** Starts dragging the node at a point, with the whole selection if it is selected; else the picture. */
  dragStart(point) {
    const { graph } = this, { records } = graph.model, node = graph.pointer.nodeAt(point), { nodes } = graph.chosen;
    graph.camera.halt();
    const ids = !node ? [] : nodes.includes(node.id) ? nodes.filter((id) => records.has(id)) : [node.id];
    graph.camera.release(ids);
    this.dragged = ids.length ? new Map(ids.map((id) => [id, placeOf(records.get(id))])) : null;
    if (!this.dragged) graph.print.begin();
    graph.camera.whole = false;
    graph.tip.show(null);
    graph.menu.close();
    return this.dragged !== null;
  }

  drag(dx, dy) {
    const { graph } = this, { scale } = graph.surface.view;
    for (const id of this.dragged?.keys() ?? []) {
      const at = graph.model.records.get(id)?.at; // missing if it left the picture during the drag
      if (at) Object.assign(at, { x: at.x + dx / scale, y: at.y + dy / scale });
    }
    graph.redraw();
  }

  /** Sends the positions of dragged nodes to Python, which makes the move undoable. */
  dragEnd() {
    const { graph, dragged } = this;
    this.dragged = null;
    graph.print.end();
    const positions = {};
    for (const id of dragged?.keys() ?? []) {
      const record = graph.model.records.get(id);
      if (record) positions[id] = [Math.round(record.at.x * 10) / 10, Math.round(record.at.y * 10) / 10];
    }
    if (!Object.keys(positions).length) return;
    graph.remember();
    graph.queue.emit("move", { positions });
  }

  pan(dx, dy) {
    const { camera, surface } = this.graph;
    camera.whole = false;
    surface.pan(dx, dy);
  }

  zoom(factor, point) {
    const { graph } = this, { camera, surface } = graph;
    camera.halt();
    graph.camera.whole = false;
    graph.menu.close();
    graph.print.begin(true);
    surface.zoomAt(point, camera.within(surface.view.scale * factor));
  }

  /** A second finger came: moves dragged nodes back, because the reader means the picture. */
  putBack() {
    const { graph, dragged } = this;
    if (!dragged) return;
    for (const [id, place] of dragged) Object.assign(graph.model.records.get(id)?.at ?? {}, place);
    this.dragged = null;
    graph.redraw();
  }
}

const placeOf = ({ at: { x, y } }) => ({ x, y });
