// Bar of a step. Reports its height to the page, so that the picture below takes the rest of the window.
const BARS = new WeakMap(); // parentElement -> { root, draw, stop, go }
const ARROWS = { ArrowLeft: -1, ArrowRight: 1 }, PAGES = { PageUp: -1, PageDown: 1 };
// Elements with their own use of arrow keys; in the picture they go from node to node.
const OWN_ARROWS = "input, textarea, select, [contenteditable], [role=radio], [role=tab], [role=option], [role=menuitem], [role=slider], [role=grid], [role=dialog] *, .simpul, .map";
const PATIENCE = 1500; // milliseconds until a position is resent: Streamlit drops what arrives in the same tick as another message
const TIMES = 4;
const NOTHING = -1; // no position; null is the end of stepping

function bar(parent) {
  const root = element("section", { class: "steps", tabindex: 0 }), style = document.documentElement.style;
  const height = new ResizeObserver(() => style.setProperty("--steps-height", `${Math.ceil(root.offsetHeight + 16)}px`));
  const made = { root, go: (place) => {}, data: null, draw, stop };
  let leads = 0, told = NOTHING, timer = 0; // the target of the key presses, and the position sent to Python but not shown yet

  /** Goes forward or back. One position is sent at a time: a key held down goes only as fast as pictures arrive. */
  function move(by) {
    if (leads + by < 0 || leads + by >= made.data.total) return;
    leads += by;
    if (told === NOTHING) tell(leads);
  }

  function tell(place, times = TIMES) {
    clearTimeout(timer);
    if (!times) return void ([leads, told] = [made.data.place, NOTHING]);
    told = place;
    made.go(place);
    timer = window.setTimeout(() => tell(place, times - 1), PATIENCE);
  }

  /** A position is shown: if the presses lead further, the next one is sent. */
  function shown(place) {
    if (told !== NOTHING && told !== place) return;
    clearTimeout(timer);
    const on = told === place && leads !== place;
    told = NOTHING;
    if (on) tell(leads);
    else leads = place;
  }

  function draw(data) {
    const { name, text, place, total, texts } = data, focused = focusedIn(root)?.dataset?.by;
    const way = (by, sign, label, off) => element("button", { type: "button", "data-by": by, title: label, "aria-label": label, disabled: off, onclick: () => move(by) }, sign);
    made.data = data;
    root.setAttribute("aria-label", `${texts.bar}. ${texts.hint}`);
    root.replaceChildren(
      element("div", { class: "head" },
        element("span", { class: "ways" }, way(-1, "‹", texts.previous, place === 0), element("span", { class: "at" }, texts.at), way(1, "›", texts.next, place === total - 1)),
        element("h2", { "aria-live": "polite" }, name),
        element("button", { type: "button", class: "end", title: texts.hint, onclick: () => tell(null) }, texts.end)),
      ...[texts.note && element("p", { class: "note" }, texts.note), text && element("p", { class: "text", dir: "auto" }, text)].filter(Boolean));
    shown(place);
    if (focused) (/** @type {HTMLElement} */ (root.querySelector(`[data-by="${focused}"]:enabled`)) ?? root).focus();
  }

  function press(event) {
    const { key } = event, where = event.composedPath()[0], inPage = where instanceof Element ? where : document.body;
    if (event.defaultPrevented || event.shiftKey || withModifier(event)) return;
    // Page Up and Page Down, which a presenter's clicker sends, scroll whatever else has the focus.
    const by = inPage.closest(OWN_ARROWS) ? 0 : ARROWS[key], page = inPage === document.body || inPage.closest(".steps, .canvas") ? PAGES[key] : 0;
    if (!by && !page) return;
    event.preventDefault();
    event.stopPropagation();
    move(by || page);
  }

  function stop() {
    clearTimeout(timer);
    document.removeEventListener("keydown", press, true);
    height.disconnect();
    style.removeProperty("--steps-height");
  }

  parent.append(root);
  height.observe(root);
  document.addEventListener("keydown", press, true); // before the parts of the page that stop key events
  return made;
}

export default function ({ data, parentElement, setTriggerValue }) {
  let kept = BARS.get(parentElement);
  if (!kept?.root.isConnected) {
    kept?.stop();
    BARS.set(parentElement, (kept = bar(parentElement)));
    requestAnimationFrame(() => kept.root.focus({ preventScroll: true }));
  }
  kept.go = (place) => setTriggerValue("step", { place, at: `${Date.now()}.${Math.random()}` });
  if (JSON.stringify(data) !== JSON.stringify(kept.data)) kept.draw(data);
  return () => setTimeout(() => { // Streamlit also runs the cleanup after a run that was replaced
    if (kept.root.isConnected) return;
    kept.stop();
    BARS.delete(parentElement);
  }, 0);
}
