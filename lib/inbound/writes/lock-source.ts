import { no, settle } from "#lib/kernel/decision";
import type { Tx } from "#lib/platform/db";
import type { InboundSource } from "#prisma/generated/client";

/** The source, whose row nobody else changes until this transaction ends; refuses what is not there. */
export async function lockSource(tx: Tx, id: string): Promise<InboundSource> {
  await tx.$queryRaw`SELECT FROM inbound_source WHERE id = ${id}::uuid FOR UPDATE`;
  const row = await tx.inboundSource.findFirst({ where: { id, deletedAt: null } });
  return row ?? settle(no("not_found", "There is no such source."));
}
