import { everything, givenOrder, line } from "../support/life.ts";
import { givenMember } from "../support/company.ts";
import { target } from "../support/target.ts";
import type { Moved, Order } from "../support/bodies.ts";
import { accessible, expect, phone, type Seat, test } from "./desk.ts";

test.describe.configure({ mode: "serial", timeout: 120_000 });

let order: Order;
let invoiceNumber = "";
const seats: Seat[] = [];
const remember = <One extends Seat>(seat: One): One => {
  seats.push(seat);
  return seat;
};

test.beforeAll(async ({ company }) => {
  const { admin, tag } = company;
  const other = await givenMember(target().url, admin.api, `second-admin-${tag}`, { roles: ["ADMIN"] });
  const policy = await admin.api.send<{ id: string }>("/approval-policies", {
    name: "Invoices above the price",
    documentType: "MATCH_EXCEPTION",
    rules: [
      {
        when: {
          all: [
            { fact: "supplier.code", eq: `S-${tag}` },
            { fact: "exception.overPercent", gt: "2" },
          ],
        },
        then: [{ steps: [{ approvers: [{ role: "APPROVER" }], mode: "ANY" }] }],
      },
    ],
  });
  await other.api.send(`/approval-policies/${policy.id}/activate`);
  order = await givenOrder(company, "ACKNOWLEDGED", { lines: [line({ quantity: "10" })] });
  await company.receiver.api.send(`/purchase-orders/${order.id}/receipts`, { lines: everything(order) });
});

test.afterEach(async () => {
  for (const { context, complaints } of seats.splice(0)) {
    expect(complaints).toEqual([]);
    await context.close();
  }
});

test("finance posts an invoice above the price, and reads who decides on it", async ({ desk, company }) => {
  invoiceNumber = `RE-${company.tag}`;
  const { invoice } = await company.finance.api.send<Moved>(`/purchase-orders/${order.id}/invoices`, {
    invoiceNumber,
    invoiceDate: "2026-11-20",
    lines: [{ lineId: order.lines[0]?.id, quantity: "10", unitPrice: "90" }],
  });
  expect(invoice).toMatchObject({ matchStatus: "EXCEPTION", exceptions: [{ code: "PRICE_VARIANCE" }] });

  const { page } = remember(await desk.sit("finance"));
  await page.goto(`/orders/${order.id}?tab=invoices`);
  await expect(page.getByRole("main")).toContainText("6.51 % above the order's 84.5");
  await expect(page.getByRole("main")).toContainText("Waits for");
  await expect(page.getByRole("button", { name: "Accept" })).toHaveCount(0);
  await accessible(page, "an invoice in question");
});

test("the supplier is not told who decides", async ({ desk }) => {
  const { page } = remember(await desk.sit("supplier"));
  await page.goto(`/orders/${order.id}?tab=invoices`);
  await expect(page.getByRole("main")).toContainText("6.51 % above the order's 84.5");
  await expect(page.getByRole("main")).not.toContainText(/Waits for|Excess|Finance decides/);
});

test("the approver accepts it from the inbox on a phone, and the order closes", async ({ desk, company }) => {
  const { page } = remember(await desk.sit("approver", phone));
  await page.goto("/approvals");
  await page.getByRole("link", { name: new RegExp(invoiceNumber) }).click();
  await expect(page.getByRole("main")).toContainText("55.00");
  await expect(page.getByRole("main")).toContainText("Why you");
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  await accessible(page, "an exception in the inbox");
  await page.getByRole("button", { name: "Accept" }).click();
  await page
    .getByRole("dialog")
    .getByLabel(/^Reason/)
    .fill("The steel price rose.");
  await page.getByRole("button", { name: "Accept the difference" }).click();
  await page.waitForURL(/\/approvals.*done=/);
  await expect
    .poll(() => company.buyer.api.read(`/purchase-orders/${order.id}`))
    .toMatchObject({ status: "CLOSED", matchStatus: "MATCHED" });
  await page.goto(`/orders/${order.id}?tab=invoices`);
  await expect(page.getByRole("main")).toContainText("“The steel price rose.”");
  await expect(page.getByRole("main")).toContainText("accepted");
});
