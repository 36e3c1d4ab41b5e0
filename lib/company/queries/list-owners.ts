import { query } from "#lib/change/query";
import { db } from "#lib/platform/db";
import type { CostCentre } from "../cost-centre.ts";
import { nothingInput } from "../input.ts";

const most = 500;

/** Who of the company may answer for a cost centre, by name; the first five hundred. */
export const listOwners = query("company.read", nothingInput, (): Promise<NonNullable<CostCentre["owner"]>[]> => {
  return db.user.findMany({
    where: { active: true, supplierId: null },
    select: { id: true, name: true },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: most,
  });
});
