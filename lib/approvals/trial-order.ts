import { plain } from "#lib/kernel/decimal";
import { blankOrder, nothingYet } from "#lib/orders/blank-order";
import type { LineTerms, Order, OrderSupplier } from "#lib/orders/order";
import type { Content } from "#lib/orders/revision";
import { netAmount, totalsOf } from "#lib/orders/totals";
import type { Typed } from "./simulation-input.ts";

/** Who stands on an order that is only tried. */
export interface Parties {
  readonly supplier: Pick<OrderSupplier, "id" | "code" | "name" | "country"> | null;
  readonly requester: { readonly id: string; readonly name: string };
  readonly authorIds: readonly string[];
}

/** The order that somebody typed, as far as rules look at it. */
export function typedOrder(typed: Typed, parties: Parties): Order {
  const { total, netTotal = total, currency, paymentTerms = null } = typed;
  const lines = typed.lines.map(({ category = null, costCentre = null, sku = null, unit = null, ...line }) => {
    const terms = { ...anyLine, category, costCentre, sku, unit, quantity: line.quantity, unitPrice: line.unitPrice };
    return { ...terms, netAmount: line.netAmount ?? plain(netAmount(terms, currency)) };
  });
  return { ...trial(parties), currency, paymentTerms, netTotal, total, lines: lines.map(numbered) };
}

/** The order as its terms were frozen at a submission, its amounts computed from them as they were then. */
export function frozenOrder(content: Content, parties: Parties): Order {
  const { supplierId, lines: terms, ...head } = content;
  const lines = terms.map((line) => ({ ...line, netAmount: plain(netAmount(line, head.currency)) }));
  const { supplier } = trial(parties);
  return {
    ...trial(parties),
    ...head,
    ...totalsOf({ ...head, lines }),
    supplier: { ...supplier, id: supplierId },
    lines: lines.map(numbered),
  };
}

const anyLine: LineTerms = {
  kind: "GOODS",
  description: "",
  sku: null,
  category: null,
  quantity: "1",
  unit: null,
  unitPrice: "0",
  discountPercent: "0",
  taxRatePercent: "0",
  neededBy: null,
  costCentre: null,
};

function numbered(line: LineTerms & { readonly netAmount: string }, index: number) {
  return { ...nothingYet, ...line, id: String(index), lineNumber: index + 1 };
}

/** The id that nothing has: who is not said. */
const nobody = "00000000-0000-0000-0000-000000000000";

function trial({ supplier, requester, authorIds }: Parties): Order {
  return {
    ...blankOrder,
    id: nobody,
    number: "",
    currency: "",
    reference: null,
    paymentTerms: null,
    shipTo: null,
    shippingInstructions: null,
    notes: null,
    internalNotes: null,
    freight: "0",
    freightTaxRatePercent: "0",
    taxTotal: "0",
    supplier: {
      ...(supplier ?? { id: nobody, code: "", name: "", country: "" }),
      blocked: false,
      autoSend: false,
      twoWayMatch: false,
      createdAt: "",
    },
    requester: { ...requester, active: true },
    authorIds,
    copiedFrom: null,
    baseCurrency: "",
    createdAt: "",
    updatedAt: "",
    lines: [],
  };
}
