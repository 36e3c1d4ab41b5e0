import type pg from "pg";
import { log } from "#lib/platform/log";
import { createPool } from "#lib/platform/pool";
import type { Guard } from "#lib/webhooks/wire/connect";
import { claim, takeBack } from "./claim.ts";
import { Courier } from "./courier.ts";
import { Outcomes } from "./outcomes.ts";
import { Bell, pause } from "./pause.ts";
import { byIndexAlone } from "./planner.ts";
import { Session } from "./session.ts";
import { shardCount } from "./shard.ts";
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
  #courier: Courier;
  #isStopping = false;
  #isLookDue = true;
  #lookedAt = Number.NEGATIVE_INFINITY;
  #running: Promise<void> | null = null;

  constructor(databaseUrl: string, guard: Guard) {
    this.#guard = guard;
    this.#databaseUrl = databaseUrl;
    this.#pool = createPool(byIndexAlone(databaseUrl), 4);
    this.#outcomes = new Outcomes(this.#pool, (deliveries) => this.#courier.settled(deliveries));
    this.#subscribers = new Subscribers(guard.policy);
    this.#upkeep = new Upkeep(this.#pool, this.#subscribers);
    this.#courier = this.#newCourier();
  }

  start(): void {
    this.#running ??= this.#run();
  }

  /** Claims nothing more, waits for what is under way, and gives up its shards. */
  async stop(): Promise<void> {
    this.#isStopping = true;
    this.#bell.ring();
    await this.#running;
    this.#courier.giveBack(true);
    const until = Date.now() + longestDrain;
    while (this.#courier.underWay.size > 0 && Date.now() < until) await pause(20);
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
    this.#courier.giveBack();
    const open = [...session.held].filter((shard) => !this.#upkeep.spare.has(shard));
    if (open.length > 0) await this.#claim(session, open);
    this.#upkeep.due(session.held, this.#courier.underWay);
    const isCalled = await this.#bell.wait(this.#patience());
    if (!isCalled) this.#isLookDue = true;
  }

  /** Everything that is due where there may be news, and every half second; otherwise only what follows at busy endpoints. */
  async #claim(session: Session, shards: readonly number[]): Promise<void> {
    const courier = this.#courier;
    const onwards = !this.#isLookDue && performance.now() - this.#lookedAt < poll;
    if (!onwards) {
      this.#isLookDue = false;
      this.#lookedAt = performance.now();
    }
    const wanted = courier.wanted(onwards);
    const deliveries = await claim(session.client, { shards, wanted, onwards, underWay: courier.underWay.ids });
    const versions = new Map(deliveries.map(({ endpointId, endpointVersion }) => [endpointId, endpointVersion]));
    await this.#subscribers.refresh(session.client, versions);
    if (courier === this.#courier) courier.take(deliveries, wanted);
  }

  /** Nothing gained is served before what its last sender left is taken back. */
  async #shareOut(session: Session): Promise<void> {
    const change = await this.#upkeep.lookAround(session);
    if (change.gained.length > 0) {
      await takeBack(session.client, change.gained);
      this.#isLookDue = true;
    }
    for (const shard of change.spare.filter((one) => session.held.has(one))) {
      if (!this.#courier.underWay.isIn(shard)) await session.giveUp(shard);
    }
    if (change.spare.length > 0) this.#subscribers.keepOnly(session.held);
  }

  /** Milliseconds to sleep: the usual, or less where a rate allows the next one sooner. */
  #patience(): number {
    const now = Date.now();
    const waits = [...this.#subscribers].map(({ flow }) => flow.waitForToken(now)).filter((wait) => wait > 0);
    const usual = this.#session?.held.size === shardCount ? poll : watchfulPoll;
    return Math.ceil(Math.min(usual, ...waits));
  }

  #newCourier(): Courier {
    return new Courier({
      guard: this.#guard,
      subscribers: this.#subscribers,
      outcomes: this.#outcomes,
      hours: this.#upkeep.hours,
      callForMore: () => this.#bell.ring(),
      callForLook: () => this.#look(),
    });
  }

  #look(): void {
    this.#isLookDue = true;
    this.#bell.ring();
  }

  async #open(): Promise<Session> {
    const session = await Session.open(this.#databaseUrl, () => this.#look());
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
    this.#courier.end();
    this.#courier = this.#newCourier();
    this.#outcomes.discard();
    this.#subscribers.keepOnly(new Set());
    this.#look();
  }
}
