// Where a name can stand at its node: below first, as one expects it here, then above, beside, at the corners.

const CROSSED = 2; // how much worse a spot is for each line through it
const KEPT_SPOT = 1.5; // how much better the spot is where the name stands already: names do not jump for nothing

/** Middles of a name around its node, [dx, dy, cost], in pixels of the screen; `half` and `high` are half its width and height. */
function spotsAround(reach, half, high) {
  const down = reach + high + 2, across = reach + half + 4, corner = reach * 0.72;
  const x = corner + half, y = corner + high;
  return [[0, down, 0], [0, -down, 1], [across, 0, 1.4], [-across, 0, 1.4], [-x, y, 2.2], [x, y, 2.2], [-x, -y, 2.2], [x, -y, 2.2]];
}

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
