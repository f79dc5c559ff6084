// Bins dates by day, month or year for the timeline. Independent of the page.

const TIMELINE = { height: 46, top: 6, most: 90 }; // pixels of the bars and above them; bars at most
const DAY = 86400000; // milliseconds
const UNITS = ["day", "month", "year"];
const MOSTLY = 0.9; // share of the events that the timeline must show at first

/** The number of a day, counted from 1970; a day of 0 is the last of the month before. */
const dayNumber = (year, month, day) => new Date(0).setUTCFullYear(year, month, day) / DAY;

/** The first and the last day of a date of year, month or day precision. */
function daysOf(date) {
  const [year, month, day] = date.split("-").map(Number);
  if (day) return [dayNumber(year, month - 1, day), dayNumber(year, month - 1, day)];
  return month ? [dayNumber(year, month - 1, 1), dayNumber(year, month, 0)] : [dayNumber(year, 0, 1), dayNumber(year, 12, 0)];
}

/** Whether a date lies in a span of dates, all of any precision: 2019 is not known to be in September 2019. */
function within(date, [from, to]) {
  const [first, last] = daysOf(date);
  return first >= daysOf(from)[0] && last <= daysOf(to)[1];
}

/** Whether a date overlaps a span without being known to be in it. */
function mayBeWithin(date, [from, to]) {
  const [first, last] = daysOf(date);
  return !within(date, [from, to]) && first <= daysOf(to)[1] && last >= daysOf(from)[0];
}

/** The first and the last day of all these events. */
function extentOf(dated) {
  const days = dated.map(([, date]) => daysOf(date));
  return [Math.min(...days.map(([first]) => first)), Math.max(...days.map(([, last]) => last))];
}

/** The days shown at first: all, or those with nearly all events if a few are far away. */
function eventfulDays(dated) {
  const whole = extentOf(dated), days = dated.map(([, date]) => daysOf(date)).sort(([one], [other]) => one - other);
  const wanted = Math.ceil(days.length * MOSTLY), until = [];
  let best = whole;
  if (days.length < 8) return whole;
  for (const [, last] of days) until.push(Math.max(last, until.at(-1) ?? last));
  for (let i = 0; i + wanted <= days.length; i++) {
    const end = until[i + wanted - 1];
    if (end - days[i][0] < best[1] - best[0]) best = [days[i][0], end];
  }
  const edge = (best[1] - best[0]) / 4, near = days.filter(([first, last]) => first >= best[0] - edge && last <= best[1] + edge); // not cut short
  const shown = [Math.min(...near.map(([first]) => first)), Math.max(...near.map(([, last]) => last))];
  return (shown[1] - shown[0]) * 2 < whole[1] - whole[0] ? shown : whole;
}

/**
 * The unit in which these days are drawn: the finest that fits into `room` bars and that the dates have.
 * @param {number[]} days the first and the last
 */
function unitOf([first, last], dated, room) {
  const known = Math.max(...dated.map(([, date]) => date.length)), days = last - first + 1;
  if (known >= 10 && days <= Math.max(room, 31)) return "day";
  return known >= 7 && days / 30.4 <= room ? "month" : "year";
}

/**
 * The bars of these days, by default of all events. A bar has `from` and `to` (dates), `own` events dated with the bar's precision,
 * and its `parts` [kind, height, hollow]: a date that covers several bars is spread over them, a reported one is hollow.
 */
function binsOf(dated, room, view = extentOf(dated)) {
  const unit = unitOf(view, dated, room), bins = [];
  for (let day = startOf(view[0], unit); day <= view[1]; day = startOf(bins.at(-1).days[1] + 1, unit)) bins.push(binAt(day, unit, !bins.length));
  for (const [, date, kind, reported] of dated) {
    const [first, last] = daysOf(date), touched = bins.filter(({ days }) => days[0] <= last && days[1] >= first);
    const exact = touched.length === 1, whole = (last - first + 1) || 1;
    for (const bin of touched) {
      const share = exact ? 1 : (Math.min(last, bin.days[1]) - Math.max(first, bin.days[0]) + 1) / whole, key = `${reported ? 1 : 0}${kind}`;
      bin.own += exact ? 1 : 0;
      bin.parts.set(key, (bin.parts.get(key) ?? 0) + share);
    }
  }
  for (const bin of bins) {
    bin.parts = [...bin.parts].sort().map(([key, height]) => [key.slice(1), height, key[0] === "1"]);
    bin.height = bin.parts.reduce((sum, [, height]) => sum + height, 0);
  }
  return bins;
}

/** The first day of the day, month or year that a day is in. */
function startOf(day, unit) {
  const date = new Date(day * DAY);
  return unit === "day" ? day : dayNumber(date.getUTCFullYear(), unit === "month" ? date.getUTCMonth() : 0, 1);
}

function binAt(start, unit, first) {
  const day = new Date(start * DAY).toISOString().replace(/T.*/, ""), year = day.slice(0, -6), month = day.slice(-5, -3);
  const from = unit === "day" ? day : unit === "month" ? `${year}-${month}` : year;
  const major = unit === "year" || (unit === "month" ? month === "01" : day.endsWith("-01"));
  const dayTick = major || first ? `${year}-${month}` : String(Number(day.slice(-2)));
  const monthTick = major ? year : first ? `${year}-${month}` : `--${month}`; // ISO 8601: a month of no year
  const tick = { day: dayTick, month: monthTick, year }[unit];
  return { from, to: from, days: daysOf(from), tick, major, first, own: 0, parts: new Map() };
}

/** The first and the last bin that a span of dates touches, as indexes; all of them without a span. */
function rangeOf(bins, span) {
  const last = bins.length - 1;
  if (!span) return [0, last];
  const [begin] = daysOf(span[0]), [, until] = daysOf(span[1]);
  const found = bins.findIndex((bin) => bin.days[1] >= begin), first = found < 0 ? last : found;
  let end = last;
  while (end > first && bins[end].days[0] > until) end -= 1;
  return [first, end];
}
