import { expect, type Page } from "@playwright/test";
import { type Person, target } from "./target.ts";

/** Opens a page as this person: the page asks him to sign in first, and then lets him on to where he wanted to go. */
export async function signIn(page: Page, { email, password }: Person, path: string): Promise<void> {
  await page.goto(`${target().url}${path}`);
  await expect(page).toHaveURL(/\/sign-in/);
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page).toHaveURL(`${target().url}${path}`);
}
