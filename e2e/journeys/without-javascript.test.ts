import { readFile } from "node:fs/promises";
import { givenOrder } from "../support/life.ts";
import { expect, test } from "./desk.ts";

const bare = { javaScriptEnabled: false };

test("without JavaScript: sign in, read an order, approve it", async ({ desk, company }) => {
  const order = await givenOrder(company, "PENDING_APPROVAL");
  const { page, context } = await desk.sit("finance", bare);
  await page.goto(`/orders/${order.id}`);
  await expect(page.getByRole("main")).toContainText(order.number);
  await expect(page.getByRole("main")).toContainText("Linear guide rail HGR20");
  await context.close();

  const approver = await desk.sit("approver", bare);
  await approver.page.goto(`/approvals/${order.id}`);
  await approver.page.getByRole("button", { name: /^Approve/ }).click();
  await expect(approver.page.getByRole("main")).toBeVisible();
  await expect.poll(async () => (await company.buyer.api.read(`/purchase-orders/${order.id}`)).status).toBe("APPROVED");
  await approver.context.close();
});

test("without JavaScript: a wrong password says so and keeps nothing open", async ({ desk, browser }) => {
  const context = await browser.newContext({ ...bare, baseURL: process.env.E2E_URL });
  const page = await context.newPage();
  await page.goto("/sign-in");
  await page.getByLabel("E-mail").fill(desk.people.buyer.email);
  await page.getByLabel("Password", { exact: true }).fill("not the password");
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("alert").first()).toBeVisible();
  await page.goto("/orders");
  await expect(page).toHaveURL(/sign-in/);
  await context.close();
});

test("without JavaScript: the trail is exported", async ({ desk }, testInfo) => {
  const { page, context } = await desk.sit("auditor", bare);
  await page.goto("/audit");
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Export CSV" }).click(),
  ]);
  const file = testInfo.outputPath("audit.csv");
  await download.saveAs(file);
  expect(await readFile(file, "utf8")).toContain("sha256:");
  await context.close();
});
