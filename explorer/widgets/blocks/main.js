// Renders a list of blocks (kinds.py) as a document, and again when they change.
const LAST = new WeakMap(); // parentElement -> JSON drawn there
const FOCUSED = new Set(); // what has received the focus once

function draw(root, blocks, send) {
  const kinds = kindsFor(partsFor(send)), focused = keptFocus(root);
  let below = 2; // the level of a list's label: one below the last heading, or below the page's own
  root.replaceChildren(...blocks.map((block) => {
    if (block.kind === "heading") below = (block.level ?? 2) + 1;
    return (kinds[block.kind] || kinds.note)({ ...block, below });
  }));
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
    const found = alike()[place] ?? wayBack(root); // what was opened from an answer begins with the way back to it
    found?.focus({ preventScroll: !own });
    if (typeof selectionStart === "number") found?.setSelectionRange?.(selectionStart, selectionEnd);
  };
}

/** The button that leads back to the answer, if there is one. */
function wayBack(root) {
  return root.querySelector("button[data-do=answer]");
}

/** Whether Esc belongs to something else: a field, or what lies open over the page. */
function takesEscape(event) {
  return event.defaultPrevented || inField(event) || !!document.querySelector("[role=dialog], [data-testid=stPopoverBody]");
}

/** The control that opens this id, or does this. */
function opening(root, what) {
  return what ? [...root.querySelectorAll("button[data-do]")].find(({ dataset }) => dataset.id === what || dataset.do === what) : null;
}

/** The first row of a list, else the first control. */
function first(root) {
  return root.querySelector(".line button") ?? root.querySelector("button, a[href]");
}

/** Moves the focus to what opens `row`, else to the first row, unless it has been moved for the same `focus`. */
function focusOnce(root, { focus, row }) {
  if (!focus || FOCUSED.has(focus)) return;
  FOCUSED.add(focus);
  const found = opening(root, row);
  requestAnimationFrame(() => (found ?? first(root))?.focus({ preventScroll: !found }));
}

export default function (component) {
  const { data, parentElement, setTriggerValue } = component;
  const text = JSON.stringify(data.blocks);
  let root = parentElement.querySelector(".sheet");
  if (root && LAST.get(parentElement) === text) return focusOnce(root, data);
  if (!root) {
    root = element("div", { class: "sheet" });
    parentElement.appendChild(root);
    root.addEventListener("keydown", (event) => {
      if (!PAGE_KEYS.has(event.key) && event.key !== "Escape") event.stopPropagation(); // must not trigger Streamlit's own one-letter shortcuts
    });
    document.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && root.isConnected && !takesEscape(event)) wayBack(root)?.click();
    });
    if (data.hotkey) onPageKey(data.hotkey, root, () => first(root)?.focus());
  }
  LAST.set(parentElement, text);
  let number = 0;
  draw(root, data.blocks || [], (action) => setTriggerValue("action", { ...action, at: `${Date.now()}.${(number += 1)}` }));
  focusOnce(root, data);
  const focus = root.querySelector(".sentence.focus");
  if (focus) requestAnimationFrame(() => focus.scrollIntoView({ block: "center" }));
}
