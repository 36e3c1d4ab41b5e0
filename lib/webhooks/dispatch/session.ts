import pg from "pg";
import { byIndexAlone } from "./planner.ts";
import { shardCount } from "./shard.ts";

/** Advisory locks of ours: one for each shard, and one that every worker shares, to be counted. */
const shardLocks = 7_270_920;
const presence = 7_270_921;
const channel = "webhook";

const survey = `
  SELECT objid::int AS shard, classid = ${presence} AS present FROM pg_locks
  WHERE locktype = 'advisory' AND objsubid = 2 AND granted AND classid IN (${shardLocks}, ${presence})
    AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`;

/** What the shards of a worker became by a look around. */
export interface Change {
  readonly gained: readonly number[];
  /** Held, but others should have them: to be given up when they are at rest. */
  readonly spare: readonly number[];
}

/**
 * The one connection that makes a worker a sender: it holds the locks of its shards, hears what is announced and claims
 * deliveries. When it is gone, so is the right to send, and nothing that was claimed through it is left unseen.
 */
export class Session {
  readonly client: pg.Client;
  readonly #held = new Set<number>();

  #isLost = false;
  #lost: () => void = () => undefined;

  private constructor(client: pg.Client) {
    this.client = client;
    const lose = () => {
      this.#isLost = true;
      this.#lost();
    };
    client.on("error", lose);
    client.on("end", lose);
  }

  /** `heard` is called on every announcement. */
  static async open(databaseUrl: string, heard: () => void): Promise<Session> {
    const client = new pg.Client({
      connectionString: byIndexAlone(databaseUrl),
      application_name: "countersign-dispatcher",
      connectionTimeoutMillis: 5_000,
      statement_timeout: 5_000,
      query_timeout: 8_000,
      lock_timeout: 2_000,
      keepAlive: true,
    });
    const session = new Session(client);
    client.on("notification", heard);
    await client.connect();
    await client.query(`LISTEN ${channel}`);
    await client.query("SELECT pg_advisory_lock_shared($1, 0)", [presence]);
    return session;
  }

  /** Calls once the connection is gone, at once if it is already. */
  whenLost(call: () => void): void {
    this.#lost = call;
    if (this.#isLost) call();
  }

  get held(): ReadonlySet<number> {
    return this.#held;
  }

  /** Takes free shards up to a fair share among all workers, and says which are more than that. */
  async lookAround(): Promise<Change> {
    const { rows } = await this.client.query<{ shard: number; present: boolean }>({
      name: "webhook-survey",
      text: survey,
    });
    const workers = Math.max(1, rows.filter(({ present }) => present).length);
    const taken = new Set(rows.filter(({ present }) => !present).map(({ shard }) => shard));
    const share = Math.ceil(shardCount / workers);

    const free = Array.from({ length: shardCount }, (_, shard) => shard).filter((shard) => !taken.has(shard));
    const gained = await this.#take(free.slice(0, Math.max(0, share - this.#held.size)));
    return { gained, spare: [...this.#held].slice(share) };
  }

  async giveUp(shard: number): Promise<void> {
    this.#held.delete(shard);
    await this.client.query("SELECT pg_advisory_unlock($1, $2)", [shardLocks, shard]);
  }

  async close(): Promise<void> {
    this.#held.clear();
    await this.client.end();
  }

  async #take(shards: readonly number[]): Promise<number[]> {
    if (shards.length === 0) return [];
    const { rows } = await this.client.query<{ shard: number; got: boolean }>(
      "SELECT shard, pg_try_advisory_lock($1, shard) AS got FROM unnest($2::int[]) AS shard",
      [shardLocks, shards],
    );
    const gained = rows.filter(({ got }) => got).map(({ shard }) => shard);
    for (const shard of gained) this.#held.add(shard);
    return gained;
  }
}
