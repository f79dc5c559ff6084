// The beginning: everything in sight, and the lists.

network.once("afterDrawing", () => network.fit());
showAll();

// For tests: where a node or the middle of an edge is in the window.
const place = (x, y) => {
  const point = network.canvasToDOM({ x, y });
  const box = graph.getBoundingClientRect();
  return { x: box.left + point.x, y: box.top + point.y };
};
graph.__simpul = {
  at: (id) => { const p = network.getPosition(id); return place(p.x, p.y); },
  edgeAt: (id) => {
    const edge = network.body.edges[id];
    const p = edge.edgeType.getPoint(0.5);
    return place(p.x, p.y);
  },
};
