import type { Tx } from "#lib/platform/db";

/** One edit of cost centres at a time, so that two together cannot close a circle of parents. Reading goes on. */
export async function lockCostCentres(tx: Tx): Promise<void> {
  await tx.$executeRaw`LOCK TABLE cost_centre IN SHARE ROW EXCLUSIVE MODE`;
}
