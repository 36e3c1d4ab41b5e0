import type { Origin } from "#lib/access/actor";
import type { Role } from "#lib/access/role";
import { hashOf } from "#lib/access/token";
import { db } from "#lib/platform/db";
import type { MailLink } from "../mail-link.ts";

interface Row extends Omit<MailLink, "actor" | "tokenHash"> {
  readonly userId: string;
  readonly name: string;
  readonly roles: readonly Role[];
}

/**
 * The link with this token, and its holder as an actor who proves himself by it alone. Null for what was never a link, is
 * older than a week, or belongs to somebody who left: nobody is told which.
 */
export async function findMailLink(token: string, origin: Origin): Promise<MailLink | null> {
  const hash = hashOf(token);
  const [row] = await db.$queryRaw<Row[]>`
    SELECT o.id::text AS "orderId", o.number AS "orderNumber", o.base_total::text AS "baseTotal", s.id::text AS "stepId", s.state::text AS "stepState",
      l.content_hash AS "contentHash", iso(l.used_at) AS "usedAt",
      coalesce((SELECT i.content_hash FROM approval_instance i WHERE i.purchase_order_id = o.id AND i.match_exception_id IS NULL AND i.state = 'OPEN'), o.content_hash) AS "currentHash",
      settings.base_currency::text AS "baseCurrency", settings.email_approval_limit::text AS limit,
      u.id::text AS "userId", u.name, u.roles::text[] AS roles
    FROM settings, approval_link l JOIN app_user u ON u.id = l.user_id AND u.active AND u.supplier_id IS NULL
      JOIN approval_step s ON s.id = l.step_id JOIN purchase_order o ON o.id = l.purchase_order_id
    WHERE l.token_hash = ${hash} AND l.expires_at > now()`;
  if (!row) return null;
  const { userId, name, roles, ...link } = row;
  const tokenHash = Buffer.from(hash).toString("hex");
  const person = { type: "user", id: userId, name, roles, supplierId: null, apiKeyId: null } as const;
  return { ...link, tokenHash, actor: { ...person, origin: { ...origin, mailLink: tokenHash } } };
}
