import { signIn } from "../support/sign-in.ts";
import { givenPerson, target } from "../support/target.ts";
import { expect, test } from "./desk.ts";

test("the session is a cookie that no script reads, and ends with signing out", async ({ browser }) => {
  const person = await givenPerson("BUYER");
  const context = await browser.newContext({ baseURL: target().url });
  const page = await context.newPage();
  await signIn(page, person, "/");
  const cookies = await context.cookies();
  const session = cookies.find(({ name }) => name === "countersign.session");
  expect(session).toMatchObject({ httpOnly: true, sameSite: "Lax", path: "/" });
  expect(session?.value).toMatch(/^[\w-]{43,}$/);
  for (const cookie of cookies.filter(({ name }) => !/^(theme|shortcuts)$/.test(name)))
    expect(cookie, cookie.name).toMatchObject({ httpOnly: true, sameSite: "Lax" });
  expect(await page.evaluate(() => document.cookie)).not.toContain("session");
  const stored = await page.evaluate(() =>
    JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage)]),
  );
  expect(stored).not.toContain(session?.value ?? "-");
  expect(stored).not.toContain(person.email);

  await page.request.post("/sign-out", { headers: { origin: target().url } });
  await context.addCookies(cookies);
  await page.goto("/orders");
  await expect(page).toHaveURL(/\/sign-in/);
  await context.close();
});

test("signing in draws a new token each time; a planted one is worth nothing", async ({ browser }) => {
  const person = await givenPerson("BUYER");
  const planted = "planted-planted-planted-planted-planted-plan";
  const values = [];
  for (let times = 0; times < 2; times += 1) {
    const context = await browser.newContext({ baseURL: target().url });
    await context.addCookies([{ name: "countersign.session", value: planted, url: target().url }]);
    const page = await context.newPage();
    await signIn(page, person, "/");
    values.push((await context.cookies()).find(({ name }) => name === "countersign.session")?.value);
    await context.close();
  }
  expect(new Set([...values, planted]).size).toBe(3);
});
