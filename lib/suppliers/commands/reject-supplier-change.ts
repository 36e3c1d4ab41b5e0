import { command } from "#lib/change/command";
import { writeAll } from "#lib/platform/write";
import { rejectChangeInput } from "../bank-input.ts";
import { changeEvent } from "../change/change-event.ts";
import { decideOnChange } from "../change/decide-on-change.ts";
import { readChange, type WholeChange } from "../queries/get-supplier-change.ts";
import { toldChanges } from "../supplier-change.ts";
import { endChange } from "../writes/change-rows.ts";

/** The supplier keeps the bank details that it has. Others can be proposed. */
export const rejectSupplierChange = command(
  "supplier-change.decide",
  rejectChangeInput,
  async (context, input): Promise<{ supplierChange: WholeChange }> => {
    const { tx, actor, now, emit } = context;
    const { change, onBehalfOf, verdict } = await decideOnChange(context, { ...input, verdict: "REJECT" });
    await writeAll(tx, [verdict, endChange(change, "REJECTED", now)]);
    const changes = [...toldChanges(change), { field: "reasonCode", old: null, new: input.reasonCode }];
    emit(changeEvent("rejected", change, { changes, reason: input.comment, onBehalfOf }));
    return { supplierChange: await readChange(tx, actor, change.id) };
  },
);
