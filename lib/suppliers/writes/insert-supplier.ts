import type * as z from "zod";
import { type Decision, yes } from "#lib/kernel/decision";
import type { Tx } from "#lib/platform/db";
import { Prisma } from "#prisma/generated/client";
import { takenCode } from "../duplicate.ts";
import type { createSupplierInput } from "../input.ts";
import { skeletonOf } from "../look-alike.ts";
import { searchTextOf } from "../search.ts";
import { type Supplier, supplierOf } from "../supplier.ts";

/** Writes a new supplier, unless its code is taken. */
export async function insertSupplier(
  tx: Tx,
  id: string,
  { address, ...facts }: z.output<typeof createSupplierInput>,
): Promise<Decision<Supplier, "duplicate">> {
  const { code, name, legalName = null } = facts;
  const data = {
    id,
    ...facts,
    address: address ? { ...address } : Prisma.DbNull,
    searchText: searchTextOf({ code, name, legalName }),
    skeleton: skeletonOf(name),
  };
  const [row] = await tx.supplier.createManyAndReturn({ data, skipDuplicates: true });
  return row ? yes(supplierOf(row)) : takenCode(code);
}
