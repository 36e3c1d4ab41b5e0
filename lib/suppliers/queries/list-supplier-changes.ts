import { query } from "#lib/change/query";
import { no, settle } from "#lib/kernel/decision";
import { cutPage, type Page } from "#lib/kernel/page";
import { db } from "#lib/platform/db";
import { Prisma } from "#prisma/generated/client";
import { seesAccounts } from "../account-visibility.ts";
import { listChangesInput } from "../bank-input.ts";
import { type SupplierChange, type SupplierChangeView, viewOf } from "../supplier-change.ts";
import { changeColumns, changeTables } from "./change-columns.ts";

/** A page of the changes of one supplier, newest first. */
export const listSupplierChanges = query(
  "supplier-change.read",
  listChangesInput,
  async (actor, { id, limit, cursor }): Promise<Page<SupplierChangeView>> => {
    const supplier = await db.supplier.findUnique({ where: { id }, select: { id: true } });
    if (!supplier) return settle(no("not_found", "There is no such supplier."));
    const below = cursor ? Prisma.sql`AND c.id < ${String(cursor[0])}::uuid` : Prisma.empty;
    const rows = await db.$queryRaw<SupplierChange[]>`
      SELECT ${changeColumns} FROM ${changeTables} WHERE c.supplier_id = ${id}::uuid ${below} ORDER BY c.id DESC LIMIT ${limit + 1}`;
    const isFull = seesAccounts(actor, id);
    return cutPage(
      rows.map((row) => viewOf(row, isFull)),
      limit,
      (change) => [change.id],
    );
  },
);
