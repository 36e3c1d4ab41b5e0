import type { Actor } from "#lib/access/actor";
import { minorDigits } from "#lib/codes/currency";
import { decimal, fixed } from "#lib/kernel/decimal";
import { Prisma } from "#prisma/generated/client";
import type { Signer, Standing, Subject } from "../capacity.ts";
import type { RaisedFlag } from "../flag.ts";
import {
  capacityFor,
  flagsOf,
  type InboxChange,
  type InboxEntry,
  type InboxException,
  type InboxOrder,
  type InboxSupplierChange,
  type OrderEntry,
  type OwnDecision,
  whyYou,
} from "../inbox.ts";
import type { RoutedApprover } from "../instance.ts";

export interface InboxRow {
  readonly id: string;
  readonly purchaseOrder: InboxOrder | null;
  readonly changeOrder: InboxChange | null;
  readonly matchException: InboxException | null;
  readonly supplierChange: InboxSupplierChange | null;
  readonly baseCurrency: string;
  readonly contentHash: string;
  readonly stage: number;
  readonly explanation: readonly string[];
  readonly approvers: readonly RoutedApprover[];
  readonly since: string;
  readonly dueAt: string | null;
  readonly raised: readonly RaisedFlag[];
  readonly changed: boolean;
  readonly onHold: boolean;
}

/** A step `s` of instance `i` with its order `o` or change `n` of a supplier, supplier `v` and requester `u`, as this person is shown it. */
export function inboxColumns(actor: Actor): Prisma.Sql {
  return Prisma.sql`
    s.id, i.content_hash AS "contentHash", s.stage + 1 AS stage, i.explanation, i.flags AS raised, s.approvers, iso(s.opened_at) AS since, iso(s.due_at) AS "dueAt",
    coalesce(o.on_hold, false) AS "onHold", (SELECT base_currency::text FROM settings) AS "baseCurrency",
    CASE WHEN n.id IS NOT NULL THEN jsonb_build_object('id', n.id, 'supplier', jsonb_build_object('id', v.id, 'code', v.code, 'name', v.name),
      'requester', jsonb_build_object('id', u.id, 'name', u.name)) END AS "supplierChange",
    CASE WHEN o.id IS NOT NULL THEN jsonb_build_object('id', o.id, 'number', o.number, 'revision', o.revision, 'version', o.version, 'status', o.status, 'reference', o.reference,
      'supplier', jsonb_build_object('id', v.id, 'code', v.code, 'name', v.name), 'requester', jsonb_build_object('id', u.id, 'name', u.name),
      'currency', o.currency, 'netTotal', o.net_total::text, 'total', o.total::text, 'baseTotal', o.base_total::text, 'neededBy', o.needed_by,
      'costCentres', (SELECT coalesce(jsonb_agg(DISTINCT l.cost_centre), '[]') FROM purchase_order_line l
        WHERE l.purchase_order_id = o.id AND l.cost_centre IS NOT NULL)) END AS "purchaseOrder",
    (SELECT jsonb_build_object('id', c.id, 'revision', c.revision, 'currency', c.currency, 'total', c.total::text, 'baseTotal', c.base_total::text, 'reason', c.reason,
      'costCentres', (SELECT coalesce(jsonb_agg(DISTINCT l->'costCentre'), '[]') FROM jsonb_array_elements(c.terms->'lines') l))
      FROM change_order c WHERE c.id = i.change_order_id) AS "changeOrder",
    (SELECT jsonb_build_object('id', e.id, 'code', e.code, 'message', e.message, 'invoiceId', e.invoice_id, 'invoiceNumber', bill.invoice_number,
      'overBy', e.over_by::text, 'overPercent', trim_scale(e.over_percent)::text)
      FROM match_exception e JOIN invoice bill ON bill.id = e.invoice_id WHERE e.id = i.match_exception_id) AS "matchException",
    EXISTS (SELECT 1 FROM approval_decision mine WHERE mine.purchase_order_id = o.id AND mine.user_id = ${actor.id}::uuid
      AND mine.verdict = 'APPROVE' AND mine.content_hash <> i.content_hash AND mine.at < i.created_at AND i.match_exception_id IS NULL
      AND EXISTS (SELECT 1 FROM approval_instance signed WHERE signed.id = mine.instance_id AND signed.match_exception_id IS NULL)) AS changed`;
}

