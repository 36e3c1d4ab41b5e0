import type { Actor } from "#lib/access/actor";
import { allowedCommands } from "./allowed-commands.ts";
import { openChange } from "./change-order.ts";
import type { Order } from "./order.ts";
import { audienceOf } from "./audience.ts";
import { presentDocument, presentInvoice, presentOrder } from "./present.ts";
import { contentOf } from "./revision.ts";
import { presentChanges, wholeChange } from "./present-change.ts";

/** A change order as its submission answers it, with what it changes of the order as it was before. */
export function changeOrderView(before: Order, after: Order, id: string) {
  const change = after.changeOrders.find((one) => one.id === id);
  if (!change) throw new Error(`Change order ${id} is not on ${after.number}.`);
  return { changeOrder: wholeChange(after, change, contentOf(before)) };
}

export type OrderView = ReturnType<typeof orderView>;

/** The answer of GET and of every command: the order as this person may see it, and what he may do with it. */
export function orderView(order: Order, actor: Actor) {
  const audience = audienceOf(actor);
  const open = openChange(order);
  const shown = (documents: readonly object[]) => documents.map((document) => presentDocument(document, audience));
  return {
    ...presentOrder(order, audience),
    pendingChange: audience === "company" && open ? wholeChange(order, open) : null,
    allowedCommands: allowedCommands(order, actor),
    shipments: shown(order.shipments),
    receipts: shown(order.receipts),
    returns: shown(order.returns),
    invoices: shown(order.invoices.map(presentInvoice)),
    changeOrders: presentChanges(order, audience),
    proposals: order.proposals,
  };
}
