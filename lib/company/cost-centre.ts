import { type Decision, yes, wrongField } from "#lib/kernel/decision";

/** Who pays for a line. Its code never changes: orders carry it. */
export interface CostCentre {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly ownerId: string | null;
  readonly owner: { readonly id: string; readonly name: string } | null;
  readonly parentCode: string | null;
  /** Orders may name it. */
  readonly active: boolean;
  readonly version: number;
  readonly createdAt: string;
  readonly updatedAt: string;
}

/** The facts of a cost centre that people write; the trail tells their changes. */
export const costCentreFacts = [
  "code",
  "name",
  "ownerId",
  "parentCode",
  "active",
] as const satisfies readonly (keyof CostCentre)[];

/** A cost centre as the database holds it. */
export interface CostCentreRow extends Omit<CostCentre, "owner" | "createdAt" | "updatedAt"> {
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

export function costCentreOf(row: CostCentreRow, owner: CostCentre["owner"]): CostCentre {
  const { id, code, name, ownerId, parentCode, active, version } = row;
  const [createdAt, updatedAt] = [row.createdAt.toISOString(), row.updatedAt.toISOString()];
  return { id, code, name, ownerId, owner, parentCode, active, version, createdAt, updatedAt };
}

type ParentOf = ReadonlyMap<string, string | null>;

/** May this cost centre stand below that one? Not below itself, nor below one of its own. `parents`: of each code there is. */
export function standBelow(code: string, parentCode: string, parents: ParentOf): Decision<string, "validation_failed"> {
  if (!parents.has(parentCode)) return wrongField("parentCode", `There is no cost centre ${parentCode}.`);
  for (let above: string | null = parentCode; above !== null; above = parents.get(above) ?? null) {
    if (above === code)
      return wrongField("parentCode", `Choose another: ${parentCode} is ${code} itself or stands below it.`);
  }
  return yes(parentCode);
}
