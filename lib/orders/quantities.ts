import { compare, type Decimal, decimal, isPositive, isZero, max, minus, zero } from "#lib/kernel/decimal";
import type { OrderLine } from "./order.ts";
import type { Completeness } from "./status.ts";

/** What of a line is still wanted: ordered − cancelled. */
export function wanted(line: OrderLine): Decimal {
  return minus(decimal(line.quantity), decimal(line.cancelledQuantity));
}

/** Received and kept: received − rejected − returned. */
export function receivedNet(line: OrderLine): Decimal {
  return less(line.receivedQuantity, line.rejectedQuantity, line.returnedQuantity);
}

/** On its way or here to stay: shipped − rejected − returned. What came without a ship notice leaves it at 0. */
export function shippedNet(line: OrderLine): Decimal {
  return max(zero, less(line.shippedQuantity, line.rejectedQuantity, line.returnedQuantity));
}

export function invoicedNet(line: OrderLine): Decimal {
  return less(line.invoicedQuantity, line.creditedQuantity);
}

/** What may still be cancelled: ordered − cancelled − max(shipped, received, invoiced), each net, at least 0. */
export function cancellable(line: OrderLine): Decimal {
  return max(zero, minus(wanted(line), max(shippedNet(line), receivedNet(line), invoicedNet(line))));
}

/** What is still to come: ordered − cancelled − received net, at least 0. */
export function toReceive(line: OrderLine): Decimal {
  return max(zero, minus(wanted(line), receivedNet(line)));
}

/** What is still to be shipped: ordered − cancelled − shipped net, at least 0; money is not shipped. */
export function toShip(line: OrderLine): Decimal {
  return line.kind === "AMOUNT" ? zero : max(zero, minus(wanted(line), shippedNet(line)));
}

/** What is still to be invoiced, at least 0. */
export function toInvoice(line: OrderLine): Decimal {
  return max(zero, minus(wanted(line), invoicedNet(line)));
}

/** Nothing more is to come: received (not asked of two-way matched orders) and invoiced. */
export function isComplete(line: OrderLine, twoWayMatch: boolean): boolean {
  const received = twoWayMatch || isZero(toReceive(line));
  return received && isZero(toInvoice(line));
}

export interface Progress {
  readonly shipmentStatus: Completeness;
  readonly receiptStatus: Completeness;
  readonly invoiceStatus: Completeness;
}

/** Per line, then AND-ed; lines with nothing left to order are ignored. */
export function progressOf(lines: readonly OrderLine[]): Progress {
  const left = lines.filter((line) => isPositive(wanted(line)));
  return {
    shipmentStatus: rollUp(
      left.filter((line) => line.kind === "GOODS"),
      shippedNet,
    ),
    receiptStatus: rollUp(left, receivedNet),
    invoiceStatus: rollUp(left, invoicedNet),
  };
}

function rollUp(lines: readonly OrderLine[], done: (line: OrderLine) => Decimal): Completeness {
  if (!lines.some((line) => isPositive(done(line)))) return "NONE";
  return lines.every((line) => compare(done(line), wanted(line)) >= 0) ? "FULL" : "PARTIAL";
}

function less(gross: string, ...taken: readonly string[]): Decimal {
  return taken.reduce((left, text) => minus(left, decimal(text)), decimal(gross));
}
