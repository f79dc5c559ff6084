// Saves the whole picture as PNG or SVG, made in the browser: everything drawn, in its colors, with labels and key. What only
// serves the reader at the screen is left out, as in the pictures of the export menu: selection, pointer, pins, counts to expand.

const LONGEST = 8000; // pixels of a side

/**
 * What `draw(graph, painter)` makes of the picture with a painter of the same colors that has nothing selected, pointed at, pinned
 * or to be expanded. Labels take their best spots, whatever was on the screen, and return to those of the screen.
 */
function plainly(graph, draw) {
  const { model } = graph, spots = [...model.records.values()].map((record) => [record, record.spot]);
  const nothing = { selected: { nodes: new Set(), edges: new Set() }, pinned: new Set(), hover: null, lit: null, center: null, born: new Map() };
  model.forgetSpots();
  try {
    return draw(graph, Object.assign(Object.create(graph.painter), nothing, { badgeOf: () => null }));
  } finally {
    for (const [record, spot] of spots) record.spot = spot;
  }
}

const pictureCanvas = (graph) => plainly(graph, canvasOf);
const pictureDrawing = (graph) => plainly(graph, drawingOf);

/** A canvas with everything drawn, at twice the resolution of zoom 1. */
function canvasOf(graph, painter, sharp = 2) {
  const box = graph.model.extent() ?? { left: 0, top: 0, right: 100, bottom: 100 };
  const edge = 24, width = box.right - box.left + 2 * edge, key = pictureKey(graph, width);
  const above = box.bottom - box.top + 2 * edge, height = above + key.height;
  const scale = Math.min(sharp, LONGEST / width, LONGEST / height);
  const canvas = Object.assign(document.createElement("canvas"), { width: Math.ceil(width * scale), height: Math.ceil(height * scale) });
  const context = canvas.getContext("2d");
  context.fillStyle = painter.paper;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.scale(scale, scale);
  context.translate(edge - box.left, edge - box.top);
  painter.paint(context, 1, { scale: 1, x: edge - box.left, y: edge - box.top, ratio: scale });
  context.setTransform(scale, 0, 0, scale, 0, 0);
  const labels = new Labels(painter);
  labels.paint(context, 1, { left: 0, top: 0, right: width, bottom: above }, ({ x, y }) => ({ x: x + edge - box.left, y: y + edge - box.top }));
  context.setTransform(scale, 0, 0, scale, 0, above * scale);
  paintKey(context, key, painter);
  return canvas;
}

/** The same as SVG text; names are text nodes, so nothing in them is markup. */
function drawingOf(graph, painter) {
  const { model } = graph;
  const box = model.extent() ?? { left: 0, top: 0, right: 100, bottom: 100 }, edge = 24;
  const width = Math.ceil(box.right - box.left + 2 * edge), above = Math.ceil(box.bottom - box.top + 2 * edge);
  const key = pictureKey(graph, width), height = Math.ceil(above + key.height);
  const root = drawing("svg", { xmlns: SVG_NAMESPACE, width, height, viewBox: `${Math.floor(box.left - edge)} ${Math.floor(box.top - edge)} ${width} ${height}`, "font-family": painter.font, "font-size": 13 });
  root.append(drawing("title", {}, graph.say("graph")), drawing("rect", { x: box.left - edge, y: box.top - edge, width, height, fill: painter.paper }));
  model.swell(1);
  routeLines(model);
  for (const line of model.lines) root.append(...drawnLine(line, painter));
  for (const node of model.nodes) root.append(drawnNode(node, painter));
  const measure = document.createElement("canvas").getContext("2d"), frame = { left: box.left - edge, top: box.top - edge, right: box.left - edge + width, bottom: box.top - edge + above };
  const { names, verbs } = new Labels(painter).arranged(measure, 1, frame, (place) => place);
  root.append(...verbs.map((verb) => drawnVerb(verb, painter)), ...names.map((name) => drawnName(name, painter)));
  root.append(drawnKey(key, painter, Math.floor(box.left - edge), Math.floor(box.top - edge) + above));
  return new XMLSerializer().serializeToString(root);
}

