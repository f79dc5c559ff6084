// Small things everything else is built from. Text becomes text nodes: nothing here parses HTML.

const SVG_NAMESPACE = "http://www.w3.org/2000/svg";

/** An element with attributes and children; a function among the attributes listens (`onclick`). */
function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") made[name] = value;
    else if (value !== null && value !== undefined && value !== false) made.setAttribute(name, value === true ? "" : value);
  }
  made.append(...children);
  return made;
}

/** An SVG element; the same rules. */
function drawing(tag, attributes = {}, ...children) {
  const made = document.createElementNS(SVG_NAMESPACE, tag);
  for (const [name, value] of Object.entries(attributes)) if (value !== null && value !== undefined) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

/** The box of an element as left, top, right and bottom, in pixels from the corner of one around it. */
function boxWithin(part, whole) {
  const box = part.getBoundingClientRect(), { left, top } = whole.getBoundingClientRect();
  return [box.left - left, box.top - top, box.right - left, box.bottom - top];
}

/** `"{n} of {total}"` with its values. */
function filled(text, values = {}) {
  return text.replace(/\{(\w+)\}/g, (whole, name) => (name in values ? String(values[name]) : whole));
}

const clamp = (value, low, high) => Math.min(Math.max(value, low), high);
const forced = () => globalThis.matchMedia?.("(forced-colors: active)").matches ?? false;
const calm = () => globalThis.matchMedia?.("(prefers-reduced-motion: reduce)").matches ?? false;
