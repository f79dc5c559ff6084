// Toolbar, and the list of keys.

class Tools {
  constructor(graph) {
    this.graph = graph;
    this.buttons = {};
    this.bar = element("div", { class: "tools float", role: "toolbar", "aria-orientation": "vertical" });
    this.dialog = element("dialog", { class: "help" });
    graph.stage.append(this.bar);
    graph.root.append(this.dialog);
    this.dialog.addEventListener("click", (event) => { if (event.target === this.dialog) this.dialog.close(); });
    this.dialog.addEventListener("close", () => graph.canvas.focus({ preventScroll: true }));
    this.bar.addEventListener("keydown", (event) => this.rove(event));
  }

  /** Builds the buttons in the language of the picture. */
  build() {
    const { graph } = this, { say, camera } = graph;
    const make = (name, action, attributes) => (this.buttons[name] = iconButton(name, say(name), action, { tabindex: "-1", ...attributes }));
    this.bar.setAttribute("aria-label", say("tools"));
    this.bar.replaceChildren(
      element("div", {}, make("fit", () => camera.fit()), make("zoom_in", () => camera.zoom(1.4), { class: "icon zooming" }), make("zoom_out", () => camera.zoom(1 / 1.4), { class: "icon zooming" })),
      element("div", {}, make("undo", () => graph.back()), make("redo", () => graph.back("redo"))),
      element("div", {}, make("tidy", () => graph.tidy()), make("fold", () => graph.fold(), { "aria-pressed": "false" }), make("lasso", () => graph.area.prepare(!graph.area.ready), { "aria-pressed": "false" })),
      element("div", {}, make("save", () => this.save(), { "aria-haspopup": "menu" }), make("full", () => this.full()), make("help", () => this.help())),
    );
    this.buttons.fit.tabIndex = 0;
    this.buttons.full.hidden = !document.fullscreenEnabled; // an iPhone has none
    this.buttons.save.title = say("save_picture");
    this.buttons.save.setAttribute("aria-label", say("save_picture"));
    this.update();
  }

  /** Updates which tools are available. */
  update() {
    const { buttons } = this, { state, picture, say } = this.graph;
    if (!buttons.undo) return;
    for (const kind of ["undo", "redo"]) buttons[kind].setAttribute("aria-disabled", String(!state[kind])); // not disabled: that loses the focus
    buttons.fold.hidden = !picture.foldable;
    buttons.fold.title = say(picture.folded ? "unfold" : "fold");
    buttons.fold.setAttribute("aria-label", say("fold"));
    this.press("fold", !!picture.folded);
  }

  press(name, on) {
    this.buttons[name]?.setAttribute("aria-pressed", String(on));
  }

  /** Arrow keys move within the bar: it is a single tab stop. */
  rove(event) {
    const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
    if (!step || withModifier(event)) return;
    const all = [...this.bar.querySelectorAll("button")].filter((button) => button.offsetParent); // the others are hidden
    const next = all[(all.indexOf(focusedIn(event.currentTarget)) + step + all.length) % all.length];
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
    const { graph } = this, { say, menu } = graph;
    const entries = [[say("save_png"), () => graph.download("png")], [say("save_svg"), () => graph.download("svg")]];
    menu.fill(null, entries, { beside: this.buttons.save });
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

  /** Closes the list of keys; returns whether it was open. */
  close() {
    const was = this.dialog.open;
    if (was) this.dialog.close();
    return was;
  }
}
