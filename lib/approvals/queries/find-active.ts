import type { Actor } from "#lib/access/actor";
import { can } from "#lib/access/permission";
import { settle } from "#lib/kernel/decision";
import { db, type Tx } from "#lib/platform/db";
import type { DocumentType, Policy } from "../policy.ts";

/** The policy in force for documents of that type, or null. */
export async function findActive(tx: Tx, documentType: DocumentType): Promise<Policy | null> {
  const [policy] = await tx.$queryRaw<Policy[]>`
    SELECT id, name, version, document_type AS "documentType", rules FROM approval_policy
    WHERE document_type = ${documentType}::"DocumentType" AND status = 'ACTIVE'`;
  return policy ?? null;
}

/** The one in force for the same documents as this policy is for; null where there is none. */
export async function findActivePolicy(actor: Actor, policyId: string): Promise<Policy | null> {
  settle(can(actor, "policy.read"));
  const [policy] = await db.$queryRaw<Policy[]>`
    SELECT a.id, a.name, a.version, a.document_type AS "documentType", a.rules FROM approval_policy a JOIN approval_policy p USING (document_type)
    WHERE p.id = ${policyId}::uuid AND a.status = 'ACTIVE'`;
  return policy ?? null;
}
