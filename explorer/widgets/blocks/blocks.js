// Renders each kind of block (kinds.py) from the parts.

/** Kind → a function from a block to its element. */
function kindsFor({ send, copier, clickable, button, swatch, piece, marked, badges, titled }) {
  const quote = (/** @type {Blocks.Said} */ item) => {
    const made = element("li", { class: "quote", id: item.id ? `s-${item.id}` : null });
    made.append(marked("blockquote", "said", item.text, item.marks));
    for (const speaker of item.speakers || []) {
      made.append(element("div", { class: "speaker" }, button(speaker, "link"), element("span", { class: "n" }, speaker.verb || ""), ...(speaker.asides || []).map((aside) => button(aside, "aside"))));
    }
    const meta = element("div", { class: "meta" });
    for (const part of item.meta || []) meta.append(piece(part));
    if (item.copy) meta.append(copier(item.copy, item.text));
    made.append(meta);
    const tags = badges(item.badges);
    if (tags) made.append(tags);
    return made;
  };

  const matrixCell = (/** @type {Blocks.Cell | null} */ cell) => {
    if (!cell) return element("td");
    const made = button({ ...cell, title: [cell.title, cell.meta].filter(Boolean).join(" · ") }, `cell ${cell.tone}`);
    if (cell.meta) made.append(element("span", { class: "m" }, cell.meta));
    return element("td", {}, made);
  };

  /** @type {{ [K in Blocks.Block["kind"]]: (block: Extract<Blocks.Block, { kind: K }>) => HTMLElement }} */
  const kinds = {
    heading(block) {
      const made = element("header", { class: "heading" });
      const kicker = element("div", { class: "kicker" });
      if (block.color) kicker.append(swatch(block));
      kicker.append(element("span", {}, block.kicker || ""));
      made.append(kicker, element(block.level === 1 ? "h1" : "h2", { dir: "auto", title: block.title.length > 200 ? block.title.slice(0, 1000) : null }, block.title));
      const tags = badges(block.badges);
      if (tags) made.append(tags);
      if (block.subtitle) made.append(element("p", { class: "subtitle" }, block.subtitle));
      return made;
    },
    chips: (block) => titled(block, element("div", { class: "row" }, ...block.items.map((item) => (item.action ? button(item, "chip") : piece(item, "chip"))))),
    buttons: (block) => titled(block, element("div", { class: "row" }, ...block.items.map((item) => button(item, `push ${item.tone || ""}`)))),
    facts(block) {
      const list = element("dl");
      for (const row of block.rows) {
        list.append(element("dt", {}, row.label));
        const cell = element("dd");
        row.values.forEach((value) => cell.append(piece(value)));
        list.append(cell);
      }
      return titled(block, list);
    },
    links(block) {
      const list = element("ul", { class: "plain" });
      for (const item of block.items) {
        const line = element("li", { class: "line" });
        const made = button(item, "wide");
        const count = made.querySelector(".n"), meta = item.meta && element("span", { class: "m" }, item.meta);
        if (count || meta) made.append(element("span", { class: "ends" }, count, meta));
        line.append(made);
        if (item.aside) line.append(button(item.aside, "aside"));
        list.append(line);
      }
      return titled(block, list, block.more ? button(block.more, "more") : null);
    },
    bars(block) {
      const tallest = Math.max(1, ...block.items.map((item) => item.parts.reduce((sum, part) => sum + part.value, 0)));
      const row = element("div", { class: "columns", role: "group", "aria-label": block.label });
      for (const item of block.items) {
        const column = element("button", { type: "button", class: "bar", title: item.title, "aria-label": item.title });
        const stack = element("span", { class: "stack" });
        for (const part of item.parts) {
          const slice = element("span", { class: "slice" });
          slice.style.setProperty("--c", part.color);
          slice.style.height = `${(part.value / tallest) * 100}%`;
          stack.append(slice);
        }
        column.append(stack, element("span", { class: "tick" }, item.label));
        row.append(clickable(column, item.action));
      }
      return titled(block, row);
    },
    quotes: (block) => titled(block, element("ol", { class: "plain" }, ...block.items.map(quote)), block.more ? button(block.more, "more") : null),
    line: (block) => element("div", { class: "one" }, element("h1", { class: "t", title: block.title }, block.text), element("span", { class: "n" }, block.count)),
    note: (block) => element("p", { class: `note ${block.tone || ""}`, role: block.tone === "bad" ? "alert" : null }, block.text),
    prose(block) {
      const made = element("article", { class: "prose", lang: block.language });
      for (const item of block.items) {
        const line = element("div", { class: `sentence ${item.n === block.focus ? "focus" : ""}`, "data-n": item.n });
        line.append(marked("p", "said", item.text, item.marks));
        const under = [...(item.claims ?? []).map((claim) => button(claim, "claim")), block.copy && copier(block.copy, item.text)];
        line.append(element("div", { class: "claims" }, ...under.filter(Boolean)));
        made.append(line);
      }
      return made;
    },
    cards(block) {
      const list = element("ul", { class: "plain" });
      for (const item of block.items) {
        const made = element("button", { type: "button", class: "card" }, element("span", { class: "t" }, item.text));
        if (item.note) made.append(element("span", { class: "d" }, item.note));
        list.append(element("li", {}, clickable(made, item.action)));
      }
      return titled(block, list);
    },
    own: (block) => ownBlock(block, send),
    matrix(block) {
      const head = element("tr", {}, ...block.columns.map((name) => element("th", { scope: "col" }, name)));
      const rows = block.rows.map((row) => element("tr", {}, element("th", { scope: "row" }, button(row.head, "link")), ...row.cells.map(matrixCell)));
      const table = element("table", {}, element("thead", {}, head), element("tbody", {}, ...rows));
      return titled(block, element("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": block.label }, table));
    },
    steps(block) {
      const row = element("div", { class: "steps" });
      block.items.forEach((item, index) => {
        if (index) row.append(element("span", { class: "arrow", "aria-hidden": "true" }, "→"));
        row.append(item.action ? button(item, "chip") : piece(item, "chip"));
      });
      return titled(block, row);
    },
  };
  return kinds;
}
