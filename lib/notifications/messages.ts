/** The words of one mail, plain text. */
export interface Message {
  readonly subject: string;
  readonly text: string;
}

/** What mails say about a purchase order. `total` is exact, with the currency's minor digits. */
export interface OrderFacts {
  readonly number: string;
  readonly total: string;
  readonly currency: string;
  readonly supplierName: string;
  readonly requesterName: string;
  readonly companyName: string;
  readonly link: string;
}

export type Decision = "approved" | "rejected" | "changes_requested";

/** To somebody whose signature an order waits for; `why` is whole sentences. */
export function waitsForYou(order: OrderFacts, to: string, why: string): Message {
  return {
    subject: `Please decide: ${order.number}, ${amountOf(order)}, ${order.supplierName}`,
    text: letter(order, to, [
      `${order.requesterName} asks you to approve purchase order ${order.number} to ${order.supplierName} for ${amountOf(order)}.`,
      why,
      `Look at it and decide: ${order.link}`,
    ]),
  };
}

/** To the requester, when his order was decided. `by` is null where no person decided. */
export function wasDecided(
  order: OrderFacts,
  to: string,
  { verdict, by, comment }: { verdict: Decision; by: string | null; comment: string | null },
): Message {
  const { done, says, next } = outcomes[verdict];
  const yours = `your purchase order ${order.number} to ${order.supplierName} for ${amountOf(order)}`;
  const sentence = by === null ? `By the rules of your company, ${yours} was ${done}.` : `${by} ${says} ${yours}.`;
  return {
    subject: `${order.number} was ${done}`,
    text: letter(order, to, [sentence, quote(comment), `${next}: ${order.link}`]),
  };
}

/** To the supplier, when an order was sent to it. */
export function orderForYou(order: OrderFacts): Message {
  return {
    subject: `Purchase order ${order.number} from ${order.companyName}`,
    text: letter(order, order.supplierName, [
      `${order.companyName} orders from you: purchase order ${order.number}, total ${amountOf(order)}.`,
      `Please confirm or decline it: ${order.link}`,
    ]),
  };
}

/** To the requester, when the supplier does not take his order. */
export function wasDeclined(order: OrderFacts, to: string, note: string | null): Message {
  return {
    subject: `${order.supplierName} declined ${order.number}`,
    text: letter(order, to, [
      `${order.supplierName} does not take your purchase order ${order.number} for ${amountOf(order)}.`,
      quote(note),
      `Send it again, change or cancel it: ${order.link}`,
    ]),
  };
}

/** "EUR 1,190.00", digit by digit as it was computed. */
export function amountOf({ total, currency }: Pick<OrderFacts, "total" | "currency">): string {
  const [whole = "", minor] = total.split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return minor === undefined ? `${currency} ${grouped}` : `${currency} ${grouped}.${minor}`;
}

const outcomes = {
  approved: { done: "approved", says: "approved", next: "It can be sent to the supplier now" },
  rejected: { done: "rejected", says: "rejected", next: "A rejected order stays as it is; copy it to try again" },
  changes_requested: { done: "sent back to you", says: "asks you to change", next: "Change it and submit it again" },
} as const;

/** Somebody else's words stand apart, so that nobody takes them for ours. */
function quote(words: string | null): string {
  return words === null
    ? ""
    : words
        .split("\n")
        .map((line) => `> ${line}`)
        .join("\n");
}

function letter({ companyName }: OrderFacts, to: string, paragraphs: readonly string[]): string {
  const signature = `Countersign, for ${companyName}`;
  return `${[`Hello ${to},`, ...paragraphs.filter((text) => text !== ""), signature].join("\n\n")}\n`;
}
