import * as z from "zod";
import type { EventType } from "./event-types.ts";

const decimal = z
  .string()
  .regex(/^-?\d+(\.\d+)?$/)
  .meta({ description: "An exact decimal, as text." });
export const orderStatuses = [
  "DRAFT",
  "PENDING_APPROVAL",
  "CHANGES_REQUESTED",
  "REJECTED",
  "APPROVED",
  "SENT",
  "ACKNOWLEDGED",
  "CLOSED",
  "CANCELLED",
] as const;
const status = z.enum(orderStatuses);

const line = z.looseObject({
  id: z.string(),
  lineNumber: z.int(),
  description: z.string(),
  quantity: decimal,
  unit: z.string().nullish(),
  unitPrice: decimal,
  netAmount: decimal,
});

const purchaseOrder = z.looseObject({
  id: z.string(),
  number: z.string(),
  revision: z.int().min(1),
  version: z.int().min(1),
  status,
  summaryStatus: z.string(),
  supplier: z.looseObject({ id: z.string(), code: z.string(), name: z.string() }),
  currency: z.string().length(3),
  netTotal: decimal,
  taxTotal: decimal,
  total: decimal,
  lines: z.array(line),
});

const actor = z.looseObject({ type: z.enum(["user", "api_key", "supplier", "system"]), name: z.string().nullish() });
const change = z.looseObject({ command: z.string(), from: status.nullable(), to: status.nullable() });
const document = z.looseObject({ id: z.string() });
const completeness = z.enum(["partial", "full"]).meta({ description: "Of the whole order, after this document." });

/** What `data` of every purchase order's event holds. Fields may be added to any object; receivers ignore what they do not know. */
const orderData = z.looseObject({ purchaseOrder, actor, change });
const proposed = orderData.extend({
  proposal: document.extend({ status: z.string(), lines: z.array(z.looseObject({ lineId: z.string() })) }),
});
const changed = orderData.extend({
  changeOrder: document.extend({
    revision: z.int().min(2),
    status: z.string(),
    contentHash: z.string(),
    total: decimal,
  }),
});
const shipped = orderData.extend({ shipment: document });
const received = orderData.extend({ receipt: document });
const invoiced = orderData.extend({ invoice: document });
const paid = orderData.extend({
  invoice: document.extend({ total: decimal, paidAmount: decimal, paidAt: z.iso.datetime() }),
});

const endpoint = z.looseObject({ id: z.string(), url: z.string(), description: z.string().nullable() });
const endpointData = z.looseObject({ endpoint });

const special: Partial<Record<EventType, z.ZodObject>> = {
  "purchase_order.change_proposed": proposed,
  "purchase_order.proposal_dismissed": proposed,
  "purchase_order.change_order_submitted": changed,
  "purchase_order.change_order_rejected": changed,
  "purchase_order.change_order_withdrawn": changed,
  "purchase_order.amended": changed,
  "purchase_order.shipped": shipped.extend({ completeness }),
  "purchase_order.shipment_reversed": shipped,
  "purchase_order.received": received.extend({ completeness }),
  "purchase_order.receipt_reversed": received,
  "purchase_order.invoiced": invoiced.extend({ completeness }),
  "purchase_order.invoice_paid": paid,
  "purchase_order.match_exception": invoiced,
  "purchase_order.match_resolved": invoiced,
  "endpoint.disabled": endpointData.extend({ reason: z.enum(["gone", "failing"]) }),
  "endpoint.failing": endpointData.extend({ failingSince: z.iso.datetime(), hours: z.int() }),
};

/** The rule for `data` of one type of event. */
export function payloadOf(type: EventType): z.ZodObject {
  return special[type] ?? (type.startsWith("endpoint.") ? endpointData : orderData);
}

const href = z.string().meta({ description: "Where the whole thing can be read, on the host of this installation." });
const thinOrder = z.looseObject({ id: z.string(), number: z.string(), revision: z.int(), version: z.int(), href });
const thinEndpoint = z.looseObject({ id: z.string(), href });

const thinRules: Partial<Record<EventType, z.ZodObject>> = {};

/** The rule for `data` of a thin event: ids alone. Each is built once, for every event is written by its rule. */
export function thinPayloadOf(type: EventType): z.ZodObject {
  return (thinRules[type] ??= thinRuleOf(type));
}

function thinRuleOf(type: EventType): z.ZodObject {
  if (type.startsWith("endpoint.")) return z.looseObject({ endpoint: thinEndpoint });
  const documents = Object.entries(payloadOf(type).shape).filter(
    ([name, rule]) => !Object.hasOwn(orderData.shape, name) && rule instanceof z.ZodObject,
  );
  return z.looseObject({
    purchaseOrder: thinOrder,
    ...Object.fromEntries(documents.map(([name]) => [name, document])),
  });
}

/** Of what a full event tells, the ids. */
export function thinOf(data: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(data).flatMap(([name, value]) => {
      const thin = thinPart(name, value);
      return thin === null ? [] : [[name, thin]];
    }),
  );
}

function thinPart(name: string, value: unknown): Record<string, unknown> | null {
  if (typeof value !== "object" || value === null || !("id" in value)) return null;
  const { id } = value;
  if (name === "endpoint") return { id, href: `/api/v1/webhook-endpoints/${String(id)}` };
  if (name !== "purchaseOrder") return { id };
  const { number, revision, version } = { number: null, revision: null, version: null, ...value };
  return { id, number, revision, version, href: `/api/v1/purchase-orders/${String(id)}` };
}
