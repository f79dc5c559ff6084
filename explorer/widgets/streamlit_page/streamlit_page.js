// Translates Streamlit's own English texts: labels for screen readers, tooltips, menus of tables. Also moves the focus
// into a menu that was opened with the keyboard.
const LABELS = ["aria-label", "placeholder", "title"];
// Elements with Streamlit's own texts; they never contain text of articles or readers.
const TEXTS = "[data-testid=stSkipToContent], [data-testid=stTooltipContent], [data-testid=stDataFrameColumnMenu], [data-testid=stDataFrameColumnFormattingMenu], [data-testid=stSelectboxVirtualDropdown]";
const ENTERED = new WeakSet(); // menus that have received the focus
const SAID = new WeakMap(); // element or text node -> Map(attribute -> original English text)
let table = {}, titles = {}, waiting = false, observer = null;

/** The translation of the current or original English text; unchanged if there is none. */
function told(where, name, now) {
  const before = SAID.get(where)?.get(name);
  const english = before && before.shown === now ? before.english : now;
  const shown = table[english];
  if (shown === undefined || shown === now) return now;
  if (!SAID.has(where)) SAID.set(where, new Map());
  SAID.get(where).set(name, { english, shown });
  return shown;
}

function mend() {
  waiting = false;
  enter();
  for (const name of LABELS) {
    for (const found of document.querySelectorAll(`[${name}]`)) {
      const now = found.getAttribute(name), then = told(found, name, now);
      if (then !== now) found.setAttribute(name, then);
    }
  }
  for (const [place, words] of Object.entries(titles)) {
    for (const button of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll(place))) if (button.title !== words) button.title = words;
  }
  for (const box of document.querySelectorAll(TEXTS)) {
    const walker = document.createTreeWalker(box, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode, now = node.nodeValue, then = told(node, "text", now);
      if (then !== now) node.nodeValue = then;
    }
  }
}

/** Focuses a menu that was opened with the keyboard; it is at the end of the page, after everything else. */
function enter() {
  for (const menu of document.querySelectorAll("[data-testid=stPopoverBody]")) {
    const first = /** @type {HTMLElement | null} */ (menu.querySelector("button, input, textarea, a[href]"));
    if (!first || ENTERED.has(menu)) continue; // Streamlit fills it after it has opened it
    ENTERED.add(menu);
    if (document.activeElement?.matches(":focus-visible")) first.focus();
  }
}

const soon = () => {
  if (!waiting) requestAnimationFrame(mend);
  waiting = true;
};

export default function ({ data }) {
  table = data.table;
  titles = data.titles ?? {};
  observer ??= new MutationObserver(soon);
  observer.observe(document.body, { childList: true, subtree: true, characterData: true, attributes: true, attributeFilter: LABELS });
  soon();
}
