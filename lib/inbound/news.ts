import * as z from "zod";
import { quantityField, unitPriceField } from "#lib/input/decimal-field";
import { clearable } from "#lib/input/field";
import { multiLine, oneLine } from "#lib/input/text-field";
import { timeField } from "#lib/input/time-field";
import { strictObject } from "#lib/input/words";
import { checkPayment, invoiceInput, paymentFields } from "#lib/invoices/input";
import { shipmentStatuses } from "#lib/orders/documents";
import { acknowledgeInput, movedLines } from "#lib/orders/input";
import type { SourceKind } from "./source.ts";

const purchaseOrderNumber = oneLine(50);

const shipmentUpdated = strictObject({
  purchaseOrderNumber,
  status: z.enum(shipmentStatuses),
  carrier: oneLine(100),
  trackingNumber: oneLine(100),
  occurredAt: timeField.optional(),
  /** Without them, all that is open. */
  lines: movedLines.optional(),
});

const orderResponse = strictObject({
  purchaseOrderNumber,
  revision: z.int32().min(1).optional(),
  response: z.enum(["accepted", "declined", "countered"]),
  note: clearable(multiLine(2000)),
  lines: acknowledgeInput.shape.lines,
}).superRefine(({ response, lines = [] }, context) => {
  const problem = (message: string) => context.addIssue({ code: "custom", path: ["lines"], message });
  if (response === "countered" && lines.length === 0) problem("Name the lines and what is offered of them.");
  if (response === "declined" && lines.length > 0) problem("Leave this out: an order is declined as a whole.");
});

const { id: _id, expectedVersion: _version, ...invoiceFacts } = invoiceInput.shape;
const invoiceSubmitted = strictObject({ purchaseOrderNumber, ...invoiceFacts });

const invoicePaid = strictObject({
  supplierCode: oneLine(50),
  invoiceNumber: oneLine(100),
  ...paymentFields,
}).superRefine(checkPayment);

/** What is in stock may be nothing. */
export const stockLow = strictObject({
  sku: oneLine(100),
  description: clearable(oneLine(500)),
  quantityOnHand: unitPriceField,
  reorderPoint: unitPriceField,
  reorderQuantity: quantityField,
  supplierCode: clearable(oneLine(50)),
});

/** What each kind of source may tell, and the rule for its data. */
const schemas = {
  carrier: { "shipment.updated": shipmentUpdated },
  supplier: { "order.response": orderResponse, "invoice.submitted": invoiceSubmitted },
  payment: { "invoice.paid": invoicePaid },
  stock: { "stock.low": stockLow },
} as const;

export type ShipmentNews = z.output<typeof shipmentUpdated>;
export type OrderResponse = z.output<typeof orderResponse>;
export type SubmittedInvoice = z.output<typeof invoiceSubmitted>;
export type PaymentNews = z.output<typeof invoicePaid>;
export type StockNews = z.output<typeof stockLow>;

/** A message that was read: what it tells, and of what. */
export type News =
  | { readonly type: "shipment.updated"; readonly data: ShipmentNews }
  | { readonly type: "order.response"; readonly data: OrderResponse }
  | { readonly type: "invoice.submitted"; readonly data: SubmittedInvoice }
  | { readonly type: "invoice.paid"; readonly data: PaymentNews }
  | { readonly type: "stock.low"; readonly data: StockNews };

/** Senders put more around it, like an id and a time of their own. */
const envelope = z.looseObject({ type: oneLine(200) });

/** What a message tells; `news` is null for a type that this kind of source is not asked for. Throws `ZodError` for what does not fit. */
export function readNews(kind: SourceKind, value: unknown): { readonly type: string; readonly news: News | null } {
  const { type } = envelope.parse(value);
  const known: Readonly<Record<string, z.ZodType>> = schemas[kind];
  const schema = Object.hasOwn(known, type) ? known[type] : undefined;
  if (!schema) return { type, news: null };
  const shape = z.object({ type: z.literal(type), data: schema });
  return { type, news: shape.parse(value) as News };
}

/** The type that a message says it is of, also where the rest does not fit; null where it says none. */
export function typeSaid(value: unknown): string | null {
  return envelope.safeParse(value).data?.type ?? null;
}

/** The order that it names; null where it names none. */
export function orderNamed({ data }: News): string | null {
  return "purchaseOrderNumber" in data ? data.purchaseOrderNumber : null;
}
