import { compare, decimal, plain, plus } from "#lib/kernel/decimal";
import { type Decision, no, yes, wrongField } from "#lib/kernel/decision";
import type { ProposedLine, SupplierProposal } from "./documents.ts";
import { named } from "./moving.ts";
import type { Order, OrderLine } from "./order.ts";
import { wanted } from "./quantities.ts";
import type { ProposalStatus } from "./status.ts";

type Proposed = Pick<Order, "proposals">;

/** The proposal that the buyer has not answered yet, or null. There is at most one. */
export function openProposal({ proposals }: Proposed): SupplierProposal | null {
  return proposals.find(({ status }) => status === "OPEN") ?? null;
}

/** The proposal that is meant. */
export function proposalNamed({ proposals }: Proposed, id: string): Decision<SupplierProposal, "not_found"> {
  const proposal = proposals.find((one) => one.id === id);
  return proposal ? yes(proposal) : no("not_found", "There is no such proposal for this order.");
}

/** A proposal is answered once, and not after the order went on without it. */
export function unanswered({ status }: SupplierProposal): Decision<true, "content_changed"> {
  if (status === "OPEN") return yes(true);
  return no(
    "content_changed",
    "This proposal was answered already, or the order went on without it. Look at it again.",
  );
}

/** The order's proposals with the open one answered or overtaken. */
export function endedProposals(
  { proposals }: Proposed,
  status: Exclude<ProposalStatus, "OPEN">,
  now: Date,
  reason: string | null = null,
): readonly SupplierProposal[] {
  const open = openProposal({ proposals });
  const end = (one: SupplierProposal) => (one === open ? { ...one, status, reason, endedAt: now.toISOString() } : one);
  return open === null ? proposals : proposals.map(end);
}

/** What of an offer differs from the order; each line on the order, and once. Nothing different is no proposal. */
export function proposedLines(
  order: Pick<Order, "lines">,
  written: readonly ProposedLine[],
): Decision<ProposedLine[], "validation_failed"> {
  const found = named(written, order.lines);
  if (!found.ok) return found;
  const lines = found.value.flatMap(({ written: offer, line }) => differing(line, offer) ?? []);
  if (lines.length > 0) return yes(lines);
  return wrongField(
    ["lines"],
    "This is what was ordered. Change a quantity, a price or a date, or acknowledge the order.",
  );
}

/** The order as it would be with the supplier's offer. */
export function withOffer(order: Order, offer: readonly ProposedLine[]): Order {
  const byLine = new Map(offer.map((line) => [line.lineId, line]));
  return { ...order, lines: order.lines.map((line) => offered(line, byLine.get(line.id))) };
}

function offered(line: OrderLine, offer: ProposedLine | undefined): OrderLine {
  if (!offer) return line;
  const { quantity, unitPrice, neededBy } = offer;
  return {
    ...line,
    quantity: quantity === undefined ? line.quantity : plain(plus(decimal(quantity), decimal(line.cancelledQuantity))),
    unitPrice: unitPrice ?? line.unitPrice,
    neededBy: neededBy ?? line.neededBy,
  };
}

function differing(line: OrderLine, { quantity, unitPrice, neededBy }: ProposedLine): ProposedLine | null {
  const other = {
    ...(quantity !== undefined && compare(decimal(quantity), wanted(line)) !== 0 && { quantity }),
    ...(unitPrice !== undefined && compare(decimal(unitPrice), decimal(line.unitPrice)) !== 0 && { unitPrice }),
    ...(neededBy !== undefined && neededBy !== line.neededBy && { neededBy }),
  };
  return Object.keys(other).length === 0 ? null : { lineId: line.id, ...other };
}
