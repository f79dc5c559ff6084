// Candidate spots of a label at its node: below first, as is usual here, then above, beside, at the corners, between those.

const CROSSED = 3; // cost of each line through a spot
const CROWDED = 0.6; // cost of a spot close to another label, in lines
const ELBOW = 8; // pixels
const KEPT_SPOT = 1.5; // bonus of the current spot, so that labels do not jump needlessly

/**
 * Centers of a label around its node, [dx, dy, cost], in pixels of the screen; `half` and `high` are half its width and height.
 * @returns {Array<[number, number, number]>} across, down, cost
 */
function spotsAround(reach, half, high) {
  const down = reach + high + 2, across = reach + half + 4, corner = reach * 0.72;
  const x = corner + half, y = corner + high;
  return [[0, down, 0], [0, -down, 1], [across, 0, 1.4], [-across, 0, 1.4], [-x, y, 2.2], [x, y, 2.2], [-x, -y, 2.2], [x, -y, 2.2]];
}

/**
 * Spots between those, for a hub with lines on every side: shifted along the node, or up and down beside it.
 * @returns {Array<[number, number, number]>} across, down, cost
 */
function spotsBetween(reach, half, high) {
  const down = reach + high + 2, across = reach + half + 4, aside = half * 0.7, off = high + reach * 0.4;
  return [[-aside, down, 2.4], [aside, down, 2.4], [-aside, -down, 2.6], [aside, -down, 2.6], [across, off, 2.6], [-across, off, 2.6], [across, -off, 2.6], [-across, -off, 2.6]];
}

/**
 * The same a little farther away, for a label whose spots at the node are all taken.
 * @type {(reach: number, half: number, high: number) => Array<[number, number, number]>}
 */
const fartherSpots = (reach, half, high) => spotsAround(reach + 1.4 * high, half, high).slice(0, 4).map(([dx, dy, cost]) => [dx, dy, cost + 5]);

/**
 * The same for a hub, on every side.
 * @type {(reach: number, half: number, high: number) => Array<[number, number, number]>}
 */
const fartherBetween = (reach, half, high) => spotsBetween(reach + 1.4 * high, half, high).map(([dx, dy, cost]) => [dx, dy, cost + 0.8]);

/**
 * Every candidate spot of a label, those at its node first.
 * @type {(reach: number, half: number, high: number) => Array<[number, number, number]>}
 */
const everySpot = (reach, half, high) => [spotsAround, fartherSpots, spotsBetween, fartherBetween].flatMap((spots) => spots(reach, half, high));

/**
 * A box with a margin, so that the label cannot be mistaken for that of a node beside it.
 * @type {(box: Box) => Box}
 */
const widened = ([left, top, right, bottom]) => [left - ELBOW, top - ELBOW / 2, right + ELBOW, bottom + ELBOW / 2];

/** @type {(x: number, y: number, half: number, high: number) => Box} */
const boxAround = (x, y, half, high) => [x - half, y - high, x + half, y + high];

/** The index of the best spot by cost, lines through it and the label's current position; -1 if none is allowed. */
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
