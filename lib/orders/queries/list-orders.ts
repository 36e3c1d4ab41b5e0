import type { Actor } from "#lib/access/actor";
import { query } from "#lib/change/query";
import { minorDigits } from "#lib/codes/currency";
import { decimal, fixed } from "#lib/kernel/decimal";
import { no, settle } from "#lib/kernel/decision";
import { cutPage, type Page } from "#lib/kernel/page";
import { fold } from "#lib/kernel/text";
import { db } from "#lib/platform/db";
import { Prisma } from "#prisma/generated/client";
import { listInput, type ListInput, sortOf } from "../list-input.ts";
import type { Order } from "../order.ts";
import { audienceOf } from "../audience.ts";
import { after, isKeyFor, keyColumn, orderBy } from "./order-sort.ts";
import { visibleRows } from "./visible-rows.ts";

type Header =
  | "id"
  | "number"
  | "version"
  | "revision"
  | "status"
  | "summaryStatus"
  | "onHold"
  | "declined"
  | "shipmentStatus"
  | "receiptStatus"
  | "invoiceStatus"
  | "matchStatus"
  | "reference"
  | "currency"
  | "netTotal"
  | "taxTotal"
  | "total"
  | "neededBy"
  | "createdAt"
  | "updatedAt"
  | "submittedAt"
  | "approvedAt"
  | "sentAt";

/** An order in a list: its header without lines. */
export interface OrderRow extends Pick<Order, Header> {
  readonly supplier: { readonly id: string; readonly code: string; readonly name: string };
  readonly requester: { readonly id: string; readonly name: string };
  /** Left out for suppliers. */
  readonly baseTotal?: string | null;
}

interface Row extends OrderRow {
  readonly baseTotal: string | null;
  readonly baseCurrency: string;
  readonly sortKey: string | null;
}

/** A page of the orders that the caller may see, in a stable order, starting after the last one already shown. */
export const listOrders = query("order.read", listInput, async (actor, input): Promise<Page<OrderRow>> => {
  const sort = sortOf(input.sort);
  if (input.cursor && !isKeyFor(sort.field, input.cursor)) {
    settle(
      no("validation_failed", "Use a nextCursor as it was given.", {
        errors: [{ path: ["cursor"], message: "Use a nextCursor as it was given, with the same sort." }],
      }),
    );
  }
  const rows = await db.$queryRaw<Row[]>`
    SELECT ${columns}, ${keyColumn(sort.field)} AS "sortKey"
    FROM purchase_order o JOIN supplier s ON s.id = o.supplier_id LEFT JOIN app_user u ON u.id = o.requester_id
    WHERE ${Prisma.join([visibleRows(actor), ...filters(input), ...(input.cursor ? [after(sort, input.cursor)] : [])], " AND ")}
    ORDER BY ${orderBy(sort)} LIMIT ${input.limit + 1}`;

  const page = cutPage(rows, input.limit, (row) => [row.sortKey, row.id]);
  return { ...page, data: page.data.map((row) => shown(row, actor)) };
});

const columns = Prisma.sql`o.id::text, o.number, o.version, o.revision, o.status::text, o.summary_status::text AS "summaryStatus", o.on_hold AS "onHold", o.declined,
  o.shipment_status::text AS "shipmentStatus", o.receipt_status::text AS "receiptStatus", o.invoice_status::text AS "invoiceStatus",
  o.match_status::text AS "matchStatus", o.reference, json_build_object('id', s.id, 'code', s.code, 'name', s.name) AS supplier,
  json_build_object('id', o.requester_id, 'name', coalesce(u.name, '')) AS requester, o.currency::text, o.net_total::text AS "netTotal",
  o.tax_total::text AS "taxTotal", o.total::text, o.base_total::text AS "baseTotal", (SELECT base_currency::text FROM settings) AS "baseCurrency", o.needed_by::text AS "neededBy", iso(o.created_at) AS "createdAt",
  iso(o.updated_at) AS "updatedAt", iso(o.submitted_at) AS "submittedAt", iso(o.approved_at) AS "approvedAt", iso(o.sent_at) AS "sentAt"`;

/** Days are the company's, both ends included; each word of `q` stands somewhere, letter by letter. */
function filters(input: ListInput): Prisma.Sql[] {
  const zone = Prisma.sql`(SELECT time_zone FROM settings)`;
  const words = input.q ? fold(input.q).split(/\s+/).filter(Boolean) : [];
  return [
    ...(input.status ? [Prisma.sql`o.status::text = ANY (${input.status})`] : []),
    ...(input.summaryStatus ? [Prisma.sql`o.summary_status::text = ANY (${input.summaryStatus})`] : []),
    ...(input.shipmentStatus ? [Prisma.sql`o.shipment_status::text = ANY (${input.shipmentStatus})`] : []),
    ...(input.receiptStatus ? [Prisma.sql`o.receipt_status::text = ANY (${input.receiptStatus})`] : []),
    ...(input.invoiceStatus ? [Prisma.sql`o.invoice_status::text = ANY (${input.invoiceStatus})`] : []),
    ...(input.declined === undefined ? [] : [Prisma.sql`o.declined = ${input.declined}`]),
    ...(input.late ? [Prisma.sql`o.needed_by < (now() AT TIME ZONE ${zone})::date`] : []),
    ...(input.late === false ? [Prisma.sql`o.needed_by >= (now() AT TIME ZONE ${zone})::date`] : []),
    ...(input.supplierId ? [Prisma.sql`o.supplier_id = ANY (${input.supplierId}::uuid[])`] : []),
    ...(input.requesterId ? [Prisma.sql`o.requester_id = ANY (${input.requesterId}::uuid[])`] : []),
    ...(input.createdFrom ? [Prisma.sql`o.created_at >= ${input.createdFrom}::timestamp AT TIME ZONE ${zone}`] : []),
    ...(input.createdTo
      ? [Prisma.sql`o.created_at < (${input.createdTo}::date + 1)::timestamp AT TIME ZONE ${zone}`]
      : []),
    ...(input.totalMin ? [Prisma.sql`o.base_total >= ${input.totalMin}::numeric`] : []),
    ...(input.totalMax ? [Prisma.sql`o.base_total <= ${input.totalMax}::numeric`] : []),
    ...words.map((word) => Prisma.sql`o.search_text LIKE ${`%${word.replace(/[\\%_]/g, "\\$&")}%`}`),
  ];
}

function shown({ sortKey: _key, baseTotal, baseCurrency, ...row }: Row, actor: Actor): OrderRow {
  const money = (amount: string, currency: string) => fixed(decimal(amount), minorDigits(currency));
  const { netTotal, taxTotal, total, currency } = row;
  return {
    ...row,
    netTotal: money(netTotal, currency),
    taxTotal: money(taxTotal, currency),
    total: money(total, currency),
    ...(audienceOf(actor) === "company" && { baseTotal: baseTotal && money(baseTotal, baseCurrency) }),
  };
}
