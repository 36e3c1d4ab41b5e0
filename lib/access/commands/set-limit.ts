import { difference } from "#lib/audit/difference";
import { command } from "#lib/change/command";
import { amountProblem } from "#lib/input/decimal-field";
import { settle, wrongField } from "#lib/kernel/decision";
import { newId } from "#lib/kernel/id";
import { type ApprovalLimit, limitColumns, limitOf } from "../approval-limit.ts";
import { setLimitInput } from "../input.ts";
import { baseCurrencyOf } from "../writes/insert-user.ts";
import { hasBusinessRole } from "../role.ts";

/** What a person or a role may approve, per order or together within some days; replaces the limit of the same kind. */
export const setLimit = command("limit.write", setLimitInput, async ({ tx, emit }, input): Promise<ApprovalLimit> => {
  const { userId = null, role = null, windowDays = null, amount } = input;
  const baseCurrency = await baseCurrencyOf(tx);
  const problem = amountProblem(amount, baseCurrency);
  if (problem !== null) settle(wrongField("amount", problem));
  const person = userId && (await tx.user.findUnique({ where: { id: userId }, select: { active: true, roles: true } }));
  if (userId !== null && !(person && person.active && hasBusinessRole(person)))
    settle(wrongField("userId", "Choose somebody who may approve: an active buyer, approver, receiver or finance."));

  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('approval_limit'))`;
  const old = await tx.approvalLimit.findFirst({ where: { userId, role, windowDays }, select: limitColumns });
  const row = old
    ? await tx.approvalLimit.update({ where: { id: old.id }, data: { amount }, select: limitColumns })
    : await tx.approvalLimit.create({ data: { id: newId(), userId, role, windowDays, amount }, select: limitColumns });

  const limit = limitOf(row, baseCurrency);
  emit({
    action: "approval_limit.set",
    stream: userId === null ? `approval_limit:${role}` : `user:${userId}`,
    entity: { type: "approval_limit", id: limit.id, number: role },
    changes: difference<ApprovalLimit>(old && limitOf(old, baseCurrency), limit, [
      "userId",
      "role",
      "amount",
      "windowDays",
    ]),
  });
  return limit;
});
