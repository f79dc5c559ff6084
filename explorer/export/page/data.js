// Parses the page's data and looks up its elements. Article text reaches the page only through textContent.

const data = JSON.parse(document.getElementById("data").textContent);
const words = data.words;
const panel = document.getElementById("panel");
const find = /** @type {HTMLInputElement} */ (document.getElementById("find"));
const graph = document.getElementById("graph");
const nodes = new Map(data.nodes.map((node) => [node.id, node]));
const edges = new Map(data.edges.map((edge) => [edge.id, edge]));

