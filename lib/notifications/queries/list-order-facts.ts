import { minorDigits } from "#lib/codes/currency";
import { decimal, fixed, plain } from "#lib/kernel/decimal";
import type { Tx } from "#lib/platform/db";
import { env } from "#lib/platform/env";
import type { AskedLine } from "../approval-request.ts";
import type { OrderFacts } from "../messages.ts";

/** An order with the addresses of those who may hear of it; null where there is none, or its owner left. */
export interface OrderToTell extends OrderFacts {
  readonly id: string;
  readonly requesterId: string;
  readonly requesterEmail: string | null;
  readonly supplierEmail: string | null;
  /** The supplier has it. */
  readonly isSent: boolean;
  readonly timeZone: string;
  /** Where its approvers decide on it. */
  readonly inboxLink: string;
  /** Its amount is one that a link in a mail is enough for. */
  readonly isForMail: boolean;
  /** Those that cost most, dearest first. */
  readonly lines: readonly AskedLine[];
  readonly lineCount: number;
}

const mostLines = 5;

/** The orders with these ids, as mails speak of them. */
export async function listOrderFacts(tx: Tx, orderIds: readonly string[]): Promise<Map<string, OrderToTell>> {
  const rows = await tx.$queryRaw<Omit<OrderToTell, "link" | "inboxLink">[]>`
    SELECT o.id::text, o.number, o.total::text, o.currency::text, s.name AS "supplierName", s.email AS "supplierEmail", o.sent_at IS NOT NULL AS "isSent",
      u.name AS "requesterName", o.requester_id::text AS "requesterId", CASE WHEN u.active THEN u.email END AS "requesterEmail",
      settings.company_name AS "companyName", settings.time_zone AS "timeZone",
      coalesce(settings.email_approval_limit IS NULL OR o.base_total <= settings.email_approval_limit, false) AS "isForMail",
      (SELECT coalesce(jsonb_agg(jsonb_build_object('description', l.description, 'quantity', l.quantity::text, 'netAmount', l.net_amount::text)
        ORDER BY l.net_amount DESC, l.line_number), '[]')
       FROM (SELECT * FROM purchase_order_line WHERE purchase_order_id = o.id ORDER BY net_amount DESC, line_number LIMIT ${mostLines}) l) AS lines,
      (SELECT count(*)::int FROM purchase_order_line WHERE purchase_order_id = o.id) AS "lineCount"
    FROM settings, purchase_order o JOIN supplier s ON s.id = o.supplier_id JOIN app_user u ON u.id = o.requester_id
    WHERE o.id = ANY (${orderIds}::uuid[])`;
  const orders = rows.map((row) => ({
    ...row,
    ...withDigits(row),
    link: `${env.appUrl}/orders/${row.id}`,
    inboxLink: `${env.appUrl}/approvals/${row.id}`,
  }));
  return new Map(orders.map((order) => [order.id, order]));
}

function withDigits({ total, currency, lines }: Pick<OrderToTell, "total" | "currency" | "lines">) {
  const money = (amount: string) => fixed(decimal(amount), minorDigits(currency));
  return {
    total: money(total),
    lines: lines.map(({ description, quantity, netAmount }) => ({
      description,
      quantity: plain(decimal(quantity)),
      netAmount: money(netAmount),
    })),
  };
}
