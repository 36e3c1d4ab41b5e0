import { type Actor, has } from "#lib/access/actor";
import { minorDigits } from "#lib/codes/currency";
import { decimal, fixed } from "#lib/kernel/decimal";
import { db } from "#lib/platform/db";
import { Prisma } from "#prisma/generated/client";
import type { Capacity } from "../capacity.ts";
import type { Signing } from "../decision.ts";
import type { Instance } from "../instance.ts";
import { stepInWords } from "../signers-in-words.ts";
import { nobodyCanSign, stuckSteps } from "../stuck.ts";
import type { StuckApproval } from "../stuck-approval.ts";
import { candidates } from "./find-candidates.ts";
import { instanceColumns } from "./instance-columns.ts";
import { asked, authorIds } from "./waiting-for.ts";

const most = 20;

interface Row extends Instance {
  readonly order: StuckApproval["order"] & Signing;
  readonly people: readonly Capacity[];
}

/** For administrators: the steps that nobody can sign, of all orders or of one, of the oldest twenty. */
export async function listStuck(actor: Actor, orderId: string | null = null): Promise<StuckApproval[]> {
  if (!has(actor, "ADMIN")) return [];
  const which = orderId === null ? Prisma.empty : Prisma.sql`AND i.purchase_order_id = ${orderId}::uuid`;
  const rows = await db.$queryRaw<Row[]>`
    SELECT ${instanceColumns}, ${candidates} AS people, jsonb_build_object('id', o.id, 'number', o.number, 'version', o.version,
      'supplier', jsonb_build_object('name', v.name), 'requester', jsonb_build_object('id', u.id, 'name', u.name, 'active', u.active),
      'total', o.total::text, 'currency', o.currency, 'authorIds', ${authorIds}, 'baseTotal', trim_scale(${asked})::text, 'lines', '[]'::jsonb) AS order
    FROM approval_instance i JOIN approval_policy p ON p.id = i.policy_id JOIN purchase_order o ON o.id = i.purchase_order_id
      JOIN supplier v ON v.id = o.supplier_id JOIN app_user u ON u.id = o.requester_id
    WHERE i.state = 'OPEN' AND i.flags @> ${JSON.stringify([{ code: nobodyCanSign.code }])}::jsonb ${which}
    ORDER BY i.created_at, i.id LIMIT ${most}`;
  return rows.flatMap(stuckIn);
}

function stuckIn({ order, people, ...instance }: Row): StuckApproval[] {
  const { id, number, version, supplier, requester, currency } = order;
  const total = fixed(decimal(order.total), minorDigits(currency));
  const shown = {
    id,
    number,
    version,
    supplier,
    requester: { id: requester.id, name: requester.name },
    total,
    currency,
  };
  return stuckSteps(instance, order, people).map((step) => ({
    stepId: step.id,
    who: stepInWords(step),
    since: instance.createdAt,
    order: shown,
  }));
}
