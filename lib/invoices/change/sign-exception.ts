import { getPendingException } from "#lib/approvals/queries/get-open-instance";
import { lockSpending } from "#lib/approvals/writes/lock-spending";
import { saveDecision } from "#lib/approvals/writes/save-decision";
import { settle } from "#lib/kernel/decision";
import type { OrderContext } from "#lib/orders/change/order-command";
import { presentInvoice } from "#lib/orders/present";
import { decideException, type Questioned } from "../accepting.ts";

/** What became of somebody's word. */
interface Signed {
  /** It was the last one that was wanted. */
  readonly isLast: boolean;
  /** For whom he decided; null = for himself. */
  readonly onBehalfOf: { readonly id: string; readonly name: string } | null;
}

/** Writes one person's word on an exception, where a policy routed it, as his signature; Finance alone decides on the others. */
export async function signException(
  change: OrderContext,
  about: Questioned,
  verdict: "APPROVE" | "REJECT",
  comment: string,
): Promise<Signed> {
  const { tx, actor, now } = change;
  let { pending, decision } = await decideNow(change, about, verdict);
  if (decision.ok && decision.value?.capacity.windowed) {
    await lockSpending(tx, decision.value.capacity.person.id);
    ({ pending, decision } = await decideNow(change, about, verdict));
  }
  const outcome = settle(decision);
  change.mustBeCurrent();
  if (outcome === null || pending === null) return { isLast: true, onBehalfOf: null };

  const { contentHash, calendar } = pending;
  change.write(saveDecision(outcome, actor, { verdict, contentHash, comment }, { now, calendar }));
  const { person, scope } = outcome.capacity;
  const onBehalfOf = scope && { id: person.id, name: person.name };
  if (verdict === "APPROVE")
    change.take({
      event: outcome.stepDone ? "approval_step_completed" : "approval_given",
      patch: {},
      comment,
      onBehalfOf,
      companyOnly: true,
      documents: { invoice: presentInvoice(about.invoice) },
    });
  return { isLast: outcome.instanceState !== "OPEN", onBehalfOf };
}

async function decideNow({ tx, actor, order }: OrderContext, about: Questioned, verdict: "APPROVE" | "REJECT") {
  const { approval, id } = about.exception;
  const pending = approval === "OPEN" ? await getPendingException(tx, order.id, id, actor.id) : null;
  return { pending, decision: decideException(order, about, actor, pending, verdict) };
}
