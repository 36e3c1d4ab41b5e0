import type pg from "pg";
import { log } from "#lib/platform/log";
import { Hours } from "./hours.ts";
import type { Change, Session } from "./session.ts";
import type { Subscribers } from "./subscribers.ts";
import { sweep } from "./sweep.ts";
import type { UnderWay } from "./under-way.ts";
import { actOnHealth, storeHealth } from "./watch.ts";

const lookEvery = 180;
const tidyEvery = 1_000;

/** What a dispatcher does beside sending, at its own pace: shards, health, stragglers. */
export class Upkeep {
  /** What people are shown of it. */
  readonly hours = new Hours();
  readonly #pool: pg.Pool;
  readonly #subscribers: Subscribers;
  #lookedAt = Number.NEGATIVE_INFINITY;
  #lookedBy: Session | null = null;
  #tidiedAt = Number.NEGATIVE_INFINITY;
  #tidying: Promise<void> | null = null;
  #spare: ReadonlySet<number> = new Set();

  constructor(pool: pg.Pool, subscribers: Subscribers) {
    this.#pool = pool;
    this.#subscribers = subscribers;
  }

  /** Shards that others should have: nothing new is claimed in them. */
  get spare(): ReadonlySet<number> {
    return this.#spare;
  }

  /** Looks for shards, not more often than needed. */
  async lookAround(session: Session): Promise<Change> {
    const now = performance.now();
    if (session === this.#lookedBy && now - this.#lookedAt < lookEvery) return { gained: [], spare: [...this.#spare] };
    this.#lookedAt = now;
    this.#lookedBy = session;
    const change = await session.lookAround();
    this.#spare = new Set(change.spare);
    return change;
  }

  /** Tidies up in the background, once a second and never twice at a time. */
  due(shards: ReadonlySet<number>, underWay: UnderWay): void {
    const now = performance.now();
    if (this.#tidying || now - this.#tidiedAt < tidyEvery) return;
    this.#tidiedAt = now;
    this.#tidying = this.#tidy([...shards], underWay)
      .catch((error: unknown) => log.warn({ err: error }, "The dispatcher could not tidy up; it tries again."))
      .finally(() => (this.#tidying = null));
  }

  /** Stores what is not stored yet. */
  async finish(): Promise<void> {
    await this.#tidying;
    const lost = (error: unknown) => log.warn({ err: error }, "The last of the endpoints' health was not stored.");
    await storeHealth(this.#pool, this.#subscribers).catch(lost);
    await this.hours.store(this.#pool).catch(lost);
  }

  async #tidy(shards: readonly number[], underWay: UnderWay): Promise<void> {
    await underWay.show(this.#pool);
    await storeHealth(this.#pool, this.#subscribers);
    await this.hours.store(this.#pool);
    await actOnHealth(this.#subscribers, new Date());
    await sweep(this.#pool, shards);
    this.#subscribers.rest();
  }
}
