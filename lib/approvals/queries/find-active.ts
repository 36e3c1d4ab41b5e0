import type { Tx } from "#lib/platform/db";
import type { DocumentType, Policy } from "../policy.ts";

/** The policy in force for documents of that type, or null. */
export async function findActive(tx: Tx, documentType: DocumentType): Promise<Policy | null> {
  const [policy] = await tx.$queryRaw<Policy[]>`
    SELECT id, name, version, document_type AS "documentType", rules FROM approval_policy
    WHERE document_type = ${documentType}::"DocumentType" AND status = 'ACTIVE'`;
  return policy ?? null;
}
