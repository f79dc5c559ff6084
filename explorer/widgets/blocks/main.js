// Renders a list of blocks (kinds.py) as a document, and again when they change.
const LAST = new WeakMap(); // parentElement -> JSON drawn there

function draw(root, blocks, send) {
  const kinds = kindsFor(partsFor(send)), focused = ownFocus(root);
  root.replaceChildren(...blocks.map((block) => (kinds[block.kind] || kinds.note)(block)));
  focused();
}

/** Returns a function that restores the focus, after a redraw, within a reader's star, colors, tags and note. */
function ownFocus(root) {
  const active = root.getRootNode().activeElement, name = active?.closest?.(".own") && active.classList[0];
  if (!name) return () => {};
  const place = [...root.querySelectorAll(`.own .${name}`)].indexOf(active), { selectionStart, selectionEnd } = active;
  return () => {
    const found = root.querySelectorAll(`.own .${name}`)[place];
    found?.focus();
    if (typeof selectionStart === "number") found?.setSelectionRange?.(selectionStart, selectionEnd);
  };
}

export default function (component) {
  const { data, parentElement, setTriggerValue } = component;
  const text = JSON.stringify(data);
  let root = parentElement.querySelector(".sheet");
  if (root && LAST.get(parentElement) === text) return;
  if (!root) {
    root = element("div", { class: "sheet" });
    parentElement.appendChild(root);
    root.addEventListener("keydown", (event) => event.stopPropagation()); // must not trigger Streamlit's own one-letter shortcuts
  }
  LAST.set(parentElement, text);
  let number = 0;
  draw(root, data.blocks || [], (action) => setTriggerValue("action", { ...action, at: `${Date.now()}.${(number += 1)}` }));
  const focus = root.querySelector(".sentence.focus");
  if (focus) requestAnimationFrame(() => focus.scrollIntoView({ block: "center" }));
}
