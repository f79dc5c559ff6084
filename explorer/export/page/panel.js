// Panel: an entity or a relationship with its sentences, or everything as lists.

const sentences = (evidence) => {
  const part = document.createDocumentFragment();
  part.append(element("h3", {}, evidence.length ? words.sentences : words.none));
  for (const said of evidence) {
    const quote = element("blockquote");
    quote.append(element("p", {}, said.text));
    const footer = element("footer", {}, [said.title, said.source, said.published].filter(Boolean).join(" · ") || said.article);
    if (/^https?:\/\//i.test(said.link || "")) {
      const link = element("a", {}, words.article);
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
  part.append(element("h3", {}, heading));
  const ul = element("ul");
  for (const item of items) {
    const li = element("li");
    const button = element("button", {}, item.title);
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
  show(element("h2", {}, node.name), element("p", { class: "quiet" }, [node.kind, ...node.facts].join(" · ")), sentences(node.evidence), list(words.relations, around, (edge) => showEdge(edge, false)));
};

const showEdge = (id, move) => {
  const edge = edges.get(id);
  network.setSelection({ nodes: [], edges: [id] }, { highlightEdges: false });
  if (move) network.focus(edge.from, { animation: false });
  const ends = [edge.from, edge.to].map((end) => ({ id: end, title: nodes.get(end).name }));
  show(element("h2", {}, edge.title), element("p", { class: "quiet" }, edge.facts.join(" · ")), sentences(edge.evidence), list(words.ends, ends, (end) => showNode(end, true)));
};

const showAll = () => {
  network.unselectAll();
  const wanted = find.value.trim().toLocaleLowerCase();
  const hit = (text) => !wanted || text.toLocaleLowerCase().includes(wanted);
  const found = data.nodes.filter((node) => hit(node.name)).map((node) => ({ id: node.id, title: node.name }));
  const told = data.edges.filter((edge) => hit(edge.title));
  show(element("p", { class: "quiet" }, words.hint), list(`${words.nodes} (${found.length})`, found, (id) => showNode(id, true)), list(`${words.relations} (${told.length})`, told, (id) => showEdge(id, true)));
};
