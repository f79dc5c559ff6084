// A reader's star, color, tags and note. Drafts survive redraws and other selections until they are saved or discarded.
const DRAFTS = new Map(); // id → { writing, note, version, sent, tagging, tag }: typed but not saved yet

/** Renders the block of one node; `send` sends actions to Python. */
function ownBlock(block, send) {
  const { id, texts } = block, draft = drafted(block);
  const root = element("section", { class: "own", "aria-label": texts.own });
  const again = (changes, focus) => {
    DRAFTS.set(id, { ...DRAFTS.get(id), ...changes });
    const next = ownBlock(block, send);
    root.replaceWith(next);
    next.querySelector(focus)?.focus();
  };
  const bar = element("div", { class: "ownbar" }, starButton(block.star, send), ...block.colors.map((item) => colorButton(item, send)));
  for (const item of block.tags) bar.append(element("span", { class: "chip tag" }, element("span", { class: "t" }, `#${item.text}`), element("button", { type: "button", class: "off", "aria-label": item.spoken, title: item.spoken, onclick: () => send(item.action) }, "×")));
  bar.append(draft.tagging ? tagField(block, draft, send, again) : element("button", { type: "button", class: "chip add", onclick: () => again({ tagging: true }, ".newtag") }, `+ ${texts.tag}`));
  if (!draft.writing && !block.note) bar.append(element("button", { type: "button", class: "chip add", onclick: () => again({ writing: true }, "textarea") }, `+ ${texts.note}`));
  root.append(bar);
  if (draft.writing) root.append(...noteField(block, draft, send, again));
  else if (block.note) root.append(element("p", { class: "mynote", dir: "auto", tabindex: "0" }, block.note), element("button", { type: "button", class: "more", onclick: () => again({ writing: true }, "textarea") }, texts.edit));
  return root;
}

/** The draft of a block; clears the parts that Python has saved meanwhile. */
function drafted({ id, tags, save_note }) {
  const draft = DRAFTS.get(id) ?? {};
  if (draft.sent && draft.sent !== save_note.version) Object.assign(draft, { writing: false, note: undefined, version: undefined, sent: undefined });
  if (draft.tag && tags.some(({ text }) => alike(text, draft.tag))) Object.assign(draft, { tagging: false, tag: "" });
  return draft;
}

const alike = (one, other) => one.toLowerCase() === other.trim().split(/\s+/).join(" ").toLowerCase();

function starButton({ title, pressed, action }, send) {
  return element("button", { type: "button", class: "star", title, "aria-label": title, "aria-pressed": String(pressed), onclick: () => send(action) }, drawnStar());
}

function drawnStar() {
  const star = drawing("path", { d: "M12 3.2l2.7 5.6 6.1.8-4.5 4.2 1.1 6.1L12 17l-5.4 2.9 1.1-6.1L3.2 9.6l6.1-.8z" });
  return drawing("svg", { viewBox: "0 0 24 24", "aria-hidden": "true" }, star);
}

function colorButton({ title, color, pressed, action }, send) {
  const made = element("button", { type: "button", class: "dot", title, "aria-label": title, "aria-pressed": String(pressed), onclick: () => send(action) });
  made.style.setProperty("--c", color);
  return made;
}

function tagField({ id, add_tag, longest, tags, texts }, draft, send, again) {
  const field = element("input", { class: "newtag", type: "text", placeholder: texts.new_tag, "aria-label": texts.new_tag });
  const warning = element("span", { class: "warning", role: "alert" });
  field.value = draft.tag ?? "";
  field.addEventListener("input", () => {
    DRAFTS.set(id, { ...DRAFTS.get(id), tag: field.value });
    tell(warning, texts.long_tag, Array.from(field.value.trim()).length, longest.tag);
  });
  field.addEventListener("keydown", (event) => {
    const text = field.value.trim();
    if (event.key === "Escape" || (event.key === "Enter" && (!text || tags.some((tag) => alike(tag.text, text))))) again({ tagging: false, tag: "" }, ".add");
    else if (event.key === "Enter" && !tell(warning, texts.long_tag, Array.from(text).length, longest.tag)) send({ ...add_tag, text });
  });
  return element("span", { class: "tagging" }, field, warning);
}

function noteField({ id, note, save_note, longest, texts }, draft, send, again) {
  const field = element("textarea", { class: "notefield", rows: 5, "aria-label": texts.note });
  const warning = element("p", { class: "warning", role: "alert" });
  field.value = draft.note ?? note;
  // The version of the text this draft started from, even if another window has saved since.
  const version = draft.version ?? save_note.version;
  const changed = () => field.value.trim() !== note;
  const judge = () => tell(warning, texts.long_note, Array.from(field.value).length, longest.note) || (warning.textContent = changed() ? texts.unsaved : "", false);
  field.addEventListener("input", () => {
    DRAFTS.set(id, { ...DRAFTS.get(id), note: field.value, version });
    judge();
  });
  const leave = () => again({ writing: false, note: undefined, version: undefined, sent: undefined }, ".more, .add");
  const keep = () => {
    if (judge()) return;
    const text = field.value;
    if (!changed()) return leave();
    DRAFTS.set(id, { ...DRAFTS.get(id), note: text, version, sent: save_note.version });
    send({ ...save_note, version, text });
  };
  field.addEventListener("keydown", (event) => { if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) keep(); });
  if (draft.note !== undefined) judge();
  const row = element("div", { class: "row" },
    element("button", { type: "button", class: "push main", onclick: keep }, texts.save),
    element("button", { type: "button", class: "push", onclick: leave }, texts.leave));
  return [field, warning, row];
}

/** Shows a warning if a text is too long; returns whether it is. */
function tell(warning, words, length, most) {
  const long = length > most;
  warning.textContent = long ? words.replace("{n}", length.toLocaleString()).replace("{most}", most.toLocaleString()) : "";
  return long;
}
