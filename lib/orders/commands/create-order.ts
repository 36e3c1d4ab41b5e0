import { command } from "#lib/change/command";
import { settle } from "#lib/kernel/decision";
import { createInput } from "../input.ts";
import { newOrder } from "../new-order.ts";
import { orderFacts } from "../queries/order-facts.ts";
import { eventOf } from "../events.ts";
import { orderView } from "../view.ts";
import { saveOrder } from "../writes/save-order.ts";

/** A new draft of the buyer's. Answers the order; refuses a blocked supplier and anything that no order can hold. */
export const createOrder = command("order.create", createInput, async ({ tx, actor, now, write, emit }, input) => {
  const costCentres = [...new Set(input.lines.flatMap((line) => line.costCentre ?? []))];
  const facts = await orderFacts(tx, {
    supplierId: input.supplierId,
    currency: input.currency,
    costCentres,
    numbered: true,
  });
  const order = settle(newOrder(input, facts, actor, now));

  write(saveOrder(actor, { before: null, after: order, movements: [] }));
  emit(eventOf({ event: "created", patch: {}, before: null, after: order }, "create", actor, now));
  return orderView(order, actor);
});
