import { type Refusal, Refused } from "#lib/kernel/decision";
import { Prisma } from "#prisma/generated/client";
import type { Tx } from "./db.ts";

/** Rows that go into one statement with those of others: whatever a command touches, it is one round trip. */
export interface Write {
  /** `name AS (INSERT …)`, or several with commas between. Names differ within a statement; no part sees what another writes. */
  readonly rows: Prisma.Sql;
  /** The part whose rows are counted. */
  readonly counted?: string;
  /** Why all of it is refused where nothing was counted. */
  readonly otherwise?: Refusal;
}

/** Writes everything in one statement and gives the count of each; throws `Refused`, so that nothing stays, where one is missing. */
export async function writeAll(tx: Tx, writes: readonly Write[]): Promise<number[]> {
  const counts = writes.map(({ counted }) =>
    counted ? Prisma.raw(`(SELECT count(*)::int FROM ${counted})`) : Prisma.raw("0"),
  );
  const [row] = await tx.$queryRaw<[{ counts: number[] }]>`
    WITH ${Prisma.join(writes.map(({ rows }) => rows))} SELECT ARRAY[${Prisma.join(counts)}] AS counts`;
  const missing = writes.find(({ otherwise }, index) => otherwise && row.counts[index] === 0)?.otherwise;
  if (missing) throw new Refused(missing);
  return row.counts;
}
