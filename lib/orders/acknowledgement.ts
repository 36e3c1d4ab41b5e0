import { plain } from "#lib/kernel/decimal";
import { type Decision, yes, wrongField } from "#lib/kernel/decision";
import type { OrderLine } from "./order.ts";
import { wanted } from "./quantities.ts";

/** What a supplier confirms of a line; what he leaves out is as ordered. */
export interface Confirmation {
  readonly lineId: string;
  readonly quantity?: string | undefined;
  readonly unitPrice?: string | undefined;
  readonly neededBy?: string | undefined;
}

/** The lines as acknowledged: each whole. Who wants other terms does not acknowledge these. */
export function acknowledged(
  lines: readonly OrderLine[],
  confirmations: readonly Confirmation[],
): Decision<OrderLine[], "validation_failed"> {
  for (const [index, confirmation] of confirmations.entries()) {
    const line = lines.find(({ id }) => id === confirmation.lineId);
    if (!line) return wrongField(["lines", index, "lineId"], "This line is not on the order.");
    const other = differing(line, confirmation);
    if (other)
      return wrongField(
        ["lines", index, other],
        "This differs from the order. Say what you can offer with counter-propose; the buyer answers it.",
      );
  }
  return yes(lines.map((line) => ({ ...line, acknowledgedQuantity: plain(wanted(line)) })));
}

function differing(line: OrderLine, { quantity, unitPrice, neededBy }: Confirmation): string | null {
  if (quantity !== undefined && quantity !== plain(wanted(line))) return "quantity";
  if (unitPrice !== undefined && unitPrice !== line.unitPrice) return "unitPrice";
  return neededBy !== undefined && neededBy !== line.neededBy ? "neededBy" : null;
}
