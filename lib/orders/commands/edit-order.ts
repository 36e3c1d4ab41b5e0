import { settle } from "#lib/kernel/decision";
import { orderCommand } from "../change/order-command.ts";
import { drafted } from "../draft.ts";
import { edited } from "../editing.ts";
import { editInput } from "../input.ts";
import { orderFacts } from "../queries/order-facts.ts";
import { removeLines } from "../writes/remove-lines.ts";

/** Replaces the given fields of a draft; `lines` as a whole, where a line with its id stays that line. */
export const editOrder = orderCommand("edit", editInput, async (change, input) => {
  const { tx, actor, order } = change;
  const after = edited(order, input);
  const costCentres = [...new Set(after.lines.flatMap((line) => line.costCentre ?? []))];
  const facts = await orderFacts(tx, { supplierId: after.supplier.id, currency: after.currency, costCentres });
  const draft = settle(drafted(after, facts));

  change.mustAllow("edit");
  change.mustBeCurrent();
  await removeLines(tx, order.id);
  change.take({ event: "edited", patch: { ...draft, authorIds: [...new Set([...order.authorIds, actor.id])] } });
});
