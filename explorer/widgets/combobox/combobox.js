// Text field with suggestions while typing (WAI-ARIA combobox with a list box). Strings become text nodes only.
const BOXES = new WeakMap(); // parentElement -> Box
const WIDE = 460, TALL = 640; // pixels

class Box {
  constructor(parent) {
    this.active = -1;
    this.asked = 0;
    this.chosen = false;
    this.root = element("div", { class: "box" });
    this.label = element("label", { for: "field" });
    this.field = element("input", { id: "field", type: "search", role: "combobox", autocomplete: "off", spellcheck: "false", "aria-expanded": "false", "aria-controls": "list", "aria-autocomplete": "list" });
    this.list = element("ul", { id: "list", role: "listbox" });
    this.list.hidden = true;
    // In the top layer the sidebar does not clip the list, and nothing below moves when it opens.
    this.floats = "showPopover" in this.list;
    if (this.floats) this.list.setAttribute("popover", "manual");
    this.follow = () => this.place();
    this.live = element("div", { class: "hidden", role: "status" });
    this.root.append(this.label, this.field, this.list, this.live);
    parent.appendChild(this.root);
    this.field.addEventListener("input", () => this.typed());
    this.field.addEventListener("focus", () => this.field.value && this.options.length && this.open(true));
    this.field.addEventListener("click", () => this.choose());
    this.field.addEventListener("blur", () => { this.leave(); setTimeout(() => this.open(false), 150); });
    this.root.addEventListener("keydown", (event) => { event.stopPropagation(); this.key(event); });
  }

  options = [];

  update(data, send, keepState) {
    const first = !this.data;
    this.data = data;
    this.send = send;
    this.keepState = keepState;
    this.label.textContent = data.label;
    this.label.className = data.quiet ? "hidden" : "";
    this.root.classList.toggle("form", !data.quiet); // styled like Streamlit's own fields beside it
    this.field.placeholder = data.placeholder || "";
    this.field.setAttribute("aria-label", data.label);
    this.list.setAttribute("aria-label", data.label);
    if (first || (data.reset && data.reset !== this.reset)) {
      this.field.value = data.value || "";
      this.open(false);
    }
    this.reset = data.reset;
    this.tell();
    // An answer for outdated text: keep the current list, the next answer is on its way.
    if (data.query === this.field.value.trim() && this.field.value.trim()) this.show(data.options || [], data.empty);
    if (data.hotkey && !this.hotkey) {
      this.hotkey = true;
      onPageKey(data.hotkey, this.field, () => { this.field.focus(); this.field.select(); });
    }
    if (data.opener && !this.opener) {
      this.opener = data.opener;
      document.addEventListener("click", (event) => this.enter(event), { capture: true }); // Streamlit may remove the button
    }
  }

  /** Enters the field by the magnifier on the button that opens the sidebar: its right half, where page.css draws one, or its key. */
  enter(event) {
    const button = event.target.closest?.(this.opener);
    if (!button || !this.root.isConnected || getComputedStyle(button, "::after").content === "none") return;
    const { left, width } = button.getBoundingClientRect();
    if (!event.detail || event.clientX > left + width / 2) this.field.focus({ preventScroll: true }); // it is not in sight yet
  }

  /** A click into a form's field selects its text, so that typing replaces the name; a second click places the cursor. */
  choose() {
    const untouched = Boolean(this.data?.keep) && this.field.value === (this.data.value || "");
    if (untouched && !this.chosen) this.field.select();
    this.chosen = untouched;
  }

  /** A form's field was left with other text than its value: Python accepts the name it means, or restores the old one. */
  leave() {
    this.chosen = false;
    const text = this.field.value.trim();
    if (!this.data?.keep || text === (this.data.value || "")) return;
    clearTimeout(this.timer);
    this.keepState("left", text);
  }

  /** Marks the field while its text differs from the form's value. */
  tell() { this.root.classList.toggle("untaken", Boolean(this.data?.keep) && this.field.value.trim() !== (this.data.value || "")); }

