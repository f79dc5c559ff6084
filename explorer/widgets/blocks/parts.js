// Small parts of a document: buttons, links, marked text, badges. Every string becomes a text node: no HTML is parsed.
// Only web addresses may be opened; anything else (javascript:, data:) stays text.
const webAddress = (text) => (/^https?:\/\//i.test(text || "") ? text : null);

/** Copies text to the clipboard; returns whether it worked. On plain http only the old copy command is available. */
async function copied(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const field = element("textarea", { readonly: true, style: "position: fixed; opacity: 0" });
    field.value = text;
    document.body.append(field);
    field.select();
    const done = document.execCommand("copy");
    field.remove();
    return done;
  }
}

/** Returns the functions that render parts; `send` receives the actions of clicks. */
function partsFor(send) {
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
  const button = (/** @type {Blocks.Item} */ item, cls) => {
    const made = element("button", { type: "button", class: cls, title: item.title, "aria-label": item.spoken, "aria-pressed": item.pressed, disabled: item.disabled, "data-do": item.action?.do, "data-id": item.action?.id });
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
  const piece = (/** @type {Blocks.Item} */ item, cls = "") => {
    const address = webAddress(item.href);
    if (address) return element("a", { class: `link ${cls}`, href: address, target: "_blank", rel: "noopener noreferrer", title: item.title }, item.text);
    if (item.action) return button(item, `link ${cls}`);
    const made = element("span", { class: `plain ${cls}`, title: item.title });
    made.append(item.text);
    if (item.count !== undefined && item.count !== null) made.append(element("span", { class: "n" }, item.count));
    return made;
  };
  // Marks are sorted and do not overlap; offsets count code points, as Python does, not UTF-16 units.
  const marked = (tag, cls, text, /** @type {Blocks.Mark[]} */ marks = []) => {
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
  const badges = (/** @type {Blocks.Badge[]} */ items = []) =>
    items.length ? element("span", { class: "badges" }, ...items.map((item) => element("span", { class: `badge ${item.tone || ""}`, title: item.title }, item.text))) : null;
  const titled = (block, ...children) => {
    const made = element("section", { class: block.kind });
    if (block.label) {
      const level = /** @type {"h2" | "h3" | "h4"} */ (`h${block.below ?? 3}`);
      const head = element(level, { class: block.written ? "label written" : "label" }, block.label);
      if (block.count !== undefined && block.count !== null) head.append(element("span", { class: "n" }, block.count));
      made.append(head);
    }
    made.append(...children.filter(Boolean));
    return made;
  };
  // Copies a sentence with its source, ready to paste into a text.
  const copier = (/** @type {Blocks.Copy} */ copy, text) => {
    const made = element("button", { type: "button", class: "copy", "aria-live": "polite" }, copy.text);
    made.addEventListener("click", async () => {
      made.textContent = (await copied(`“${text}”${copy.source ? ` (${copy.source})` : ""}`)) ? copy.done : copy.failed;
      setTimeout(() => (made.textContent = copy.text), 2500);
    });
    return made;
  };
  return { send, copier, clickable, button, swatch, piece, marked, badges, titled };
}
