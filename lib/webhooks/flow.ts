/** At most so many requests to one endpoint at a time. */
export const mostAtOnce = 8;
const mostAhead = 2 * mostAtOnce;
/** So many failures in a row open the breaker. */
export const breakerOpensAt = 10;

const second = 1000;
const firstProbe = 5 * second;
const longestProbe = 300 * second;
const doubling = 5 * second;
const oneCut = second;

/** What a try said about the endpoint. Times are milliseconds of the caller's clock. */
export interface Said {
  readonly delivered: boolean;
  readonly overloaded: boolean;
  readonly quietFor: number | null;
}

/** How much one endpoint gets at a time: a cap that gives way under load, a rate, peace where it is asked for, and a breaker. */
export class Flow {
  #limit: number = mostAtOnce;
  #failures: number;
  #quietUntil: number;
  #probes = 0;
  #doublesAt: number | null = null;
  #cutAt = Number.NEGATIVE_INFINITY;
  #rate: number | null;
  #tokens: number;
  #filledAt: number;

  /** From what is stored: failures in a row, when something may be sent again, and the rate per second. */
  constructor(stored: { failures: number; holdUntil: number | null; rate: number | null }, now: number) {
    this.#failures = stored.failures;
    this.#quietUntil = stored.holdUntil ?? 0;
    this.#rate = stored.rate;
    this.#tokens = this.#burst;
    this.#filledAt = now;
  }

  get isOpen(): boolean {
    return this.#failures >= breakerOpensAt;
  }

  get failures(): number {
    return this.#failures;
  }

  /** Nothing may be sent before; null: at once. */
  holdUntil(now: number): number | null {
    return this.#quietUntil > now ? this.#quietUntil : null;
  }

  /** How many more may be sent now. An open breaker lets one through at a time, to see whether somebody is there again. */
  room(inFlight: number, now: number): number {
    this.#recover(now);
    this.#fill(now);
    if (now < this.#quietUntil) return 0;
    const cap = this.isOpen ? 1 : Math.floor(this.#limit);
    return Math.max(0, Math.min(cap - inFlight, Math.floor(this.#tokens)));
  }

  /** How many more may be at hand, to follow at once: none where the pace is held down, by a rate or by failures. */
  get ahead(): number {
    return this.#rate === null && this.#limit === mostAtOnce && this.#failures === 0 ? mostAhead : 0;
  }

  /** Milliseconds until the rate allows one more; 0: now. */
  waitForToken(now: number): number {
    this.#fill(now);
    return this.#rate === null || this.#tokens >= 1 ? 0 : ((1 - this.#tokens) / this.#rate) * second;
  }

  sent(): void {
    if (this.#rate !== null) this.#tokens -= 1;
  }

  /** Learns from a try. */
  heard({ delivered, overloaded, quietFor }: Said, now: number): void {
    if (delivered) this.#succeeded(now);
    else this.#failed(overloaded, now);
    if (quietFor !== null) this.#quietUntil = Math.max(this.#quietUntil, now + quietFor);
  }

  #succeeded(now: number): void {
    if (this.isOpen) {
      this.#limit = 1;
      this.#quietUntil = 0;
      this.#doublesAt = now + doubling;
    } else if (this.#doublesAt === null) {
      this.#probes = 0;
      this.#limit = Math.min(mostAtOnce, this.#limit + 1 / this.#limit);
    }
    this.#failures = 0;
  }

  #failed(overloaded: boolean, now: number): void {
    const relapse = this.#doublesAt !== null;
    this.#failures = relapse ? breakerOpensAt : this.#failures + 1;
    this.#doublesAt = null;
    if (overloaded && now - this.#cutAt >= oneCut) {
      this.#limit = Math.max(1, this.#limit / 2);
      this.#cutAt = now;
    }
    if (this.isOpen) {
      this.#quietUntil = Math.max(this.#quietUntil, now + Math.min(firstProbe * 2 ** this.#probes, longestProbe));
      this.#probes += 1;
    }
  }

  /** After an outage the cap doubles every five seconds, so that a receiver that just came back is not run over. */
  #recover(now: number): void {
    while (this.#doublesAt !== null && now >= this.#doublesAt) {
      this.#limit = Math.min(mostAtOnce, this.#limit * 2);
      this.#doublesAt = this.#limit < mostAtOnce ? this.#doublesAt + doubling : null;
    }
  }

  get #burst(): number {
    return this.#rate === null ? Number.POSITIVE_INFINITY : Math.max(1, this.#rate / 10);
  }

  #fill(now: number): void {
    if (this.#rate === null) return;
    this.#tokens = Math.min(this.#burst, this.#tokens + ((now - this.#filledAt) / second) * this.#rate);
    this.#filledAt = now;
  }
}
