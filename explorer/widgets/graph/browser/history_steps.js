// Moves of one handle are one step of the browser's history: Streamlit adds an entry for every address it writes.

/**
 * One series of moves: `told` once Python has heard of it, `begun` once it has an entry of its own.
 * @typedef {{ handle: number, told: boolean, begun: boolean }} Series
 */

class HistorySteps {
  constructor() {
    /** @type {Series | null} */
    this.series = null;
    const push = history.pushState.bind(history);
    history.pushState = (state, unused, url) => {
      const { series } = this, same = new URL(String(url ?? ""), location.href).pathname === location.pathname;
      if (series?.begun && same) return history.replaceState(state, unused, url);
      if (series) series.begun = true;
      push(state, unused, url);
    };
    for (const kind of ["pointerdown", "keydown"]) addEventListener(kind, (event) => this.interrupt(event), true);
  }

  /** The series that a move of this handle belongs to. */
  of(handle) {
    if (this.series?.handle !== handle) this.series = { handle, told: false, begun: false };
    return this.series;
  }

  /** Ends the series. */
  end() {
    this.series = null;
  }

  /** Ends the series when the reader turns to something else: everything but keys that move a handle. */
  interrupt(event) {
    if (event.type !== "keydown" || !(event.key in STEPS)) this.end();
  }
}

/** @type {HistorySteps} */
const HISTORY = (globalThis.__simpulHistory ??= new HistorySteps()); // the page's history is patched once
