import type { Completeness, OrderStatus } from "#lib/orders/status";

/** What the order should be, kept apart from the code under test: whole numbers, one line of pieces at 84.50, at first ten of them. */
export interface Model {
  status: OrderStatus;
  before: OrderStatus;
  submitted: boolean;
  held: boolean;
  declined: boolean;
  ordered: number;
  /** What somebody signed last: up to it nobody has to sign again. */
  approved: number;
  /** How many pieces the change asks for that waits for its approver. */
  change: number | null;
  cancelled: number;
  shipped: number;
  received: number;
  rejected: number;
  returned: number;
  /** Each invoice's quantity, and whether it was accepted although too much was invoiced. */
  invoices: { quantity: number; overOrdered: State; overReceived: State }[];
  events: number;
}

type State = "none" | "open" | "accepted";

export function newModel(): Model {
  return {
    status: "DRAFT",
    before: "SENT",
    submitted: false,
    held: false,
    declined: false,
    ordered: 10,
    approved: 10,
    change: null,
    cancelled: 0,
    shipped: 0,
    received: 0,
    rejected: 0,
    returned: 0,
    invoices: [],
    events: 1,
  };
}

export const wanted = (model: Model) => model.ordered - model.cancelled;
/** Neither can be taken out of the order any more. */
export const settled = (model: Model) => Math.max(underWay(model), kept(model), invoiced(model));
export const kept = (model: Model) => model.received - model.rejected - model.returned;
export const underWay = (model: Model) => Math.max(0, model.shipped - model.rejected - model.returned);
export const invoiced = (model: Model) => model.invoices.reduce((total, { quantity }) => total + quantity, 0);
export const inQuestion = (model: Model) =>
  model.invoices.some(({ overOrdered, overReceived }) => overOrdered === "open" || overReceived === "open");

/** Matches every invoice again, counts the events that this tells, and closes what is complete. */
export function settle(model: Model): void {
  let soFar = 0;
  let appeared = false;
  let resolved = false;
  for (const invoice of model.invoices) {
    const was = isOpen(invoice);
    soFar += invoice.quantity;
    for (const [kind, tooMuch] of [
      ["overOrdered", soFar > wanted(model)],
      ["overReceived", soFar > kept(model)],
    ] as const) {
      if (tooMuch && invoice[kind] === "none") {
        invoice[kind] = "open";
        appeared = true;
      } else if (!tooMuch && invoice[kind] === "open") invoice[kind] = "none";
    }
    if (was && !isOpen(invoice)) resolved = true;
  }
  model.events += Number(appeared) + Number(resolved);
  const complete = kept(model) >= wanted(model) && invoiced(model) >= wanted(model);
  if (["SENT", "ACKNOWLEDGED"].includes(model.status) && complete && !inQuestion(model) && model.change === null) {
    model.before = model.status;
    model.status = "CLOSED";
    model.events += 1;
  }
}

export function isOpen({ overOrdered, overReceived }: Model["invoices"][number]): boolean {
  return overOrdered === "open" || overReceived === "open";
}

export function completeness(done: number, model: Model): Completeness {
  if (wanted(model) <= 0 || done <= 0) return "NONE";
  return done >= wanted(model) ? "FULL" : "PARTIAL";
}
