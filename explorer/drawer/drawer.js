// On a narrow window Streamlit's sidebar lies over the whole page. It is closed by its own button, once for each arrival.
const NARROW = "(max-width: 767px)"; // where page.css and Streamlit let it cover the page
const BUTTON = "[data-testid=stSidebarCollapseButton] button[aria-expanded=true]";
let seen = 0;

export default function ({ data }) {
  if (data.arrivals === seen) return;
  seen = data.arrivals;
  if (seen && window.matchMedia(NARROW).matches) document.querySelector(BUTTON)?.click();
}
