import type { Actor } from "#lib/access/actor";
import { can } from "#lib/access/permission";
import { settle } from "#lib/kernel/decision";
import { db } from "#lib/platform/db";
import type { Glossary } from "../condition-words.ts";
import type { Rule } from "../policy.ts";

/** What the ids in these rules are called, and the currency of their amounts. */
export async function findGlossary(actor: Actor, rules: readonly Rule[]): Promise<Glossary> {
  settle(can(actor, "policy.read"));
  const ids = JSON.stringify(rules).match(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g) ?? [];
  const [glossary] = await db.$queryRaw<[Glossary]>`
    SELECT base_currency::text AS currency, (SELECT coalesce(jsonb_object_agg(id, name), '{}') FROM (
      SELECT id, name FROM app_user WHERE id = ANY (${ids}::uuid[]) UNION ALL SELECT id, name FROM app_group WHERE id = ANY (${ids}::uuid[])
      UNION ALL SELECT id, name FROM supplier WHERE id = ANY (${ids}::uuid[])) named) AS names
    FROM settings`;
  return glossary;
}
