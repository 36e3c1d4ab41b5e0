import { compare, decimal, plain } from "#lib/kernel/decimal";
import type { ProposedLine } from "#lib/orders/documents";
import type { OrderLine } from "#lib/orders/order";
import { wanted } from "#lib/orders/quantities";

/** One line that the supplier wants to be different: as ordered, and as offered. */
export interface ProposalRow {
  readonly lineId: string;
  readonly lineNumber: number;
  readonly description: string;
  /** null for money itself. */
  readonly unit: string | null;
  readonly ordered: Terms;
  readonly offered: Terms;
  /** Which of them differ. */
  readonly differs: readonly (keyof Terms)[];
}

interface Terms {
  /** Of what is still wanted. */
  readonly quantity: string;
  readonly unitPrice: string;
  readonly neededBy: string | null;
}

const fields = ["quantity", "unitPrice", "neededBy"] as const;

/** The offer beside the order; lines that the order does not have any more are left out. */
export function proposalRows(lines: readonly OrderLine[], offer: readonly ProposedLine[]): ProposalRow[] {
  return offer.flatMap(({ lineId, quantity, unitPrice, neededBy }) => {
    const line = lines.find(({ id }) => id === lineId);
    if (!line) return [];
    const ordered = { quantity: plain(wanted(line)), unitPrice: line.unitPrice, neededBy: line.neededBy };
    const offered = {
      quantity: quantity ?? ordered.quantity,
      unitPrice: unitPrice ?? ordered.unitPrice,
      neededBy: neededBy ?? ordered.neededBy,
    };
    const differs = fields.filter((field) => !same(ordered[field], offered[field], field));
    const { lineNumber, description, unit } = line;
    return [{ lineId, lineNumber, description, unit, ordered, offered, differs }];
  });
}

function same(one: string | null, other: string | null, field: keyof Terms): boolean {
  if (field === "neededBy" || one === null || other === null) return one === other;
  return compare(decimal(one), decimal(other)) === 0;
}
