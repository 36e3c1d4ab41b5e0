import { givenOrder } from "../support/life.ts";
import { givenSupplier } from "../support/company.ts";
import { signIn } from "../support/sign-in.ts";
import { givenPerson, target } from "../support/target.ts";
import { accessible, expect, test } from "./desk.ts";

test("one of finance proposes new bank details, another signs them from the inbox, and the first approves no order there", async ({
  desk,
  company,
  browser,
}) => {
  const code = `BANK-${company.tag}`;
  const supplierId = await givenSupplier(company.admin.api, code);
  const felix = await givenPerson("FINANCE,APPROVER");
  const context = await browser.newContext({ baseURL: target().url, viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await signIn(page, felix, "/");

  await page.goto(`/suppliers/${supplierId}`);
  await page.getByRole("button", { name: "Propose" }).click();
  const form = page.getByRole("form", { name: "New bank details" });
  await form.getByLabel("Account holder").fill("Rail Works GmbH");
  await form.getByLabel("IBAN", { exact: false }).first().fill("AT61 1904 3002 3457 3202");
  await form.getByRole("button", { name: "Propose" }).click();
  await expect(form.getByText("Check the IBAN").first()).toBeVisible();
  await form.getByLabel("IBAN", { exact: false }).first().fill("AT61 1904 3002 3457 3201");
  await form.getByLabel("Why").fill("They moved to another bank.");
  await form.getByRole("button", { name: "Propose" }).click();
  const waiting = page.getByRole("region", { name: /^New bank details/ });
  await expect(waiting).toContainText("AT61 1904 3002 3457 3201");
  await expect(waiting.getByRole("button", { name: "Withdraw" })).toBeVisible();
  await expect(waiting.getByRole("button", { name: "Approve" })).toHaveCount(0);
  await accessible(page, "bank details that wait");

  const { page: nora, context: hers, complaints } = await desk.sit("finance");
  await nora.goto("/approvals");
  await nora.getByRole("link", { name: new RegExp(code) }).click();
  await expect(nora).toHaveURL(new RegExp(`/suppliers/${supplierId}`));
  await expect(nora.getByText("They moved to another bank.")).toBeVisible();
  await nora.setViewportSize({ width: 390, height: 844 });
  await accessible(nora, "bank details to sign");
  await nora.getByRole("button", { name: "Approve", exact: true }).click();
  await expect(nora.getByRole("region", { name: "Bank details", exact: true })).toContainText(
    "AT61 1904 3002 3457 3201",
  );

  const order = await givenOrder({ ...company, supplierId }, "PENDING_APPROVAL");
  await page.goto(`/approvals/${order.id}`);
  await expect(page.getByText("changed this supplier's bank details lately").first()).toBeVisible();
  await expect(page.getByRole("button", { name: /^Approve/ })).toHaveCount(0);
  expect(complaints).toEqual([]);
  await Promise.all([context.close(), hers.close()]);
});
