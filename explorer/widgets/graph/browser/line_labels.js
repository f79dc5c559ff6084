// Verbs on lines: on those in focus, in a small picture on every relation with room; and line counts of bundles.

const SPOKEN = 16; // lines up to which every relation has its verb
const PLAIN = new Set(["edge:ACTS_IN", "edge:IS_RECIPIENT_OF"]); // arrows to and from an event say the same

/** @satisfies {ThisType<Labels>} */
const VERBS = {
  /** The verbs shown now, with their positions. */
  verbs(context, scale, toScreen) {
    const { hover, model, center } = this.painter, spoken = model.lines.length <= SPOKEN && scale > 0.6;
    const said = [];
    for (const line of model.lines) {
      const chosen = this.painter.isSelected(line) || hover === line;
      const near = hover?.data && (line.a === hover || line.b === hover) && hover.lines <= 14;
      const bundle = line.count > 1 && scale > 0.5, told = (spoken && !PLAIN.has(line.shown[0].kind)) || scale > 1.6;
      if (!chosen && !near && !bundle && !told) continue;
      const faded = !!center && !center.lines.has(line);
      const verb = faded && line.count === 1 ? null : this.verb(context, line, toScreen, { chosen, faded, roomy: !chosen && !near && !bundle, scale });
      if (verb) said.push(verb);
    }
    return said;
  },

  /** A verb in the middle of its line, unless the space is taken; `roomy` requires that the line is visible on both sides of it. */
  verb(context, line, toScreen, { chosen, faded, roomy, scale }) {
    const { painter, room } = this, form = lineBetween(line.a, line.b, line.bend, line.arrow), at = toScreen({ x: form.mx, y: form.my });
    const text = line.count > 1 ? `×${line.count}` : line.label;
    const weight = chosen ? 600 : 400, font = `${weight} 11px ${painter.font}`;
    const half = this.width(context, text, font) / 2 + 5, box = boxAround(at.x, at.y, half, 8);
    if (!chosen && room.taken(box, line)) return null;
    if (roomy && !form.loop) {
      const cos = Math.abs(Math.cos(form.angle)), sin = Math.abs(Math.sin(form.angle));
      const covered = Math.min(2 * half / Math.max(cos, 0.01), 16 / Math.max(sin, 0.01));
      if (form.short || Math.hypot(form.x2 - form.x1, form.y2 - form.y1) * scale < covered + 24) return null;
    }
    room.reserve(box, line);
    return { text, font, weight, box, x: at.x, y: at.y + 0.5, color: chosen ? painter.accent : line.color || painter.quiet, faded };
  },

  paintVerb(context, { text, font, box: [left, top, right, bottom], x, y, color, faded }) {
    context.globalAlpha = faded ? 0.3 : 1;
    context.beginPath();
    context.roundRect(left, top, right - left, bottom - top, 8);
    context.fillStyle = this.painter.paper;
    context.fill();
    context.lineWidth = 1;
    context.strokeStyle = color;
    context.stroke();
    context.font = font;
    context.fillStyle = this.painter.ink;
    context.fillText(text, x, y);
    context.globalAlpha = 1;
  },
};
Object.assign(Labels.prototype, VERBS);
