import { type Decimal, isPositive, min, minus, plain, sum } from "#lib/kernel/decimal";
import type { Order, OrderLine } from "#lib/orders/order";
import { invoicedNet, receivedNet, shippedNet, wanted } from "#lib/orders/quantities";
import type { Completeness } from "#lib/orders/status";

/** One stop of an order's life, with the time it happened or how far it is. */
export interface LifeStep {
  readonly name: string;
  readonly state: "done" | "current" | "ahead";
  /** ISO 8601, UTC. */
  readonly at?: string | null;
  readonly text?: string;
}

interface Stop extends Omit<LifeStep, "state"> {
  readonly progress: Completeness;
}

/** From the draft to the last invoice. A stop that was passed by (goods came without a ship notice) is left out. */
export function lifeOf(order: Order, forSupplier = false): LifeStep[] {
  const stops = [...(forSupplier ? [] : agreement(order)), ...fulfilment(order)];
  if (order.status === "CANCELLED") return ended(stops, "Cancelled", order.updatedAt);
  if (order.status === "REJECTED") return ended(stops, "Rejected", order.updatedAt);
  const closing: Stop[] = order.status === "CLOSED" ? [{ name: "Closed", at: order.closedAt, progress: "FULL" }] : [];
  return withStates([...stops, ...closing], order.status === "CLOSED", order.twoWayMatch ? null : "Received");
}

function agreement(order: Order): Stop[] {
  const isDraft = order.status === "DRAFT" || order.status === "CHANGES_REQUESTED";
  const submitted = isDraft ? null : order.submittedAt;
  return [
    { name: "Draft", at: order.createdAt, progress: isDraft ? "PARTIAL" : "FULL" },
    { name: "Submitted", at: submitted, progress: submitted === null ? "NONE" : "FULL" },
    dated("Approved", order.status === "PENDING_APPROVAL" || isDraft ? null : order.approvedAt),
  ];
}

function fulfilment(order: Order): Stop[] {
  const goods = order.lines.filter(({ kind }) => kind === "GOODS");
  const shipped = goods.length === 0 ? [] : [moved("Shipped", order.shipmentStatus, goods, shippedNet)];
  return [
    dated("Sent", order.sentAt),
    dated("Acknowledged", order.acknowledgedAt),
    ...shipped,
    moved("Received", order.receiptStatus, order.lines, receivedNet),
    moved("Invoiced", order.invoiceStatus, order.lines, invoicedNet),
  ];
}

function dated(name: string, at: string | null): Stop {
  return { name, at, progress: at === null ? "NONE" : "FULL" };
}

function moved(
  name: string,
  progress: Completeness,
  lines: readonly OrderLine[],
  done: (line: OrderLine) => Decimal,
): Stop {
  return { name, progress, text: progress === "NONE" ? "nothing yet" : howMuch(lines, done) };
}

/** "80 of 156" where all lines have one unit, else "2 of 4 lines". */
function howMuch(lines: readonly OrderLine[], done: (line: OrderLine) => Decimal): string {
  const left = lines.filter((line) => isPositive(wanted(line)));
  const units = new Set(left.map(({ kind, unit }) => (kind === "AMOUNT" ? null : unit)));
  if (units.size === 1 && !units.has(null)) {
    const came = sum(left.map((line) => min(done(line), wanted(line))));
    return `${plain(came)} of ${plain(sum(left.map(wanted)))}`;
  }
  const complete = left.filter((line) => !isPositive(minus(wanted(line), done(line)))).length;
  return `${complete} of ${left.length} lines`;
}

/** What a stop without a date waits for, when it is the next. */
const awaited: Readonly<Partial<Record<string, string>>> = {
  Approved: "waits for signatures",
  Sent: "to be sent",
  Acknowledged: "waits for an answer",
};

function withStates(stops: readonly Stop[], isClosed: boolean, awaitsGoods: string | null): LifeStep[] {
  const reached = stops.findLastIndex(({ progress }) => progress !== "NONE");
  const isPassedBy = ({ name, progress }: Stop, index: number) =>
    progress === "NONE" && index < reached && (isClosed || name !== awaitsGoods);
  const kept = stops.filter((stop, index) => !isPassedBy(stop, index));
  const next = kept.find(({ progress }) => progress !== "FULL");
  return kept.map((stop) => {
    const { progress, ...step } = stop;
    if (progress === "FULL" || isClosed) return { ...step, state: "done" };
    if (stop === next && progress === "NONE")
      return { ...step, text: awaited[step.name] ?? step.text, state: "current" };
    return { ...step, state: progress === "PARTIAL" || stop === next ? "current" : "ahead" };
  });
}

function ended(stops: readonly Stop[], name: string, at: string): LifeStep[] {
  const before = stops.filter(({ progress }) => progress !== "NONE");
  return [
    ...before.map(({ progress: _progress, ...step }): LifeStep => ({ ...step, state: "done" })),
    { name, at, state: "current" },
  ];
}
