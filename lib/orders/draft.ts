import { amountProblem } from "#lib/input/decimal-field";
import { decimal, plain } from "#lib/kernel/decimal";
import { type Decision, no, yes } from "#lib/kernel/decision";
import { newId } from "#lib/kernel/id";
import { nothingYet } from "./blank-order.ts";
import type { LineInput } from "./input.ts";
import type { Order, OrderLine, OrderSupplier } from "./order.ts";
import { contentHash, contentText } from "./revision.ts";
import { baseTotal, netAmount, totalsOf, withinReason } from "./totals.ts";

interface Facts {
  readonly supplier: OrderSupplier | null;
  readonly unknownCostCentres: readonly string[];
  readonly baseCurrency: string;
  readonly rate: string | null;
}

interface Problem {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/** The lines as they were written: a line with a known id stays that line, the others are new. */
export function draftLines(written: readonly LineInput[], before: readonly OrderLine[]): OrderLine[] {
  const known = new Map(before.map((line) => [line.id, line]));
  return written.map((line, index) => draftLine(line, index + 1, known.get(line.id ?? "")?.id ?? newId()));
}

/** Everything that follows from the terms, or why they cannot be: the unknown, the too precise and the too large. */
export function drafted(order: Order, facts: Facts): Decision<Order, string> {
  const { supplier } = facts;
  if (!supplier) return invalid([{ path: ["supplierId"], message: "Choose a supplier that exists." }]);
  const problems = [...unknownCostCentres(order.lines, facts), ...tooPrecise(order)];
  if (problems.length > 0) return invalid(problems);

  const lines = order.lines.map((line) => ({ ...line, netAmount: plain(netAmount(line, order.currency)) }));
  const totals = totalsOf({ ...order, lines });
  const base = baseTotal(totals.total, facts.rate, facts.baseCurrency);
  const reasonable = withinReason([
    ...lines.map((line, index) => ({ path: ["lines", index, "quantity"], amount: line.netAmount })),
    { path: ["lines"], amount: totals.total },
    { path: ["lines"], amount: base },
  ]);
  if (!reasonable.ok) return reasonable;

  const complete = { ...order, ...totals, supplier, lines, baseTotal: base, neededBy: earliest(lines) };
  return yes({ ...complete, contentHash: contentHash(contentText(complete)) });
}

function draftLine(line: LineInput, lineNumber: number, id: string): OrderLine {
  return {
    id,
    lineNumber,
    kind: line.kind,
    description: line.description,
    sku: line.sku ?? null,
    category: line.category ?? null,
    quantity: line.quantity,
    unit: line.unit ?? null,
    unitPrice: line.unitPrice,
    discountPercent: line.discountPercent ?? "0",
    taxRatePercent: line.taxRatePercent ?? "0",
    neededBy: line.neededBy ?? null,
    costCentre: line.costCentre ?? null,
    netAmount: "0",
    ...nothingYet,
  };
}

function unknownCostCentres(lines: readonly OrderLine[], facts: Facts): Problem[] {
  return lines.flatMap(({ costCentre }, index) =>
    costCentre !== null && facts.unknownCostCentres.includes(costCentre)
      ? [{ path: ["lines", index, "costCentre"], message: "Choose a cost centre that exists and is active." }]
      : [],
  );
}

/** Freight and amounts have no more digits than their currency: refused, never rounded in silence. */
function tooPrecise({ freight, currency, lines }: Order): Problem[] {
  const amounts = lines.flatMap((line, index) =>
    line.kind === "AMOUNT" ? [{ path: ["lines", index, "quantity"], amount: line.quantity }] : [],
  );
  return [{ path: ["freight"], amount: freight }, ...amounts].flatMap(({ path, amount }) => {
    const message = amountProblem(plain(decimal(amount)), currency);
    return message === null ? [] : [{ path, message }];
  });
}

function earliest(lines: readonly OrderLine[]): string | null {
  return lines.flatMap(({ neededBy }) => neededBy ?? []).toSorted()[0] ?? null;
}

function invalid(errors: readonly Problem[]): Decision<never, "validation_failed"> {
  return no("validation_failed", errors[0]?.message ?? "", { errors });
}
