// Where a name can stand at its node: below first, as one expects it here, then above, beside, at the corners, between those.

const CROSSED = 3; // how much worse a spot is for each line through it
const CROWDED = 0.6; // lines a spot close to somebody else counts as
const ELBOW = 8; // pixels
const KEPT_SPOT = 1.5; // how much better the spot is where the name stands already: names do not jump for nothing

/**
 * Middles of a name around its node, [dx, dy, cost], in pixels of the screen; `half` and `high` are half its width and height.
 * @returns {Array<[number, number, number]>} across, down, cost
 */
function spotsAround(reach, half, high) {
  const down = reach + high + 2, across = reach + half + 4, corner = reach * 0.72;
  const x = corner + half, y = corner + high;
  return [[0, down, 0], [0, -down, 1], [across, 0, 1.4], [-across, 0, 1.4], [-x, y, 2.2], [x, y, 2.2], [-x, -y, 2.2], [x, -y, 2.2]];
}

/**
 * Between those, for a hub with lines on every side: pushed along the node, or up and down beside it.
 * @returns {Array<[number, number, number]>} across, down, cost
 */
function spotsBetween(reach, half, high) {
  const down = reach + high + 2, across = reach + half + 4, aside = half * 0.7, off = high + reach * 0.4;
  return [[-aside, down, 2.4], [aside, down, 2.4], [-aside, -down, 2.6], [aside, -down, 2.6], [across, off, 2.6], [-across, off, 2.6], [across, -off, 2.6], [-across, -off, 2.6]];
}

/**
 * The same a little off, for a name that finds everything at its node taken.
 * @type {(reach: number, half: number, high: number) => Array<[number, number, number]>}
 */
const fartherSpots = (reach, half, high) => spotsAround(reach + 1.4 * high, half, high).slice(0, 4).map(([dx, dy, cost]) => [dx, dy, cost + 5]);

/**
 * The same for a hub, farther still and on every side.
 * @type {(reach: number, half: number, high: number) => Array<[number, number, number]>}
 */
const fartherBetween = (reach, half, high) => spotsBetween(reach + 1.4 * high, half, high).map(([dx, dy, cost]) => [dx, dy, cost + 0.8]);

/**
 * A box with elbow room: a name in it could not be read as that of somebody beside.
 * @type {(box: Box) => Box}
 */
const widened = ([left, top, right, bottom]) => [left - ELBOW, top - ELBOW / 2, right + ELBOW, bottom + ELBOW / 2];

/** @type {(x: number, y: number, half: number, high: number) => Box} */
const boxAround = (x, y, half, high) => [x - half, y - high, x + half, y + high];

/** The index of the best of these spots by their cost, the lines through them and where the name is now; -1 without any. */
function bestSpot(spots, { allowed, crossings, now }) {
  let best = -1, least = Infinity;
  spots.forEach((spot, i) => {
    const floor = spot[2] - (i === now ? KEPT_SPOT : 0);
    if (floor >= least || !allowed(spot)) return;
    const cost = floor + CROSSED * crossings(spot);
    if (cost < least) [best, least] = [i, cost];
  });
  return best;
}
