import type { Tx } from "#lib/platform/db";
import type { PolicyView } from "../policy-view.ts";

/** Writes a draft anew, as its next edition. */
export async function updatePolicy(
  tx: Tx,
  { id, name, rules }: Pick<PolicyView, "id" | "name" | "rules">,
  authorId: string | null,
): Promise<void> {
  await tx.$executeRaw`
    UPDATE approval_policy SET name = ${name}, rules = ${JSON.stringify(rules)}::jsonb, author_id = ${authorId}::uuid, edition = edition + 1
    WHERE id = ${id}::uuid AND status = 'DRAFT'`;
}
