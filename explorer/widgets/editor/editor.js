// Cypher editor: a text area above a highlighted copy of its text, with completion. Strings become text nodes only.
const EDITORS = new WeakMap(); // parentElement -> Editor

class Editor {
  constructor(parent) {
    this.chosen = 0;
    this.offers = [];
    this.area = element("textarea", { spellcheck: "false", autocapitalize: "off", autocomplete: "off", "aria-autocomplete": "list", "aria-controls": "offers" });
    this.paint = element("pre", { "aria-hidden": "true" });
    this.list = element("ul", { id: "offers", role: "listbox" });
    this.list.hidden = true;
    this.root = element("div", { class: "editor" }, element("div", { class: "sheet" }, this.paint, this.area), this.list);
    parent.appendChild(this.root);
    this.area.addEventListener("input", () => { this.draw(); this.tell(); this.offer(false); });
    this.area.addEventListener("scroll", () => this.follow());
    this.area.addEventListener("click", () => this.close());
    this.area.addEventListener("blur", () => { this.tellNow(); setTimeout(() => this.close(), 150); });
    this.root.addEventListener("keydown", (event) => { event.stopPropagation(); this.key(event); });
    new ResizeObserver(() => this.fit()).observe(this.root);
  }

  update(data, send) {
    this.data = data;
    this.send = send;
    this.keywords = new Set(data.words.keywords);
    this.area.setAttribute("aria-label", data.label);
    this.list.setAttribute("aria-label", data.label);
    if (this.version !== data.version) {
      this.version = data.version;
      this.area.value = data.text;
      this.told = data.text;
    }
    this.draw();
  }

  /** Draws the highlighted text, with the line of an error marked. */
  draw() {
    const text = this.area.value;
    this.paint.replaceChildren(...coloredLines(text, this.keywords, this.told === text ? this.data.error : null));
    this.fit();
  }

  /** Gives both copies the same width, so that long lines wrap alike, and the text area as many rows as they need. */
  fit() {
    const last = /** @type {HTMLElement | null} */ (this.paint.lastElementChild);
    if (!last) return;
    const rows = () => Math.round((last.offsetTop + last.offsetHeight) / parseFloat(getComputedStyle(this.area).lineHeight)) + 1;
    for (let pass = 0; pass < 2; pass += 1) { // with more rows the scroll bar may go, which leaves the lines more room
      this.paint.style.width = `${this.area.clientWidth}px`;
      this.area.rows = Math.min(24, Math.max(8, rows()));
    }
    this.paint.style.width = `${this.area.clientWidth}px`;
    this.follow();
  }

  follow() { this.paint.style.transform = `translateY(${-this.area.scrollTop}px)`; }

  tell() { clearTimeout(this.timer); this.timer = setTimeout(() => this.tellNow(), 500); }

  tellNow() {
    clearTimeout(this.timer);
    if (this.told === this.area.value) return;
    this.told = this.area.value;
    this.send("text", this.told);
  }

  /** Shows the completions at the caret. */
  offer(asked) {
    const before = this.area.value.slice(0, this.area.selectionStart);
    const { words, begun } = offersAfter(before, this.data.words, asked);
    this.offers = words;
    this.begun = begun;
    this.chosen = 0;
    if (!this.offers.length) return this.close();
    this.list.replaceChildren(...this.offers.map((word, i) => {
      const row = element("li", { role: "option", id: `offer-${i}` }, word);
      row.addEventListener("mousedown", (event) => event.preventDefault());
      row.addEventListener("click", () => { this.chosen = i; this.take(); });
      return row;
    }));
    this.place(before);
    this.list.hidden = false;
    this.mark();
  }

  place(before) {
    const lines = before.split("\n"), frame = this.root.getBoundingClientRect();
    const spot = spotIn(this.paint.children[lines.length - 1], lines.at(-1).length - this.begun);
    this.list.style.top = `${spot.bottom - frame.top + 4}px`;
    this.list.style.left = `${Math.max(0, Math.min(spot.left - frame.left, frame.width - 160))}px`;
  }

  mark() {
    [...this.list.children].forEach((row, i) => row.setAttribute("aria-selected", String(i === this.chosen)));
    this.area.setAttribute("aria-activedescendant", `offer-${this.chosen}`);
    this.list.children[this.chosen].scrollIntoView({ block: "nearest" });
  }

  close() { this.list.hidden = true; this.area.removeAttribute("aria-activedescendant"); }

  take() {
    const end = this.area.selectionStart;
    this.area.setRangeText(this.offers[this.chosen], end - this.begun, end, "end");
    this.close();
    this.draw();
    this.tell();
  }

  key(event) {
    const open = !this.list.hidden;
    if ((event.ctrlKey || event.metaKey) && event.key === "Enter") { this.close(); this.told = this.area.value; clearTimeout(this.timer); this.send("run", this.area.value); }
    else if (event.ctrlKey && event.key === " ") this.offer(true);
    else if (open && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
      this.chosen = (this.chosen + (event.key === "ArrowDown" ? 1 : -1) + this.offers.length) % this.offers.length;
      this.mark();
    } else if (open && (event.key === "Enter" || event.key === "Tab")) this.take();
    else if (open && event.key === "Escape") this.close();
    else return;
    event.preventDefault();
  }
}

export default function (component) {
  const { data, parentElement, setTriggerValue } = component;
  let editor = EDITORS.get(parentElement);
  if (!editor || !editor.root.isConnected) { editor = new Editor(parentElement); EDITORS.set(parentElement, editor); }
  editor.update(data, (name, value) => setTriggerValue(name, { value, at: Date.now() }));
}
