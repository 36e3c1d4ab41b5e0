import type { Tx } from "#lib/platform/db";
import { signing } from "./signing.ts";

/** Somebody for whose signature a change of a supplier waits, and who wants to hear of it at once. */
export interface ChangeSigner {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly stepId: string;
  /** For whom he would sign; null = for himself. */
  readonly onBehalfOf: string | null;
}

/** Everybody who may sign the open steps of this change now, each once a step; in his own name where he can. */
export function listChangeSigners(tx: Tx, changeId: string): Promise<ChangeSigner[]> {
  return tx.$queryRaw<ChangeSigner[]>`
    SELECT DISTINCT ON (s.position, u.name, u.id, s.id) u.id::text, u.name, u.email, s.id::text AS "stepId", CASE WHEN p.id <> u.id THEN p.name END AS "onBehalfOf"
    FROM approval_instance i JOIN approval_step s ON s.instance_id = i.id LEFT JOIN purchase_order o ON o.id = i.purchase_order_id
    JOIN LATERAL (${signing}) able ON true JOIN app_user u ON u.id = able.actor_id JOIN app_user p ON p.id = able.person_id
    WHERE i.supplier_change_id = ${changeId}::uuid AND i.state = 'OPEN' AND s.state = 'OPEN' AND u.approval_mails = 'AT_ONCE'
    ORDER BY s.position, u.name, u.id, s.id, p.id <> u.id, p.name`;
}
