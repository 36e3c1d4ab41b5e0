import type { Flow } from "#lib/webhooks/flow";
import type { Claimed, Place } from "./claim.ts";

/** Longer than this nothing is kept at hand: its endpoint may be another by then. */
const longestAtHand = 250;

/** What one endpoint has under way, and what is at hand to follow at once. Times are milliseconds of the caller's clock. */
export class Load {
  inFlight = 0;
  #atHand: { readonly delivery: Claimed; readonly at: number }[] = [];
  /** The last claim brought all that was asked for: there may be more, after its last one. */
  #hasMore = false;
  #after: Place | null = null;
  /** It let something at hand grow old: nothing is kept for it before it answers again. */
  #isSlow = false;

  get isIdle(): boolean {
    return this.inFlight === 0 && this.#atHand.length === 0;
  }

  get hasMore(): boolean {
    return this.#hasMore;
  }

  /** The place in its queue behind which nothing was claimed yet; null: it is not known. */
  get after(): Place | null {
    return this.#after;
  }

  /** How many more to claim. */
  wants(flow: Flow, now: number): number {
    const ahead = this.#isSlow ? 0 : flow.ahead;
    return Math.max(0, flow.room(this.inFlight, now) + ahead - this.#atHand.length);
  }

  /** Is it time to claim what may follow, lest it has to wait? */
  runsLow(flow: Flow, now: number): boolean {
    return this.#hasMore && this.#atHand.length <= flow.ahead / 2 && this.wants(flow, now) > 0;
  }

  claimed(deliveries: readonly Claimed[], wanted: number, now: number): void {
    this.#hasMore = deliveries.length >= wanted;
    this.#after = (this.#hasMore && deliveries.at(-1)) || null;
    this.#atHand.push(...deliveries.map((delivery) => ({ delivery, at: now })));
  }

  /** The next that may go now. */
  next(flow: Flow, now: number): Claimed | undefined {
    return flow.room(this.inFlight, now) > 0 ? this.#atHand.shift()?.delivery : undefined;
  }

  answered(): void {
    this.inFlight -= 1;
    this.#isSlow = false;
  }

  /** Gives back what has been at hand for too long, or all of it where the endpoint's pace is held down (or `flow` is null). */
  giveBack(flow: Flow | null, now: number): Claimed[] {
    const isOld = (this.#atHand[0]?.at ?? now) < now - longestAtHand;
    if (this.#atHand.length === 0 || (!isOld && flow !== null && flow.ahead > 0)) return [];
    this.#isSlow ||= isOld;
    this.#after = null;
    return this.#atHand.splice(0).map(({ delivery }) => delivery);
  }
}
