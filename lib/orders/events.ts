import type { Actor } from "#lib/access/actor";
import { difference } from "#lib/audit/difference";
import type { DomainEvent, FieldChange, OutboundEvent } from "#lib/change/event";
import { buildEnvelope, buildThinEnvelope } from "#lib/webhooks/envelope";
import type { EventType } from "#lib/webhooks/event-types";
import type { Order, OrderLine } from "./order.ts";
import type { Audience } from "./audience.ts";
import { presentDocument, presentOrder } from "./present.ts";
import { type OrderStep, toldAs } from "./step.ts";

/** What a step leaves behind: its entry in the order's audit chain, and what subscribers are told. */
export function eventOf(step: OrderStep, verb: string, actor: Actor, now: Date): DomainEvent {
  const { before, after } = step;
  const type = toldAs(step.event);
  return {
    action: `purchase_order.${step.event}`,
    stream: `purchase_order:${after.id}`,
    entity: { type: "purchase_order", id: after.id, number: after.number },
    changes: [...changesOf(before, after), ...(step.changes ?? [])],
    reason: step.reason ?? step.comment ?? null,
    onBehalfOf: step.onBehalfOf?.id ?? null,
    ...(type && { outbound: outbound(type, step, verb, actor, now) }),
  };
}

function outbound(type: EventType, step: OrderStep, verb: string, actor: Actor, now: Date): OutboundEvent {
  const { after } = step;
  const about = { type, subjectId: after.id, version: after.version, at: now, sequence: after.eventSequence };
  const forCompany = dataOf(step, verb, actor, "company");
  const forSupplier = after.sentAt === null || step.companyOnly ? null : dataOf(step, verb, actor, "supplier");
  const company = buildEnvelope({ ...about, data: forCompany });
  return {
    id: company.id,
    type,
    purchaseOrderId: after.id,
    sequence: after.eventSequence,
    supplierId: after.supplier.id,
    companyBody: company.body,
    supplierBody: forSupplier && buildEnvelope({ ...about, data: forSupplier }).body,
    thinBody: buildThinEnvelope({ ...about, data: forSupplier ?? forCompany }).body,
    facts: {
      costCentres: [...new Set(after.lines.flatMap((line) => line.costCentre ?? []))],
      baseTotal: after.baseTotal,
      status: after.status,
    },
  };
}

function dataOf(step: OrderStep, verb: string, actor: Actor, audience: Audience) {
  const { before, after, documents, shown, completenessOf, reason, comment } = step;
  return {
    purchaseOrder: presentOrder(after, audience),
    actor: who(actor, step, audience),
    change: {
      command: step.command ?? verb,
      from: before?.status ?? null,
      to: after.status,
      ...(audience === "company" && { reason: reason ?? null, comment: comment ?? null }),
    },
    ...documentsFor(documents ?? {}, audience),
    ...shown?.(audience),
    ...(completenessOf && { completeness: after[completenessOf] === "FULL" ? "full" : "partial" }),
  };
}

function documentsFor(documents: Readonly<Record<string, object>>, audience: Audience) {
  return Object.fromEntries(
    Object.entries(documents).map(([name, document]) => [name, presentDocument(document, audience)]),
  );
}

/** Suppliers are told their own people's names only. */
function who({ type, name, supplierId }: Actor, { onBehalfOf }: OrderStep, audience: Audience) {
  if (audience === "supplier") return supplierId === null ? { type: "user", name: "Buyer" } : { type, name };
  return { type, name, ...(onBehalfOf && { onBehalfOf: onBehalfOf.name }) };
}

const audited = [
  "status",
  "summaryStatus",
  "revision",
  "onHold",
  "declined",
  "shipmentStatus",
  "receiptStatus",
  "invoiceStatus",
  "matchStatus",
  "reference",
  "currency",
  "paymentTerms",
  "shipTo",
  "shippingInstructions",
  "notes",
  "internalNotes",
  "freight",
  "freightTaxRatePercent",
  "netTotal",
  "taxTotal",
  "total",
  "baseTotal",
  "contentHash",
  "twoWayMatch",
  "copiedFrom",
] as const satisfies (keyof Order)[];

/** Old and new of every field that changed; lines by their number, people and suppliers by their id. */
function changesOf(before: Order | null, after: Order): FieldChange[] {
  const ids = (order: Order) => ({ supplierId: order.supplier.id, requesterId: order.requester.id });
  return [
    ...difference(before, after, audited),
    ...difference(before && ids(before), ids(after)),
    ...difference(before && glassOf(before), glassOf(after)),
    ...lineChanges(before?.lines ?? [], after.lines),
    ...partChanges(
      "changeOrder",
      before?.changeOrders ?? [],
      after.changeOrders,
      ["revision", "status", "contentHash", "total"],
      glassOf,
    ),
    ...partChanges("proposal", before?.proposals ?? [], after.proposals, ["revision", "status", "lines"]),
  ];
}

/** What the record says of an approval without signatures: people by their id. */
function glassOf({ breakGlass }: Pick<Order, "breakGlass">) {
  if (breakGlass === null) return { breakGlass: null };
  const { reason, requestedBy, requestedAt, confirmedBy, confirmedAt } = breakGlass;
  const ids = { requestedById: requestedBy.id, confirmedById: confirmedBy?.id ?? null };
  return { breakGlass: { reason, ...ids, requestedAt, confirmedAt } };
}

/** What became of the change orders or proposals: of each that is new or another now, these fields. */
function partChanges<Part extends { readonly id: string }>(
  name: string,
  before: readonly Part[],
  after: readonly Part[],
  fields: readonly (keyof Part & string)[],
  more: (part: Part) => object = () => ({}),
): FieldChange[] {
  const old = new Map(before.map((part) => [part.id, part]));
  return after
    .filter((part) => old.get(part.id) !== part)
    .flatMap((part) => {
      const earlier = old.get(part.id) ?? null;
      return [...difference(earlier, part, fields), ...difference(earlier && more(earlier), more(part))];
    })
    .map((change) => ({ ...change, field: `${name}.${change.field}` }));
}

function lineChanges(before: readonly OrderLine[], after: readonly OrderLine[]): FieldChange[] {
  if (before === after) return [];
  const old = new Map(before.map((line) => [line.id, line]));
  const kept = new Set(after.map((line) => line.id));
  const gone = before
    .filter((line) => !kept.has(line.id))
    .map((line) => ({ field: `lines[${line.lineNumber}]`, old: line, new: null }));
  return [...after.flatMap((line) => lineChange(old.get(line.id), line)), ...gone];
}

function lineChange(before: OrderLine | undefined, after: OrderLine): FieldChange[] {
  if (before === after) return [];
  const name = `lines[${after.lineNumber}]`;
  if (!before) return [{ field: name, old: null, new: after }];
  return difference(before, after).map((change) => ({ ...change, field: `${name}.${change.field}` }));
}
