// Creates the DOM elements of all our scripts. Strings become text nodes: no HTML is parsed.

/**
 * Creates an element with attributes and children. A function attribute becomes a listener (`onclick`); attributes and
 * children that are null, undefined or false are left out.
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Record<string, any>} [attributes]
 * @param {...any} children
 * @returns {HTMLElementTagNameMap[Tag]}
 */
function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") made[name] = value;
    else if (value !== null && value !== undefined && value !== false) made.setAttribute(name, value === true ? "" : String(value));
  }
  made.append(...children.filter((child) => child !== null && child !== undefined && child !== false));
  return made;
}

const SVG_NAMESPACE = "http://www.w3.org/2000/svg";

/** Creates an SVG element with attributes and children; attributes that are null or undefined are left out. */
function drawing(tag, attributes = {}, ...children) {
  const made = document.createElementNS(SVG_NAMESPACE, tag);
  for (const [name, value] of Object.entries(attributes)) if (value !== null && value !== undefined) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

const clamp = (value, low, high) => Math.min(Math.max(value, low), high);

/**
 * The element with the keyboard focus in the page or shadow root that contains `part`.
 * @param {Element} part
 * @returns {any}
 */
function focusedIn(part) {
  const root = part.getRootNode();
  return root instanceof Document || root instanceof ShadowRoot ? root.activeElement : null;
}

/**
 * Whether an event comes from a field that text is typed into.
 * @param {Event} event
 */
function inField(event) {
  return event.composedPath().some((node) => node instanceof HTMLElement && (node.matches("input, textarea") || node.isContentEditable));
}

/**
 * Whether Alt, Ctrl or Cmd is pressed too: such keys are the browser's (Back, its zoom).
 * @param {KeyboardEvent} event
 */
function withModifier(event) {
  return event.altKey || event.ctrlKey || event.metaKey;
}

/** The keys that work on the whole page, each handled by one component: "/" of the search box, "." of the panel. */
const PAGE_KEYS = new Set(["/", "."]);

/**
 * Runs `act` when the key is pressed anywhere on the page but in a field, as long as `part` is in the page.
 * @param {string} key
 * @param {Element} part
 * @param {() => void} act
 */
function onPageKey(key, part, act) {
  document.addEventListener("keydown", (event) => {
    if (event.key !== key || inField(event) || !part.isConnected) return;
    event.preventDefault();
    act();
  });
}
