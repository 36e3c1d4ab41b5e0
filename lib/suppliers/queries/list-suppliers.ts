import { query } from "#lib/change/query";
import { cutPage, type Page } from "#lib/kernel/page";
import { db } from "#lib/platform/db";
import type { Prisma } from "#prisma/generated/client";
import { listSuppliersInput } from "../input.ts";
import { searchWords } from "../search.ts";
import { type Supplier, supplierFor, supplierOf } from "../supplier.ts";
import { visibleTo } from "../visibility.ts";

/** A page of suppliers by name. `q`: each of its words in code, name or legal name. */
export const listSuppliers = query(
  "supplier.read",
  listSuppliersInput,
  async (actor, { q, limit, cursor }): Promise<Page<Supplier>> => {
    const found = searchWords(q ?? "").map((word) => ({ searchText: { contains: word } }));
    const rows = await db.supplier.findMany({
      where: { AND: [visibleTo(actor), ...found, after(cursor)] },
      orderBy: [{ name: "asc" }, { id: "asc" }],
      take: limit + 1,
    });
    return cutPage(
      rows.map((row) => supplierFor(actor, supplierOf(row))),
      limit,
      ({ name, id }) => [name, id],
    );
  },
);

function after(cursor: readonly unknown[] | undefined): Prisma.SupplierWhereInput {
  if (!cursor) return {};
  const [name, id] = cursor.map(String);
  return { OR: [{ name: { gt: name } }, { name, id: { gt: id } }] };
}
