import { beforeAll, describe, expect, it } from "vitest";
import { theSystem } from "#lib/access/actor";
import { clock } from "#lib/platform/clock";
import { db } from "#lib/platform/db";
import type { OrderView } from "#lib/orders/view";
import { givenUser } from "../given-user.ts";
import { setUpDemo } from "./set-up.ts";

let orders: OrderView[];

beforeAll(async () => {
  orders = await setUpDemo(
    theSystem("demo"),
    ({ name, roles, limit = null }, supplierId) =>
      givenUser({ name, roles, approvalLimit: limit, ...(supplierId !== null && { supplierId }) }),
    clock.now(),
  );
});

const having = (fits: (order: OrderView) => boolean) => orders.filter(fits).length;

describe("the demo's orders", () => {
  it.each([
    "DRAFT",
    "PENDING_APPROVAL",
    "CHANGES_REQUESTED",
    "REJECTED",
    "APPROVED",
    "SENT",
    "ACKNOWLEDGED",
    "PARTIALLY_SHIPPED",
    "PARTIALLY_RECEIVED",
    "RECEIVED",
    "INVOICED",
    "CLOSED",
    "CANCELLED",
  ])("show %s", (status) => {
    expect(having(({ summaryStatus }) => summaryStatus === status)).toBeGreaterThan(0);
  });

  it("show one on hold, one declined and one whose invoice does not match", () => {
    expect(having(({ onHold }) => onHold)).toBe(1);
    expect(having(({ declined }) => declined)).toBe(1);
    expect(having(({ matchStatus }) => matchStatus === "EXCEPTION")).toBe(1);
  });

  it("are in several currencies, each with what it counts in the base currency", () => {
    expect(new Set(orders.map(({ currency }) => currency)).size).toBeGreaterThanOrEqual(5);
    expect(orders.filter(({ baseTotal }) => baseTotal === null)).toEqual([]);
  });
});

it("has a policy for next year, to try out", async () => {
  expect(await db.approvalPolicy.findMany({ where: { status: "DRAFT" } })).toMatchObject([{ name: "Spend next year" }]);
});
