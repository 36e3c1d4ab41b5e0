import { isPositive } from "#lib/kernel/decimal";
import type { OrderVerb } from "#lib/orders/lifecycle";
import type { Order } from "#lib/orders/order";
import { toInvoice, toReceive, toShip } from "#lib/orders/quantities";
import type { FormAction } from "../ui/action-form.tsx";

/** Verbs that are one form: a button, or a dialog that asks for a reason. */
export const formVerbs = [
  "submit",
  "send",
  "acknowledge",
  "decline",
  "withdraw",
  "copy",
  "hold",
  "release",
  "cancel-remainder",
  "close",
  "reopen",
  "cancel",
  "delete",
] as const satisfies readonly OrderVerb[];

export type FormVerb = (typeof formVerbs)[number];

/** What the page hands over: the server action of each verb. */
export type OrderActions = Readonly<Record<FormVerb | "cancel-line" | "hand-over", FormAction>>;

/** Verbs that have a page of their own. */
const pages: Partial<Record<OrderVerb, (id: string) => string>> = {
  edit: (id) => `/orders/${id}/edit`,
  ship: (id) => `/orders/${id}/ship`,
  receive: (id) => `/receiving/${id}`,
  invoice: (id) => `/orders/${id}/invoice`,
  amend: (id) => `/orders/${id}/change`,
  "counter-propose": (id) => `/orders/${id}/propose`,
};

export function pageOf(verb: OrderVerb, id: string): string | null {
  return pages[verb]?.(id) ?? null;
}

/** The one thing to do next with this order, for somebody who may do all of `allowed`; null when nothing presses. */
export function nextVerb(order: Order, allowed: readonly OrderVerb[], forSupplier: boolean): OrderVerb | null {
  const candidates = forSupplier ? suppliersTurn : companysTurn;
  return candidates.find((verb) => allowed.includes(verb) && presses(verb, order)) ?? null;
}

const companysTurn = ["submit", "send", "receive", "invoice"] as const satisfies OrderVerb[];
const suppliersTurn = ["acknowledge", "ship", "invoice"] as const satisfies OrderVerb[];

function presses(verb: OrderVerb, { lines }: Order): boolean {
  if (verb === "ship") return lines.some((line) => isPositive(toShip(line)));
  if (verb === "receive") return lines.some((line) => isPositive(toReceive(line)));
  if (verb === "invoice") return lines.some((line) => isPositive(toInvoice(line)));
  return true;
}
