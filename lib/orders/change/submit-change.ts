import { weigh, type Weight } from "#lib/approvals/delta";
import { findApprovedContent } from "#lib/approvals/queries/find-approved-content";
import { routeFor } from "#lib/approvals/queries/find-route";
import { openInstance } from "#lib/approvals/writes/open-instance";
import { compare, decimal } from "#lib/kernel/decimal";
import { no, settle } from "#lib/kernel/decision";
import { newId } from "#lib/kernel/id";
import { changesSomething, fits } from "../amending.ts";
import { termsOf, withChange } from "../change-order.ts";
import type { ChangeOrder, Order } from "../order.ts";
import { endedProposals } from "../proposal.ts";
import type { Priced } from "../queries/get-priced.ts";
import { contentOf } from "../revision.ts";
import { submittable } from "../submission.ts";
import { aboutChange } from "./end-change.ts";
import type { OrderContext } from "./order-command.ts";
import { takeEffect } from "./take-effect.ts";

interface Submission extends Priced {
  /** The change order that was sent back; null for a new one. */
  readonly again: ChangeOrder | null;
  readonly reason: string | null;
  readonly proposalId: string | null;
}

/**
 * Submits a change of an approved order: what asks for nobody's signature takes effect at once, everything else waits for
 * whoever has to sign it. Gives its id. Refused where it changes nothing, or where nobody can sign it.
 */
export async function submitChange(change: OrderContext, submission: Submission): Promise<string> {
  const { tx, order, now, actor } = change;
  const { proposed, baseTotal, rate } = submission;
  settle(submittable(proposed));
  settle(changesSomething(order, proposed));
  settle(fits(order, proposed));
  if (proposed.supplier.blocked && ordersMore(order, proposed))
    settle(no("supplier_blocked", `${proposed.supplier.name} is blocked: nothing can be ordered there.`));
  if (baseTotal === null || rate === null)
    return settle(no("rate_missing", `There is no exchange rate for ${proposed.currency}. Finance can add one.`));

  const authorIds = [...new Set([...order.authorIds, actor.id])];
  const facts = { rate, baseCurrency: order.baseCurrency, tolerancePercent: order.tolerances.changeOrderPercent };
  const weight = weigh(await findApprovedContent(tx, order.id), contentOf(proposed), facts);
  const route = weight.outcome === "AT_ONCE" ? null : await routed(change, { ...proposed, authorIds }, weight);

  const explanation = [weight.because, ...(route?.explanation ?? [])];
  const waiting = changeOrderOf(change, submission, baseTotal, explanation);
  change.take({
    event: "change_order_submitted",
    patch: {
      authorIds,
      changeOrders: withChange(order, waiting),
      proposals: submission.proposalId === null ? order.proposals : endedProposals(order, "ACCEPTED", now),
    },
    reason: submission.reason,
    ...aboutChange(order, waiting),
  });
  if (route)
    change.write(
      openInstance({ id: order.id, changeOrderId: waiting.id, contentHash: proposed.contentHash }, route, now),
    );
  if (route?.outcome !== "ROUTED") await takeEffect(change, waiting, { reason: explanation.join(" ") });
  return waiting.id;
}

/** What was ordered from a supplier that is blocked now may still become less. */
function ordersMore(order: Order, proposed: Order): boolean {
  return proposed.supplier.id !== order.supplier.id || compare(decimal(proposed.total), decimal(order.total)) > 0;
}

async function routed({ tx, now }: OrderContext, proposed: Order, weight: Extract<Weight, { outcome: "ROUTED" }>) {
  const found = await routeFor(tx, proposed, now, weight);
  if (found.outcome === "UNROUTABLE")
    settle(no("unroutable", found.explanation.join(" "), { explanation: found.explanation }));
  return { ...found, explanation: [weight.because, ...found.explanation] };
}

function changeOrderOf(
  { order, actor, now }: OrderContext,
  { proposed, again, reason, proposalId }: Submission,
  baseTotal: string,
  explanation: readonly string[],
): ChangeOrder {
  return {
    id: again?.id ?? newId(),
    revision: order.revision + 1,
    status: "PENDING_APPROVAL",
    reason,
    terms: termsOf(proposed),
    contentHash: proposed.contentHash,
    currency: proposed.currency,
    total: proposed.total,
    baseTotal,
    explanation: [...new Set(explanation)],
    proposalId: again?.proposalId ?? proposalId,
    breakGlass: null,
    createdBy: again?.createdBy ?? { id: actor.id, name: actor.name },
    createdAt: again?.createdAt ?? now.toISOString(),
    endedAt: null,
  };
}
