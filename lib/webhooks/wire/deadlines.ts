interface Deadline {
  readonly at: number;
  readonly ring: () => void;
}

const precision = 100;

/** Many deadlines of one length on one timer: what was set first is due first, so only the head is looked at. */
export class Deadlines {
  readonly #length: number;
  readonly #waiting = new Set<Deadline>();
  #timer: NodeJS.Timeout | null = null;

  /** Milliseconds, kept to a tenth of a second. */
  constructor(length: number) {
    this.#length = length;
  }

  /** Rings once unless it is called off with what is answered. */
  set(ring: () => void): Deadline {
    const deadline = { at: performance.now() + this.#length, ring };
    this.#waiting.add(deadline);
    this.#timer ??= setInterval(() => this.#look(), precision);
    return deadline;
  }

  callOff(deadline: Deadline): void {
    this.#waiting.delete(deadline);
  }

  #look(): void {
    const now = performance.now();
    for (const deadline of this.#waiting) {
      if (deadline.at > now) break;
      this.#waiting.delete(deadline);
      deadline.ring();
    }
    if (this.#waiting.size > 0 || this.#timer === null) return;
    clearInterval(this.#timer);
    this.#timer = null;
  }
}
