// Icons of buttons, drawn in the color of their text.

const ICONS = {
  fit: "M4 9V4h5M20 9V4h-5M4 15v5h5M20 15v5h-5M9 12h6M12 9v6",
  zoom_in: "M12 5v14M5 12h14",
  zoom_out: "M5 12h14",
  undo: "M9 7 4 12l5 5M4 12h10a6 6 0 0 1 6 6",
  redo: "M15 7l5 5-5 5M20 12H10a6 6 0 0 0-6 6",
  tidy: "M12 3v4M12 17v4M3 12h4M17 12h4M12 9.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5M6 6l2 2M16 16l2 2M18 6l-2 2M8 16l-2 2",
  fold: "M3 12a3 3 0 1 0 6 0 3 3 0 1 0-6 0M15 12a3 3 0 1 0 6 0 3 3 0 1 0-6 0M9 12h6",
  lasso: "M5 4h3M11 4h2M16 4h3M20 5v3M20 11v2M20 16v3M19 20h-3M13 20h-2M8 20H5M4 19v-3M4 13v-2M4 8V5",
  full: "M4 9V4h5M20 9V4h-5M4 15v5h5M20 15v5h-5",
  save: "M12 4v11M7 11l5 5 5-5M5 20h14",
  help: "M9 9a3 3 0 1 1 4.2 2.7c-.8.4-1.2 1-1.2 1.9v.4M12 17.5v.1",
  play: "M8 5l11 7-11 7z",
  pause: "M9 5v14M15 5v14",
  down: "M6 9l6 6 6-6",
  reset: "M6 6l12 12M18 6 6 18",
};

/** One of the icons above, as an SVG hidden from screen readers. */
function icon(name) {
  const path = drawing("path", { d: ICONS[name], fill: "none", stroke: "currentColor", "stroke-width": "1.8", "stroke-linecap": "round", "stroke-linejoin": "round" });
  return drawing("svg", { viewBox: "0 0 24 24", width: "18", height: "18", "aria-hidden": "true" }, path);
}

/** A button with an icon; `words` is its tooltip and accessible name. */
function iconButton(name, words, onclick, attributes = {}) {
  return element("button", { type: "button", class: "icon", title: words, "aria-label": words, onclick, ...attributes }, icon(name));
}
