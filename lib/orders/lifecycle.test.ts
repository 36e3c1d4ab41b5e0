import { describe, expect, it } from "vitest";
import { allowedCommands, mine } from "./allowed-commands.ts";
import { aLine, anActor, anOrder, lena } from "./examples.ts";
import { legal, permits } from "./lifecycle.ts";
import { summarize } from "./status.ts";
import { sees } from "./visibility.ts";

describe("what an order allows", () => {
  it("names the status and what is possible now, when it refuses", () => {
    expect(legal(anOrder({ status: "CLOSED" }), "receive", ["reopen"])).toEqual({
      ok: false,
      refusal: {
        code: "illegal_transition",
        because: expect.stringContaining("closed") as string,
        details: { currentStatus: "CLOSED", allowedCommands: ["reopen"] },
      },
    });
  });

  it("keeps what was submitted once: it is cancelled, not deleted", () => {
    expect(permits(anOrder(), "delete")).toBe(true);
    expect(permits(anOrder({ firstSubmittedAt: "2026-11-03T09:00:00.000Z" }), "delete")).toBe(false);
  });

  it("is not cancelled once something was received or invoiced, net of what went back", () => {
    expect(permits(anOrder({ status: "SENT", lines: [aLine({ receivedQuantity: "1" })] }), "cancel")).toBe(false);
    expect(
      permits(anOrder({ status: "SENT", lines: [aLine({ receivedQuantity: "1", returnedQuantity: "1" })] }), "cancel"),
    ).toBe(true);
    expect(
      permits(
        anOrder({ status: "SENT", lines: [aLine({ cancelledQuantity: "10", invoicedQuantity: "1" })] }),
        "cancel",
      ),
    ).toBe(false);
  });

  it("is sent again only when the supplier declined it", () => {
    expect(permits(anOrder({ status: "SENT" }), "send")).toBe(false);
    expect(permits(anOrder({ status: "SENT", declined: true }), "send")).toBe(true);
  });
});

describe("what a person may do with an order", () => {
  it("drafting is the owner's alone", () => {
    const other = anActor({ id: "other", roles: ["BUYER"] });

    expect(allowedCommands(anOrder(), lena)).toEqual([
      "edit",
      "delete",
      "hand-over",
      "submit",
      "hold",
      "cancel",
      "copy",
    ]);
    expect(allowedCommands(anOrder(), other)).toEqual(["hold", "cancel", "copy"]);
  });

  it("an administrator hands over only what an inactive owner left", () => {
    const admin = anActor({ roles: ["ADMIN"] });
    const left = anOrder({ requester: { id: lena.id, name: lena.name, active: false } });

    expect(mine(anOrder(), admin, "hand-over")).toMatchObject({ ok: false, refusal: { code: "forbidden" } });
    expect(mine(left, admin, "hand-over")).toMatchObject({ ok: true });
    expect(mine(left, admin, "edit")).toMatchObject({ ok: false });
  });

  it("an administrator has no business authority by himself", () => {
    expect(allowedCommands(anOrder({ status: "SENT" }), anActor({ roles: ["ADMIN"] }))).toEqual([]);
  });
});

describe("who sees an order", () => {
  const submitted = anOrder({ status: "PENDING_APPROVAL", firstSubmittedAt: "2026-11-03T09:00:00.000Z" });
  const sent = anOrder({
    status: "SENT",
    firstSubmittedAt: "2026-11-03T09:00:00.000Z",
    sentAt: "2026-11-05T09:00:00.000Z",
  });
  const supplier = anActor({ roles: ["SUPPLIER"], supplierId: sent.supplier.id });

  it.each([
    ["a buyer", anActor({ roles: ["BUYER"] }), [true, true, true]],
    ["an auditor", anActor({ roles: ["AUDITOR"] }), [true, true, true]],
    ["an approver", anActor({ roles: ["APPROVER"] }), [false, true, true]],
    ["a receiver", anActor({ roles: ["RECEIVER"] }), [false, true, true]],
    ["its supplier", supplier, [false, false, true]],
    ["another supplier", { ...supplier, supplierId: "another" }, [false, false, false]],
  ])("%s", (_who, actor, seen) => {
    expect([anOrder(), submitted, sent].map((order) => sees(actor, order))).toEqual(seen);
  });
});

describe("what people read", () => {
  it.each([
    ["CLOSED", { status: "CLOSED", invoiceStatus: "FULL" }],
    ["PARTIALLY_INVOICED", { invoiceStatus: "PARTIAL", receiptStatus: "FULL" }],
    ["RECEIVED", { receiptStatus: "FULL", shipmentStatus: "FULL" }],
    ["PARTIALLY_SHIPPED", { shipmentStatus: "PARTIAL" }],
    ["ACKNOWLEDGED", {}],
  ] as const)("%s", (summary, different) => {
    expect(
      summarize({
        status: "ACKNOWLEDGED",
        shipmentStatus: "NONE",
        receiptStatus: "NONE",
        invoiceStatus: "NONE",
        ...different,
      }),
    ).toBe(summary);
  });
});
