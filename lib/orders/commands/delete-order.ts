import { command } from "#lib/change/command";
import { openChange } from "../change/order-command.ts";
import { eventOf } from "../events.ts";
import { plainInput } from "../input.ts";

/** Removes a draft that was never submitted; the audit trail keeps what it was. */
export const deleteOrder = command("order.delete", plainInput, async ({ emit, ...context }, input) => {
  const { tx, actor, now } = context;
  const change = await openChange("delete", context, input);
  change.mustAllow("delete");
  change.mustBeCurrent();
  change.take({ event: "deleted", patch: {}, reason: input.reason ?? null });
  for (const step of change.steps) emit(eventOf(step, "delete", actor, now));
  await tx.purchaseOrder.delete({ where: { id: change.before.id, version: change.before.version } });
  return {};
});
