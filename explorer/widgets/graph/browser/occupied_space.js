// Occupied space on the screen, with owner and firmness, and the lines that cross it. Boxes: [left, top, right, bottom].

const STRIDE = 32; // pixels between the points at which a stretch of a line is indexed

class Room {
  constructor() {
    this.grid = new Map(); // cell → boxes
    this.crossed = new Map(); // cell → stretches of lines
    this.asked = 0;
  }

  /** Reserves a box for an owner. With a `soft` of 1 events' labels, with 2 all important labels may still cover it. */
  reserve(box, owner, soft = 0) {
    for (const cell of cellsOf(box)) {
      if (!this.grid.has(cell)) this.grid.set(cell, []);
      this.grid.get(cell).push({ box, owner, soft });
    }
  }

  /** Whether another owner has reserved this space, for a request of this firmness. */
  taken(box, owner, firmness = 0) {
    for (const cell of cellsOf(box))
      for (const other of this.grid.get(cell) ?? [])
        if (!(other.soft && other.soft <= firmness) && other.owner !== owner && overlap(box, other.box)) return true;
    return false;
  }

  /** Registers a stretch of a line. */
  cross(x1, y1, x2, y2) {
    const stretch = { ends: [x1, y1, x2, y2], asked: 0 }, steps = Math.max(1, Math.ceil(Math.hypot(x2 - x1, y2 - y1) / STRIDE));
    let last;
    for (let i = 0; i <= steps; i++) {
      const cell = cellAt(x1 + ((x2 - x1) * i) / steps, y1 + ((y2 - y1) * i) / steps);
      if (cell === last) continue;
      last = cell;
      const there = this.crossed.get(cell);
      there ? there.push(stretch) : this.crossed.set(cell, [stretch]);
    }
  }

  /** How many stretches of lines run through a box. */
  crossings(/** @type {Box} */ box) {
    const [left, top, right, bottom] = box;
    const near = STRIDE / 2, asked = (this.asked += 1);
    let count = 0;
    for (const cell of cellsOf([left - near, top - near, right + near, bottom + near]))
      for (const stretch of this.crossed.get(cell) ?? []) {
        if (stretch.asked === asked) continue; // met in another cell
        stretch.asked = asked;
        if (runsThrough(stretch.ends, box)) count += 1;
      }
    return count;
  }
}

const cellAt = (x, y) => Math.floor(x / 64) * 65536 + Math.floor(y / 32);

function* cellsOf([left, top, right, bottom]) {
  for (let x = Math.floor(left / 64); x <= right / 64; x++) for (let y = Math.floor(top / 32); y <= bottom / 32; y++) yield x * 65536 + y;
}

function overlap(one, other) {
  return one[0] < other[2] && one[2] > other[0] && one[1] < other[3] && one[3] > other[1];
}

/** Whether a stretch from x1, y1 to x2, y2 touches a box: its corners are not all on one side of it. */
function runsThrough([x1, y1, x2, y2], [left, top, right, bottom]) {
  if (Math.max(x1, x2) < left || Math.min(x1, x2) > right || Math.max(y1, y2) < top || Math.min(y1, y2) > bottom) return false;
  const side = (x, y) => (x2 - x1) * (y - y1) - (y2 - y1) * (x - x1);
  const sides = [side(left, top), side(right, top), side(left, bottom), side(right, bottom)];
  return Math.min(...sides) <= 0 && Math.max(...sides) >= 0;
}
