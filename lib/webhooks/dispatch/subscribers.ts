import type pg from "pg";
import type { AddressPolicy } from "#lib/webhooks/address";
import { log } from "#lib/platform/log";
import { Subscriber, type SubscriberRow } from "./subscriber.ts";
import { shardOf } from "./shard.ts";

const restAfter = 60_000;

const rowsByIds = `
  SELECT id, version, url, headers, auth, secret, previous_secret AS "previousSecret", previous_secret_until AS "previousSecretUntil",
    private_key AS "privateKey", previous_private_key AS "previousPrivateKey",
    rate_limit_per_second AS rate, ordered, enabled, consecutive_failures AS "consecutiveFailures", failing_since AS "failingSince",
    last_success_at AS "lastSuccessAt", last_failure_at AS "lastFailureAt", hold_until AS "holdUntil", warned_hours AS "warnedHours"
  FROM webhook_endpoint WHERE id = ANY ($1::uuid[])`;

/** The endpoints that are being served by this process. */
export class Subscribers {
  readonly #known = new Map<string, Subscriber>();
  readonly #policy: AddressPolicy;

  constructor(policy: AddressPolicy) {
    this.#policy = policy;
  }

  [Symbol.iterator](): IterableIterator<Subscriber> {
    return this.#known.values();
  }

  get(id: string): Subscriber | undefined {
    return this.#known.get(id);
  }

  /** Reads those anew that are not known, or have changed since. */
  async refresh(client: pg.Client, wanted: ReadonlyMap<string, number>): Promise<void> {
    const ids = [...wanted].filter(([id, version]) => this.#known.get(id)?.version !== version).map(([id]) => id);
    if (ids.length === 0) return;
    const { rows } = await client.query<SubscriberRow>({ name: "webhook-subscribers", text: rowsByIds, values: [ids] });
    for (const row of rows) this.#replace(row);
  }

  /** Forgets all that `shards` no longer names, hanging up on them. */
  keepOnly(shards: ReadonlySet<number>): void {
    for (const subscriber of this.#known.values()) {
      if (!shards.has(shardOf(subscriber.id))) this.#forget(subscriber);
    }
  }

  /** Forgets those that have had nothing to do for a minute. */
  rest(): void {
    const before = Date.now() - restAfter;
    for (const subscriber of this.#known.values()) {
      if (subscriber.load.isIdle && !subscriber.isDirty && subscriber.usedAt < before) this.#forget(subscriber);
    }
  }

  #replace(row: SubscriberRow): void {
    const before = this.#known.get(row.id);
    before?.retire();
    const subscriber = new Subscriber(row, this.#policy, before?.load);
    if (subscriber.problem)
      log.error({ endpoint: row.id }, "The secret of an endpoint cannot be read: is a key missing in ENCRYPTION_KEYS?");
    this.#known.set(row.id, subscriber);
  }

  #forget(subscriber: Subscriber): void {
    subscriber.hangUp();
    this.#known.delete(subscriber.id);
  }
}
