// The toolbar, the list of keys, and saving.

class Tools {
  constructor(graph) {
    this.graph = graph;
    this.buttons = {};
    this.bar = element("div", { class: "tools float", role: "toolbar", "aria-orientation": "vertical" });
    this.saving = element("div", { class: "menu float saving", role: "menu", hidden: true });
    this.dialog = element("dialog", { class: "help" });
    graph.stage.append(this.bar, this.saving);
    graph.root.append(this.dialog);
    this.dialog.addEventListener("click", (event) => { if (event.target === this.dialog) this.dialog.close(); });
    this.dialog.addEventListener("close", () => graph.canvas.focus({ preventScroll: true }));
    this.bar.addEventListener("keydown", (event) => this.rove(event));
  }

  /** Builds the buttons in the language of the picture. */
  build() {
    const { graph } = this, { say, queue, camera } = graph;
    const make = (name, action, attributes) => (this.buttons[name] = iconButton(name, say(name), action, { tabindex: "-1", ...attributes }));
    this.bar.setAttribute("aria-label", say("tools"));
    this.bar.replaceChildren(
      element("div", {}, make("fit", () => camera.fit()), make("zoom_in", () => camera.zoom(1.4), { class: "icon zooming" }), make("zoom_out", () => camera.zoom(1 / 1.4), { class: "icon zooming" })),
      element("div", {}, make("undo", () => queue.emit("undo")), make("redo", () => queue.emit("redo"))),
      element("div", {}, make("tidy", () => graph.tidy()), make("fold", () => graph.fold(), { "aria-pressed": "false" }), make("lasso", () => graph.pointer.lasso(!graph.pointer.lassoing), { "aria-pressed": "false" })),
      element("div", {}, make("save", () => this.save(), { "aria-haspopup": "menu" }), make("full", () => this.full()), make("help", () => this.help())),
    );
    this.buttons.fit.tabIndex = 0;
    this.buttons.save.title = say("save_picture");
    this.buttons.save.setAttribute("aria-label", say("save_picture"));
    this.update();
  }

  /** What can be done right now. */
  update() {
    const { buttons } = this, { state, picture, say } = this.graph;
    if (!buttons.undo) return;
    buttons.undo.disabled = !state.undo;
    buttons.redo.disabled = !state.redo;
    buttons.fold.hidden = !picture.foldable;
    buttons.fold.title = say(picture.folded ? "unfold" : "fold");
    buttons.fold.setAttribute("aria-label", say("fold"));
    this.press("fold", !!picture.folded);
  }

  press(name, on) {
    this.buttons[name]?.setAttribute("aria-pressed", String(on));
  }

  /** Arrow keys within the bar: one tab stop for all buttons. */
  rove(event) {
    const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    const all = [...this.bar.querySelectorAll("button")].filter((button) => !button.disabled && !button.hidden);
    const next = all[(all.indexOf(event.target) + step + all.length) % all.length];
    for (const button of all) button.tabIndex = button === next ? 0 : -1;
    next.focus();
    event.preventDefault();
  }

  full() {
    const { root } = this.graph;
    if (document.fullscreenElement) document.exitFullscreen();
    else root.requestFullscreen?.().catch(() => {});
  }

  save() {
    const { graph, saving } = this, { say } = graph;
    const entry = (format, words) => element("button", { type: "button", role: "menuitem", onclick: () => { this.close(); graph.download(format); } }, words);
    saving.replaceChildren(entry("png", say("save_png")), entry("svg", say("save_svg")));
    saving.hidden = !saving.hidden;
    const box = this.buttons.save.getBoundingClientRect(), stage = graph.stage.getBoundingClientRect();
    Object.assign(saving.style, { right: `${stage.right - box.left + 8}px`, top: `${box.top - stage.top}px` });
    if (!saving.hidden) saving.firstChild.focus();
  }

  /** The keys and what they do. */
  help() {
    const { say } = this.graph;
    const rows = KEYS.map(([keys, words]) => element("tr", {}, element("td", {}, ...keys.split(" ").map((key) => element("kbd", {}, key))), element("td", {}, say(words))));
    const mice = MICE.map((words) => element("li", {}, say(words)));
    this.dialog.setAttribute("aria-label", say("help"));
    this.dialog.replaceChildren(
      element("header", {}, element("h2", {}, say("help")), iconButton("reset", say("close"), () => this.dialog.close())),
      element("div", { class: "columns" }, element("table", {}, element("tbody", {}, ...rows)), element("ul", {}, ...mice)),
    );
    if (!this.dialog.open) this.dialog.showModal();
  }

  /** Closes what is open; whether something was. */
  close() {
    const was = this.dialog.open || !this.saving.hidden;
    if (this.dialog.open) this.dialog.close();
    this.saving.hidden = true;
    return was;
  }
}
