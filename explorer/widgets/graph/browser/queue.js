// Event queue to Python: numbered, resent until acknowledged. Streamlit drops triggers that arrive in the same tick.

class Queue {
  /**
   * @param {(busy: boolean) => void} onwaiting
   * @param {() => object} room
   */
  constructor(onwaiting = () => {}, room = () => ({})) {
    this.waiting = [];
    this.last = 0;
    this.epoch = null;
    this.patience = 0;
    /** @type {((kind: string, value: object) => void) | null} */
    this.send = null; // sends to Streamlit
    this.onwaiting = onwaiting;
    this.room = room; // () → { window, seen }: the size for the picture and its visible part, for the layout in Python
  }

  /** Adds an event and sends everything that is not acknowledged. */
  emit(kind, values = {}) {
    this.waiting.push({ seq: ++this.last, kind, ...values });
    this.patience = 0;
    this.flush();
  }

  flush() {
    clearTimeout(this.timer);
    this.onwaiting(this.waiting.length > 0);
    if (!this.waiting.length || !this.send || this.epoch === null) return;
    this.send("message", { epoch: this.epoch, batch: this.waiting, ...this.room() });
    this.timer = setTimeout(() => this.flush(), 1500 * 2 ** Math.min(this.patience++, 4));
  }

  /** Drops the events that Python has applied; a new epoch is a new session, which does not know older events. */
  acknowledge(epoch, ack) {
    if (this.epoch === null) {
      this.epoch = epoch;
      this.last = ack;
      for (const event of this.waiting) event.seq = ++this.last; // emitted before the first answer of Python
      this.flush();
    } else if (epoch !== this.epoch) {
      this.epoch = epoch;
      this.waiting = [];
      this.last = ack;
    }
    this.last = Math.max(this.last, ack);
    this.waiting = this.waiting.filter((event) => event.seq > ack);
    if (!this.waiting.length) clearTimeout(this.timer);
    this.onwaiting(this.waiting.length > 0);
  }

  /** Whether Python has not yet answered something. */
  get busy() {
    return this.waiting.length > 0;
  }

  stop() {
    clearTimeout(this.timer);
  }
}
