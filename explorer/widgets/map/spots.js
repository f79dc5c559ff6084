// Positions of markers on the screen, and grouping of markers that are too close.

const CLOSE = 30; // pixels between two markers
const WORLD = { left: -180, right: 190, top: 84, bottom: -58 }; // degrees

const radiusOf = (events) => clamp(6 + 2.6 * Math.sqrt(events), 8, 26);

/** Groups markers: { x, y (pixels), places, events }. The one with most events absorbs the others. */
function grouped(markers, toScreen) {
  const groups = [];
  for (const marker of [...markers].sort((one, other) => other.events.length - one.events.length || (one.id < other.id ? -1 : 1))) {
    const [x, y] = toScreen(marker.x, marker.y);
    const near = groups.find((group) => Math.hypot(group.x - x, group.y - y) < CLOSE);
    if (near) near.places.push(marker);
    else groups.push({ x, y, places: [marker] });
  }
  for (const group of groups) group.events = group.places.flatMap((place) => place.events);
  return groups;
}

/** The part of the world, in degrees, that shows all markers; never smaller than some countries. */
function around(markers, ratio) {
  if (!markers.length) return { x: 5, y: 13, wide: 370 };
  const xs = markers.map((marker) => marker.x), ys = markers.map((marker) => marker.y);
  const [left, right, low, high] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const wide = Math.max((right - left) * 1.25, (high - low) * 1.35 * ratio, 56);
  return { x: (left + right) / 2, y: (low + high) / 2, wide: Math.min(wide, 380) };
}

/** The path of a pie slice, from one share of the full turn to another. */
function slice(radius, from, to) {
  if (to - from >= 0.9999) return `M0 ${-radius}A${radius} ${radius} 0 1 1 0 ${radius}A${radius} ${radius} 0 1 1 0 ${-radius}Z`;
  const at = (share) => `${(radius * Math.sin(2 * Math.PI * share)).toFixed(2)} ${(-radius * Math.cos(2 * Math.PI * share)).toFixed(2)}`;
  return `M0 0L${at(from)}A${radius} ${radius} 0 ${to - from > 0.5 ? 1 : 0} 1 ${at(to)}Z`;
}
