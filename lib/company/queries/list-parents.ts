import type { Tx } from "#lib/platform/db";

/** Below which other each cost centre stands, by their codes; null = at the top. */
export async function listParents(tx: Tx): Promise<ReadonlyMap<string, string | null>> {
  const rows = await tx.costCentre.findMany({ select: { code: true, parentCode: true } });
  return new Map(rows.map(({ code, parentCode }) => [code, parentCode]));
}
