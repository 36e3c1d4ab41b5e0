import { query } from "#lib/change/query";
import { cutPage, type Page } from "#lib/kernel/page";
import { db } from "#lib/platform/db";
import { Prisma } from "#prisma/generated/client";
import { type Delegation, delegationOf, type DelegationRow } from "../delegation.ts";
import { listDelegationsInput } from "../input.ts";
import { delegationColumns } from "./delegation-columns.ts";
import { visibleTo } from "./get-delegation.ts";

/** A page of delegations, latest first: those one gave and was given; all for administrators and auditors. */
export const listDelegations = query(
  "delegation.read",
  listDelegationsInput,
  async (actor, { limit, cursor }): Promise<Page<Delegation>> => {
    const after = cursor ? Prisma.sql`AND d.id < ${cursor[0]}::uuid` : Prisma.empty;
    const rows = await db.$queryRaw<DelegationRow[]>`
      SELECT ${delegationColumns} FROM delegation d WHERE ${visibleTo(actor)} ${after} ORDER BY d.id DESC LIMIT ${limit + 1}`;
    return cutPage(rows.map(delegationOf), limit, ({ id }) => [id]);
  },
);
