import type { Actor } from "#lib/access/actor";
import { can } from "#lib/access/permission";
import { signingRoles } from "#lib/access/role";
import { settle } from "#lib/kernel/decision";
import { db } from "#lib/platform/db";
import type { PolicyChoices } from "../policy-choices.ts";

const most = 500;

/** People, groups, cost centres and departments that a policy may name. */
export async function listPolicyChoices(actor: Actor): Promise<PolicyChoices> {
  settle(can(actor, "policy.read"));
  const [choices] = await db.$queryRaw<[PolicyChoices]>`
    SELECT base_currency::text AS currency,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', id, 'name', name) ORDER BY name, id), '[]') FROM (
        SELECT id, name FROM app_user WHERE active AND supplier_id IS NULL AND roles && ${[...signingRoles]}::"Role"[]
        ORDER BY name, id LIMIT ${most}) person) AS people,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', id, 'name', name) ORDER BY name), '[]') FROM app_group) AS groups,
      ARRAY(SELECT code FROM cost_centre WHERE active ORDER BY code LIMIT ${most}) AS "costCentres",
      ARRAY(SELECT DISTINCT department FROM app_user WHERE department IS NOT NULL AND supplier_id IS NULL ORDER BY department) AS departments
    FROM settings`;
  return choices;
}
