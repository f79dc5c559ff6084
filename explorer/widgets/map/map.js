// World map: land, markers, and the list of events at one of them. Strings become text nodes: no HTML is parsed.

const NAMED = 160; // degrees of width below which country names are shown

class WorldMap {
  constructor(parent, pick) {
    this.pick = pick;
    this.data = { markers: [], names: [], chosen: [], texts: {} };
    this.land = drawing("g", { class: "land" }, ...OUTLINES.map((ring) => drawing("path", { d: `M${ring.join(" ").replace(/(\S+) (\S+)/g, (_, x, y) => `${x} ${-y}`)}Z` })));
    this.spots = drawing("g", { class: "spots" });
    this.svg = drawing("svg", { role: "group" }, this.land, this.spots);
    this.tools = element("div", { class: "tools" });
    this.list = element("div", { class: "list", hidden: true });
    this.root = element("div", { class: "map" }, this.svg, this.tools, this.list);
    parent.append(this.root);
    this.fingers = new Map();
    this.listen();
    new ResizeObserver(() => this.draw()).observe(this.root);
  }

  show(data) {
    const before = this.data.markers.map(({ id }) => id).join(), say = data.texts;
    this.data = data;
    this.svg.setAttribute("aria-label", say.map);
    const tool = (words, sign, act) => element("button", { type: "button", title: words, "aria-label": words, onclick: act }, sign);
    this.tools.replaceChildren(tool(say.zoom_in, "+", () => this.zoom(0.6)), tool(say.zoom_out, "−", () => this.zoom(1.7)), tool(say.fit, "⤢", () => this.fit()));
    if (!this.view || before !== data.markers.map(({ id }) => id).join()) this.fit();
    else this.draw();
    if (this.opened) this.open(this.opened);
  }

  size() {
    return { width: this.root.clientWidth || 800, height: this.root.clientHeight || 500 };
  }

  fit() {
    const { width, height } = this.size();
    this.view = around(this.data.markers, width / height);
    this.draw();
  }

  zoom(factor, [px, py] = [this.size().width / 2, this.size().height / 2]) {
    const [x, y] = this.toWorld(px, py), wide = clamp(this.view.wide * factor, 2, 380), share = wide / this.view.wide;
    this.view = { x: x + (this.view.x - x) * share, y: y + (this.view.y - y) * share, wide };
    this.draw();
  }

  move(dx, dy) {
    const degrees = this.view.wide / this.size().width;
    this.view.x = clamp(this.view.x - dx * degrees, WORLD.left, WORLD.right);
    this.view.y = clamp(this.view.y + dy * degrees, WORLD.bottom, WORLD.top);
    this.draw();
  }

  toScreen = (x, y) => {
    const { width, height } = this.size(), scale = width / this.view.wide;
    return [width / 2 + (x - this.view.x) * scale, height / 2 - (y - this.view.y) * scale];
  };

  toWorld(px, py) {
    const { width, height } = this.size(), degrees = this.view.wide / width;
    return [this.view.x + (px - width / 2) * degrees, this.view.y - (py - height / 2) * degrees];
  }

  draw() {
    if (!this.view) return;
    const { width, height } = this.size(), scale = width / this.view.wide;
    this.land.setAttribute("transform", `translate(${width / 2} ${height / 2}) scale(${scale}) translate(${-this.view.x} ${this.view.y})`);
    this.groups = grouped(this.data.markers, this.toScreen);
    const focused = focusedIn(this.root)?.getAttribute("data-id");
    this.spots.replaceChildren(...this.groups.map((group) => this.spot(group)), ...this.names());
    if (focused) this.spots.querySelector(`[data-id="${CSS.escape(focused)}"]`)?.focus();
  }

  spot(group) {
    const { places, events } = group, radius = radiusOf(events.length), { chosen, texts } = this.data;
    const picked = events.some(({ id }) => chosen.includes(id)) || places.some(({ id }) => chosen.includes(id));
    const label = (events.length === 1 ? texts.event_at : texts.events_at).replace("{n}", events.length).replace("{name}", places.map(({ name }) => name).join(", "));
    const colors = [...new Set(events.map(({ color }) => color))];
    let from = 0;
    const slices = colors.map((color) => {
      const to = from + events.filter((event) => event.color === color).length / events.length, path = drawing("path", { d: slice(radius, from, to), fill: color });
      from = to;
      return path;
    });
    const count = events.length > 1 ? [drawing("circle", { r: radius * 0.62, class: "hole" }), drawing("text", { y: 4, class: "count" }, String(events.length))] : [];
    const made = drawing("g", { transform: `translate(${group.x} ${group.y})`, class: picked ? "spot picked" : "spot", tabindex: 0, role: "button", "aria-label": label, "data-id": places[0].id }, drawing("circle", { r: radius + 4, class: "halo" }), ...slices, ...count, drawing("title", {}, label));
    const act = () => (this.dragged ? null : this.choose(group));
    made.addEventListener("click", act);
    made.addEventListener("keydown", (event) => { if (event.key === "Enter" || event.key === " ") { event.preventDefault(); this.choose(group); } });
    return made;
  }

