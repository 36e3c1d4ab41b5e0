import { type Decimal, decimal, plain, plus } from "#lib/kernel/decimal";
import { newId } from "#lib/kernel/id";
import type { LineQuantities, OrderLine } from "./order.ts";

/** An append-only fact about a line; a negative quantity takes an earlier one back. */
export interface Movement {
  readonly id: string;
  readonly lineId: string;
  readonly kind: MovementKind;
  readonly quantity: string;
  readonly documentId: string | null;
  readonly actorId: string;
  readonly reason: string | null;
}

export const movementKinds = ["CANCEL", "SHIP", "RECEIVE", "REJECT", "RETURN", "INVOICE", "CREDIT"] as const;
export type MovementKind = (typeof movementKinds)[number];

/** The gross quantity of the line that a kind adds to. */
const grown = {
  CANCEL: "cancelledQuantity",
  SHIP: "shippedQuantity",
  RECEIVE: "receivedQuantity",
  REJECT: "rejectedQuantity",
  RETURN: "returnedQuantity",
  INVOICE: "invoicedQuantity",
  CREDIT: "creditedQuantity",
} as const satisfies Record<MovementKind, keyof LineQuantities>;

/** What moves, of which line. */
export interface Move {
  readonly lineId: string;
  readonly kind: MovementKind;
  readonly quantity: Decimal;
}

export function movement(move: Move, about: Pick<Movement, "documentId" | "actorId" | "reason">): Movement {
  return { id: newId(), lineId: move.lineId, kind: move.kind, quantity: plain(move.quantity), ...about };
}

/** The lines after these moves; a line that did not move stays the very same object. */
export function moved(lines: readonly OrderLine[], moves: readonly Move[]): OrderLine[] {
  return lines.map((line) => moves.filter(({ lineId }) => lineId === line.id).reduce(grow, line));
}

function grow(line: OrderLine, { kind, quantity }: Move): OrderLine {
  const field = grown[kind];
  return { ...line, [field]: plain(plus(decimal(line[field]), quantity)) };
}
