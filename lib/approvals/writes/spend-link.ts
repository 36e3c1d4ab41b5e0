import type { Actor } from "#lib/access/actor";
import type { Refusal } from "#lib/kernel/decision";
import type { Write } from "#lib/platform/write";
import { Prisma } from "#prisma/generated/client";

interface Spent {
  readonly tokenHash: string;
  readonly stepId: string;
  readonly contentHash: string;
}

/**
 * Uses up the link by which somebody decides, together with what he decides. Only for the step, the person and the content
 * that the link is bound to, while it is new, and up to the amount for which a link is enough.
 */
export function spendLink({ tokenHash, stepId, contentHash }: Spent, { id }: Actor, now: Date): Write {
  const rows = Prisma.sql`
    spent AS (
      UPDATE approval_link l SET used_at = ${now} FROM purchase_order o, settings
      WHERE l.token_hash = decode(${tokenHash}, 'hex') AND l.used_at IS NULL AND l.expires_at > ${now}
        AND l.step_id = ${stepId}::uuid AND l.user_id = ${id}::uuid AND l.content_hash = ${contentHash} AND o.id = l.purchase_order_id
        AND (settings.email_approval_limit IS NULL OR o.base_total <= settings.email_approval_limit)
      RETURNING l.step_id
    )`;
  return { rows, counted: "spent", otherwise };
}

const otherwise: Refusal = {
  code: "link_used",
  because: "This link does not decide on this order any more. Sign in to decide on it.",
};
