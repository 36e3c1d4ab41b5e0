import { readFile, writeFile } from "node:fs/promises";
import { cli } from "../support/app.ts";
import type { Order } from "../support/bodies.ts";
import type { Company } from "../support/company.ts";
import { startReceiver } from "../support/receiver.ts";
import { until } from "../support/poll.ts";
import { expect, phone, type Seat, test } from "./desk.ts";

test.describe.configure({ mode: "serial" });

let path = "";
let number = "";
const seats: Seat[] = [];
const remember = <One extends Seat>(seat: One): One => {
  seats.push(seat);
  return seat;
};

test.afterEach(async () => {
  for (const { context, complaints } of seats.splice(0)) {
    expect(complaints).toEqual([]);
    await context.close();
  }
});

test("the buyer writes the order and submits it", async ({ desk, company }) => {
  const { page } = remember(await desk.sit("buyer"));
  await page.goto("/orders");
  await page.goto("/orders/new");
  await page.getByRole("combobox", { name: /^Supplier/ }).selectOption(company.supplierId);
  const facts = {
    Item: "Linear guide rail HGR20",
    SKU: "HGR20",
    Quantity: "12.5",
    "Unit price": "84.5",
    "Tax %": "20",
  };
  for (const [label, text] of Object.entries(facts)) await page.getByLabel(`Line 1, ${label}`).fill(text);
  await expect(page.getByText("1,267.50").first()).toBeVisible();
  await page.getByRole("button", { name: /^Submit/ }).click();
  await page.waitForURL(/\/orders\/[0-9a-f-]{36}$/);
  path = new URL(page.url()).pathname;
  await expect(page.getByRole("heading", { level: 1 })).toContainText(/PO-\d{4}-\d{6}/);
  number = /PO-\d{4}-\d{6}/.exec(await page.getByRole("main").innerText())?.[0] ?? "";
  await expect(page.getByRole("main")).toContainText(/pending approval/i);
});

test("the approver signs it on a phone", async ({ desk }) => {
  const { page } = remember(await desk.sit("approver", phone));
  await page.goto(path.replace("/orders/", "/approvals/"));
  await expect(page.getByText(number).filter({ visible: true }).first()).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  const approve = page.getByRole("button", { name: /^Approve/ });
  expect((await approve.boundingBox())?.height).toBeGreaterThanOrEqual(44);
  await approve.click();
  await expect(page.getByText("You approved.").filter({ visible: true }).first()).toBeVisible();
});

test("the buyer sends it", async ({ desk }) => {
  const { page } = remember(await desk.sit("buyer"));
  await page.goto(path);
  await page.getByRole("button", { name: "Send to supplier" }).click();
  await expect(page.getByRole("main")).toContainText("Sent");
});

test("the supplier acknowledges and ships, part and rest", async ({ desk, company }) => {
  const { page } = remember(await desk.sit("supplier"));
  await page.goto(path);
  await expect(page.getByRole("main")).not.toContainText(/GENERAL|cost centre/i);
  await page.getByRole("button", { name: "Acknowledge" }).first().click();
  await expect(page.getByRole("main")).toContainText("Acknowledged");
  for (const [quantity, shipmentStatus] of [
    ["2.5", "PARTIAL"],
    ["10", "FULL"],
  ] as const) {
    await page.goto(`${path}/ship`);
    await page.getByRole("textbox", { name: "shipped of line 1" }).fill(quantity);
    await page.getByRole("button", { name: "Ship", exact: true }).click();
    await reaches(company, { shipmentStatus });
  }
  await page.goto(path);
  await expect(page.getByRole("main")).toContainText(/shipped/i);
});

test("the receiver takes in a part, and then the rest", async ({ desk, company }) => {
  const { page } = remember(await desk.sit("receiver", phone));
  await page.goto(path.replace("/orders/", "/receiving/"));
  await page.getByRole("textbox", { name: /^came of line 1/i }).fill("2.5");
  await page.getByRole("button", { name: /^Receive 2\.5/ }).click();
  await reaches(company, { receiptStatus: "PARTIAL" });
  await page.goto(path);
  await expect(page.getByRole("main")).toContainText(/partially received/i);
  await page.goto(path.replace("/orders/", "/receiving/"));
  await page.getByRole("button", { name: "Receive all remaining" }).click();
  await page.getByRole("button", { name: /^Receive 10/ }).click();
  await reaches(company, { receiptStatus: "FULL", summaryStatus: "RECEIVED" });
});

test("the supplier enters the invoice, and the order closes by itself", async ({ desk, company }) => {
  const { page } = remember(await desk.sit("supplier"));
  await page.goto(`${path}/invoice`);
  await page.getByLabel("Invoice number").fill(`INV-${number}`);
  await page.getByRole("button", { name: "Enter invoice" }).click();
  await reaches(company, { status: "CLOSED", matchStatus: "MATCHED" });
  await page.goto(path);
  await expect(page.getByRole("main")).toContainText(/closed/i);
});

test("the administrator looks at what was delivered to a new subscriber", async ({ desk, company }) => {
  const receiver = await startReceiver();
  const { page } = remember(await desk.sit("admin"));
  await page.goto("/webhooks/new");
  await page.getByLabel(/^URL/).fill(receiver.url);
  await page.getByLabel(/^Name/).fill(`Told of ${number}`);
  await page.getByRole("button", { name: "Create endpoint" }).click();
  await expect(page.getByText(/^whsec_/).first()).toBeVisible();
  await company.buyer.api.send("/purchase-orders", {
    supplierId: company.supplierId,
    currency: "EUR",
    reference: number,
    lines: [],
  });
  await until("the event", () => receiver.received.some(({ body }) => body.includes(number)));
  await page.goto("/webhooks");
  await page
    .getByRole("link", { name: `Told of ${number}` })
    .first()
    .click();
  await page
    .getByRole("link", { name: /purchase_order\.created/ })
    .first()
    .click();
  await expect(page.getByRole("main")).toContainText("webhook-signature");
  await expect(page.getByRole("main")).toContainText("200");
  await receiver.stop();
});

test("the auditor exports the trail, and the file is proved offline", async ({ desk }, testInfo) => {
  const outputPath = (name: string) => testInfo.outputPath(name);
  const { page } = remember(await desk.sit("auditor"));
  await page.goto("/audit");
  for (const format of ["NDJSON", "CSV"]) {
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: `Export ${format}` }).click(),
    ]);
    const file = outputPath(`audit.${format.toLowerCase()}`);
    await download.saveAs(file);
    expect(await cli(outputPath("nothing"), ["audit:verify", "--file", file])).toMatch(/intact/i);
    const changed = outputPath(`changed.${format.toLowerCase()}`);
    await writeFile(
      changed,
      (await readFile(file, "utf8")).replace("purchase_order.approved", "purchase_order.rejected"),
    );
    await expect(cli(outputPath("nothing"), ["audit:verify", "--file", changed])).rejects.toThrow();
  }
});

/** The order comes to be so, as its buyer sees it. */
async function reaches({ buyer }: Company, facts: Partial<Order>): Promise<void> {
  const id = path.split("/").at(-1);
  await expect.poll(() => buyer.api.read(`/purchase-orders/${id}`)).toMatchObject(facts);
}
