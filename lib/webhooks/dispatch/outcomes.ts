import type pg from "pg";
import { log } from "#lib/platform/log";
import type { Timing } from "#lib/webhooks/wire/reply";
import { pause } from "./pause.ts";

/** One attempt as it is stored, with what follows for its delivery. */
export interface AttemptOutcome {
  readonly id: string;
  readonly delivery: string;
  readonly number: number;
  readonly at: Date;
  readonly url: string;
  readonly requestHeaders: Readonly<Record<string, string>>;
  readonly status: number | null;
  readonly responseHeaders: Readonly<Record<string, string>> | null;
  readonly body: string | null;
  readonly error: string | null;
  readonly timing: Timing;
  readonly remoteAddress: string | null;
  readonly delivered: boolean;
  /** Milliseconds until the next try; null: there is none. */
  readonly wait: number | null;
}

const mostRows = 200;
const longestWait = 5;

/** Attempt and delivery in one statement, so that log and state cannot disagree; a delivery that is no longer ours is left alone. */
const statement = `
  WITH outcome AS (
    SELECT * FROM jsonb_to_recordset($1::jsonb) AS o (id uuid, delivery uuid, number int, at timestamptz, url text, "requestHeaders" jsonb,
      status int, "responseHeaders" jsonb, body text, error text, timing jsonb, "remoteAddress" text, delivered boolean, wait double precision)
  ), settled AS (
    UPDATE webhook_delivery d SET
      attempts = o.number, manual = false, last_status = o.status, last_error = o.error,
      delivered_at = CASE WHEN o.delivered THEN now() ELSE d.delivered_at END,
      next_at = CASE WHEN o.delivered OR o.wait IS NULL THEN d.next_at ELSE now() + o.wait * interval '1 millisecond' END,
      state = (CASE
        WHEN o.delivered THEN 'delivered'
        WHEN e.deleted_at IS NOT NULL THEN 'cancelled'
        WHEN o.wait IS NULL THEN 'failed'
        WHEN e.enabled THEN 'pending'
        ELSE 'paused' END)::"DeliveryState"
    FROM outcome o, webhook_endpoint e
    WHERE d.id = o.delivery AND d.state = 'delivering' AND d.attempts = o.number - 1 AND e.id = d.endpoint_id
    RETURNING d.id
  )
  INSERT INTO webhook_attempt (id, delivery_id, number, at, url, request_headers, response_status, response_headers, response_body, error, timing, remote_address)
  SELECT o.id, o.delivery, o.number, o.at, o.url, o."requestHeaders", o.status, o."responseHeaders", o.body, o.error, o.timing, o."remoteAddress"
  FROM outcome o JOIN settled ON settled.id = o.delivery`;

/** Gathers outcomes for 5 ms or 200 rows and writes them together. */
export class Outcomes {
  readonly #pool: pg.Pool;
  readonly #written: () => void;
  #gathered: AttemptOutcome[] = [];
  #timer: NodeJS.Timeout | null = null;
  #writing = new Set<Promise<void>>();
  #discarded = 0;

  /** `written` is called after each batch: there may be room again. */
  constructor(pool: pg.Pool, written: () => void) {
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
    this.#flush();
    while (this.#writing.size > 0) await Promise.all(this.#writing);
  }

  #flush(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    if (this.#gathered.length === 0) return;
    const rows = this.#gathered;
    this.#gathered = [];
    const writing = this.#write(rows).finally(() => this.#writing.delete(writing));
    this.#writing.add(writing);
  }

  /** Again and again while the database is away, unless the rows are no longer ours. */
  async #write(rows: readonly AttemptOutcome[]): Promise<void> {
    const before = this.#discarded;
    let text = JSON.stringify(rows);
    for (let tries = 1; before === this.#discarded; tries += 1) {
      try {
        await this.#pool.query({ name: "webhook-outcomes", text: statement, values: [text] });
        return this.#written();
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
