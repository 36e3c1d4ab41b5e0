import { expect, test } from "@playwright/test";
import { givenPerson, target } from "../support/target.ts";

test("somebody signs in, sees the desk, and signs out for good", async ({ page }) => {
  const { url } = target();
  const person = await givenPerson("BUYER", { name: "Lena Moser" });

  await page.goto(`${url}/orders`);
  await expect(page).toHaveURL(/\/sign-in/);
  await page.getByLabel("E-mail").fill(person.email);
  await page.getByLabel("Password", { exact: true }).fill(person.password);
  await page.getByRole("button", { name: "Sign in" }).click();

  await expect(page).toHaveURL(/\/orders$/);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  const cookies = await page.context().cookies();
  expect(cookies.filter(({ httpOnly }) => !httpOnly).map(({ name }) => name)).toEqual([]);
});
