import { Prisma } from "#prisma/generated/client";
import { wayBetween } from "../seal.ts";
import { every, type Moments } from "./event-conditions.ts";
import type { ReadTrail } from "./read-trail.ts";
import type { SealRun } from "./stream-trail.ts";

/**
 * The seals that an export carries, up to the newest: those of its events, those that were handed out as checkpoints
 * of earlier exports, and a way from each to the next.
 */
export async function chooseSeals(
  read: ReadTrail,
  newest: number,
  { since, until }: Moments,
  asked: readonly Prisma.Sql[],
): Promise<SealRun[]> {
  if (!since && !until && asked.length === 0) return [{ first: 1, last: newest, covers: true }];
  const upTo = Prisma.sql`s.number <= ${newest}::bigint`;
  const within = [
    ...(since ? [Prisma.sql`s.last_at >= ${since}::timestamptz`] : []),
    ...(until ? [Prisma.sql`s.first_at < ${until}::timestamptz`] : []),
  ];
  const covered = await numbers(
    read,
    asked.length > 0
      ? sealsOf([...asked, ...within, upTo])
      : Prisma.sql`SELECT s.number FROM audit_seal s WHERE ${every([...within, upTo])}`,
  );
  const handedOut = await numbers(read, sealsOf([Prisma.sql`e.action = 'audit.exported'`, upTo]));
  return runsOf(new Set(covered), [...handedOut, newest]);
}

/** The wanted numbers and the ways between them, neighbours together. */
export function runsOf(covered: ReadonlySet<number>, alsoWanted: readonly number[]): SealRun[] {
  const wanted = [...new Set([...covered, ...alsoWanted])].toSorted((a, b) => a - b);
  const all = wanted.flatMap((number, index) => {
    const before = wanted[index - 1];
    return before === undefined ? [number] : [...wayBetween(number, before).toReversed(), number];
  });
  const runs: SealRun[] = [];
  for (const number of all) {
    const covers = covered.has(number);
    const last = runs.at(-1);
    if (last?.covers === covers && last.last === number - 1) runs[runs.length - 1] = { ...last, last: number };
    else runs.push({ first: number, last: number, covers });
  }
  return runs;
}

/** The seals that cover the events `e` for which this holds. */
function sealsOf(conditions: readonly Prisma.Sql[]): Prisma.Sql {
  return Prisma.sql`SELECT DISTINCT s.number FROM audit_event e CROSS JOIN LATERAL (
    SELECT s.* FROM audit_seal s WHERE s.epoch = e.epoch AND s.to_txid > e.txid ORDER BY s.epoch, s.to_txid LIMIT 1) s
    WHERE ${every(conditions)}`;
}

async function numbers(read: ReadTrail, query: Prisma.Sql): Promise<number[]> {
  const rows = await read<{ number: number }>(Prisma.sql`SELECT number::float8 FROM (${query}) AS found`);
  return rows.map(({ number }) => number);
}
