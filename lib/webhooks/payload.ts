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

const endpoint = z.looseObject({ id: z.string(), url: z.string(), description: z.string().nullable() });
const endpointData = z.looseObject({ endpoint });

const special: Partial<Record<EventType, z.ZodType>> = {
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
  "purchase_order.match_exception": invoiced,
  "purchase_order.match_resolved": invoiced,
  "endpoint.disabled": endpointData.extend({ reason: z.enum(["gone", "failing"]) }),
  "endpoint.failing": endpointData.extend({ failingSince: z.iso.datetime(), hours: z.int() }),
};

/** The rule for `data` of one type of event. */
export function payloadOf(type: EventType): z.ZodType {
  return special[type] ?? (type.startsWith("endpoint.") ? endpointData : orderData);
}
