import { routeSupplierChange } from "#lib/approvals/queries/route-supplier-change";
import { openInstance } from "#lib/approvals/writes/open-instance";
import { command } from "#lib/change/command";
import { no, settle, wrongField } from "#lib/kernel/decision";
import { newId } from "#lib/kernel/id";
import { askForChange } from "#lib/notifications/writes/ask-for-change";
import { writeAll } from "#lib/platform/write";
import { changedFields } from "../bank-details.ts";
import { proposeChangeInput } from "../bank-input.ts";
import { changeEvent } from "../change/change-event.ts";
import { findOpenChange } from "../queries/change-columns.ts";
import { readChange, type WholeChange } from "../queries/get-supplier-change.ts";
import { changeHash, type SupplierChange, toldChanges } from "../supplier-change.ts";
import { insertChange } from "../writes/change-rows.ts";
import { lockSupplier } from "../writes/lock-supplier.ts";

/** New bank details, which hold once everybody who has to sign them did. One at a time for a supplier; what nobody can sign is refused. */
export const proposeSupplierChange = command(
  "supplier-change.propose",
  proposeChangeInput,
  async ({ tx, actor, now, emit }, input): Promise<{ supplierChange: WholeChange }> => {
    const { bankDetails, reason = null } = input;
    const supplier = await lockSupplier(tx, input.id);
    const open = await findOpenChange(tx, supplier.id);
    if (open) settle(no("duplicate", waits(open), { supplierChangeId: open.id }));
    const previous = supplier.bankDetails;
    const fields = changedFields(previous, bankDetails);
    if (fields.length === 0) settle(wrongField(["bankDetails"], "The supplier has these bank details already."));
    const change: SupplierChange = {
      id: newId(),
      supplier,
      status: "PENDING_APPROVAL",
      bankDetails,
      previous,
      reason,
      contentHash: changeHash(supplier.id, previous, bankDetails),
      requestedBy: { id: actor.id, name: actor.name },
      requestedAt: now.toISOString(),
      endedAt: null,
    };

    const { baseCurrency } = await tx.settings.findFirstOrThrow({ select: { baseCurrency: true } });
    const parties = { supplier, requester: change.requestedBy, authorIds: [actor.id] };
    const route = await routeSupplierChange(tx, { ...parties, baseCurrency, fields }, now);
    if (route.outcome !== "ROUTED")
      settle(no("unroutable", route.explanation.join(" "), { explanation: route.explanation }));

    const signed = { supplierChangeId: change.id, contentHash: change.contentHash };
    await writeAll(tx, [insertChange(change), openInstance(signed, route, now)]);
    await askForChange(tx, change.id);
    emit(changeEvent("proposed", change, { changes: toldChanges(change), reason }));
    return { supplierChange: await readChange(tx, actor, change.id) };
  },
);

function waits({ requestedBy }: SupplierChange): string {
  return `${requestedBy.name} proposed other bank details, which wait for a signature. They are decided on or withdrawn first.`;
}
