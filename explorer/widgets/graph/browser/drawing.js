// Helpers: boxes of elements, texts with values, and system preferences.

/** The box of an element as left, top, right and bottom, in pixels from the corner of one around it. */
function boxWithin(part, whole) {
  const box = part.getBoundingClientRect(), { left, top } = whole.getBoundingClientRect();
  return [box.left - left, box.top - top, box.right - left, box.bottom - top];
}

/** `"{n} of {total}"` with its values. */
function filled(text, values = {}) {
  return text.replace(/\{(\w+)\}/g, (whole, name) => (name in values ? String(values[name]) : whole));
}

const forced = () => globalThis.matchMedia?.("(forced-colors: active)").matches ?? false;
const calm = () => globalThis.matchMedia?.("(prefers-reduced-motion: reduce)").matches ?? false;
