import { query } from "#lib/change/query";
import { cutPage, type Page } from "#lib/kernel/page";
import { db } from "#lib/platform/db";
import type { Prisma } from "#prisma/generated/client";
import { type ApprovalLimit, limitColumns, limitOf } from "../approval-limit.ts";
import { type Actor, has } from "../actor.ts";
import { listLimitsInput } from "../input.ts";

/** A page of limits, oldest first: all for administrators and auditors, one's own and those of one's roles for others. */
export const listLimits = query(
  "user.read",
  listLimitsInput,
  async (actor, { limit, cursor }): Promise<Page<ApprovalLimit>> => {
    const rows = await db.approvalLimit.findMany({
      where: { AND: [limitsSeenBy(actor), cursor ? { id: { gt: String(cursor[0]) } } : {}] },
      select: limitColumns,
      orderBy: { id: "asc" },
      take: limit + 1,
    });
    const { baseCurrency } = await db.settings.findUniqueOrThrow({ where: { id: 1 } });
    return cutPage(
      rows.map((row) => limitOf(row, baseCurrency)),
      limit,
      ({ id }) => [id],
    );
  },
);

export function limitsSeenBy(actor: Actor): Prisma.ApprovalLimitWhereInput {
  if (has(actor, "ADMIN", "AUDITOR")) return {};
  return { OR: [{ userId: actor.id }, { role: { in: [...actor.roles] } }] };
}
