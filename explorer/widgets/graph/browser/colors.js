// Color helpers: theme colors, mixing, brightness.

/** The value of a theme variable such as `--st-text-color`, as Streamlit sets it on the host. */
function themeValue(host, name, otherwise) {
  return getComputedStyle(host).getPropertyValue(name).trim() || otherwise;
}

const THEME = { ink: ["--st-text-color", "#222222", "CanvasText"], paper: ["--st-background-color", "#ffffff", "Canvas"], accent: ["--st-primary-color", "#0072B2", "Highlight"] };

/** A color of the page: the theme's, or the reader's own where the system forces colors (high contrast). */
function themeColor(host, role) {
  const [name, otherwise, system] = THEME[role];
  if (!forced()) return themeValue(host, name, otherwise);
  const probe = element("i", { style: `color: ${system}; forced-color-adjust: none` });
  (host.shadowRoot ?? host).append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}

/** Red, green, blue (0–255) of a CSS color, and whether it is dark; the canvas parses every notation. */
const colorParts = (() => {
  const known = new Map();
  let context = null;
  return (color) => {
    if (known.has(color)) return known.get(color);
    context ??= Object.assign(document.createElement("canvas"), { width: 1, height: 1 }).getContext("2d", { willReadFrequently: true });
    context.clearRect(0, 0, 1, 1);
    context.fillStyle = "#808080";
    context.fillStyle = color;
    context.fillRect(0, 0, 1, 1);
    const parts = [...context.getImageData(0, 0, 1, 1).data].slice(0, 3);
    known.set(color, parts);
    return parts;
  };
})();

/** Mixes two colors, with `share` of the second. */
function mixed(first, second, share) {
  const a = colorParts(first), b = colorParts(second);
  return `rgb(${a.map((part, i) => Math.round(part + (b[i] - part) * share)).join(" ")})`;
}

/** Whether this color needs light text. */
function isDark(color) {
  const [red, green, blue] = colorParts(color);
  return 0.299 * red + 0.587 * green + 0.114 * blue < 140;
}
