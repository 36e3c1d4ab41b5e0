import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "#lib/access/actor";
import { invoiceOrder } from "#lib/invoices/commands/invoice-order";
import { Refused } from "#lib/kernel/decision";
import { db } from "#lib/platform/db";
import { receiveOrder } from "#lib/receipts/commands/receive-order";
import { shipOrder } from "#lib/shipments/commands/ship-order";
import { type Cast, givenCast } from "#prisma/seed/given-order";
import { givenOrderIn } from "#prisma/seed/given-order-in";
import { givenUser } from "#prisma/seed/given-user";
import { type OrderStatus, orderStatuses } from "../status.ts";
import type { OrderView } from "../view.ts";
import { acknowledgeOrder } from "./acknowledge-order.ts";
import { amendOrder } from "./amend-order.ts";
import { approveOrder } from "./approve-order.ts";
import { cancelLine } from "./cancel-line.ts";
import { cancelOrder } from "./cancel-order.ts";
import { cancelRemainder } from "./cancel-remainder.ts";
import { closeOrder } from "./close-order.ts";
import { copyOrder } from "./copy-order.ts";
import { counterPropose } from "./counter-propose.ts";
import { declineOrder } from "./decline-order.ts";
import { deleteOrder } from "./delete-order.ts";
import { editOrder } from "./edit-order.ts";
import { handOverOrder } from "./hand-over-order.ts";
import { holdOrder } from "./hold-order.ts";
import { rejectOrder } from "./reject-order.ts";
import { releaseOrder } from "./release-order.ts";
import { reopenOrder } from "./reopen-order.ts";
import { requestChanges } from "./request-changes.ts";
import { sendOrder } from "./send-order.ts";
import { submitOrder } from "./submit-order.ts";
import { withdrawOrder } from "./withdraw-order.ts";

let cast: Cast;
let colleague: Actor;

beforeAll(async () => {
  cast = await givenCast();
  colleague = await givenUser({ roles: ["BUYER"] });
});

type Perform = (order: OrderView) => Promise<unknown>;

const reason = "Because of the test.";
const lineOf = (order: OrderView) => ({ lineId: order.lines[0]?.id ?? "", quantity: "1" });

/** The table of the domain, written down a second time: from where each command is allowed, and whether a hold stops it. */
const table: Record<string, { from: readonly OrderStatus[]; heldToo: boolean; perform: Perform }> = {
  edit: {
    from: ["DRAFT", "CHANGES_REQUESTED"],
    heldToo: true,
    perform: ({ id }) => editOrder(cast.buyer, { id, reference: "R-1" }),
  },
  delete: { from: ["DRAFT"], heldToo: true, perform: ({ id }) => deleteOrder(cast.buyer, { id }) },
  "hand over": {
    from: ["DRAFT", "CHANGES_REQUESTED"],
    heldToo: true,
    perform: ({ id }) => handOverOrder(cast.buyer, { id, userId: colleague.id }),
  },
  submit: {
    from: ["DRAFT", "CHANGES_REQUESTED"],
    heldToo: false,
    perform: ({ id }) => submitOrder(cast.buyer, { id }),
  },
  withdraw: { from: ["PENDING_APPROVAL"], heldToo: true, perform: ({ id }) => withdrawOrder(cast.buyer, { id }) },
  approve: {
    from: ["PENDING_APPROVAL"],
    heldToo: false,
    perform: ({ id, contentHash }) => approveOrder(cast.approver, { id, contentHash }),
  },
  "request changes": {
    from: ["PENDING_APPROVAL"],
    heldToo: true,
    perform: ({ id, contentHash }) => requestChanges(cast.approver, { id, contentHash, comment: reason }),
  },
  reject: {
    from: ["PENDING_APPROVAL"],
    heldToo: true,
    perform: ({ id, contentHash }) =>
      rejectOrder(cast.approver, { id, contentHash, comment: reason, reasonCode: "OTHER" }),
  },
  send: { from: ["APPROVED"], heldToo: false, perform: ({ id }) => sendOrder(cast.buyer, { id }) },
  acknowledge: { from: ["SENT"], heldToo: true, perform: ({ id }) => acknowledgeOrder(cast.buyer, { id }) },
  decline: { from: ["SENT"], heldToo: true, perform: ({ id }) => declineOrder(cast.supplier, { id, note: reason }) },
  "counter-propose": {
    from: ["SENT"],
    heldToo: true,
    perform: (order) => counterPropose(cast.supplier, { id: order.id, lines: [{ ...lineOf(order), quantity: "9" }] }),
  },
  amend: {
    from: ["APPROVED", "SENT", "ACKNOWLEDGED"],
    heldToo: false,
    perform: ({ id }) => amendOrder(cast.buyer, { id, notes: "Ring the bell." }),
  },
  ship: {
    from: ["SENT", "ACKNOWLEDGED"],
    heldToo: false,
    perform: (order) => shipOrder(cast.buyer, { id: order.id, lines: [lineOf(order)] }),
  },
  receive: {
    from: ["SENT", "ACKNOWLEDGED"],
    heldToo: false,
    perform: (order) => receiveOrder(cast.receiver, { id: order.id, lines: [lineOf(order)] }),
  },
  invoice: {
    from: ["SENT", "ACKNOWLEDGED", "CLOSED"],
    heldToo: true,
    perform: (order) =>
      invoiceOrder(cast.finance, {
        id: order.id,
        invoiceNumber: `I-${order.number}`,
        invoiceDate: "2026-11-20",
        lines: [{ ...lineOf(order), unitPrice: "84.5" }],
      }),
  },
  "cancel line": {
    from: ["APPROVED", "SENT", "ACKNOWLEDGED"],
    heldToo: true,
    perform: (order) => cancelLine(cast.buyer, { id: order.id, ...lineOf(order), reason }),
  },
  "cancel remainder": {
    from: ["APPROVED", "SENT", "ACKNOWLEDGED"],
    heldToo: true,
    perform: ({ id }) => cancelRemainder(cast.buyer, { id, reason }),
  },
  hold: {
    from: ["DRAFT", "PENDING_APPROVAL", "CHANGES_REQUESTED", "APPROVED", "SENT", "ACKNOWLEDGED"],
    heldToo: false,
    perform: ({ id }) => holdOrder(cast.finance, { id, reason }),
  },
  cancel: {
    from: ["DRAFT", "PENDING_APPROVAL", "CHANGES_REQUESTED", "APPROVED", "SENT", "ACKNOWLEDGED"],
    heldToo: true,
    perform: ({ id }) => cancelOrder(cast.buyer, { id, reason }),
  },
  close: { from: ["SENT", "ACKNOWLEDGED"], heldToo: true, perform: ({ id }) => closeOrder(cast.buyer, { id, reason }) },
  reopen: { from: ["CLOSED"], heldToo: true, perform: ({ id }) => reopenOrder(cast.finance, { id, reason }) },
  copy: { from: orderStatuses, heldToo: true, perform: ({ id }) => copyOrder(cast.buyer, { id }) },
};

