import { endSupplierInstance } from "#lib/approvals/writes/end-instance";
import { command } from "#lib/change/command";
import { no, settle } from "#lib/kernel/decision";
import { writeAll } from "#lib/platform/write";
import { withdrawChangeInput } from "../bank-input.ts";
import { changeEvent } from "../change/change-event.ts";
import { readChange, type WholeChange } from "../queries/get-supplier-change.ts";
import { lockChange } from "../queries/lock-change.ts";
import { stillOpen, toldChanges, withdrawable } from "../supplier-change.ts";
import { endChange } from "../writes/change-rows.ts";

/** Takes proposed bank details back: the supplier keeps those that it has. */
export const withdrawSupplierChange = command(
  "supplier-change.propose",
  withdrawChangeInput,
  async ({ tx, actor, now, emit }, input): Promise<{ supplierChange: WholeChange }> => {
    const change = await lockChange(tx, input.id);
    const requester = await tx.user.findUniqueOrThrow({
      where: { id: change.requestedBy.id },
      select: { active: true },
    });
    settle(withdrawable(change, actor.id, requester.active));
    settle(stillOpen(change));
    if (input.contentHash !== undefined && input.contentHash !== change.contentHash)
      settle(no("content_changed", "These are not the bank details that were shown. Read them again, then decide."));
    await writeAll(tx, [endSupplierInstance(change.id, "WITHDRAWN", now), endChange(change, "WITHDRAWN", now)]);
    emit(changeEvent("withdrawn", change, { changes: toldChanges(change), reason: input.comment ?? null }));
    return { supplierChange: await readChange(tx, actor, change.id) };
  },
);
