import { command } from "#lib/change/command";
import { no, settle } from "#lib/kernel/decision";
import { limitColumns, limitOf } from "../approval-limit.ts";
import { idInput } from "../input.ts";
import { baseCurrencyOf } from "../writes/insert-user.ts";

/** Takes a limit away: from now on only the others count. */
export const removeLimit = command("limit.write", idInput, async ({ tx, emit }, { id }): Promise<void> => {
  const row = await tx.approvalLimit.findUnique({ where: { id }, select: limitColumns });
  const { count } = await tx.approvalLimit.deleteMany({ where: { id } });
  if (!row || count === 0) return settle(no("not_found", "There is no such limit."));

  const { userId, role, amount, windowDays } = limitOf(row, await baseCurrencyOf(tx));
  emit({
    action: "approval_limit.removed",
    stream: userId === null ? `approval_limit:${role}` : `user:${userId}`,
    entity: { type: "approval_limit", id, number: role },
    changes: [
      { field: "amount", old: amount, new: null },
      { field: "windowDays", old: windowDays, new: null },
    ],
  });
});
