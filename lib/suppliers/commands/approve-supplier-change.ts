import { command } from "#lib/change/command";
import { askForChange } from "#lib/notifications/writes/ask-for-change";
import { tellBankDetails } from "#lib/notifications/writes/tell-bank-details";
import { writeAll } from "#lib/platform/write";
import { approveChangeInput } from "../bank-input.ts";
import { changeEvent } from "../change/change-event.ts";
import { decideOnChange } from "../change/decide-on-change.ts";
import { readChange, type WholeChange } from "../queries/get-supplier-change.ts";
import { toldChanges } from "../supplier-change.ts";
import { endChange } from "../writes/change-rows.ts";

/** One person's signature under exactly these bank details. With the last one the supplier has them, and is told. */
export const approveSupplierChange = command(
  "supplier-change.decide",
  approveChangeInput,
  async (context, input): Promise<{ supplierChange: WholeChange }> => {
    const { tx, actor, now, emit } = context;
    const { change, outcome, onBehalfOf, verdict } = await decideOnChange(context, { ...input, verdict: "APPROVE" });
    const isLast = outcome.instanceState === "APPROVED";
    await writeAll(tx, isLast ? [verdict, endChange(change, "APPROVED", now)] : [verdict]);
    emit(changeEvent("signed", change, { reason: input.comment ?? null, onBehalfOf }));
    if (isLast) {
      emit(changeEvent("approved", change, { changes: toldChanges(change), onBehalfOf }));
      await tellBankDetails(tx, change);
    } else await askForChange(tx, change.id);
    return { supplierChange: await readChange(tx, actor, change.id) };
  },
);
