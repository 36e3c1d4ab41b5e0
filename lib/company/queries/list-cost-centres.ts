import { query } from "#lib/change/query";
import { cutPage, type Page } from "#lib/kernel/page";
import { db } from "#lib/platform/db";
import type { CostCentre } from "../cost-centre.ts";
import { listCostCentresInput } from "../input.ts";
import { withOwners } from "./with-owners.ts";

/** A page of cost centres by code. */
export const listCostCentres = query(
  "company.read",
  listCostCentresInput,
  async (_actor, { limit, cursor }): Promise<Page<CostCentre>> => {
    const rows = await db.costCentre.findMany({
      where: cursor ? { code: { gt: String(cursor[0]) } } : {},
      orderBy: { code: "asc" },
      take: limit + 1,
    });
    return cutPage(await withOwners(db, rows), limit, ({ code }) => [code]);
  },
);
