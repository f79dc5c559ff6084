// Syntax highlighting of a query, line by line. Strings become text nodes only.
const TOKENS = /(\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$))|('(?:\\.|[^'\\])*'?|"(?:\\.|[^"\\])*"?)|(\$\w+)|((?<=[:|])\s*[A-Za-z_]\w*)|((?<=\.)[A-Za-z_]\w*)|(\b\d[\w.]*)|([A-Za-z_]\w*)/g;
const KINDS = ["comment", "string", "parameter", "label", "property", "number", "word"];

/** The rectangle of the character at this offset of a rendered line, which may be wrapped. */
function spotIn(line, offset) {
  const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT), range = document.createRange();
  let left = offset, node = walker.nextNode();
  while (node && left > node.nodeValue.length) {
    left -= node.nodeValue.length;
    node = walker.nextNode() ?? node;
  }
  range.setStart(node, Math.min(left, node.nodeValue.length));
  range.setEnd(node, Math.min(left + 1, node.nodeValue.length));
  return range.getBoundingClientRect();
}

/** Renders the lines of a text with highlighted tokens; line number `bad` (from 1) is marked. */
function coloredLines(text, keywords, bad) {
  const lines = text.split("\n").map((_, number) => element("div", { class: bad === number + 1 ? "line bad" : "line" }));
  let line = 0, at = 0;
  const put = (part, kind) => part.split("\n").forEach((piece, i) => {
    if (i) line += 1;
    if (piece) lines[line].append(kind ? element("span", { class: kind }, piece) : piece);
  });
  for (const match of text.matchAll(TOKENS)) {
    put(text.slice(at, match.index), "");
    const found = KINDS[match.slice(1).findIndex((group) => group !== undefined)];
    put(match[0], found !== "word" ? found : keywords.has(match[0].toUpperCase()) ? "keyword" : "");
    at = match.index + match[0].length;
  }
  put(text.slice(at), "");
  for (const made of lines) if (!made.firstChild) made.append("\u200b"); // an empty line is as high as the others
  return lines;
}
