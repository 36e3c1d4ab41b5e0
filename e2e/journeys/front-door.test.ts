import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { givenPerson, target } from "../support/target.ts";

async function expectNoBarriers(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
}

test("somebody signs in and sees the desk; scripts can read no cookie", async ({ page }) => {
  const { url } = target();
  const person = await givenPerson("BUYER", { name: "Lena Moser" });

  await page.goto(`${url}/orders`);
  await expect(page).toHaveURL(/\/sign-in/);
  await expectNoBarriers(page);
  await page.getByLabel("E-mail").fill(person.email);
  await page.getByLabel("Password", { exact: true }).fill(person.password);
  await page.getByRole("button", { name: "Sign in" }).click();

  await expect(page).toHaveURL(/\/orders$/);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expectNoBarriers(page);
  const cookies = await page.context().cookies();
  expect(cookies.filter(({ httpOnly }) => !httpOnly).map(({ name }) => name)).toEqual([]);
});

test("the API can be read by everybody", async ({ page }) => {
  await page.goto(`${target().url}/docs/api`);

  await expect(page.getByRole("heading", { level: 1 })).toHaveText("The API of Countersign");
  await expect(page.getByRole("heading", { name: "POST /purchase-orders/{id}/approve" })).toBeVisible();
});
