import { mostAtOnce } from "#lib/webhooks/flow";
import type { Guard } from "#lib/webhooks/wire/connect";
import type { Claimed, Wanted } from "./claim.ts";
import type { Hours } from "./hours.ts";
import { measure } from "./measures.ts";
import type { Outcomes } from "./outcomes.ts";
import { send } from "./send.ts";
import type { Subscriber } from "./subscriber.ts";
import type { Subscribers } from "./subscribers.ts";
import { UnderWay } from "./under-way.ts";

interface Surroundings {
  readonly guard: Guard;
  readonly subscribers: Subscribers;
  readonly outcomes: Outcomes;
  readonly hours: Hours;
  /** Calls for what follows at endpoints that take more. */
  readonly callForMore: () => void;
  /** Calls for a look at everything. */
  readonly callForLook: () => void;
}

/** Sends what was claimed through one session, to each endpoint as fast as it takes it. */
export class Courier {
  readonly underWay = new UnderWay();
  readonly #around: Surroundings;
  #isOver = false;

  constructor(around: Surroundings) {
    this.#around = around;
  }

  /** The session is gone, and so is the right to send: what is under way is forgotten. */
  end(): void {
    this.#isOver = true;
    this.underWay.clear();
  }

  /** How many more each endpoint takes that is known; those that are likely to have more alone, where only these are asked. */
  wanted(onwards: boolean): Wanted[] {
    const now = Date.now();
    const wanted = [...this.#around.subscribers]
      .filter(({ load }) => !onwards || load.hasMore)
      .map(({ id, version, flow, load }) => ({
        ...{ id, version, room: load.wants(flow, now) },
        byHand: onwards ? 0 : Math.max(0, mostAtOnce - load.inFlight),
        after: onwards ? load.after : null,
      }));
    return onwards ? wanted.filter(({ room }) => room > 0) : wanted;
  }

  /** `wanted` is what was asked for. */
  take(deliveries: readonly Claimed[], wanted: readonly Wanted[]): void {
    const asked = new Map(wanted.map(({ id, room }) => [id, room]));
    const inTurn = new Map([...this.#around.subscribers].map(({ id }) => [id, [] as Claimed[]]));
    for (const delivery of deliveries) {
      const theirs = inTurn.get(delivery.endpointId);
      if (!theirs) continue;
      this.underWay.begin(delivery);
      if (delivery.manual) void this.#deliver(delivery);
      else theirs.push(delivery);
    }
    const now = Date.now();
    for (const subscriber of this.#around.subscribers) {
      const theirs = inTurn.get(subscriber.id) ?? [];
      const room = asked.get(subscriber.id) ?? (theirs.length > 0 ? mostAtOnce : null);
      if (room === null) continue;
      subscriber.load.claimed(theirs, room, now);
      this.#serve(subscriber);
    }
  }

  /** What came of these is written: what follows them in an order may be claimed. */
  settled(deliveries: readonly string[]): void {
    const { subscribers, callForLook } = this.#around;
    const ended = deliveries.map((id) => this.underWay.end(id));
    if (ended.some((one) => one && subscribers.get(one.endpointId)?.ordered)) callForLook();
  }

  /** Keeps nothing at hand that has been there for long, or nothing at all; it is claimed again when there is room. */
  giveBack(everything = false): void {
    const now = Date.now();
    for (const { load, flow } of this.#around.subscribers) this.#forget(load.giveBack(everything ? null : flow, now));
  }

  #serve({ load, flow }: Subscriber): void {
    const now = Date.now();
    for (let next = load.next(flow, now); next; next = load.next(flow, now)) void this.#deliver(next);
    this.#forget(load.giveBack(flow, now));
    if (load.runsLow(flow, now)) this.#around.callForMore();
  }

  async #deliver(delivery: Claimed): Promise<void> {
    const { subscribers, outcomes, hours, guard } = this.#around;
    const subscriber = subscribers.get(delivery.endpointId);
    if (!subscriber) return void this.underWay.end(delivery.id);
    subscriber.load.inFlight += 1;
    this.underWay.sent(delivery.id);
    if (!delivery.manual) subscriber.flow.sent();
    const { outcome, verdict } = await send(subscriber, delivery, guard);
    subscriber.load.answered();
    if (this.#isOver) return;

    measure(outcome, delivery.eventAt);
    // It may have been changed meanwhile.
    const current = subscribers.get(subscriber.id) ?? subscriber;
    if (!delivery.manual) {
      current.heard(verdict, new Date(outcome.at));
      hours.count(subscriber.id, outcome);
    }
    outcomes.add(outcome);
    this.#serve(current);
  }

  #forget(deliveries: readonly Claimed[]): void {
    for (const { id } of deliveries) this.underWay.end(id);
  }
}
