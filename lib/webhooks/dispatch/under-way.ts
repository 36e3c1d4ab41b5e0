import type pg from "pg";
import type { Claimed } from "./claim.ts";
import { shardOf } from "./shard.ts";

const longUnderWay = 1_000;

/** Those whose try was not noted meanwhile. */
const statement = `
  UPDATE webhook_queue q SET state = 'delivering'
  FROM unnest($1::uuid[], $2::int[], $3::int[]) AS slow (id, attempts, tries) JOIN webhook_delivery d ON d.id = slow.id AND d.attempts = slow.attempts
  WHERE q.id = slow.id AND q.tries = slow.tries AND q.state = 'pending'`;

interface Begun {
  readonly delivery: Claimed;
  /** Null while it is only at hand. */
  sentAt: number | null;
  isShown: boolean;
}

/** What this process has claimed and not settled yet. In the database it is pending all the while, unless it takes long. */
export class UnderWay {
  readonly #begun = new Map<string, Begun>();

  get size(): number {
    return this.#begun.size;
  }

  get ids(): Iterable<string> {
    return this.#begun.keys();
  }

  begin(delivery: Claimed): void {
    this.#begun.set(delivery.id, { delivery, sentAt: null, isShown: false });
  }

  sent(id: string): void {
    const begun = this.#begun.get(id);
    if (begun) begun.sentAt = performance.now();
  }

  /** Answers what was under way. */
  end(id: string): Claimed | undefined {
    const delivery = this.#begun.get(id)?.delivery;
    this.#begun.delete(id);
    return delivery;
  }

  clear(): void {
    this.#begun.clear();
  }

  isIn(shard: number): boolean {
    return [...this.#begun.values()].some(({ delivery }) => shardOf(delivery.endpointId) === shard);
  }

  /** Makes those seen that were sent a second ago: as `delivering`. */
  async show(pool: pg.Pool): Promise<void> {
    const before = performance.now() - longUnderWay;
    const slow = [...this.#begun.values()].filter(
      ({ sentAt, isShown }) => !isShown && sentAt !== null && sentAt < before,
    );
    if (slow.length === 0) return;
    const deliveries = slow.map(({ delivery }) => delivery);
    const values = [
      deliveries.map(({ id }) => id),
      deliveries.map(({ attempts }) => attempts),
      deliveries.map(({ tries }) => tries),
    ];
    await pool.query({ name: "webhook-slow", text: statement, values });
    for (const one of slow) one.isShown = true;
  }
}
