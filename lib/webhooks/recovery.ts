/** Deliveries that go out again at a time; the next ones follow when so many no longer wait. */
export const recoveryChunk = 1_000;

/** What failed since a time, going out again. Times are ISO 8601 in UTC. */
export interface Recovery {
  readonly id: string;
  readonly endpointId: string;
  readonly since: string;
  readonly state: "running" | "done" | "failed" | "cancelled";
  /** Deliveries there were to send again when it was asked for. */
  readonly count: number;
  /** The same: what `done` counts up to. */
  readonly total: number;
  /** Deliveries that were made due again; the endpoint's own page tells what came of them. */
  readonly done: number;
  /** Why it was given up. */
  readonly problem: string | null;
  readonly createdAt: string;
  readonly endedAt: string | null;
}
