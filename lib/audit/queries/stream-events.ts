import { Prisma } from "#prisma/generated/client";
import type { AuditRow } from "../entry.ts";
import { eventColumns } from "./event-columns.ts";
import type { ReadTrail } from "./read-trail.ts";

/** An event in the order of the seals' leaves: by transaction, then by id. */
export interface TrailRow extends AuditRow {
  readonly txid: number;
  /** Whether it was asked for, or only its hash is needed. */
  readonly isShown: boolean;
}

const pageSize = 500;
const lowest = "00000000-0000-0000-0000-000000000000";

/** The events of some transactions (to: exclusive, null: all that are visible), page by page: memory stays flat. */
export async function* streamEvents(
  read: ReadTrail,
  { epoch, fromTxid, toTxid }: { epoch: number; fromTxid: number; toTxid: number | null },
  isShown: Prisma.Sql = Prisma.sql`true`,
): AsyncGenerator<TrailRow[]> {
  const end = toTxid === null ? Prisma.empty : Prisma.sql`AND e.txid < ${toTxid}::bigint`;
  const pageAfter = (txid: number, id: string) =>
    read<TrailRow>(Prisma.sql`
      SELECT ${eventColumns}, e.txid::float8, (${isShown}) AS "isShown" FROM audit_event e
      WHERE e.epoch = ${epoch}::int AND (e.txid, e.id) > (${txid}::bigint, ${id}::uuid) ${end}
      ORDER BY e.txid, e.id LIMIT ${pageSize}::int`);

  for (let next: Promise<TrailRow[]> | null = pageAfter(fromTxid, lowest); next;) {
    const page: TrailRow[] = await next;
    const last = page.at(-1);
    // The next page is fetched while this one is worked on.
    next = last && page.length === pageSize ? pageAfter(last.txid, last.id) : null;
    next?.catch(() => undefined);
    if (last) yield page;
  }
}
