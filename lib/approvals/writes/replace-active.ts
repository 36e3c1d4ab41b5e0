import type { Tx } from "#lib/platform/db";
import type { PolicyView } from "../policy-view.ts";

interface Activation {
  readonly actorId: string | null;
  readonly reason: string | null;
  readonly now: Date;
}

/** Puts a draft in force and retires the one before it. False = it is no draft any more. Gives the id of the retired one. */
export async function replaceActive(
  tx: Tx,
  { id, documentType }: Pick<PolicyView, "id" | "documentType">,
  { actorId, reason, now }: Activation,
): Promise<{ done: boolean; retiredId: string | null }> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('approval_policy'))`;
  const retired = await tx.approvalPolicy.updateManyAndReturn({
    where: { documentType, status: "ACTIVE" },
    data: { status: "RETIRED" },
    select: { id: true },
  });
  const { count } = await tx.approvalPolicy.updateMany({
    where: { id, status: "DRAFT" },
    data: { status: "ACTIVE", activatedById: actorId, activatedAt: now, activationReason: reason },
  });
  return { done: count === 1, retiredId: retired[0]?.id ?? null };
}
