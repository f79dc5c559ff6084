// Dates into months or years, as the timeline draws them. Knows nothing of the page.

const TIMELINE = { height: 46, top: 6, most: 90 }; // pixels of the bars and above them; bars at most

/** Months between the first and the last event, or years when there would be more than `room`; whole years count at their start. */
function binsOf(dated, room) {
  const months = dated.map(([, date]) => Number(date.slice(0, 4)) * 12 + (date.length >= 7 ? Number(date.slice(5, 7)) - 1 : 0));
  const first = Math.min(...months), last = Math.max(...months);
  const yearly = last - first + 1 > room, size = yearly ? 12 : 1;
  const begin = Math.floor(first / size), end = Math.floor(last / size);
  const bins = [];
  for (let i = begin; i <= end; i++) bins.push(yearly ? yearBin(i) : monthBin(i, i === begin));
  dated.forEach(([, , kind], at) => {
    const bin = bins[Math.floor(months[at] / size) - begin];
    bin.total += 1;
    bin.kinds.set(kind, (bin.kinds.get(kind) ?? 0) + 1);
  });
  for (const bin of bins) bin.kinds = [...bin.kinds].sort();
  return bins;
}

function yearBin(number) {
  const year = String(number).padStart(4, "0");
  return { from: `${year}-01`, to: `${year}-12`, label: year, tick: year, major: true, total: 0, kinds: new Map() };
}

function monthBin(number, first) {
  const year = String(Math.floor(number / 12)).padStart(4, "0"), month = String((number % 12) + 1).padStart(2, "0");
  const major = month === "01", name = `${year}-${month}`;
  return { from: name, to: name, label: `${month}/${year}`, tick: major || first ? year : "", major, total: 0, kinds: new Map() };
}

/** The first and the last bin that a span of months touches, as indexes; all of them without a span. */
function rangeOf(bins, span) {
  const last = bins.length - 1;
  if (!span) return [0, last];
  const found = bins.findIndex((bin) => bin.to >= span[0]), first = found < 0 ? last : found;
  let end = last;
  while (end > first && bins[end].from > span[1]) end -= 1;
  return [first, end];
}
