// Shows one step at a time: arrow keys and buttons go back and forward, and the address keeps the position.
"use strict";
(() => {
  const steps = [...document.querySelectorAll(".step")], at = document.getElementById("at"), links = [...document.querySelectorAll("#contents a")];
  const [back, on] = ["previous", "next"].map((id) => /** @type {HTMLButtonElement} */ (document.getElementById(id)));
  const WAYS = { ArrowLeft: -1, ArrowRight: 1 };
  let here = 0;

  /** Shows a step, scrolled to its top; an invalid index changes nothing. */
  function show(place) {
    if (!steps[place]) return;
    here = place;
    steps.forEach((step, n) => step.classList.toggle("away", n !== here));
    links.forEach((link, n) => (n === here ? link.setAttribute("aria-current", "step") : link.removeAttribute("aria-current")));
    at.textContent = steps[here].querySelector(".at").textContent;
    links[here].scrollIntoView({ block: "nearest", inline: "nearest" });
    [back.disabled, on.disabled] = [here === 0, here === steps.length - 1];
    const picture = steps[here].querySelector("figure");
    if (picture) picture.scrollLeft = (picture.scrollWidth - picture.clientWidth) / 2;
    scrollTo(0, 0);
  }

  /** Goes forward or back without history entries: the browser's back button leaves the page. */
  function move(by) {
    if (!steps[here + by]) return;
    history.replaceState(null, "", `#${here + by + 1}`);
    show(here + by);
  }

  /** The step index in the address: of a step, or of a source within one. */
  const named = () => Number.parseInt(location.hash.slice(1), 10) - 1;

  back.addEventListener("click", () => move(-1));
  on.addEventListener("click", () => move(1));
  document.addEventListener("keydown", (event) => {
    const by = WAYS[event.key], wide = event.target instanceof Element && event.target.closest("figure");
    if (wide && wide.scrollWidth > wide.clientWidth) return; // a picture wider than the window scrolls instead
    if (!by || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    event.preventDefault();
    move(by);
  });
  addEventListener("hashchange", () => { if (named() !== here) show(named()); });
  document.getElementById("ways").hidden = steps.length < 2;
  show(steps[named()] ? named() : 0);
})();
