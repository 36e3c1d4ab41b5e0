import { difference } from "#lib/audit/difference";
import { command } from "#lib/change/command";
import { settle } from "#lib/kernel/decision";
import { newId } from "#lib/kernel/id";
import { createSupplierInput } from "../input.ts";
import { type Supplier, supplierFacts } from "../supplier.ts";
import { insertSupplier } from "../writes/insert-supplier.ts";

/** A new supplier is active at once. Of two with one code the second is refused as a duplicate. */
export const createSupplier = command(
  "supplier.write",
  createSupplierInput,
  async ({ tx, emit }, input): Promise<Supplier> => {
    const supplier = settle(await insertSupplier(tx, newId(), input));
    emit({
      action: "supplier.created",
      stream: `supplier:${supplier.id}`,
      entity: { type: "supplier", id: supplier.id, number: supplier.code },
      changes: difference<Supplier>(null, supplier, supplierFacts),
    });
    return supplier;
  },
);
