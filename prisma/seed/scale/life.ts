import type { Instance } from "#lib/approvals/instance";
import type { DatedRoute } from "#lib/approvals/queries/find-route";
import { acknowledged } from "#lib/orders/acknowledgement";
import { closed } from "#lib/orders/closing";
import { addDays } from "#lib/kernel/calendar-date";
import { decimal, minus, one, plain, times } from "#lib/kernel/decimal";
import { settle } from "#lib/kernel/decision";
import { newId } from "#lib/kernel/id";
import { type Move, type Movement, type MovementKind, moved, movement } from "#lib/orders/movement";
import type { Order, OrderLine } from "#lib/orders/order";
import { sent } from "#lib/orders/sending";
import { type StepNews, stepFrom } from "#lib/orders/step";
import { submitted } from "#lib/orders/submission";
import type { Chance } from "./chance.ts";
import { actorOf } from "./company.ts";
import { openedBy, type Present, signed } from "./sign.ts";

/** An order with all that happened to it until the present. */
export interface Life {
  readonly order: Order;
  readonly instance: Instance | null;
  readonly movements: readonly (Movement & { readonly at: string })[];
}

const hour = 3_600_000;
const day = 24 * hour;

/** What a draft becomes by itself as time goes by: each step takes its time, and what would be in the future has not happened. */
export function lifeOf(draft: Order, route: DatedRoute, submittedAt: Date, present: Present, chance: Chance): Life {
  const { people, now } = present;
  const buyer = people.find(({ id }) => id === draft.requester.id);
  if (!buyer || route.outcome === "UNROUTABLE") return { order: untold(draft), instance: null, movements: [] };
  const story = new Story(draft, submittedAt, now);
  story.take(submitted(draft, actorOf(buyer), submittedAt), 0);
  const instance = signed(openedBy(story.order, route, submittedAt.toISOString()), story.order, present, chance);
  story.approve(instance);
  const receiver = people.find(({ roles }) => roles.includes("RECEIVER"))?.id ?? buyer.id;
  story.fulfil(chance, receiver);
  return { order: untold(story.order), instance, movements: story.movements };
}

/** No subscriber was told anything: the first event of the order will be its first. */
function untold(order: Order): Order {
  return { ...order, eventSequence: 0 };
}

class Story {
  order: Order;
  readonly movements: (Movement & { readonly at: string })[] = [];
  readonly #now: Date;
  #at: number;

  constructor(draft: Order, from: Date, now: Date) {
    this.order = draft;
    this.#at = from.getTime();
    this.#now = now;
  }

  take(news: StepNews, after: number): boolean {
    return this.#happens(after, () => news);
  }

  approve({ state, endedAt }: Instance): void {
    if (endedAt === null) return;
    this.#at = Date.parse(endedAt);
    if (state === "APPROVED") this.take({ event: "approved", patch: { status: "APPROVED", approvedAt: endedAt } }, 0);
    else if (state === "REJECTED") this.take({ event: "rejected", patch: { status: "REJECTED" } }, 0);
    else this.take({ event: "changes_requested", patch: { status: "CHANGES_REQUESTED" } }, 0);
  }

  fulfil(chance: Chance, receiverId: string): void {
    if (
      this.order.status !== "APPROVED" ||
      !this.#happens(chance.between(1, 40) * (hour / 2), (at) => sent(this.order, at))
    )
      return;
    if (chance.percent(3)) return void this.take({ event: "cancelled", patch: { status: "CANCELLED" } }, 2 * day);
    const confirmed = settle(acknowledged(this.order.lines, []));
    const answer = (at: Date): StepNews => ({
      event: "acknowledged",
      patch: { status: "ACKNOWLEDGED", acknowledgedAt: at.toISOString(), lines: confirmed },
    });
    if (!this.#happens(chance.between(2, 72) * hour, answer)) return;
    if (!this.#happens(chance.between(2, 40) * day, (at) => this.#received(at, receiverId))) return;
    if (!this.#happens(chance.between(0, 12) * day, (at) => this.#invoiced(at, receiverId))) return;
    this.#happens(0, (at) => closed(this.order, at));
  }

  /** False where it would be in the future: then it, and all after it, has not happened. */
  #happens(after: number, newsAt: (at: Date) => StepNews): boolean {
    const at = new Date(this.#at + after);
    if (at > this.#now) return false;
    this.#at = at.getTime();
    this.order = stepFrom(this.order, newsAt(at), this.order.version + 1, at).after;
    return true;
  }

  #received(at: Date, actorId: string): StepNews {
    const id = newId();
    const lines = this.#move("RECEIVE", at, id, actorId);
    const receipt = {
      id,
      receivedAt: at.toISOString(),
      note: null,
      overrideReason: null,
      reversedAt: null,
      reverseReason: null,
      lines: lines.map(({ id: lineId, quantity }) => ({ lineId, quantity, rejectedQuantity: "0" })),
    };
    return { event: "received", patch: { lines, receipts: [receipt] } };
  }

  #invoiced(at: Date, actorId: string): StepNews {
    const id = newId();
    const lines = this.#move("INVOICE", at, id, actorId);
    const { number, currency, freight, freightTaxRatePercent, netTotal, taxTotal, total } = this.order;
    const invoiceDate = at.toISOString().slice(0, 10);
    const invoice = {
      id,
      invoiceNumber: `RE ${number.slice(3)}`,
      invoiceDate,
      dueDate: addDays(invoiceDate, 30),
      currency,
      freight,
      freightTaxRatePercent,
      netTotal,
      taxTotal,
      total,
      paidAmount: "0",
      paidAt: null,
      matchStatus: "MATCHED" as const,
      lines: lines.map((line) => ({ ...invoicedLine(line), id: newId() })),
      postedById: actorId,
      exceptions: [],
    };
    return { event: "invoiced", patch: { lines, invoices: [invoice] } };
  }

  #move(kind: MovementKind, at: Date, documentId: string, actorId: string): OrderLine[] {
    const moves = this.order.lines.map((line): Move => ({ lineId: line.id, kind, quantity: decimal(line.quantity) }));
    for (const move of moves)
      this.movements.push({ ...movement(move, { documentId, actorId, reason: null }), at: at.toISOString() });
    return moved(this.order.lines, moves);
  }
}

/** Invoices know no discount: their price is what is left of it. */
function invoicedLine({ id, lineNumber, description, quantity, unit, taxRatePercent, netAmount, ...line }: OrderLine) {
  const left = minus(one, times(decimal(line.discountPercent), decimal("0.01")));
  const unitPrice = plain(times(decimal(line.unitPrice), left));
  return { lineNumber, lineId: id, description, quantity, unit, unitPrice, taxRatePercent, netAmount };
}
