import { problem, refusalOf } from "./problem.ts";
import type { Actor } from "#lib/access/actor";
import { can } from "#lib/access/permission";
import { decideInput } from "#lib/approvals/input";
import type { Command, CommandOptions } from "#lib/change/command";
import { Replay } from "#lib/change/idempotency";
import { settle } from "#lib/kernel/decision";
import { approveOrder } from "#lib/orders/commands/approve-order";
import { rejectOrder } from "#lib/orders/commands/reject-order";
import { requestChanges } from "#lib/orders/commands/request-changes";
import type { OrderView } from "#lib/orders/view";

const verbs = { approve: approveOrder, reject: rejectOrder, "request-changes": requestChanges };

export type DecisionAnswer = { readonly purchaseOrderId: string; readonly verb: keyof typeof verbs } & (
  | { readonly ok: true; readonly status: 200; readonly purchaseOrder: OrderView }
  | { readonly ok: false; readonly status: number; readonly problem: unknown }
);

async function decideAll(
  actor: Actor,
  untrusted: unknown,
  { idempotency }: CommandOptions = {},
): Promise<{ decisions: DecisionAnswer[] }> {
  settle(can(actor, "approval.read"));
  const { decisions } = await decideInput.parseAsync(untrusted);

  const answers: DecisionAnswer[] = [];
  for (const [index, { purchaseOrderId, verb, ...said }] of decisions.entries()) {
    const input = { id: purchaseOrderId, ...said };
    const once = idempotency && {
      ...idempotency,
      key: `${idempotency.key}#${index}`,
      body: JSON.stringify([verb, input]),
    };
    const decided = verbs[verb](actor, input, once ? { idempotency: once } : {});
    answers.push({ purchaseOrderId, verb, ...(await answerOf(decided, actor.origin.requestId)) });
  }
  return { decisions: answers };
}

async function answerOf(decided: Promise<OrderView>, requestId: string) {
  try {
    return { ok: true, status: 200, purchaseOrder: await decided } as const;
  } catch (error) {
    if (error instanceof Replay)
      return { ok: true, status: 200, purchaseOrder: JSON.parse(error.answer) as OrderView } as const;
    const refused = problem(refusalOf(error, requestId), requestId);
    return { ok: false, status: refused.status, problem: (await refused.json()) as unknown } as const;
  }
}

/**
 * Several verdicts in one request, one after the other, each in a transaction of its own: what is refused stops none of
 * the others. Under one idempotency key each item takes effect once.
 */
export const decideApprovals: Command<{ decisions: DecisionAnswer[] }> = Object.assign(decideAll, {
  action: "approval.read" as const,
  input: decideInput,
});
