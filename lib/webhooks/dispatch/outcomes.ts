import type pg from "pg";
import { log } from "#lib/platform/log";
import type { Timing } from "#lib/webhooks/wire/reply";
import { pause } from "./pause.ts";

/** One attempt as it is stored, with what follows for its delivery. Times in milliseconds. */
export interface AttemptOutcome extends Timing {
  readonly delivery: string;
  readonly number: number;
  /** Since 1970. */
  readonly at: number;
  readonly url: string;
  readonly signature: string;
  /** The endpoint's own, as they are shown; null: it has none. */
  readonly headers: Readonly<Record<string, string>> | null;
  readonly status: number | null;
  readonly responseHeaders: Readonly<Record<string, string>> | null;
  readonly body: string | null;
  readonly error: string | null;
  readonly remoteAddress: string | null;
  readonly delivered: boolean;
  /** Until the next try; null: there is none. */
  readonly wait: number | null;
}

const mostRows = 500;
const longestWait = 5;
/** More would only take the processor from one another. */
const mostWriters = 2;

/**
 * Attempt, delivery and queue in one statement, so that log and state cannot disagree. A try that somebody else has noted
 * meanwhile is left alone; one whose endpoint was disabled or deleted meanwhile was made all the same.
 */
const statement = `
  WITH tried AS (
    UPDATE webhook_delivery d SET attempts = o.number, last_status = o.status, last_error = o.error,
      delivered_at = CASE WHEN o.delivered THEN now() ELSE d.delivered_at END
    FROM jsonb_to_recordset($1::jsonb) AS o (delivery uuid, number int, at float8, url text, signature text, headers jsonb,
      status int, "responseHeaders" jsonb, body text, error text, dns real, connect real, tls real, "firstByte" real, total real,
      "remoteAddress" text, delivered boolean, wait double precision)
    WHERE d.id = o.delivery AND d.attempts = o.number - 1
    RETURNING o.*, d.endpoint_id
  ), logged AS (
    INSERT INTO webhook_attempt (delivery_id, number, at, url, signature, headers, response_status, response_headers, response_body, error,
      dns, connect, tls, first_byte, total, remote_address)
    SELECT delivery, number, to_timestamp(at / 1000), url, signature, headers, status, "responseHeaders", body, error, dns, connect, tls, "firstByte", total, "remoteAddress" FROM tried
  )
  MERGE INTO webhook_queue q
  USING (SELECT tried.*, e.enabled, e.deleted_at IS NOT NULL AS gone FROM tried JOIN webhook_endpoint e ON e.id = tried.endpoint_id) AS o ON q.id = o.delivery
  WHEN MATCHED AND (o.delivered OR o.gone) THEN DELETE
  WHEN MATCHED THEN UPDATE SET manual = false, tries = q.tries + 1,
    state = (CASE WHEN o.wait IS NULL THEN 'failed' WHEN o.enabled THEN 'pending' ELSE 'paused' END)::"QueueState",
    next_at = CASE WHEN o.wait IS NULL THEN q.next_at ELSE now() + o.wait * interval '1 millisecond' END`;

/** Gathers outcomes for 5 ms or 500 rows, and as long as two batches are being written; then writes them together. */
export class Outcomes {
  readonly #pool: pg.Pool;
  readonly #written: (deliveries: readonly string[]) => void;
  #gathered: AttemptOutcome[] = [];
  #timer: NodeJS.Timeout | null = null;
  #writing = new Set<Promise<void>>();
  #discarded = 0;

  /** `written` is called after each batch. */
  constructor(pool: pg.Pool, written: (deliveries: readonly string[]) => void) {
    this.#pool = pool;
    this.#written = written;
  }

  add(outcome: AttemptOutcome): void {
    this.#gathered.push(outcome);
    if (this.#gathered.length >= mostRows) this.#flush();
    else this.#timer ??= setTimeout(() => this.#flush(), longestWait);
  }

  /** Our right to write is gone: whoever has it now sends again what was not written. */
  discard(): void {
    this.#discarded += 1;
    this.#gathered = [];
  }

  /** Everything that was added is written. */
  async settled(): Promise<void> {
    for (this.#flush(); this.#writing.size > 0; this.#flush()) await Promise.race(this.#writing);
  }

  #flush(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    if (this.#gathered.length === 0 || this.#writing.size >= mostWriters) return;
    // In one order, so that two writers never wait for each other.
    const rows = this.#gathered.splice(0, mostRows).toSorted((one, other) => (one.delivery < other.delivery ? -1 : 1));
    const writing = this.#write(rows).finally(() => {
      this.#writing.delete(writing);
      this.#flush();
    });
    this.#writing.add(writing);
  }

  /** Again and again while the database is away, unless the rows are no longer ours. */
  async #write(rows: readonly AttemptOutcome[]): Promise<void> {
    const before = this.#discarded;
    let text = JSON.stringify(rows);
    for (let tries = 1; before === this.#discarded; tries += 1) {
      try {
        await this.#pool.query({ name: "webhook-outcomes", text: statement, values: [text] });
        return this.#written(rows.map(({ delivery }) => delivery));
      } catch (error) {
        log.warn({ err: error, rows: rows.length }, "Outcomes of webhooks could not be written; it is tried again.");
        if (tries > 1 && rows.length > 1) return this.#oneByOne(rows);
        if (tries > 2) text = JSON.stringify(rows.map(bare));
        await pause(250);
      }
    }
  }

  /** One row that the database does not take must not hold up the others. */
  async #oneByOne(rows: readonly AttemptOutcome[]): Promise<void> {
    for (const row of rows) await this.#write([row]);
  }
}

/** Without what came from outside, which may be what the database does not take. */
function bare(row: AttemptOutcome): AttemptOutcome {
  return { ...row, responseHeaders: null, body: null, error: row.error && "failed" };
}
