// Renders the rows of suggestions. Strings become text nodes only.

/** A row for each suggestion with group headings, or the text for no suggestions; a click calls `pick(index)`. */
function rowsOf(options, empty, pick) {
  const rows = [];
  let group = null;
  options.forEach((option, index) => {
    if (option.group && option.group !== group) rows.push(element("li", { class: "group", role: "presentation" }, (group = option.group)));
    const row = element("li", { role: "option", id: `option-${index}`, class: option.wide ? "wide" : "" }, option.color && swatchOf(option), highlighted(option), option.meta && element("span", { class: "m" }, option.meta));
    row.addEventListener("mousedown", (event) => event.preventDefault()); // the field keeps the focus
    row.addEventListener("click", () => pick(index));
    rows.push(row);
  });
  if (!options.length && empty) rows.push(element("li", { class: "group", role: "presentation" }, empty));
  return rows;
}

function swatchOf({ color, shape }) {
  const swatch = element("span", { class: `swatch ${shape || "dot"}`, "aria-hidden": "true" });
  swatch.style.setProperty("--c", color);
  return swatch;
}

/** The text with matches in bold; offsets count code points, as in Python. */
function highlighted({ text, marks }) {
  const box = element("span", { class: "t", dir: "auto" }), points = Array.from(text);
  let at = 0;
  for (const [start, end] of marks || []) {
    box.append(points.slice(at, start).join(""), element("b", {}, points.slice(start, end).join("")));
    at = end;
  }
  box.append(points.slice(at).join(""));
  return box;
}
