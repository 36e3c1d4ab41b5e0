import type pg from "pg";
import { addLatencies, latencyClass } from "#lib/webhooks/latency";
import type { AttemptOutcome } from "./outcomes.ts";

const hourMs = 3_600_000;

interface Counted {
  readonly id: string;
  readonly hour: number;
  delivered: number;
  failed: number;
  latency: number[];
}

/** In one order, so that two writers never wait for each other. */
const statement = `
  INSERT INTO webhook_hour (endpoint_id, hour, delivered, failed, latency)
  SELECT h.id, to_timestamp(h.hour / 1000.0), h.delivered, h.failed, h.latency
  FROM jsonb_to_recordset($1::jsonb) AS h (id uuid, hour bigint, delivered int, failed int, latency int[])
  ORDER BY h.id, h.hour
  ON CONFLICT (endpoint_id, hour) DO UPDATE SET delivered = webhook_hour.delivered + excluded.delivered, failed = webhook_hour.failed + excluded.failed,
    latency = (SELECT array_agg(one + other ORDER BY place) FROM unnest(webhook_hour.latency, excluded.latency) WITH ORDINALITY AS added (one, other, place))`;

/**
 * Counts tries for the hour they began in, and adds them to what is stored once a second: for people to look at, so that
 * millions of attempts need not be read. What was sent by hand is not given here.
 */
export class Hours {
  #counted = new Map<string, Counted>();

  count(id: string, { at, delivered, status, total }: Pick<AttemptOutcome, "at" | "delivered" | "status" | "total">) {
    const hour = Math.floor(at / hourMs) * hourMs;
    const key = `${id} ${hour}`;
    const known = this.#counted.get(key) ?? { id, hour, delivered: 0, failed: 0, latency: addLatencies([], []) };
    if (delivered) known.delivered += 1;
    else known.failed += 1;
    const place = latencyClass(total);
    if (status !== null) known.latency[place] = (known.latency[place] ?? 0) + 1;
    this.#counted.set(key, known);
  }

  async store(pool: pg.Pool): Promise<void> {
    if (this.#counted.size === 0) return;
    const rows = this.#counted;
    this.#counted = new Map();
    try {
      await pool.query({ name: "webhook-hours", text: statement, values: [JSON.stringify([...rows.values()])] });
    } catch (error) {
      this.#keep(rows);
      throw error;
    }
  }

  #keep(rows: ReadonlyMap<string, Counted>): void {
    for (const [key, row] of rows) {
      const known = this.#counted.get(key);
      if (known) {
        row.delivered += known.delivered;
        row.failed += known.failed;
        row.latency = addLatencies(row.latency, known.latency);
      }
      this.#counted.set(key, row);
    }
  }
}
