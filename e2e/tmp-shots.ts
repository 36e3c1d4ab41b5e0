import { chromium } from "@playwright/test";
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu"] });
const base = "http://localhost:39417";
const context = await browser.newContext({ viewport: { width: 1440, height: 1000 }, colorScheme: "light" });
const page = await context.newPage();
page.on("pageerror", (e) => console.log("PAGEERROR", e.message.slice(0, 400)));
page.on("console", (m) => {
  if (m.type() === "error") console.log("CONSOLE", m.text().slice(0, 400));
});
await page.goto(`${base}/sign-in`);
await page.getByLabel("E-mail").fill("ada@x.example");
await page.getByLabel("Password", { exact: true }).fill("correct-horse-7-battery");
await page.getByRole("button", { name: "Sign in" }).click();
await page.waitForURL((u) => !u.pathname.includes("sign-in"));
const state = await context.storageState();
await page.goto(`${base}/settings/approvals/new`);
await page.waitForLoadState("networkidle");
await page.getByLabel("Name").fill("Spend 2027");
await page.getByRole("button", { name: "Add rule", exact: true }).click();
const rule = page.getByRole("region", { name: "Rule 1" });
await rule.getByLabel(/Amount in EUR/).fill("5000");
await rule.getByRole("button", { name: "Add condition on lines" }).click();
await rule.getByLabel("Value", { exact: true }).fill("43211503");
await rule.getByLabel("Signer 1, stage 1 of rule 1").selectOption("costCentreOwner");
await rule.getByRole("button", { name: "Add a stage after it" }).click();
await rule.getByLabel("Signer 1, stage 2 of rule 1").selectOption("managerChain");
await rule.getByRole("button", { name: "Add a stage after it" }).click();
await rule.getByLabel("Signer 1, stage 3 of rule 1").selectOption("role:FINANCE");
await page.getByRole("button", { name: "Add rule for everything else" }).click();
await page.getByLabel("Signer 1, stage 1 of rule 2").selectOption("role:APPROVER");
await page.screenshot({ path: "/tmp/wt-b-shots/editor.png", fullPage: true });
await page.getByRole("button", { name: "Save draft" }).click();
await page.waitForURL(/approvals\/[0-9a-f-]{36}$/);
await page.waitForLoadState("networkidle");
const url = page.url();
await page.getByLabel("Last orders to replay").fill("3000");
await page.getByRole("button", { name: "Run backtest" }).click();
await page.waitForTimeout(2500);
await page.getByLabel("Order", { exact: true }).fill("PO-");
await page.getByRole("button", { name: "Show the path" }).click();
await page.waitForTimeout(4000);
await page.screenshot({ path: "/tmp/wt-b-shots/version.png", fullPage: true });
await page.getByLabel("Try it with").selectOption("typed");
await page.getByLabel("Total in EUR").fill("7200");
await page.getByRole("button", { name: "Show the path" }).click();
await page.waitForTimeout(1500);
await page.screenshot({ path: "/tmp/wt-b-shots/version-typed.png", fullPage: true });
await page.waitForTimeout(6000);
const link = page.getByRole("link", { name: /Look at the/ });
if (await link.count()) {
  await link.click();
  await page.waitForURL(/backtests/);
  await page.waitForLoadState("networkidle");
  await page.screenshot({ path: "/tmp/wt-b-shots/backtest.png" });
}
const backtestUrl = page.url();
await page.goto(`${base}/settings/approvals`);
await page.waitForLoadState("networkidle");
await page.screenshot({ path: "/tmp/wt-b-shots/list.png", fullPage: true });
const phone = await browser.newContext({
  viewport: { width: 390, height: 844 },
  colorScheme: "dark",
  storageState: state,
});
const p = await phone.newPage();
for (const [name, u] of [
  ["list", `${base}/settings/approvals`],
  ["version", url],
  ["editor", `${url}/edit`],
  ["backtest", backtestUrl],
] as const) {
  await p.goto(u);
  await p.waitForLoadState("networkidle");
  console.log(name, await p.evaluate(() => document.documentElement.scrollWidth));
  await p.screenshot({ path: `/tmp/wt-b-shots/phone-${name}.png`, fullPage: true });
}
// ben activates
const other = await browser.newContext({ viewport: { width: 1440, height: 900 }, colorScheme: "dark" });
const b = await other.newPage();
await b.goto(`${base}/sign-in`);
await b.getByLabel("E-mail").fill("ben@x.example");
await b.getByLabel("Password", { exact: true }).fill("correct-horse-7-battery");
await b.getByRole("button", { name: "Sign in" }).click();
await b.waitForURL((u) => !u.pathname.includes("sign-in"));
await b.goto(url);
await b.waitForLoadState("networkidle");
await b.getByRole("button", { name: "Activate" }).click();
await b.waitForTimeout(400);
await b.screenshot({ path: "/tmp/wt-b-shots/activate.png" });
console.log(url);
await browser.close();
