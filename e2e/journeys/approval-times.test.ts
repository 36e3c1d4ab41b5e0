import { readFile } from "node:fs/promises";
import { givenOrder } from "../support/life.ts";
import { expect, test } from "./desk.ts";

test("how long approvals took is read and downloaded", async ({ desk, company }, testInfo) => {
  await givenOrder(company, "APPROVED");
  const { page, context } = await desk.sit("finance");
  await page.goto("/");
  await page.getByRole("link", { name: "Reports" }).first().click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Approval times");
  await expect(page.getByRole("table")).toContainText("one Approver");
  await expect(page.getByRole("img", { name: /Working hours until half/ })).toBeVisible();

  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Download CSV" }).click(),
  ]);
  const file = testInfo.outputPath("times.csv");
  await download.saveAs(file);
  expect(await readFile(file, "utf8")).toMatch(/^month,policy,.*\r\n\d{4}-\d\d,Standard,1,1,one Approver,\d+,/);

  await page.getByLabel("From", { exact: true }).fill("2020-01-01");
  await page.getByLabel("Until", { exact: true }).fill("2020-12-31");
  await page.getByRole("button", { name: "Show" }).click();
  await expect(page.getByRole("main")).toContainText("No step was decided in these days");
  await context.close();
});

test("without JavaScript one chooses when to hear by mail", async ({ desk }) => {
  const { page, context } = await desk.sit("approver", { javaScriptEnabled: false });
  await page.goto("/settings/my-mails");
  await expect(page.getByRole("radio", { name: /^At once/ })).toBeChecked();
  await page.getByRole("radio", { name: /^Every working morning/ }).check();
  await page.getByRole("button", { name: "Save settings" }).click();
  await page.goto("/settings/my-mails");
  await expect(page.getByRole("radio", { name: /^Every working morning/ })).toBeChecked();
  await context.close();
});

test("an administrator says when the company works", async ({ desk, company }) => {
  const { page, context } = await desk.sit("admin");
  await page.goto("/settings/company");
  for (const day of ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"]) await page.getByLabel(day).uncheck();
  await page.getByRole("button", { name: "Save settings" }).click();
  await expect(page.getByText("Choose at least one working day.").first()).toBeVisible();
  for (const day of ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"]) await page.getByLabel(day).check();
  await page.getByLabel("Holidays").fill("2026-12-26\n2026-12-25");
  await page.getByRole("button", { name: "Save settings" }).click();

  await expect
    .poll(async () => (await company.admin.api.read<{ holidays: string[] }>("/settings")).holidays)
    .toEqual(["2026-12-25", "2026-12-26"]);
  await context.close();
});
