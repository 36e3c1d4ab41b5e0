import { givenOrder } from "../support/life.ts";
import { expect, test } from "./desk.ts";

test("an order is approved with the keyboard alone", async ({ desk, company }) => {
  const order = await givenOrder(company, "PENDING_APPROVAL");
  const { page, context } = await desk.sit("approver");
  await page.goto(`/approvals/${order.id}`);
  let reached = false;
  for (let presses = 0; presses < 120 && !reached; presses += 1) {
    await page.keyboard.press("Tab");
    const focused = page.locator(":focus");
    reached = (await focused.count()) > 0 && (await focused.innerText()).trim().startsWith("Approve");
    if (reached) await expect(focused).toBeInViewport();
  }
  expect(reached, "Tab reaches the button").toBe(true);
  await page.keyboard.press("Enter");
  await expect(page.getByText("You approved.").filter({ visible: true }).first()).toBeVisible();
  await expect.poll(async () => (await company.buyer.api.read(`/purchase-orders/${order.id}`)).status).toBe("APPROVED");
  await context.close();
});

test("A approves the order that is open", async ({ desk, company }) => {
  const order = await givenOrder(company, "PENDING_APPROVAL");
  const { page, context } = await desk.sit("approver");
  await page.goto(`/approvals/${order.id}`, { waitUntil: "networkidle" });
  await expect(page.getByRole("button", { name: /^Approve/ })).toBeVisible();
  await page.keyboard.press("a");
  await expect(page.getByText("You approved.").filter({ visible: true }).first()).toBeVisible();
  await expect.poll(async () => (await company.buyer.api.read(`/purchase-orders/${order.id}`)).status).toBe("APPROVED");
  await context.close();
});
