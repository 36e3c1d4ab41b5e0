import type * as z from "zod";
import { type Decision, yes } from "#lib/kernel/decision";
import { isUniqueViolation, type Tx } from "#lib/platform/db";
import { Prisma } from "#prisma/generated/client";
import { takenCode } from "../duplicate.ts";
import type { editSupplierInput } from "../input.ts";
import { skeletonOf } from "../look-alike.ts";
import { searchTextOf } from "../search.ts";
import { type Supplier, supplierOf } from "../supplier.ts";

type GivenFacts = Omit<z.output<typeof editSupplierInput>, "id" | "expectedVersion">;

/** Writes the given facts and what follows from them, unless the new code is taken: then the transaction is lost. */
export async function updateSupplier(
  tx: Tx,
  before: Supplier,
  { address, ...facts }: GivenFacts,
): Promise<Decision<Supplier, "duplicate">> {
  const { code = before.code, name = before.name, legalName = before.legalName } = facts;
  const data = {
    ...facts,
    ...(address !== undefined && { address: address === null ? Prisma.DbNull : { ...address } }),
    searchText: searchTextOf({ code, name, legalName }),
    skeleton: skeletonOf(name),
    version: { increment: 1 },
  };
  try {
    return yes(supplierOf(await tx.supplier.update({ where: { id: before.id }, data })));
  } catch (error) {
    if (isUniqueViolation(error)) return takenCode(code);
    throw error;
  }
}
