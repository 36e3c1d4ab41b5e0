import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { until } from "../support/poll.ts";
import { signIn } from "../support/sign-in.ts";
import { givenPerson, mailsTo, target } from "../support/target.ts";

async function expectNoBarriers(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
}

test("somebody signs in and sees the desk; scripts can read no cookie", async ({ page }) => {
  await page.goto(`${target().url}/sign-in`);
  await expectNoBarriers(page);
  await signIn(page, await givenPerson("BUYER", { name: "Lena Moser" }), "/orders");

  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expectNoBarriers(page);
  const cookies = await page.context().cookies();
  expect(cookies.filter(({ httpOnly }) => !httpOnly).map(({ name }) => name)).toEqual([]);
});

test("an administrator reads what was written by mail; others are told that they cannot", async ({ page }) => {
  const forgetful = await givenPerson("BUYER");
  await page.goto(`${target().url}/reset-password`);
  await page.getByLabel("E-mail").fill(forgetful.email);
  await page.getByRole("button").first().click();
  await until("the mail with the link", async () => (await mailsTo(forgetful.email))[0]);

  await signIn(page, await givenPerson("ADMIN"), "/settings/mails");
  await expect(page.getByRole("row", { name: forgetful.email })).toContainText("Sent");
  await expectNoBarriers(page);

  await page.context().clearCookies();
  await signIn(page, forgetful, "/settings/mails");
  await expect(page.getByRole("heading", { name: "Mails needs another role" })).toBeVisible();
});

test("the API can be read by everybody", async ({ page }) => {
  await page.goto(`${target().url}/docs/api`);

  await expect(page.getByRole("heading", { level: 1 })).toHaveText("The API of Countersign");
  await page.getByRole("link", { name: "POST /purchase-orders/{id}/approve", exact: true }).click();
  const heading = page.getByRole("heading", { name: "POST /purchase-orders/{id}/approve" });
  await expect(heading).toBeInViewport();
  const asked = page.getByRole("article").filter({ has: heading });
  await expect(asked.getByRole("cell", { name: "expectedVersion" })).toBeVisible();
});