export const inboxTables = Prisma.sql`
  approval_step s JOIN approval_instance i ON i.id = s.instance_id LEFT JOIN purchase_order o ON o.id = s.purchase_order_id
  LEFT JOIN supplier_change n ON n.id = i.supplier_change_id
  JOIN supplier v ON v.id = coalesce(o.supplier_id, n.supplier_id) JOIN app_user u ON u.id = coalesce(o.requester_id, n.requested_by_id)`;

/** The decision a person took, and as whom. */
export interface Decided {
  readonly decision: OwnDecision;
  readonly person: Signer;
  readonly onBehalfOf: InboxEntry["onBehalfOf"];
}

/** What waits for somebody. */
export function waitingEntry(row: InboxRow, standing: Standing): InboxEntry {
  const { person, scope } = capacityFor(standing, { approvers: row.approvers, ...subjectOf(row) });
  const { id, name } = person;
  return entryOf(row, { person, onBehalfOf: scope && { id, name }, decision: null });
}

function subjectOf({ purchaseOrder, changeOrder, matchException }: InboxRow): Subject {
  if (purchaseOrder === null) return { documentType: "SUPPLIER_CHANGE", costCentres: [], baseTotal: "0" };
  const { costCentres, baseTotal } = changeOrder ?? purchaseOrder;
  const documentType = documentTypeOf({ changeOrder, matchException });
  return { documentType, costCentres, baseTotal: matchException ? matchException.overBy : baseTotal };
}

function documentTypeOf({
  changeOrder,
  matchException,
}: Pick<InboxRow, "changeOrder" | "matchException">): OrderEntry["documentType"] {
  if (matchException !== null) return "MATCH_EXCEPTION";
  return changeOrder === null ? "PO" : "CHANGE_ORDER";
}

/** What somebody decided. */
export function entryOf(row: InboxRow, by: Omit<Decided, "decision"> & Pick<InboxEntry, "decision">): InboxEntry {
  const { purchaseOrder, supplierChange } = row;
  const flags = flagsOf(row.raised, row);
  const facts = {
    id: row.id,
    contentHash: row.contentHash,
    stage: row.stage,
    why: whyYou(row.explanation, row.approvers, by.person, by.onBehalfOf),
    since: row.since,
    dueAt: row.dueAt,
    onBehalfOf: by.onBehalfOf,
    flags: flags.map(({ code }) => code),
    warnings: flags.map(({ because }) => because),
    decision: by.decision,
  };
  if (purchaseOrder !== null) return { ...facts, ...orderPart(purchaseOrder, row) };
  if (supplierChange === null) throw new Error("Something waits that is neither an order nor a change of a supplier.");
  return {
    ...facts,
    documentType: "SUPPLIER_CHANGE",
    purchaseOrder: null,
    changeOrder: null,
    matchException: null,
    supplierChange,
  };
}

function orderPart(purchaseOrder: InboxOrder, { changeOrder, matchException, baseCurrency }: InboxRow) {
  const money = (amount: string) => fixed(decimal(amount), minorDigits(purchaseOrder.currency));
  const inBase = (amount: string) => fixed(decimal(amount), minorDigits(baseCurrency));
  const { netTotal, total, baseTotal } = purchaseOrder;
  const amounts = { netTotal: money(netTotal), total: money(total), baseTotal: baseTotal && inBase(baseTotal) };
  return {
    documentType: documentTypeOf({ changeOrder, matchException }),
    purchaseOrder: { ...purchaseOrder, ...amounts },
    changeOrder: changeOrder && {
      ...changeOrder,
      total: fixed(decimal(changeOrder.total), minorDigits(changeOrder.currency)),
      baseTotal: inBase(changeOrder.baseTotal),
    },
    matchException: matchException && {
      ...matchException,
      overBy: matchException.overBy && inBase(matchException.overBy),
    },
    supplierChange: null,
  };
}