function drawnLine(line, painter) {
  const form = lineBetween(line.a, line.b, line.bend, line.arrow), color = line.color || painter.quiet;
  const d = form.loop
    ? `M${tenth(form.x - form.radius)} ${tenth(form.y)}a${form.radius} ${form.radius} 0 1 1 ${2 * form.radius} 0a${form.radius} ${form.radius} 0 1 1 ${-2 * form.radius} 0`
    : `M${tenth(form.x1)} ${tenth(form.y1)}${form.bent ? `Q${tenth(form.cx)} ${tenth(form.cy)} ` : "L"}${tenth(form.x2)} ${tenth(form.y2)}`;
  const path = drawing("path", { d, fill: "none", stroke: color, "stroke-width": line.width, "stroke-dasharray": line.dashed ? "5 5" : null }, drawing("title", {}, line.shown.map((tie) => tie.label).join(", ")));
  if (!line.arrow || form.loop || form.short) return [path];
  const cos = Math.cos(form.angle), sin = Math.sin(form.angle), long = ARROW + line.width, wide = 3 + line.width * 0.8;
  const points = [[form.tx, form.ty], [form.tx - cos * long - sin * wide, form.ty - sin * long + cos * wide], [form.tx - cos * long + sin * wide, form.ty - sin * long - cos * wide]];
  return [path, drawing("polygon", { points: points.map((point) => point.map(tenth).join(",")).join(" "), fill: color })];
}

function drawnNode(node, painter) {
  const colors = painter.shade(node.color), doubt = node.data.doubt;
  const shape = drawing("path", {
    d: SHAPES[node.data.shape] ?? SHAPES.circle, transform: `translate(${node.at.x} ${node.at.y}) scale(${node.size})`,
    fill: doubt ? colors.pale : colors.fill, stroke: doubt ? colors.fill : colors.rim, "stroke-width": (doubt ? 2 : 1.4) / node.size, "stroke-dasharray": doubt ? `${4 / node.size} ${3 / node.size}` : null,
  }, drawing("title", {}, node.data.name));
  const { at, size, ring, sign, data } = node;
  if (!data.fresh && !ring && !sign) return shape;
  const circle = (r, stroke, width) => drawing("circle", { cx: at.x, cy: at.y, r, fill: "none", stroke, "stroke-width": width });
  const star = sign && drawing("path", { d: SHAPES[sign.shape], transform: `translate(${tenth(at.x - size * 0.74)} ${tenth(at.y + size * 0.74)}) scale(${SIGN})`, fill: sign.color, stroke: painter.paper, "stroke-width": 0.3, "paint-order": "stroke" });
  return drawing("g", {}, ...[data.fresh && circle(size + 4, painter.accent, 1.8), ring && circle(size + 3, ring, 3), shape, star].filter(Boolean));
}

function drawnName({ text, x, y, size, weight, color }, painter) {
  return drawing("text", {
    x: tenth(x), y: tenth(y + size * 0.35), "text-anchor": "middle", fill: color, "font-size": size, "font-weight": weight > 400 ? weight : null,
    stroke: painter.paper, "stroke-width": 3, "stroke-linejoin": "round", "paint-order": "stroke",
  }, text);
}

function drawnVerb({ text, x, y, box: [left, top, right, bottom], color }, painter) {
  return drawing("g", {},
    drawing("rect", { x: tenth(left), y: tenth(top), width: tenth(right - left), height: tenth(bottom - top), rx: 8, fill: painter.paper, stroke: color }),
    drawing("text", { x: tenth(x), y: tenth(y + 3.8), "text-anchor": "middle", fill: painter.ink, "font-size": 11 }, text));
}

const tenth = (value) => Math.round(value * 10) / 10;

/** Downloads a file. */
function downloadFile(name, url) {
  const link = element("a", { href: url, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10000);
}
