import type { ReasonCode } from "#lib/approvals/instance";
import { invoiceOrder } from "#lib/invoices/commands/invoice-order";
import { acknowledgeOrder } from "#lib/orders/commands/acknowledge-order";
import { approveOrder } from "#lib/orders/commands/approve-order";
import { cancelOrder } from "#lib/orders/commands/cancel-order";
import { declineOrder } from "#lib/orders/commands/decline-order";
import { holdOrder } from "#lib/orders/commands/hold-order";
import { rejectOrder } from "#lib/orders/commands/reject-order";
import { requestChanges } from "#lib/orders/commands/request-changes";
import { sendOrder } from "#lib/orders/commands/send-order";
import { submitOrder } from "#lib/orders/commands/submit-order";
import type { OrderView } from "#lib/orders/view";
import { receiveOrder } from "#lib/receipts/commands/receive-order";
import { shipOrder } from "#lib/shipments/commands/ship-order";
import { dayIn, type Step, timeIn } from "./office.ts";
import type { PersonKey } from "./people.ts";

/** Quantities by line number; what is not named does not move. */
type Quantities = Readonly<Record<number, string>>;

export function submit(by: PersonKey): Step {
  return ({ people }, { id }) => submitOrder(people[by], { id });
}

export function approve(by: PersonKey, comment?: string): Step {
  return ({ people }, { id, contentHash }) => approveOrder(people[by], { id, contentHash, comment });
}

export function returned(by: PersonKey, comment: string): Step {
  return ({ people }, { id, contentHash }) => requestChanges(people[by], { id, contentHash, comment });
}

export function rejected(by: PersonKey, reasonCode: ReasonCode, comment: string): Step {
  return ({ people }, { id, contentHash }) => rejectOrder(people[by], { id, contentHash, reasonCode, comment });
}

export function send(by: PersonKey): Step {
  return ({ people }, { id }) => sendOrder(people[by], { id });
}

export function acknowledge(by: PersonKey, note?: string): Step {
  return ({ people }, { id }) => acknowledgeOrder(people[by], { id, note });
}

export function decline(by: PersonKey, note: string): Step {
  return ({ people }, { id }) => declineOrder(people[by], { id, note });
}

export function hold(by: PersonKey, reason: string): Step {
  return ({ people }, { id }) => holdOrder(people[by], { id, reason });
}

export function cancel(by: PersonKey, reason: string): Step {
  return ({ people }, { id }) => cancelOrder(people[by], { id, reason });
}

interface Shipping {
  readonly carrier: string;
  readonly trackingNumber: string;
  readonly expectedIn: number;
}

export function ship(by: PersonKey, quantities: Quantities, { carrier, trackingNumber, expectedIn }: Shipping): Step {
  return async (office, order) => {
    const about = { carrier, trackingNumber, expectedAt: timeIn(office, expectedIn) };
    const input = { id: order.id, lines: linesOf(order, quantities), ...about };
    return (await shipOrder(office.people[by], input)).purchaseOrder;
  };
}

export function receive(by: PersonKey, quantities: Quantities, note?: string, rejectedOf: Quantities = {}): Step {
  return async ({ people }, order) => {
    const input = { id: order.id, lines: linesOf(order, quantities, rejectedOf), note };
    return (await receiveOrder(people[by], input)).purchaseOrder;
  };
}

interface Invoicing {
  readonly number: string;
  readonly daysAgo: number;
  /** Prices other than the order's, by line number. */
  readonly prices?: Readonly<Record<number, string>>;
}

export function invoice(by: PersonKey, quantities: Quantities, { number, daysAgo, prices = {} }: Invoicing): Step {
  return async (office, order) => {
    const lines = order.lines.flatMap(({ id, lineNumber, unitPrice }) => {
      const quantity = quantities[lineNumber];
      return quantity === undefined ? [] : [{ lineId: id, quantity, unitPrice: prices[lineNumber] ?? unitPrice }];
    });
    const dates = { invoiceDate: dayIn(office, -daysAgo), dueDate: dayIn(office, 30 - daysAgo) };
    const input = { id: order.id, invoiceNumber: number, ...dates, lines };
    return (await invoiceOrder(office.people[by], input)).purchaseOrder;
  };
}

function linesOf(order: OrderView, quantities: Quantities, rejectedOf: Quantities = {}) {
  return order.lines.flatMap(({ id, lineNumber }) => {
    const [quantity, rejectedQuantity] = [quantities[lineNumber], rejectedOf[lineNumber]];
    if (quantity === undefined) return [];
    return [{ lineId: id, quantity, ...(rejectedQuantity !== undefined && { rejectedQuantity }) }];
  });
}
