import { compare, decimal, isPositive, plain } from "#lib/kernel/decimal";
import { type Decision, no, yes } from "#lib/kernel/decision";
import type { Move } from "./movement.ts";
import type { Order, OrderLine } from "./order.ts";
import { cancellable } from "./quantities.ts";

/** At most what is neither shipped, received nor invoiced. */
export function cancelledLine(line: OrderLine, quantity: string): Decision<Move[], "quantity_exceeded"> {
  const most = cancellable(line);
  if (compare(decimal(quantity), most) <= 0)
    return yes([{ lineId: line.id, kind: "CANCEL", quantity: decimal(quantity) }]);
  return no(
    "quantity_exceeded",
    `Of line ${line.lineNumber}, ${plain(most)} can still be cancelled: the rest was cancelled, shipped, received or invoiced.`,
    {
      lineId: line.id,
      allowed: plain(most),
    },
  );
}

/** All that can still be cancelled, of every line. */
export function cancelledRemainder({ lines }: Order): Decision<Move[], "quantity_exceeded"> {
  const moves = lines
    .map((line): Move => ({ lineId: line.id, kind: "CANCEL", quantity: cancellable(line) }))
    .filter(({ quantity }) => isPositive(quantity));
  return moves.length > 0
    ? yes(moves)
    : no("quantity_exceeded", "Nothing is left to cancel: everything was shipped, received or invoiced.");
}
