import type { Order } from "../support/bodies.ts";
import { givenOrder } from "../support/life.ts";
import { accessible, expect, phone, type Seat, test } from "./desk.ts";

test.describe.configure({ mode: "serial", timeout: 120_000 });

let order: Order;
let path = "";
const seats: Seat[] = [];
const remember = <One extends Seat>(seat: One): One => {
  seats.push(seat);
  return seat;
};

test.beforeAll(async ({ company }) => {
  order = await givenOrder(company, "ACKNOWLEDGED");
  path = `/orders/${order.id}`;
});

test.afterEach(async () => {
  for (const { context, complaints } of seats.splice(0)) {
    expect(complaints).toEqual([]);
    await context.close();
  }
});

test("the buyer proposes a fifth more, and sees what changes before he submits it", async ({ desk, company }) => {
  const { page } = remember(await desk.sit("buyer"));
  await page.goto(path);
  await page.getByRole("button", { name: "More" }).click();
  await page.getByRole("link", { name: "Change order" }).click();
  const quantity = page.getByLabel("Line 1, Quantity");
  const more = String(Number(await quantity.inputValue()) * 1.2);
  await quantity.fill(more);
  await expect(page.getByRole("main")).toContainText("Line 1, quantity");
  await page.getByLabel(/^Reason/).fill("The hall became longer.");
  await accessible(page, "change editor");
  await page.getByRole("button", { name: /^Submit the change/ }).click();
  await page.waitForURL((url) => url.pathname === path);
  await expect(page.getByRole("main")).toContainText("Waits for approval");
  await expect(page.getByRole("main")).toContainText("The hall became longer.");
  await accessible(page, "order with a change");
  const { buyer } = company;
  expect(await buyer.api.read(`/purchase-orders/${order.id}`)).toMatchObject({
    revision: 1,
    status: "ACKNOWLEDGED",
    total: order.total,
  });
});

test("the supplier sees nothing of it yet", async ({ desk }) => {
  const { page } = remember(await desk.sit("supplier"));
  await page.goto(path);
  await expect(page.getByRole("main")).toContainText("Acknowledged");
  await expect(page.getByRole("main")).not.toContainText(/The hall became longer|Waits for approval|revision 2/i);
});

test("the approver sees old and new on a phone, and approves", async ({ desk, company }) => {
  const { page } = remember(await desk.sit("approver", phone));
  await page.goto(path.replace("/orders/", "/approvals/"));
  await expect(page.getByRole("main")).toContainText("Change to revision 2");
  await expect(page.locator("del").first()).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  await accessible(page, "change in the inbox");
  await page.getByRole("button", { name: /^Approve the change/ }).click();
  await expect
    .poll(() => company.buyer.api.read(`/purchase-orders/${order.id}`))
    .toMatchObject({ revision: 2, status: "SENT", pendingChange: null });
});

test("the supplier proposes a later day, and the buyer accepts it", async ({ desk, company }) => {
  const { page } = remember(await desk.sit("supplier"));
  await page.goto(path);
  await expect(page.getByRole("main")).toContainText("Revision 2");
  await page.getByRole("button", { name: "More" }).click();
  await page.getByRole("link", { name: "Propose changes" }).click();
  await page.getByLabel(/^Delivered by of line 1/).fill("2031-05-14");
  await page.getByLabel(/^Note/).fill("The bath is being renewed.");
  await accessible(page, "proposal");
  await page.getByRole("button", { name: "Propose", exact: true }).click();
  await page.waitForURL((url) => url.pathname === path);
  await expect(page.getByRole("main")).toContainText("14 May 2031");

  const { page: desktop } = remember(await desk.sit("buyer"));
  await desktop.goto(path);
  await expect(desktop.getByRole("main")).toContainText("The bath is being renewed.");
  await accessible(desktop, "order with a proposal");
  await desktop.getByRole("button", { name: "Accept the proposal" }).click();
  await expect
    .poll(() => company.buyer.api.read(`/purchase-orders/${order.id}`))
    .toMatchObject({ revision: 3, status: "SENT", proposals: [{ status: "ACCEPTED" }] });
  await desktop.goto(`${path}?tab=changes`);
  await expect(desktop.getByRole("main")).toContainText("Change to revision 3");
  await expect(desktop.getByRole("main")).toContainText("Change to revision 2");
  await accessible(desktop, "history of changes");
});

test("the supplier acknowledges the order as it is now", async ({ desk }) => {
  const { page } = remember(await desk.sit("supplier"));
  await page.goto(path);
  await page.getByRole("button", { name: "Acknowledge" }).first().click();
  await page.getByRole("dialog").getByRole("button", { name: "Acknowledge" }).click();
  await expect(page.getByRole("main")).toContainText("Acknowledged");
});
