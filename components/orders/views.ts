import { type Actor, has } from "#lib/access/actor";

/** A list of orders with a name; its filters are those of the API, so the same question can be asked there. */
export interface OrderListView {
  readonly name: string;
  readonly label: string;
  readonly filters: Readonly<Record<string, string>>;
  /** What the list says when it is empty although nothing else is asked. */
  readonly empty: string;
}

const underWay = "SENT,ACKNOWLEDGED";

/** The tabs above the list, for this reader. "me" in a filter is himself. */
export function orderListViews(actor: Actor): readonly OrderListView[] {
  return actor.supplierId === null ? companyViews(actor) : supplierViews;
}

function companyViews(actor: Actor): OrderListView[] {
  const drafts = has(actor, "BUYER") ? [myDrafts] : [];
  return [all, ...drafts, waiting, approved, late, toReceive, toInvoice, closed];
}

const all: OrderListView = { name: "all", label: "All", filters: {}, empty: "There is no order yet" };

const myDrafts: OrderListView = {
  name: "drafts",
  label: "My drafts",
  filters: { status: "DRAFT,CHANGES_REQUESTED", requesterId: "me" },
  empty: "You have no drafts",
};

const waiting: OrderListView = {
  name: "waiting",
  label: "Waiting",
  filters: { status: "PENDING_APPROVAL" },
  empty: "No order waits for approval",
};

const approved: OrderListView = {
  name: "approved",
  label: "Approved",
  filters: { status: "APPROVED" },
  empty: "No approved order waits to be sent",
};

const late: OrderListView = {
  name: "late",
  label: "Late",
  filters: { status: underWay, receiptStatus: "NONE,PARTIAL", late: "true" },
  empty: "No delivery is late",
};

const toReceive: OrderListView = {
  name: "to-receive",
  label: "To receive",
  filters: { status: underWay, receiptStatus: "NONE,PARTIAL" },
  empty: "Nothing is expected",
};

const toInvoice: OrderListView = {
  name: "to-invoice",
  label: "To invoice",
  filters: { status: underWay, receiptStatus: "PARTIAL,FULL", invoiceStatus: "NONE,PARTIAL" },
  empty: "Everything that came has been invoiced",
};

const closed: OrderListView = {
  name: "closed",
  label: "Closed",
  filters: { status: "CLOSED,CANCELLED,REJECTED" },
  empty: "No order has been closed",
};

const supplierViews: readonly OrderListView[] = [
  all,
  {
    name: "to-acknowledge",
    label: "To acknowledge",
    filters: { status: "SENT", declined: "false" },
    empty: "Every order has its answer",
  },
  {
    name: "to-ship",
    label: "To ship",
    filters: { status: underWay, shipmentStatus: "NONE,PARTIAL" },
    empty: "Everything ordered has been shipped",
  },
  {
    name: "to-invoice",
    label: "To invoice",
    filters: { status: underWay, receiptStatus: "PARTIAL,FULL", invoiceStatus: "NONE,PARTIAL" },
    empty: "Everything that was received has been invoiced",
  },
  { name: "closed", label: "Closed", filters: { status: "CLOSED,CANCELLED" }, empty: "No order has been closed" },
];

/** The view an address names; the first one for anything else. */
export function viewNamed(views: readonly OrderListView[], name: string | undefined): OrderListView {
  return views.find((view) => view.name === name) ?? all;
}

/** The filters of a view with "me" filled in. */
export function filtersOf({ filters }: OrderListView, actor: Actor): Record<string, string> {
  return Object.fromEntries(Object.entries(filters).map(([name, value]) => [name, value === "me" ? actor.id : value]));
}
