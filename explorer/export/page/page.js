// Startup: fits the graph into the window and shows the lists.

// On a phone, where the whole graph is small, names are larger: 11 pixels on the screen, at most doubled.
network.once("afterDrawing", () => {
  network.fit();
  letters.size = Math.min(Math.max(11 / network.getScale(), letters.size), 2 * letters.size);
  network.setOptions({ nodes: { font: { size: letters.size } } });
});
showAll();

// For tests: window position of a node or of the middle of an edge.
const place = (x, y) => {
  const point = network.canvasToDOM({ x, y });
  const box = graph.getBoundingClientRect();
  return { x: box.left + point.x, y: box.top + point.y };
};
Object.assign(graph, { __simpul: {
  at: (id) => { const p = network.getPosition(id); return place(p.x, p.y); },
  edgeAt: (id) => {
    const edge = network.body.edges[id];
    const p = edge.edgeType.getPoint(0.5);
    return place(p.x, p.y);
  },
} });
