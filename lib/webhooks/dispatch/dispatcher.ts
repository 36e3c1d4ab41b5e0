import type pg from "pg";
import { log } from "#lib/platform/log";
import { createPool } from "#lib/platform/pool";
import { type Claimed, claim, takeBack } from "./claim.ts";
import type { Guard } from "#lib/webhooks/wire/connect";
import { mostAtOnce } from "#lib/webhooks/flow";
import { measure } from "./measures.ts";
import { Outcomes } from "./outcomes.ts";
import { Bell, pause } from "./pause.ts";
import { byIndexAlone } from "./planner.ts";
import { send } from "./send.ts";
import { Session } from "./session.ts";
import { shardCount, shardOf } from "./shard.ts";
import { Subscribers } from "./subscribers.ts";
import { Upkeep } from "./upkeep.ts";

const poll = 500;
/** Of a worker that may have to step in for another one. */
const watchfulPoll = 200;
const longestDrain = 12_000;

/** Sends what is due, as long as it holds shards. One for each worker process. */
export class Dispatcher {
  readonly #guard: Guard;
  readonly #databaseUrl: string;
  readonly #pool: pg.Pool;
  readonly #bell = new Bell();
  readonly #outcomes: Outcomes;
  readonly #subscribers: Subscribers;
  readonly #upkeep: Upkeep;
  #session: Session | null = null;
  #inFlight = 0;
  #isStopping = false;
  #running: Promise<void> | null = null;

  constructor(databaseUrl: string, guard: Guard) {
    this.#guard = guard;
    this.#databaseUrl = databaseUrl;
    this.#pool = createPool(byIndexAlone(databaseUrl), 4);
    this.#outcomes = new Outcomes(this.#pool, () => this.#bell.ring());
    this.#subscribers = new Subscribers(guard.policy);
    this.#upkeep = new Upkeep(this.#pool, this.#subscribers);
  }

  start(): void {
    this.#running ??= this.#run();
  }

  /** Claims nothing more, waits for what is under way, and gives up its shards. */
  async stop(): Promise<void> {
    this.#isStopping = true;
    this.#bell.ring();
    await this.#running;
    const until = Date.now() + longestDrain;
    while (this.#inFlight > 0 && Date.now() < until) await pause(20);
    await this.#outcomes.settled();
    await this.#upkeep.finish();
    const session = this.#session;
    this.#session = null;
    this.#subscribers.keepOnly(new Set());
    await session?.close().catch(() => undefined);
    await this.#pool.end();
  }

  async #run(): Promise<void> {
    while (!this.#isStopping) {
      try {
        await this.#turn(this.#session ?? (await this.#open()));
      } catch (error) {
        log.error({ err: error }, "The dispatcher stumbled; it begins anew.");
        if (this.#session) this.#lost(this.#session);
        await pause(250);
      }
    }
  }

  /** One look around: shards, then what is due in them; then sleep until something may have changed. */
  async #turn(session: Session): Promise<void> {
    await this.#shareOut(session);
    const open = [...session.held].filter((shard) => !this.#upkeep.spare.has(shard));
    const deliveries = open.length === 0 ? [] : await claim(session.client, open, this.#rooms());
    await this.#subscribers.refresh(
      session.client,
      new Map(deliveries.map((one) => [one.endpointId, one.endpointVersion])),
    );
    for (const delivery of deliveries) void this.#deliver(session, delivery);
    this.#upkeep.due(session.held);
    await this.#bell.wait(this.#patience());
  }

  /** Nothing gained is served before what its last sender left is taken back. */
  async #shareOut(session: Session): Promise<void> {
    const change = await this.#upkeep.lookAround(session);
    if (change.gained.length > 0) await takeBack(session.client, change.gained);
    for (const shard of change.spare.filter((one) => session.held.has(one))) {
      const busy = [...this.#subscribers].some(({ id, load }) => shardOf(id) === shard && load.inFlight > 0);
      if (!busy) await session.giveUp(shard);
    }
    if (change.spare.length > 0) this.#subscribers.keepOnly(session.held);
  }

  async #deliver(session: Session, delivery: Claimed): Promise<void> {
    const subscriber = this.#subscribers.get(delivery.endpointId);
    if (!subscriber) return;
    const { load } = subscriber;
    load.inFlight += 1;
    this.#inFlight += 1;
    if (!delivery.manual) subscriber.flow.sent();
    try {
      const { outcome, verdict } = await send(subscriber, delivery, this.#guard);
      if (this.#session !== session) return;
      measure(outcome, delivery.eventAt);
      if (!delivery.manual) {
        this.#subscribers.get(subscriber.id)?.heard(verdict, outcome.at);
        this.#upkeep.hours.count(subscriber.id, outcome);
      }
      this.#outcomes.add(outcome);
    } finally {
      load.inFlight -= 1;
      this.#inFlight -= 1;
    }
  }

  #rooms() {
    const now = Date.now();
    return [...this.#subscribers].map(({ id, version, flow, load: { inFlight } }) => {
      return { id, version, room: flow.room(inFlight, now), byHand: Math.max(0, mostAtOnce - inFlight) };
    });
  }

  /** Milliseconds to sleep: the usual, or less where a rate allows the next one sooner. */
  #patience(): number {
    const now = Date.now();
    const waits = [...this.#subscribers].map(({ flow }) => flow.waitForToken(now)).filter((wait) => wait > 0);
    const usual = this.#session?.held.size === shardCount ? poll : watchfulPoll;
    return Math.ceil(Math.min(usual, ...waits));
  }

  async #open(): Promise<Session> {
    const session = await Session.open(this.#databaseUrl, () => this.#bell.ring());
    this.#session = session;
    session.whenLost(() => this.#lost(session));
    return session;
  }

  /** Without the session there is no right to send: everything stops at once, and what is under way is forgotten. */
  #lost(session: Session): void {
    if (this.#session !== session) return;
    log.warn("The dispatcher lost its session and stops sending until it has another.");
    this.#session = null;
    session.close().catch(() => undefined);
    this.#outcomes.discard();
    this.#subscribers.keepOnly(new Set());
    this.#bell.ring();
  }
}
