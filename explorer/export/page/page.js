// The stand-alone page: vis-network draws, the panel tells. Every text of an article reaches the page through textContent.
"use strict";
(() => {
  const data = JSON.parse(document.getElementById("data").textContent);
  const words = data.words;
  const panel = document.getElementById("panel");
  const find = document.getElementById("find");
  const graph = document.getElementById("graph");
  const nodes = new Map(data.nodes.map((node) => [node.id, node]));
  const edges = new Map(data.edges.map((edge) => [edge.id, edge]));

  const make = (tag, text, className) => {
    const element = document.createElement(tag);
    if (text !== undefined) element.textContent = text;
    if (className) element.className = className;
    return element;
  };

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
      ctx.font = "13px system-ui, sans-serif";
      ctx.textAlign = "center";
      ctx.fillText(style.name || "", x, y + r + 15);
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
      nodes: { borderWidth: 1.5, borderWidthSelected: 3, font: { size: 13, face: "system-ui, sans-serif", color: "#1b1b1b", strokeWidth: 3, strokeColor: "#ffffff" } },
      edges: { smooth: { enabled: true, type: "continuous", roundness: 0.15 }, arrows: { to: { enabled: true, scaleFactor: 0.6 } }, selectionWidth: 2, hoverWidth: 1 },
    },
  );

  const sentences = (evidence) => {
    const part = document.createDocumentFragment();
    part.append(make("h3", evidence.length ? words.sentences : words.none));
    for (const said of evidence) {
      const quote = make("blockquote");
      quote.append(make("p", said.text));
      const footer = make("footer", [said.title, said.source, said.published].filter(Boolean).join(" · ") || said.article);
      if (/^https?:\/\//i.test(said.link || "")) {
        const link = make("a", words.article);
        link.href = said.link;
        link.target = "_blank";
        link.rel = "noopener noreferrer";
        footer.append(" · ", link);
      }
      quote.append(footer);
      part.append(quote);
    }
    return part;
  };

  const list = (heading, items, choose) => {
    const part = document.createDocumentFragment();
    if (!items.length) return part;
    part.append(make("h3", heading));
    const ul = make("ul");
    for (const item of items) {
      const li = make("li");
      const button = make("button", item.title);
      button.type = "button";
      button.dataset.id = item.id;
      button.addEventListener("click", () => choose(item.id));
      li.append(button);
      ul.append(li);
    }
    part.append(ul);
    return part;
  };

  const show = (...parts) => {
    panel.replaceChildren(...parts);
    panel.scrollTop = 0;
  };

  const showNode = (id, move) => {
    const node = nodes.get(id);
    network.selectNodes([id], false);
    if (move) network.focus(id, { animation: false, scale: Math.max(network.getScale(), 0.8) });
    const around = data.edges.filter((edge) => edge.from === id || edge.to === id);
    show(make("h2", node.name), make("p", [node.kind, ...node.facts].join(" · "), "quiet"), sentences(node.evidence), list(words.relations, around, (edge) => showEdge(edge, false)));
  };

  const showEdge = (id, move) => {
    const edge = edges.get(id);
    network.setSelection({ nodes: [], edges: [id] }, { highlightEdges: false });
    if (move) network.focus(edge.from, { animation: false });
    const ends = [edge.from, edge.to].map((end) => ({ id: end, title: nodes.get(end).name }));
    show(make("h2", edge.title), make("p", edge.facts.join(" · "), "quiet"), sentences(edge.evidence), list(words.ends, ends, (end) => showNode(end, true)));
  };

  const showAll = () => {
    network.unselectAll();
    const wanted = find.value.trim().toLocaleLowerCase();
    const hit = (text) => !wanted || text.toLocaleLowerCase().includes(wanted);
    const found = data.nodes.filter((node) => hit(node.name)).map((node) => ({ id: node.id, title: node.name }));
    const told = data.edges.filter((edge) => hit(edge.title));
    show(make("p", words.hint, "quiet"), list(`${words.nodes} (${found.length})`, found, (id) => showNode(id, true)), list(`${words.relations} (${told.length})`, told, (id) => showEdge(id, true)));
  };

  network.on("click", (event) => {
    if (event.nodes.length) showNode(event.nodes[0], false);
    else if (event.edges.length) showEdge(event.edges[0], false);
    else showAll();
  });
  find.addEventListener("input", showAll);
  find.addEventListener("keydown", (event) => {
    if (event.key === "Enter") panel.querySelector("button")?.click();
  });

  // Keys in the graph: arrows pan, n and p go through the nodes, plus and minus zoom, 0 shows everything.
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
})();
