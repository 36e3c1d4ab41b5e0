import { query } from "#lib/change/query";
import { no, settle } from "#lib/kernel/decision";
import { db } from "#lib/platform/db";
import { oneInput } from "../input.ts";
import type { Source } from "../source.ts";
import { viewOf } from "./source-view.ts";

/** One source; what was deleted is not found. */
export const getSource = query("inbound.read", oneInput, async (_actor, { id }): Promise<Source> => {
  const row = await db.inboundSource.findFirst({ where: { id, deletedAt: null } });
  return row ? viewOf(row) : settle(no("not_found", "There is no such source."));
});
