import { routeFor } from "#lib/approvals/queries/find-route";
import { openInstance } from "#lib/approvals/writes/open-instance";
import { no, settle } from "#lib/kernel/decision";
import { orderCommand } from "../change/order-command.ts";
import { drafted } from "../draft.ts";
import { plainInput } from "../input.ts";
import { orderFacts } from "../queries/order-facts.ts";
import { sent } from "../sending.ts";
import { submittable, submitted } from "../submission.ts";

/** Freezes the terms and sends the draft on its way to whoever has to sign it; what nobody can sign stays a draft. */
export const submitOrder = orderCommand("submit", plainInput, async (change) => {
  const { tx, actor, now, order } = change;
  const costCentres = [...new Set(order.lines.flatMap((line) => line.costCentre ?? []))];
  settle(submittable(order));
  change.mustAllow("submit");
  change.mustBeCurrent();

  const facts = await orderFacts(tx, { supplierId: order.supplier.id, currency: order.currency, costCentres });
  const { baseTotal } = settle(drafted(order, facts));
  if (order.supplier.blocked)
    settle(no("supplier_blocked", `${order.supplier.name} is blocked: nothing can be ordered there.`));
  if (baseTotal === null)
    settle(no("rate_missing", `There is no exchange rate for ${order.currency}. Finance can add one.`));

  const priced = { ...order, baseTotal };
  const route = await routeFor(tx, priced, now);
  if (route.outcome === "UNROUTABLE")
    settle(no("unroutable", route.explanation.join(" "), { explanation: route.explanation }));

  change.write(openInstance(order, route, now));
  change.take(submitted(priced, actor, now));
  if (route.outcome !== "AUTO_APPROVED") return;
  change.take({
    event: "approved",
    command: "auto-approve",
    patch: { status: "APPROVED", approvedAt: now.toISOString() },
  });
  if (order.supplier.autoSend) change.take(sent(change.order, now));
});
