import { difference } from "#lib/audit/difference";
import { command } from "#lib/change/command";
import { settle } from "#lib/kernel/decision";
import { unchanged } from "#lib/kernel/version";
import { editSupplierInput } from "../input.ts";
import { type Supplier, supplierFacts, supplierFor } from "../supplier.ts";
import { lockSupplier } from "../writes/lock-supplier.ts";
import { updateSupplier } from "../writes/update-supplier.ts";

/** Replaces the facts that are given. `blocked` stops new orders, or allows them again. */
export const editSupplier = command(
  "supplier.write",
  editSupplierInput,
  async ({ tx, actor, emit }, input): Promise<Supplier> => {
    const { id, expectedVersion, ...given } = input;
    const before = await lockSupplier(tx, id);
    settle(unchanged(before.version, expectedVersion));

    const after = settle(await updateSupplier(tx, before, given));
    emit({
      action: `supplier.${whatHappened(before, after)}`,
      stream: `supplier:${id}`,
      entity: { type: "supplier", id, number: after.code },
      changes: difference(before, after, supplierFacts),
    });
    return supplierFor(actor, after);
  },
);

function whatHappened(before: Supplier, after: Supplier): "edited" | "blocked" | "unblocked" {
  if (before.blocked === after.blocked) return "edited";
  return after.blocked ? "blocked" : "unblocked";
}
