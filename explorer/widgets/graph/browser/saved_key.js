// Key under a saved picture: the kinds of nodes in it, the meaning of dashed lines, and the day it was saved.

const KEY = { letter: 12, mark: 6.5, row: 24, gap: 20, edge: 24 }; // pixels of a picture up to 1,400 wide; larger ones have larger keys

/** The key's items for what is drawn now, positioned for a picture of this width; `height` is that of all rows. */
function pictureKey(graph, width) {
  const grow = clamp(width / 1400, 1, 6), { letter, mark, row, gap, edge } = KEY;
  const measure = document.createElement("canvas").getContext("2d");
  measure.font = `${letter}px ${graph.painter.font}`;
  let x = edge, y = row / 2;
  const items = keyItems(graph).map((item) => {
    const wide = (item.day ? 0 : 3 * mark) + measure.measureText(item.label).width;
    if (x > edge && x + wide > width / grow - edge) [x, y] = [edge, y + row];
    const placed = { ...item, x, y };
    x += wide + gap;
    return placed;
  });
  return { items, grow, height: (y + row / 2 + edge / 2) * grow };
}

function keyItems(graph) {
  const { model, painter } = graph;
  const ties = model.lines.flatMap((line) => line.shown), drawn = [...model.nodes.map((node) => node.data), ...ties];
  const kinds = new Set(drawn.map((each) => each.kind));
  const doubts = drawn.filter((each) => each.doubt).map((each) => graph.say(`doubt.${each.doubt}`) || each.label); // or use the label
  const items = graph.picture.legend.filter((entry) => partOf(entry) === "nodes" && kinds.has(entry.kind)).map(({ label, color, shape }) => ({ label, shape, color, rim: painter.shade(color).rim }));
  const said = [...new Set(doubts)].sort().join(", ");
  if (said) items.push({ label: said, dashed: true });
  return [...items, { label: `Simpul · ${new Intl.DateTimeFormat(graph.picture.language, { dateStyle: "medium" }).format(new Date())}`, day: true }];
}

/** Draws a key on a canvas in the picture's pixels, with the origin at the key's upper left corner. */
function paintKey(context, { items, grow }, painter) {
  const { letter, mark } = KEY;
  context.scale(grow, grow);
  context.font = `${letter}px ${painter.font}`;
  context.textAlign = "left";
  context.textBaseline = "middle";
  for (const { label, shape, color, rim, dashed, day, x, y } of items) {
    context.fillStyle = day ? painter.muted : painter.ink;
    context.fillText(label, x + (day ? 0 : 3 * mark), y);
    if (day) continue;
    context.save();
    context.translate(x + mark, y);
    context.strokeStyle = dashed ? painter.muted : rim;
    if (dashed) { context.setLineDash([4, 3]); context.lineWidth = 1.5; context.stroke(new Path2D(`M${-mark} 0H${mark}`)); }
    else {
      context.scale(mark, mark);
      context.lineWidth = 1.2 / mark;
      context.fillStyle = color;
      context.fill(shapePath(shape));
      context.stroke(shapePath(shape));
    }
    context.restore();
  }
}

/** The same as an SVG group whose upper left corner is at `left`, `top`. */
function drawnKey({ items, grow }, painter, left, top) {
  const { letter, mark } = KEY;
  const marks = ({ shape, color, rim, dashed, day, x, y }) => day ? [] : dashed
    ? [drawing("path", { d: `M${x} ${y}h${2 * mark}`, stroke: painter.muted, "stroke-width": 1.5, "stroke-dasharray": "4 3" })]
    : [drawing("path", { d: SHAPES[shape] ?? SHAPES.circle, transform: `translate(${x + mark} ${y}) scale(${mark})`, fill: color, stroke: rim, "stroke-width": 1.2 / mark })];
  const words = ({ label, day, x, y }) => drawing("text", { x: x + (day ? 0 : 3 * mark), y: y + letter / 3, fill: day ? painter.muted : painter.ink, "font-size": letter }, label);
  return drawing("g", { class: "key", transform: `translate(${left} ${top}) scale(${grow})` }, ...items.flatMap((item) => [...marks(item), words(item)]));
}
