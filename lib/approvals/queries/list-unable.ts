import { hasBusinessRole } from "#lib/access/role";
import { isId } from "#lib/kernel/id";
import type { Tx } from "#lib/platform/db";

/** Whom a policy names by id. */
export interface Named {
  readonly kind: "user" | "group";
  readonly id: string;
}

/** Of these, the ids that no policy can name: unknown groups, and people who are unknown, inactive, a supplier's, or without a business role. */
export async function listUnable(tx: Tx, named: readonly Named[]): Promise<string[]> {
  const ids = (kind: Named["kind"]) => named.flatMap((each) => (each.kind === kind && isId(each.id) ? [each.id] : []));
  const people = await tx.user.findMany({
    where: { id: { in: ids("user") }, active: true, supplierId: null },
    select: { id: true, roles: true },
  });
  const groups = await tx.group.findMany({ where: { id: { in: ids("group") } }, select: { id: true } });
  const able = new Set([...people.filter(hasBusinessRole), ...groups].map(({ id }) => id));
  return named.filter(({ id }) => !able.has(id)).map(({ id }) => id);
}
