import { plainInput } from "../input.ts";
import { orderCommand } from "../change/order-command.ts";

export const releaseOrder = orderCommand("release", plainInput, (change, { reason }) => {
  change.mustAllow("release");
  change.mustBeCurrent();
  change.take({ event: "released", patch: { onHold: false }, reason });
});
