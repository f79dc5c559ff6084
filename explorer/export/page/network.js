// Draws the graph with vis-network.

const letters = { size: 13 }; // pixels at zoom 1

// A person is a head above shoulders: vis-network has no such shape.
const person = ({ ctx, x, y, state: { selected }, style }) => ({
  drawNode() {
    const r = style.size;
    ctx.beginPath();
    ctx.arc(x, y + r, r, Math.PI, 0);
    ctx.closePath();
    ctx.moveTo(x + r * 0.5, y - r * 0.45);
    ctx.arc(x, y - r * 0.45, r * 0.5, 0, 2 * Math.PI);
    ctx.fillStyle = style.color;
    ctx.strokeStyle = selected ? "#1b1b1b" : "#ffffff";
    ctx.lineWidth = selected ? 3 : 1.5;
    ctx.fill();
    ctx.stroke();
    ctx.fillStyle = "#1b1b1b";
    ctx.font = `${letters.size}px system-ui, sans-serif`;
    ctx.textAlign = "center";
    ctx.fillText(style.name || "", x, y + r + letters.size + 2);
  },
  nodeDimensions: { width: 2 * style.size, height: 2 * style.size },
});

const drawn = (node) =>
  node.shape === "person"
    ? { ...node.vis, shape: "custom", label: "", ctxRenderer: (given) => person({ ...given, style: { ...given.style, size: node.vis.size, color: node.vis.color, name: node.vis.label } }) }
    : node.vis;

const network = new vis.Network(
  graph,
  { nodes: new vis.DataSet(data.nodes.map(drawn)), edges: new vis.DataSet(data.edges.map((edge) => edge.vis)) },
  {
    physics: false,
    layout: { improvedLayout: false },
    interaction: { hover: true, multiselect: false, selectConnectedEdges: false, keyboard: false },
    nodes: { borderWidth: 1.5, borderWidthSelected: 3, font: { size: letters.size, face: "system-ui, sans-serif", color: "#1b1b1b", strokeWidth: 3, strokeColor: "#ffffff" } },
    edges: { smooth: { enabled: true, type: "continuous", roundness: 0.15 }, arrows: { to: { enabled: true, scaleFactor: 0.6 } }, selectionWidth: 2, hoverWidth: 1 },
  },
);