  typed() {
    clearTimeout(this.timer);
    this.tell();
    const text = this.field.value.trim();
    if (!text) { this.show([], ""); this.open(false); if (this.data.value) this.send("pick", { id: null, text: "" }); return; }
    this.timer = setTimeout(() => this.send("typed", text), 120);
  }

  show(options, empty) {
    this.options = options;
    this.active = options.length ? 0 : -1;
    const rows = rowsOf(options, empty, (index) => this.pick(index));
    this.list.replaceChildren(...rows);
    this.live.textContent = options.length ? `${options.length}` : empty || "";
    this.open(rows.length > 0 && this.focused());
    this.mark();
  }

  focused() { return focusedIn(this.field) === this.field; }

  open(yes) {
    this.list.hidden = !yes;
    this.field.setAttribute("aria-expanded", String(yes));
    if (!this.floats || !this.list.isConnected || this.list.matches(":popover-open") === yes) return this.place();
    if (yes) this.list.showPopover(); else this.list.hidePopover();
    const listen = yes ? addEventListener : removeEventListener;
    listen("scroll", this.follow, true);
    listen("resize", this.follow);
    this.place();
  }

  /** Positions the list under the field, or above if there is more room; wider than a narrow field if it has sentences. */
  place() {
    if (!this.floats || this.list.hidden) return;
    const field = this.field.getBoundingClientRect(), edge = 8, gap = 4;
    const wanted = this.list.querySelector("li.wide, .m") ? Math.max(field.width, WIDE) : field.width;
    const width = Math.min(wanted, innerWidth - 2 * edge);
    const below = innerHeight - field.bottom - gap - edge, above = field.top - gap - edge;
    const up = below < 160 && above > below;
    Object.assign(this.list.style, {
      width: `${width}px`, left: `${Math.max(edge, Math.min(field.left, innerWidth - edge - width))}px`,
      top: up ? "auto" : `${field.bottom + gap}px`, bottom: up ? `${innerHeight - field.top + gap}px` : "auto", maxHeight: `${Math.min(up ? above : below, TALL)}px`,
    });
  }

  mark() {
    for (const row of this.list.querySelectorAll("[role=option]")) row.setAttribute("aria-selected", String(row.id === `option-${this.active}`));
    if (this.active >= 0) this.field.setAttribute("aria-activedescendant", `option-${this.active}`);
    else this.field.removeAttribute("aria-activedescendant");
    this.list.querySelector("[aria-selected=true]")?.scrollIntoView({ block: "nearest" });
  }

  pick(index) {
    const option = this.options[index];
    this.open(false);
    if (this.data.keep) this.field.value = option.value ?? option.text;
    else this.field.value = "";
    this.data = { ...this.data, value: this.field.value };
    this.tell();
    this.send("pick", { id: option.id, text: option.text });
  }

  key(event) {
    const move = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (move && this.options.length) {
      this.open(true);
      this.active = (this.active + move + this.options.length) % this.options.length;
      this.mark();
    } else if (event.key === "Enter" && this.field.value.trim()) {
      const late = this.data.query !== this.field.value.trim(); // Enter before the suggestions arrived: Python picks the best one
      if (!late && this.active >= 0) this.pick(this.active);
      else { clearTimeout(this.timer); this.send("enter", this.field.value.trim()); if (!this.data.keep) this.field.value = ""; this.open(false); }
    } else if (event.key === "Escape") {
      this.open(false);
    } else return;
    event.preventDefault();
  }
}

export default function (component) {
  const { data, parentElement, setTriggerValue, setStateValue } = component;
  let box = BOXES.get(parentElement);
  if (!box || !box.root.isConnected) { box = new Box(parentElement); BOXES.set(parentElement, box); }
  let number = 0;
  const told = (value) => ({ value, at: `${Date.now()}.${(number += 1)}` });
  // A trigger can be lost if the next click follows at once; a state is sent with every later message.
  box.update(data, (name, value) => setTriggerValue(name, told(value)), (name, value) => setStateValue(name, told(value)));
}
