import { isPending } from "#lib/approvals/break-glass";
import type { FieldChange } from "#lib/change/event";
import { type EventType, isEventType } from "#lib/webhooks/event-types";
import type { ChangeOrder, Order } from "./order.ts";
import type { Audience } from "./audience.ts";
import { progressOf } from "./quantities.ts";
import { type MatchStatus, summarize } from "./status.ts";

type Suffix<Type> = Type extends `purchase_order.${infer Event}` ? Event : never;

/** "approved" is told as purchase_order.approved. */
export type OrderEvent = Suffix<EventType>;

/** In the audit trail only. */
export type Note =
  | "edited"
  | "approval_given"
  | "approval_reassigned"
  | "approval_approver_added"
  | "approval_recused"
  | "break_glass_requested"
  | "exception_accepted"
  | "exception_asked_again"
  | "shipment_tracked"
  | "exception_disputed";

/** What a step says besides the new state. */
export interface StepNews {
  readonly event: OrderEvent | Note;
  /** The command as subscribers read it, when it is not the one that runs ("auto-approve", "close"). */
  readonly command?: string;
  readonly patch: Partial<Order>;
  /** Shown to the company and in the audit trail, never to suppliers. */
  readonly reason?: string | null;
  readonly comment?: string | null;
  /** What changed that is no part of the order, for the audit trail. */
  readonly changes?: readonly FieldChange[];
  /** For whom the actor acts, as his delegate. */
  readonly onBehalfOf?: { readonly id: string; readonly name: string } | null;
  /** The document that the event brings, for both audiences: {shipment: …}. */
  readonly documents?: Readonly<Record<string, object>>;
  /** Documents of which suppliers are told other things than the company. */
  readonly shown?: (audience: Audience) => Readonly<Record<string, object>>;
  /** The supplier is not told of it at all. */
  readonly companyOnly?: boolean;
  /** Says whether the order is now shipped, received or invoiced in part or in full. */
  readonly completenessOf?: "shipmentStatus" | "receiptStatus" | "invoiceStatus";
}

/** One event's worth of change. A command makes one or more of them, all under one new version. */
export interface OrderStep extends StepNews {
  readonly before: Order | null;
  readonly after: Order;
}

/** The order with the patch applied and everything that follows from its lines and invoices derived anew. */
export function stepFrom(before: Order, news: StepNews, version: number, now: Date): OrderStep {
  const patched = { ...before, ...news.patch, version, updatedAt: now.toISOString() };
  const derived = {
    ...patched,
    ...progressOf(patched.lines),
    matchStatus: matchOf(patched),
    ...stillBroken(patched),
  };
  const eventSequence = before.eventSequence + (toldAs(news.event) ? 1 : 0);
  return { ...news, before, after: { ...derived, summaryStatus: summarize(derived), eventSequence } };
}

/** The type under which subscribers are told; null for what is only audited. */
export function toldAs(event: StepNews["event"]): EventType | null {
  const type = `purchase_order.${event}`;
  return isEventType(type) ? type : null;
}

/** Who asked to do without the signatures asked for this approval only: with its end the question is void. */
function stillBroken(order: Order): Pick<Order, "breakGlass" | "changeOrders"> {
  const isVoid = ({ status, breakGlass }: Pick<Order | ChangeOrder, "status" | "breakGlass">) =>
    breakGlass !== null && isPending(breakGlass) && status !== "PENDING_APPROVAL";
  return {
    breakGlass: isVoid(order) ? null : order.breakGlass,
    changeOrders: order.changeOrders.map((change) => (isVoid(change) ? { ...change, breakGlass: null } : change)),
  };
}

function matchOf({ invoices }: Order): MatchStatus {
  if (invoices.length === 0) return "NONE";
  return invoices.some(({ matchStatus }) => matchStatus === "EXCEPTION") ? "EXCEPTION" : "MATCHED";
}