const holdable = orderStatuses.filter((status) => !["REJECTED", "CLOSED", "CANCELLED"].includes(status));

/** Not every role sees every status: who does not see an order is told that there is none. */
const unseen = (command: string, status: OrderStatus) =>
  (["decline", "counter-propose"].includes(command) &&
    !["SENT", "ACKNOWLEDGED", "CLOSED", "CANCELLED"].includes(status)) ||
  (["approve", "request changes", "reject", "receive", "invoice", "hold", "reopen"].includes(command) &&
    status === "DRAFT");

describe.each(orderStatuses)("an order that is %s", (status) => {
  it.each(Object.entries(table))("%s", async (command, { from, perform }) => {
    const order = await givenOrderIn(cast, status);
    const before = await db.auditEvent.count({ where: { entityId: order.id } });

    const answer = await perform(order).catch((error: unknown) => error);

    if (unseen(command, status)) expect(refusalOf(answer)).toMatchObject({ code: "not_found" });
    else if (from.includes(status)) expect(answer).not.toBeInstanceOf(Error);
    else {
      expect(refusalOf(answer)).toMatchObject({ code: "illegal_transition", details: { currentStatus: status } });
      expect(await db.auditEvent.count({ where: { entityId: order.id } })).toBe(before);
    }
  });
});

describe.each(holdable)("an order that is %s and on hold", (status) => {
  it.each(Object.entries(table).filter(([command, { from }]) => from.includes(status) && !unseen(command, status)))(
    "%s",
    async (_command, { heldToo, perform }) => {
      const { id } = await givenOrderIn(cast, status);
      const order = await holdOrder(cast.buyer, { id, reason });

      const answer = await perform(order).catch((error: unknown) => error);

      if (heldToo) expect(answer).not.toBeInstanceOf(Error);
      else expect(refusalOf(answer)).toMatchObject({ code: "illegal_transition", details: { currentStatus: status } });
    },
  );

  it("can be released, and then not again", async () => {
    const { id } = await givenOrderIn(cast, status);
    await holdOrder(cast.buyer, { id, reason });

    expect(await releaseOrder(cast.buyer, { id })).toMatchObject({ onHold: false, status });
    expect(refusalOf(await releaseOrder(cast.buyer, { id }).catch((error: unknown) => error))).toMatchObject({
      code: "illegal_transition",
    });
  });
});

function refusalOf(answer: unknown): unknown {
  return answer instanceof Refused ? answer.refusal : answer;
}
