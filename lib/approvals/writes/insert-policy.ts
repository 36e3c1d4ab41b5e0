import type { Tx } from "#lib/platform/db";
import type { DocumentType, Rule } from "../policy.ts";

interface NewPolicy {
  readonly id: string;
  readonly name: string;
  readonly documentType: DocumentType;
  readonly rules: readonly Rule[];
  readonly authorId: string | null;
}

/** Writes a draft with the next version of its document type. Who comes at the same time waits for the number. */
export async function insertPolicy(tx: Tx, { id, name, documentType, rules, authorId }: NewPolicy): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('approval_policy'))`;
  await tx.$executeRaw`
    INSERT INTO approval_policy (id, document_type, name, version, rules, author_id)
    SELECT ${id}::uuid, ${documentType}::"DocumentType", ${name}, coalesce(max(version), 0) + 1, ${JSON.stringify(rules)}::jsonb, ${authorId}::uuid
    FROM approval_policy WHERE document_type = ${documentType}::"DocumentType"`;
}
