import type { Actor } from "#lib/access/actor";
import { query } from "#lib/change/query";
import { minorDigits } from "#lib/codes/currency";
import { decimal, fixed } from "#lib/kernel/decimal";
import { cutPage, type Page } from "#lib/kernel/page";
import { fold } from "#lib/kernel/text";
import { db } from "#lib/platform/db";
import { Prisma } from "#prisma/generated/client";
import { listInvoicesInput } from "../list-input.ts";
import type { ListedInvoice } from "../listed-invoice.ts";

interface Row extends ListedInvoice {
  /** 1: in question, and so before all others. */
  readonly inQuestion: 0 | 1;
  /** To the microsecond. */
  readonly sortKey: string;
}

/** A page of invoices: those in question first, then the latest. A supplier's user sees his own. */
export const listInvoices = query(
  "invoice.read",
  listInvoicesInput,
  async (actor, { matchStatus, supplierId, q, limit, cursor }): Promise<Page<ListedInvoice>> => {
    const words = q ? fold(q).split(/\s+/).filter(Boolean) : [];
    const conditions = [
      visibleInvoices(actor),
      ...(matchStatus ? [Prisma.sql`i.match_status::text = ANY (${matchStatus})`] : []),
      ...(supplierId ? [Prisma.sql`i.supplier_id = ANY (${supplierId}::uuid[])`] : []),
      ...words.map(contains),
      ...(cursor ? [after(cursor)] : []),
    ];
    const rows = await db.$queryRaw<Row[]>`
      SELECT ${columns} FROM invoice i JOIN supplier s ON s.id = i.supplier_id LEFT JOIN purchase_order o ON o.id = i.purchase_order_id
      WHERE ${Prisma.join(conditions, " AND ")}
      ORDER BY ${inQuestion} DESC, i.created_at DESC, i.id DESC LIMIT ${limit + 1}`;
    const page = cutPage(rows, limit, (row) => [row.inQuestion, row.sortKey, row.id]);
    return { ...page, data: page.data.map(shown) };
  },
);

const inQuestion = Prisma.sql`(i.match_status = 'EXCEPTION')::int`;

const columns = Prisma.sql`
  i.id::text, i.invoice_number AS "invoiceNumber", i.invoice_date::text AS "invoiceDate", i.due_date::text AS "dueDate",
  i.currency::text, i.total::text, i.paid_amount::text AS "paidAmount", iso(i.paid_at) AS "paidAt", i.match_status::text AS "matchStatus", iso(i.created_at) AS "createdAt", ${inQuestion} AS "inQuestion", i.created_at::text AS "sortKey",
  json_build_object('id', s.id, 'name', s.name) AS supplier,
  CASE WHEN o.id IS NOT NULL THEN json_build_object('id', o.id, 'number', o.number) END AS "purchaseOrder",
  ARRAY(SELECT e.message FROM match_exception e WHERE e.invoice_id = i.id AND e.state IN ('OPEN', 'DISPUTED') ORDER BY e.created_at, e.id) AS "openExceptions"`;

function visibleInvoices(actor: Actor): Prisma.Sql {
  return actor.supplierId === null ? Prisma.sql`true` : Prisma.sql`i.supplier_id = ${actor.supplierId}::uuid`;
}

function contains(word: string): Prisma.Sql {
  const pattern = `%${word.replace(/[\\%_]/g, "\\$&")}%`;
  return Prisma.sql`(lower(i.invoice_number) LIKE ${pattern} OR lower(o.number) LIKE ${pattern} OR s.search_text LIKE ${pattern})`;
}

function after([question, createdAt, id]: readonly (string | number | null)[]): Prisma.Sql {
  return Prisma.sql`(${inQuestion}, i.created_at, i.id) < (${question}::int, ${createdAt}::timestamptz, ${id}::uuid)`;
}

function shown({ inQuestion: _first, sortKey: _key, ...invoice }: Row): ListedInvoice {
  const money = (amount: string) => fixed(decimal(amount), minorDigits(invoice.currency));
  return { ...invoice, total: money(invoice.total), paidAmount: money(invoice.paidAmount) };
}
