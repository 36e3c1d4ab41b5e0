import type { QueueName } from "#lib/orders/queue";

interface QueueWords {
  readonly title: string;
  /** The list of all of them, for this person. */
  readonly href: (userId: string) => string;
  readonly tone?: "wait" | "bad";
  /** Where one of them is dealt with. */
  readonly place: (orderId: string) => string;
}

const order = (id: string) => `/orders/${id}`;

export const queueWords: Readonly<Record<QueueName, QueueWords>> = {
  returned: {
    title: "Came back with changes to make",
    href: (me) => `/orders?summaryStatus=CHANGES_REQUESTED&requesterId=${me}`,
    tone: "wait",
    place: order,
  },
  "change-returned": {
    title: "Changes that were sent back",
    href: (me) => `/orders?requesterId=${me}`,
    tone: "wait",
    place: order,
  },
  proposed: {
    title: "Proposed by the supplier",
    href: (me) => `/orders?status=SENT&requesterId=${me}`,
    tone: "wait",
    place: order,
  },
  declined: {
    title: "Declined by the supplier",
    href: (me) => `/orders?declined=true&requesterId=${me}`,
    tone: "bad",
    place: order,
  },
  "to-send": {
    title: "Approved, to be sent",
    href: (me) => `/orders?view=approved&requesterId=${me}`,
    tone: "wait",
    place: order,
  },
  drafts: { title: "Your drafts", href: () => "/orders?view=drafts", place: (id) => `/orders/${id}/edit` },
  late: { title: "Late deliveries", href: (me) => `/orders?view=late&requesterId=${me}`, tone: "bad", place: order },
  expected: {
    title: "Expected goods",
    href: () => "/receiving",
    place: (id) => `/receiving/${id}`,
  },
  "to-enter": {
    title: "Received, not invoiced in full",
    href: () => "/orders?view=to-invoice",
    place: (id) => `/orders/${id}/invoice`,
  },
  "to-acknowledge": {
    title: "Orders that wait for your answer",
    href: () => "/orders?view=to-acknowledge",
    tone: "wait",
    place: order,
  },
  "to-ship": { title: "To ship", href: () => "/orders?view=to-ship", place: (id) => `/orders/${id}/ship` },
  "to-invoice": {
    title: "Received, not invoiced in full",
    href: () => "/orders?view=to-invoice",
    place: (id) => `/orders/${id}/invoice`,
  },
};
