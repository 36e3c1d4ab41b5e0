import { query } from "#lib/change/query";
import { no, settle } from "#lib/kernel/decision";
import { db } from "#lib/platform/db";
import { type ApprovalLimit, limitColumns, limitOf } from "../approval-limit.ts";
import { idInput } from "../input.ts";
import { limitsSeenBy } from "./list-limits.ts";

/** One limit, as far as the caller may see it. */
export const getLimit = query("user.read", idInput, async (actor, { id }): Promise<ApprovalLimit> => {
  const row = await db.approvalLimit.findFirst({ where: { id, ...limitsSeenBy(actor) }, select: limitColumns });
  if (!row) return settle(no("not_found", "There is no such limit."));
  const { baseCurrency } = await db.settings.findUniqueOrThrow({ where: { id: 1 } });
  return limitOf(row, baseCurrency);
});
