import type { Actor } from "#lib/access/actor";
import { allowedCommands } from "./allowed-commands.ts";
import type { Order } from "./order.ts";
import { type Audience, presentDocument, presentInvoice, presentOrder } from "./present.ts";

export type OrderView = ReturnType<typeof orderView>;

/** The answer of GET and of every command: the order as this person may see it, and what he may do with it. */
export function orderView(order: Order, actor: Actor) {
  const audience = audienceOf(actor);
  const shown = (documents: readonly object[]) => documents.map((document) => presentDocument(document, audience));
  return {
    ...presentOrder(order, audience),
    allowedCommands: allowedCommands(order, actor),
    shipments: shown(order.shipments),
    receipts: shown(order.receipts),
    returns: shown(order.returns),
    invoices: shown(order.invoices.map(presentInvoice)),
  };
}

export function audienceOf(actor: Actor): Audience {
  return actor.supplierId === null ? "company" : "supplier";
}
