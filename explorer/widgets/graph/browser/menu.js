// Menu: actions on nodes and lines, a choice when expanding many neighbors, formats to save. menu_entries.js fills it.

class Menu {
  constructor(graph) {
    this.graph = graph;
    this.box = element("div", { class: "menu float", role: "menu", hidden: true });
    this.box.addEventListener("keydown", (event) => this.press(event));
    this.box.addEventListener("contextmenu", (event) => event.preventDefault());
    this.away = (event) => { if (!event.composedPath().includes(this.box)) this.close(); };
    graph.stage.append(this.box);
  }

  /** Opens at a point of the stage, for the item there and the selection. */
  open(point, { node, line }) {
    const entries = node !== undefined ? this.forNodes(node) : line ? this.forLine(line) : this.forPicture();
    this.fill(point, entries.filter(Boolean), { about: node !== undefined ? [node] : line ? [line.a.id, line.b.id] : [] });
  }

  /** Shows entries (text, action, hint) at a point or beside a button; `about` are the nodes they depend on. */
  fill(point, entries, /** @type {{ title?: string, about?: string[], beside?: HTMLElement }} */ { title, about = [], beside } = {}) {
    this.about = about;
    const items = entries.map(([words, action, hint]) => element("button", {
      type: "button", role: "menuitem", tabindex: "-1",
      onclick: () => { this.close(); this.graph.canvas.focus({ preventScroll: true }); action(); },
    }, element("span", {}, words), hint ? element("kbd", {}, hint) : ""));
    this.box.replaceChildren(...(title ? [element("div", { class: "title" }, title)] : []), ...items);
    this.box.hidden = false;
    this.place(beside ? this.besides(beside) : { x: point.x + 4, y: point.y + 4 });
    this.graph.tip.show(null);
    addEventListener("pointerdown", this.away, true);
    items[0]?.focus({ preventScroll: true });
  }

  place({ x, y }) {
    const { width, height } = this.graph.camera.size(), { offsetWidth, offsetHeight, style } = this.box;
    style.left = `${clamp(x, 4, Math.max(4, width - offsetWidth - 4))}px`;
    style.top = `${clamp(y, 4, Math.max(4, height - offsetHeight - 4))}px`;
  }

  /** Position to the left of a button, or below it if the tools are in a row. */
  besides(button) {
    const box = button.getBoundingClientRect(), stage = this.graph.stage.getBoundingClientRect();
    if (this.graph.tight) return { x: box.left - stage.left, y: box.bottom - stage.top + 6 };
    return { x: box.left - stage.left - this.box.offsetWidth - 8, y: box.top - stage.top };
  }

  /** Closes if the nodes it is about have left the picture. */
  follow() {
    const { records } = this.graph.model;
    if (!this.box.hidden && this.about.some((id) => !records.has(id) || records.get(id).hidden)) this.close();
  }

  press(event) {
    const items = [...this.box.querySelectorAll("button")], here = items.indexOf(focusedIn(this.box));
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) items[(here + step + items.length) % items.length]?.focus();
    else if (event.key === "Home") items[0]?.focus();
    else if (event.key === "End") items.at(-1)?.focus();
    else if (event.key === "Tab") { this.close(); this.graph.canvas.focus({ preventScroll: true }); }
    else return;
    event.preventDefault();
  }

  /** Closes; returns whether it was open. */
  close() {
    const was = !this.box.hidden;
    removeEventListener("pointerdown", this.away, true);
    this.box.hidden = true;
    return was;
  }
}
