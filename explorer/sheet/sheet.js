// Draws a list of blocks (see sheet/__init__.py) as a document. Every string becomes a text node: nothing is parsed as HTML.
const LAST = new WeakMap(); // parentElement -> JSON drawn there

const element = (tag, attributes = {}, ...children) => {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== null && value !== false) made.setAttribute(name, value === true ? "" : String(value));
  }
  made.append(...children.filter((child) => child !== null && child !== undefined));
  return made;
};

// Only web addresses may be opened; anything else (javascript:, data:) stays text.
const webAddress = (text) => (/^https?:\/\//i.test(text || "") ? text : null);

function draw(root, blocks, send) {
  const clickable = (made, action) => {
    if (action) made.addEventListener("click", () => send(action));
    return made;
  };
  // A real button cannot break across lines; a long name in a sentence must.
  const inline = (text, action) => {
    const made = clickable(element("span", { role: "button", tabindex: "0" }, text), action);
    made.addEventListener("keydown", (event) => {
      if (event.key === "Enter" || event.key === " ") { event.preventDefault(); made.click(); }
    });
    return made;
  };
  const button = (item, cls) => {
    const made = element("button", { type: "button", class: cls, title: item.title, "aria-label": item.spoken, "aria-pressed": item.pressed, disabled: item.disabled });
    if (item.color) made.append(swatch(item));
    made.append(element("span", { class: "t" }, item.text));
    if (item.count !== undefined && item.count !== null) made.append(element("span", { class: "n" }, item.count));
    return clickable(made, item.action);
  };
  const swatch = (item) => {
    const made = element("span", { class: `swatch ${item.shape || "dot"}`, "aria-hidden": "true" });
    made.style.setProperty("--c", item.color);
    return made;
  };
  const piece = (item, cls = "") => {
    const address = webAddress(item.href);
    if (address) return element("a", { class: `link ${cls}`, href: address, target: "_blank", rel: "noopener noreferrer", title: item.title }, item.text);
    if (item.action) return button(item, `link ${cls}`);
    const made = element("span", { class: `plain ${cls}`, title: item.title });
    made.append(item.text);
    if (item.count !== undefined && item.count !== null) made.append(element("span", { class: "n" }, item.count));
    return made;
  };
  // Marks are sorted and do not overlap; offsets count code points, as Python does, not UTF-16 units.
  const marked = (tag, cls, text, marks = []) => {
    const made = element(tag, { class: cls, dir: "auto" });
    const points = Array.from(text);
    let at = 0;
    for (const mark of marks) {
      if (mark.start > at) made.append(points.slice(at, mark.start).join(""));
      const inner = points.slice(mark.start, mark.end).join("");
      const box = element("mark", { class: `${mark.tone || ""} ${mark.action ? "can" : ""}`, title: mark.title });
      if (mark.color) box.style.setProperty("--c", mark.color);
      box.append(mark.action ? inline(inner, mark.action) : inner);
      made.append(box);
      at = mark.end;
    }
    made.append(points.slice(at).join(""));
    return made;
  };
  const badges = (items = []) =>
    items.length ? element("span", { class: "badges" }, ...items.map((item) => element("span", { class: `badge ${item.tone || ""}`, title: item.title }, item.text))) : null;
  const titled = (block, ...children) => {
    const made = element("section", { class: block.kind });
    if (block.label) {
      const head = element("h3", {}, block.label);
      if (block.count !== undefined && block.count !== null) head.append(element("span", { class: "n" }, block.count));
      made.append(head);
    }
    made.append(...children.filter(Boolean));
    return made;
  };
  const quote = (item) => {
    const made = element("li", { class: "quote", id: item.id ? `s-${item.id}` : null });
    made.append(marked("blockquote", "said", item.text, item.marks));
    for (const speaker of item.speakers || []) {
      made.append(element("div", { class: "speaker" }, button(speaker, "link"), element("span", { class: "n" }, speaker.verb || "")));
    }
    const meta = element("div", { class: "meta" });
    for (const part of item.meta || []) meta.append(piece(part));
    made.append(meta);
    const tags = badges(item.badges);
    if (tags) made.append(tags);
    return made;
  };

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
        if (item.meta) made.append(element("span", { class: "m" }, item.meta));
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
    line: (block) => element("p", { class: "one" }, element("span", { class: "t", title: block.title }, block.text), element("span", { class: "n" }, block.count)),
    note: (block) => element("p", { class: `note ${block.tone || ""}`, role: block.tone === "bad" ? "alert" : null }, block.text),
    prose(block) {
      const made = element("article", { class: "prose", lang: block.language });
      for (const item of block.items) {
        const line = element("div", { class: `sentence ${item.n === block.focus ? "focus" : ""}`, "data-n": item.n });
        line.append(marked("p", "said", item.text, item.marks));
        if (item.claims?.length) line.append(element("div", { class: "claims" }, ...item.claims.map((claim) => button(claim, "claim"))));
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
    rule: () => element("hr"),
    details(block) {
      const made = element("details", { open: block.open });
      made.append(element("summary", {}, block.label), ...block.blocks.map((inner) => (kinds[inner.kind] || kinds.note)(inner)));
      return made;
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
  root.replaceChildren(...blocks.map((block) => (kinds[block.kind] || kinds.note)(block)));
}

export default function (component) {
  const { data, parentElement, setTriggerValue } = component;
  const text = JSON.stringify(data);
  let root = parentElement.querySelector(".sheet");
  if (root && LAST.get(parentElement) === text) return;
  if (!root) {
    root = element("div", { class: "sheet" });
    parentElement.appendChild(root);
    root.addEventListener("keydown", (event) => event.stopPropagation()); // Streamlit's own one-letter shortcuts must not hear these
  }
  LAST.set(parentElement, text);
  let number = 0;
  draw(root, data.blocks || [], (action) => setTriggerValue("action", { ...action, at: `${Date.now()}.${(number += 1)}` }));
  const focus = root.querySelector(".sentence.focus");
  if (focus) requestAnimationFrame(() => focus.scrollIntoView({ block: "center" }));
}
