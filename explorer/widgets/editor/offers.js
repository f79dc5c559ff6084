// Completions at the caret: labels and types after a colon, properties after a dot, else keywords.

const MOST_OFFERS = 12;

/** Completions after this text, and how many letters are typed already; none before the first letter, unless requested. */
function offersAfter(before, { labels, types, properties, keywords }, asked) {
  const [, sign, begun] = before.match(/([:|.$]?)\s*(\w*)$/);
  const inRelation = /\[[^\]]*$/.test(before);
  const pool = sign === ":" || sign === "|" ? (inRelation ? types : labels) : sign === "." ? properties : sign === "$" ? [] : keywords;
  const tooSoon = !asked && pool === keywords && begun.length < 2;
  const words = tooSoon ? [] : pool.filter((word) => word.toLowerCase().startsWith(begun.toLowerCase()) && word !== begun);
  return { words: words.slice(0, MOST_OFFERS), begun: begun.length };
}
