// What the file holds, and where it is shown. Every text of an article reaches the page through textContent.

const data = JSON.parse(document.getElementById("data").textContent);
const words = data.words;
const panel = document.getElementById("panel");
const find = /** @type {HTMLInputElement} */ (document.getElementById("find"));
const graph = document.getElementById("graph");
const nodes = new Map(data.nodes.map((node) => [node.id, node]));
const edges = new Map(data.edges.map((edge) => [edge.id, edge]));

