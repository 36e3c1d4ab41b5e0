import type { Order } from "../support/bodies.ts";
import { type Source, tell } from "../support/inbound.ts";
import { givenOrder } from "../support/life.ts";
import { expect, test } from "./desk.ts";

test("an administrator lets a carrier in, and what it tells ships the order", async ({ desk, company }) => {
  test.setTimeout(120_000);
  const order: Order = await givenOrder(company, "SENT");
  const { page, context } = await desk.sit("admin");
  await page.goto("/settings");
  await page.getByRole("link", { name: /^Inbound webhooks/ }).click();
  await page.getByRole("link", { name: "New source" }).first().click();
  const name = `Parcels ${order.number}`;
  await page.getByLabel(/^Name/).fill(name);
  await page.getByLabel(/^It tells/).selectOption("carrier");
  await page.getByRole("button", { name: "Create source" }).click();
  await expect(page.getByText("This is shown only now")).toBeVisible();
  const secret = await page.getByText(/^whsec_/).innerText();
  await page.getByRole("link", { name: "Show sources" }).click();
  await page.getByRole("link", { name }).click();
  const id =
    (
      await page
        .getByText(/\/api\/v1\/inbound\//)
        .first()
        .innerText()
    )
      .split("/")
      .at(-1) ?? "";

  const source: Source = { id, secret, version: 1 };
  const parcel = { purchaseOrderNumber: order.number, carrier: "DHL", trackingNumber: "JJD0099" };
  expect((await tell(source, "shipment.updated", { ...parcel, status: "shipped" })).status).toBe(202);
  expect((await tell({ ...source, secret: "whsec_" + "A".repeat(43) + "=" }, "shipment.updated", parcel)).status).toBe(
    401,
  );

  await expect(async () => {
    await page.reload();
    await expect(page.getByRole("row", { name: /Processed/ })).toBeVisible({ timeout: 1000 });
    await expect(page.getByRole("row", { name: /Turned away/ })).toContainText("another secret", { timeout: 1000 });
  }).toPass();
  await page.getByRole("link", { name: "shipment.updated" }).click();
  await expect(page.getByText(`DHL JJD0099 of ${order.number}: shipped.`)).toBeVisible();
  await expect(page.getByText("[hidden]").first()).toBeVisible();
  await context.close();

  const buyer = await desk.sit("buyer");
  await buyer.page.goto(`/orders/${order.id}?tab=deliveries`);
  await expect(buyer.page.getByText("JJD0099")).toBeVisible();
  await buyer.context.close();
});

test("what was refused is replayed once it can be", async ({ desk, company }) => {
  test.setTimeout(120_000);
  const order: Order = await givenOrder(company, "SENT");
  await company.finance.api.send(`/purchase-orders/${order.id}/hold`, { reason: "Wait." });
  const source = await company.admin.api.send<Source>("/inbound-sources", { name: "Parcels", kind: "carrier" });
  const parcel = { purchaseOrderNumber: order.number, carrier: "DHL", trackingNumber: "JJD0100", status: "shipped" };
  const { body } = await tell(source, "shipment.updated", parcel);
  const { page, context } = await desk.sit("admin");
  await expect(async () => {
    await page.goto(`/settings/inbound/messages/${body.id}`);
    await expect(page.getByText(/order is on hold/)).toBeVisible({ timeout: 1000 });
  }).toPass();

  await company.finance.api.send(`/purchase-orders/${order.id}/release`, { reason: "Go on." });
  await page.getByRole("button", { name: "Replay" }).click();
  await expect(async () => {
    await page.reload();
    await expect(page.getByText(/JJD0100 of .*: shipped/)).toBeVisible({ timeout: 1000 });
  }).toPass();
  await context.close();
});
