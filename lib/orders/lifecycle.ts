import { type Decision, no, yes } from "#lib/kernel/decision";
import { isPositive } from "#lib/kernel/decimal";
import { openChange, waitingChange } from "./change-order.ts";
import type { Order } from "./order.ts";
import { invoicedNet, receivedNet } from "./quantities.ts";
import { type OrderStatus, orderStatuses } from "./status.ts";

interface Rule {
  readonly from: readonly OrderStatus[];
  /** Where it leads; absent = the status stays, or the command itself decides. */
  readonly to?: OrderStatus;
  /** A hold stops it. */
  readonly stoppedByHold?: true;
  /** It decides on the change order of an approved order too, where one waits. */
  readonly decidesChanges?: true;
}

const drafting = ["DRAFT", "CHANGES_REQUESTED"] as const;
const running = ["SENT", "ACKNOWLEDGED"] as const;
const approved = ["APPROVED", ...running] as const;
const open = [...drafting, "PENDING_APPROVAL", ...approved] as const;

/** The whole life of a purchase order. The diagram in the README is drawn from this table. */
export const lifecycle = {
  edit: { from: drafting },
  delete: { from: ["DRAFT"] },
  "hand-over": { from: drafting },
  submit: { from: drafting, to: "PENDING_APPROVAL", stoppedByHold: true },
  withdraw: { from: ["PENDING_APPROVAL"], to: "DRAFT" },
  approve: { from: ["PENDING_APPROVAL"], to: "APPROVED", stoppedByHold: true, decidesChanges: true },
  reject: { from: ["PENDING_APPROVAL"], to: "REJECTED", decidesChanges: true },
  "request-changes": { from: ["PENDING_APPROVAL"], to: "CHANGES_REQUESTED", decidesChanges: true },
  reassign: { from: ["PENDING_APPROVAL"], decidesChanges: true },
  "add-approver": { from: ["PENDING_APPROVAL"], decidesChanges: true },
  recuse: { from: ["PENDING_APPROVAL"], decidesChanges: true },
  "break-glass": { from: ["PENDING_APPROVAL"], stoppedByHold: true, decidesChanges: true },
  "confirm-break-glass": { from: ["PENDING_APPROVAL"], stoppedByHold: true, decidesChanges: true },
  send: { from: ["APPROVED", "SENT"], to: "SENT", stoppedByHold: true },
  acknowledge: { from: ["SENT"], to: "ACKNOWLEDGED" },
  decline: { from: ["SENT"] },
  "counter-propose": { from: ["SENT"] },
  "accept-proposal": { from: ["SENT"], stoppedByHold: true },
  "dismiss-proposal": { from: ["SENT"] },
  ship: { from: running, stoppedByHold: true },
  "reverse-shipment": { from: running },
  "track-shipment": { from: [...running, "CLOSED"] },
  receive: { from: running, stoppedByHold: true },
  "reverse-receipt": { from: running },
  return: { from: running },
  invoice: { from: [...running, "CLOSED"] },
  "record-payment": { from: [...running, "CLOSED"] },
  "accept-exception": { from: [...running, "CLOSED"] },
  "dispute-exception": { from: [...running, "CLOSED"] },
  "cancel-line": { from: approved },
  "cancel-remainder": { from: approved },
  amend: { from: approved, stoppedByHold: true },
  "withdraw-change": { from: approved },
  hold: { from: open },
  release: { from: open },
  cancel: { from: open, to: "CANCELLED" },
  close: { from: running, to: "CLOSED" },
  reopen: { from: ["CLOSED"] },
  copy: { from: orderStatuses },
} as const satisfies Record<string, Rule>;

export type OrderVerb = keyof typeof lifecycle;

export const orderVerbs = Object.keys(lifecycle) as OrderVerb[];

/** Does the order, as it stands, allow this at all? Roles, ownership and quantities are asked elsewhere. */
export function permits(order: LifecycleState, verb: OrderVerb): boolean {
  const rule: Rule = lifecycle[verb];
  return isHere(order, rule) && !(order.onHold && rule.stoppedByHold) && conditions[verb]?.(order) !== false;
}

function isHere(order: LifecycleState, { from, decidesChanges }: Rule): boolean {
  return from.includes(order.status) || (decidesChanges === true && waitingChange(order) !== null);
}

export type LifecycleState = Pick<
  Order,
  "status" | "onHold" | "declined" | "firstSubmittedAt" | "lines" | "invoices" | "changeOrders"
>;

/** What the status alone does not say. */
const conditions: Partial<Record<OrderVerb, (order: LifecycleState) => boolean>> = {
  delete: (order) => order.firstSubmittedAt === null,
  send: (order) => order.status === "APPROVED" || order.declined,
  acknowledge: (order) => !order.declined,
  decline: (order) => !order.declined,
  hold: (order) => !order.onHold,
  release: (order) => order.onHold,
  cancel: isUntouched,
  "withdraw-change": (order) => openChange(order) !== null,
};

/** Nothing was received or invoiced, net of what was taken back. */
function isUntouched({ lines, invoices }: LifecycleState): boolean {
  const untouched = lines.every((line) => !isPositive(receivedNet(line)) && !isPositive(invoicedNet(line)));
  return untouched && invoices.every((invoice) => invoice.lines.every(({ lineId }) => lineId !== null));
}

/** Yes, or no with the current status and the commands that are allowed now. */
export function legal(
  order: LifecycleState,
  verb: OrderVerb,
  allowedCommands: readonly OrderVerb[],
): Decision<true, "illegal_transition"> {
  if (permits(order, verb)) return yes(true);
  return no("illegal_transition", because(order, verb), { currentStatus: order.status, allowedCommands });
}

function because(order: LifecycleState, verb: OrderVerb): string {
  const rule: Rule = lifecycle[verb];
  const words = verb.replaceAll("-", " ");
  if (!isHere(order, rule)) return `${sentence(order.status)}: ${words} is not possible any more, or not yet.`;
  if (verb === "release") return "This order is not on hold.";
  if (order.onHold) return `This order is on hold. Release it before you ${words}.`;
  if (verb === "delete") return "This order was submitted before, so it stays on record. Cancel it instead.";
  if (verb === "cancel") return "Goods or invoices have come in for this order. Cancel what remains of it instead.";
  if (verb === "withdraw-change") return "No change of this order is open.";
  if (verb === "send") return "This order was sent already.";
  return "The supplier declined this order. Send it again or cancel it.";
}

function sentence(status: OrderStatus): string {
  return `This order is ${status.toLowerCase().replaceAll("_", " ")}`;
}
