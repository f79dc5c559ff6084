// Renders a list of blocks (kinds.py) as a document, and again when they change.
const LAST = new WeakMap(); // parentElement -> JSON drawn there
const FOCUSED = new Set(); // what has received the focus once

function draw(root, blocks, send) {
  const kinds = kindsFor(partsFor(send)), focused = keptFocus(root);
  root.replaceChildren(...blocks.map((block) => (kinds[block.kind] || kinds.note)(block)));
  focused();
}

/** Returns a function that restores the focus after a redraw: in a reader's note to its place in the text, else to the control of the same words. */
function keptFocus(root) {
  const active = focusedIn(root);
  if (!active || !root.contains(active)) return () => {};
  const own = active.closest(".own") && active.classList[0];
  const alike = () => own ? [...root.querySelectorAll(`.own .${own}`)]
    : [...root.querySelectorAll("button, a[href]")].filter((each) => each.className === active.className && each.textContent === active.textContent);
  const place = alike().indexOf(active), { selectionStart, selectionEnd } = active;
  return () => {
    const found = alike()[place];
    found?.focus({ preventScroll: !own });
    if (typeof selectionStart === "number") found?.setSelectionRange?.(selectionStart, selectionEnd);
  };
}

/** The first row of a list, else the first control. */
function first(root) {
  return root.querySelector(".line button") ?? root.querySelector("button, a[href]");
}

export default function (component) {
  const { data, parentElement, setTriggerValue } = component;
  const text = JSON.stringify(data.blocks);
  let root = parentElement.querySelector(".sheet");
  if (root && LAST.get(parentElement) === text) return;
  if (!root) {
    root = element("div", { class: "sheet" });
    parentElement.appendChild(root);
    root.addEventListener("keydown", (event) => {
      if (!PAGE_KEYS.has(event.key)) event.stopPropagation(); // must not trigger Streamlit's own one-letter shortcuts
    });
    if (data.hotkey) onPageKey(data.hotkey, root, () => first(root)?.focus());
  }
  LAST.set(parentElement, text);
  let number = 0;
  draw(root, data.blocks || [], (action) => setTriggerValue("action", { ...action, at: `${Date.now()}.${(number += 1)}` }));
  if (data.focus && !FOCUSED.has(data.focus)) {
    FOCUSED.add(data.focus);
    requestAnimationFrame(() => first(root)?.focus({ preventScroll: true }));
  }
  const focus = root.querySelector(".sentence.focus");
  if (focus) requestAnimationFrame(() => focus.scrollIntoView({ block: "center" }));
}
