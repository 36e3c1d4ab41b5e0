import { amountOf } from "./amount.ts";

/** The words of one mail, plain text, and the same for eyes where that helps. */
export interface Message {
  readonly subject: string;
  readonly text: string;
  readonly html?: string;
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

/** To somebody whom a colleague chose to sign. `asks` is the colleague's name and what he asks for; `reason` his own words. */
export function wasChosen(order: OrderFacts, to: string, asks: string, reason: string): Message {
  return {
    subject: `Your signature: ${order.number}, ${amountOf(order)}, ${order.supplierName}`,
    text: letter(order, to, [
      `${asks}: purchase order ${order.number} to ${order.supplierName} for ${amountOf(order)}, requested by ${order.requesterName}.`,
      quote(reason),
      `Look at it and decide: ${order.link}`,
    ]),
  };
}

export type ChangeNews = "in_force" | "rejected" | "sent_back" | "proposed";

/** To somebody of the company, when something became of a change of an order. `words` are what was said of it. */
export function changeOf(order: OrderFacts, to: string, what: ChangeNews, words: string | null): Message {
  const about = `purchase order ${order.number} to ${order.supplierName}`;
  const { subject, sentence, next } = changeWords[what];
  return {
    subject: subject(order),
    text: letter(order, to, [sentence(about, order), quote(words), `${next}: ${order.link}`]),
  };
}

const changeWords = {
  in_force: {
    subject: ({ number }: OrderFacts) => `${number} was changed`,
    sentence: (about: string, order: OrderFacts) =>
      `A change of ${about} is in force. It comes to ${amountOf(order)} now.`,
    next: "Look at what changed",
  },
  rejected: {
    subject: ({ number }: OrderFacts) => `The change of ${number} was rejected`,
    sentence: (about: string) => `The change of ${about} was rejected. The order goes on as it was.`,
    next: "Look at it",
  },
  sent_back: {
    subject: ({ number }: OrderFacts) => `The change of ${number} was sent back to you`,
    sentence: (about: string) => `You are asked to rework the change of ${about}.`,
    next: "Change it and submit it again",
  },
  proposed: {
    subject: ({ number, supplierName }: OrderFacts) => `${supplierName} proposes a change of ${number}`,
    sentence: (about: string) => `Other quantities, prices or dates are proposed for ${about}.`,
    next: "Accept or dismiss that",
  },
} as const;

/** To the supplier, when an order that it has was changed. */
export function orderChanged(order: OrderFacts): Message {
  return {
    subject: `Purchase order ${order.number} from ${order.companyName} was changed`,
    text: letter(order, order.supplierName, [
      `${order.companyName} changed purchase order ${order.number}. Its total is ${amountOf(order)} now.`,
      `Please confirm or decline it as it is now: ${order.link}`,
    ]),
  };
}

/** To the supplier, when its proposal was dismissed. */
export function proposalDismissed(order: OrderFacts, reason: string | null): Message {
  return {
    subject: `Your proposal for ${order.number} was not accepted`,
    text: letter(order, order.supplierName, [
      `${order.companyName} keeps to purchase order ${order.number} as it was sent.`,
      quote(reason),
      `Please confirm or decline it: ${order.link}`,
    ]),
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

/** To an administrator, when nobody is left who could sign an order. */
export function nobodyCanSign(order: OrderFacts, to: string): Message {
  return {
    subject: `Nobody can sign ${order.number}`,
    text: letter(order, to, [
      `Purchase order ${order.number} of ${order.requesterName} to ${order.supplierName} for ${amountOf(order)} waits, and nobody who may sign it is left: people left, wrote it themselves, or signed it already.`,
      `Give somebody the role or the limit for it, or let its requester withdraw it: ${order.link}`,
    ]),
  };
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
