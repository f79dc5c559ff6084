// Mouse and keyboard handlers.

network.on("click", (event) => {
  if (event.nodes.length) showNode(event.nodes[0], false);
  else if (event.edges.length) showEdge(event.edges[0], false);
  else showAll();
});
find.addEventListener("input", showAll);
find.addEventListener("keydown", (event) => {
  if (event.key === "Enter") panel.querySelector("button")?.click();
});

// Keys in the graph: arrows pan, n and p step through the nodes, plus and minus zoom, 0 shows everything.
let at = -1;
const step = (by) => {
  if (!data.nodes.length) return;
  at = (at + by + data.nodes.length) % data.nodes.length;
  showNode(data.nodes[at].id, true);
};
const zoom = (by) => network.moveTo({ scale: network.getScale() * by });
const pan = (x, y) => {
  const place = network.getViewPosition();
  network.moveTo({ position: { x: place.x + x / network.getScale(), y: place.y + y / network.getScale() } });
};
const keys = {
  n: () => step(1), p: () => step(-1), "+": () => zoom(1.25), "=": () => zoom(1.25), "-": () => zoom(0.8), 0: () => network.fit(),
  ArrowLeft: () => pan(-60, 0), ArrowRight: () => pan(60, 0), ArrowUp: () => pan(0, -60), ArrowDown: () => pan(0, 60),
};
graph.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || !keys[event.key]) return;
  event.preventDefault();
  keys[event.key]();
});
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") { find.value = ""; showAll(); }
  if (event.key === "/" && document.activeElement !== find) { event.preventDefault(); find.focus(); }
});
