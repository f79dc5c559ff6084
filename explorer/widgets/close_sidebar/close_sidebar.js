// On a narrow window Streamlit's sidebar covers the whole page. Closes it with its own button, once for each arrival,
// and when a page is opened, because Streamlit remembers that it was open.
const NARROW = "(max-width: 767px)"; // where page.css and Streamlit let it cover the page
const BUTTON = "[data-testid=stSidebarCollapseButton] button[aria-expanded=true]";
const OPENING = 3000; // milliseconds within which Streamlit may still add the sidebar to the page
let seen = null;

const close = () => {
  const button = /** @type {HTMLButtonElement | null} */ (document.querySelector(BUTTON));
  button?.click();
  return Boolean(button);
};

export default function ({ data }) {
  if (data.arrivals === seen) return;
  const first = seen === null;
  seen = data.arrivals;
  if (!window.matchMedia(NARROW).matches) return;
  if (close() || !first) return;
  const watch = new MutationObserver(() => close() && stop());
  const stop = () => watch.disconnect(); // a sidebar opened after a touch or a key was opened on purpose
  for (const kind of ["pointerdown", "keydown"]) addEventListener(kind, stop, { once: true, capture: true });
  watch.observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter: ["aria-expanded"] });
  setTimeout(stop, OPENING);
}
