// The panel: an entity or a relationship with the sentences that say so, or everything as lists.

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
