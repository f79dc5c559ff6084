// Moving: nodes by dragging, the picture by dragging beside them, wheel and two fingers. vis-network does it, with our answers.

class Grip {
  constructor(graph) {
    this.graph = graph;
    this.dragged = null; // id → where the node was when the reader took hold of it
    const { network } = graph;
    network.on("dragStart", (event) => this.dragStart(event));
    network.on("dragEnd", () => this.dragEnd());
    network.on("zoom", () => this.zoomed());
    this.answerForNetwork();
  }

  /** vis-network asks us what is under the pointer: we draw, so we know. It would zoom until nothing is left to see: we do not. */
  answerForNetwork() {
    const { network, camera, pointer } = this.graph, { interactionHandler, selectionHandler } = network;
    selectionHandler.getNodeAt = (point, object = true) => {
      const record = pointer.nodeAt(point);
      if (record) this.handAll(record);
      return record === undefined ? undefined : object ? network.body.nodes[record.id] : record.id;
    };
    selectionHandler.getEdgeAt = () => undefined;
    const zoom = interactionHandler.zoom.bind(interactionHandler);
    interactionHandler.zoom = (scale, point) => { camera.halt(); zoom(camera.within(scale), point); };
  }

  /** A node about to be dragged, with all that is selected when it is. */
  handAll(record) {
    const { graph } = this, { nodes } = graph.chosen, { selectionHandler, body } = graph.network;
    if (!nodes.includes(record.id) || nodes.length > MANY) return graph.hand([record]);
    graph.hand(nodes.map((id) => graph.model.records.get(id)).filter(Boolean));
    for (const id of nodes) if (body.nodes[id] && !body.nodes[id].selected) selectionHandler.selectObject(body.nodes[id], false);
  }

  dragStart({ nodes }) {
    const { graph } = this, { records } = graph.model;
    graph.camera.halt();
    graph.camera.release(nodes);
    this.dragged = nodes.length ? new Map(nodes.filter((id) => records.has(id)).map((id) => [id, placeOf(records.get(id))])) : null;
    if (!this.dragged) graph.print.begin();
    graph.untouched = false;
    graph.tip.show(null);
    graph.menu.close();
  }

  /** After a node was dragged its places are told to Python, which makes the move undoable. */
  dragEnd() {
    const { graph, dragged } = this;
    this.dragged = null;
    graph.print.end();
    const positions = {};
    for (const id of dragged?.keys() ?? []) {
      const record = graph.model.records.get(id); // none when it left the picture under the pointer
      if (record) positions[id] = [Math.round(record.at.x * 10) / 10, Math.round(record.at.y * 10) / 10];
    }
    if (!Object.keys(positions).length) return;
    graph.remember();
    graph.queue.emit("move", { positions });
  }

  /** The wheel, or two fingers. */
  zoomed() {
    const { graph } = this;
    if (graph.network.interactionHandler.drag.pinched) this.putBack();
    graph.untouched = false;
    graph.menu.close();
    graph.print.begin(true);
  }

  /** A second finger came: what the first began to drag goes back, for the reader means the picture. */
  putBack() {
    const { graph, dragged } = this, { drag } = graph.network.interactionHandler;
    if (!dragged) return;
    for (const [id, place] of dragged) Object.assign(graph.model.records.get(id)?.at ?? {}, place);
    for (const { node, xFixed, yFixed } of drag.selection) Object.assign(node.options.fixed, { x: xFixed, y: yFixed });
    drag.selection = [];
    this.dragged = null;
    graph.redraw();
  }
}

const placeOf = ({ at: { x, y } }) => ({ x, y });