  /** Draws names of places that overlap no marker and no other name, those with most events first. */
  names() {
    const taken = this.groups.map(({ x, y, events }) => { const r = radiusOf(events.length); return [x - r, y - r, x + r, y + r]; }), made = [];
    const place = (box, name) => {
      if (taken.some(([left, up, right, down]) => box[0] < right && box[2] > left && box[1] < down && box[3] > up)) return;
      taken.push(box);
      made.push(name);
    };
    for (const { x, y, places, events } of this.groups) {
      const text = places.length > 1 ? `${places[0].name} +${places.length - 1}` : places[0].name, half = text.length * 3.4, top = y + radiusOf(events.length) + 3;
      place([x - half, top, x + half, top + 14], drawing("text", { x, y: top + 11, class: "name" }, text));
    }
    for (const [longitude, latitude, name] of this.view.wide < NAMED ? this.data.names ?? [] : []) {
      const [x, y] = this.toScreen(longitude, latitude), half = name.length * 3.3;
      place([x - half, y - 7, x + half, y + 7], drawing("text", { x, y: y + 4, class: "country" }, name));
    }
    return made;
  }

  /** Selects a single event; zooms in on several places, or lists them if zooming does not separate them. */
  choose({ places, events }) {
    if (events.length === 1) return this.pick(events[0].id);
    const spread = Math.max(...places.map(({ x, y }) => Math.hypot(x - places[0].x, y - places[0].y)));
    if (places.length > 1 && spread > this.view.wide / 200 && this.view.wide > 4) {
      this.view = { ...around(places, this.size().width / this.size().height), wide: Math.max(spread * 4, 3) };
      return this.draw();
    }
    this.open(places.map(({ id }) => id));
  }

  open(ids) {
    const places = this.data.markers.filter(({ id }) => ids.includes(id)), { chosen, texts } = this.data;
    this.opened = places.length ? ids : null;
    this.list.hidden = !places.length;
    const close = element("button", { type: "button", class: "close", "aria-label": texts.close, title: texts.close, onclick: () => this.open([]) }, "×");
    const parts = places.map(({ id, name, events }) => {
      const rows = events.map((event) => {
        const dot = element("span", { class: "dot", "aria-hidden": "true" });
        dot.style.setProperty("--c", event.color);
        return element("li", {}, element("button", { type: "button", class: "row", "aria-pressed": String(chosen.includes(event.id)), onclick: () => this.pick(event.id) }, dot, element("span", {}, event.text), element("small", {}, event.when)));
      });
      return element("section", {}, element("button", { type: "button", class: "place", onclick: () => this.pick(id) }, name), element("ul", {}, ...rows));
    });
    this.list.replaceChildren(close, ...parts);
  }

  listen() {
    /** @type {(event: MouseEvent) => [number, number]} */
    const at = (event) => { const box = this.root.getBoundingClientRect(); return [event.clientX - box.left, event.clientY - box.top]; };
    this.svg.addEventListener("wheel", (event) => { event.preventDefault(); this.zoom(1.0015 ** event.deltaY, at(event)); }, { passive: false });
    this.svg.addEventListener("pointerdown", (event) => { this.fingers.set(event.pointerId, at(event)); this.way = 0; this.dragged = false; });
    this.svg.addEventListener("pointermove", (event) => {
      const before = this.fingers.get(event.pointerId);
      if (!before) return;
      const now = at(event), others = [...this.fingers].filter(([id]) => id !== event.pointerId);
      if (others.length) this.zoom(Math.hypot(before[0] - others[0][1][0], before[1] - others[0][1][1]) / Math.max(Math.hypot(now[0] - others[0][1][0], now[1] - others[0][1][1]), 1), now);
      else this.move(now[0] - before[0], now[1] - before[1]);
      this.way += Math.abs(now[0] - before[0]) + Math.abs(now[1] - before[1]);
      if (this.way > 5) this.dragged = true;
      this.fingers.set(event.pointerId, now);
    });
    for (const end of ["pointerup", "pointercancel", "pointerleave"]) this.svg.addEventListener(end, (event) => this.fingers.delete(event.pointerId));
    this.root.addEventListener("keydown", (event) => {
      if (withModifier(event)) return;
      const step = { ArrowLeft: [60, 0], ArrowRight: [-60, 0], ArrowUp: [0, 60], ArrowDown: [0, -60] }[event.key];
      if (step) { event.preventDefault(); this.move(...step); }
      else if (event.key === "+" || event.key === "=") this.zoom(0.6);
      else if (event.key === "-") this.zoom(1.7);
      else if (event.key === "Escape") this.open([]);
      else return;
      event.stopPropagation();
    });
  }
}
