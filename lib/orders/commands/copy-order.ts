import { command } from "#lib/change/command";
import { no, settle } from "#lib/kernel/decision";
import { eventOf } from "../events.ts";
import { plainInput } from "../input.ts";
import { copyOf, newOrder } from "../new-order.ts";
import { loadOrder } from "../queries/load-order.ts";
import { orderFacts } from "../queries/order-facts.ts";
import { orderView } from "../view.ts";
import { sees } from "../visibility.ts";
import { saveOrder } from "../writes/save-order.ts";

/** A new draft of the caller's with the terms of any order that he sees. */
export const copyOrder = command("order.copy", plainInput, async ({ tx, actor, now, write, emit }, { id }) => {
  const original = await loadOrder(tx, id);
  if (!original || !sees(actor, original)) return settle(no("not_found", "There is no such purchase order."));

  const input = copyOf(original);
  const costCentres = [...new Set(input.lines.flatMap((line) => line.costCentre ?? []))];
  const facts = await orderFacts(tx, {
    supplierId: input.supplierId,
    currency: input.currency,
    costCentres,
    numbered: true,
  });
  const from = { id: original.id, number: original.number, revision: original.revision };
  const order = settle(newOrder(input, facts, actor, now, from));

  write(saveOrder(actor, { before: null, after: order, movements: [] }));
  emit(eventOf({ event: "created", patch: {}, before: null, after: order }, "copy", actor, now));
  return orderView(order, actor);
});
