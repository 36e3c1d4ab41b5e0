import type { BrowserContextOptions } from "@playwright/test";
import type { Company } from "../support/company.ts";
import { givenOrder } from "../support/life.ts";
import type { ReceivedMail } from "../support/mailbox.ts";
import { until } from "../support/poll.ts";
import { mailsTo, target } from "../support/target.ts";
import { accessible, expect, phone, test } from "./desk.ts";

const bare: BrowserContextOptions = { javaScriptEnabled: false };

/** An order that waits, the mail that asks for a signature, and the link in it. */
async function givenMail(company: Company): Promise<{ id: string; number: string; mail: ReceivedMail; link: string }> {
  const { id, number } = await givenOrder(company, "PENDING_APPROVAL");
  const mail = await until("the mail to the approver", async () =>
    (await mailsTo(company.approver.email)).find(({ text }) => text.includes(number)),
  );
  const link = /^Approve: (\S+)$/m.exec(mail.text)?.[1] ?? "";
  return { id, number, mail, link };
}

const statusOf = async (company: Company, id: string) =>
  (await company.buyer.api.read(`/purchase-orders/${id}`)).status;

test("a mail says it twice, and its link survives being looked at; without JavaScript it approves, once", async ({
  company,
  browser,
}) => {
  const { id, number, mail, link } = await givenMail(company);
  expect(link).toMatch(new RegExp(`^${target().url}/approve/[\\w-]{43}$`));
  expect(mail.html).toContain(`href="${link}"`);
  expect(mail.html).toContain("Linear guide rail HGR20");

  for (const method of ["GET", "HEAD", "GET", "HEAD", "GET"]) {
    const { status, headers } = await fetch(link, { method });
    expect(status).toBe(200);
    expect(headers.get("set-cookie")).toBeNull();
    expect(headers.get("referrer-policy")).toBe("same-origin");
    expect(headers.get("x-robots-tag")).toContain("noindex");
    expect(headers.get("cache-control")).toContain("no-store");
  }
  expect(await statusOf(company, id)).toBe("PENDING_APPROVAL");

  const context = await browser.newContext(bare);
  const [page, other] = [await context.newPage(), await context.newPage()];
  await other.goto(link);
  await page.goto(link);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(`Decide on ${number}`);
  await page.getByRole("button", { name: "Approve" }).click();
  await expect(page.getByRole("main")).toContainText("You decided by this link.");
  await expect(page.getByRole("main")).toContainText("approved");
  expect(await statusOf(company, id)).toBe("APPROVED");
  expect(await context.cookies()).toEqual([]);

  await other.getByRole("button", { name: "Approve" }).click();
  await expect(other.getByRole("main")).toContainText("You decided by this link. It works once.");
  await expect(other.getByRole("button", { name: "Approve" })).toBeHidden();
  await context.close();
});

test("by a link on a phone an order is rejected with a reason", async ({ company, browser }) => {
  const { id, link } = await givenMail(company);
  const context = await browser.newContext(phone);
  const page = await context.newPage();
  await page.goto(link);
  await accessible(page, "an order by a link");

  await page.getByText("Reject instead").click();
  await page.getByRole("button", { name: "Reject" }).click();
  await expect(page.getByRole("alert").first()).toBeVisible();
  expect(await statusOf(company, id)).toBe("PENDING_APPROVAL");
  await page.getByLabel("What is wrong").selectOption("PRICE");
  await page.getByLabel("What the buyer should know").last().fill("Bosch sells it for less.");
  await page.getByRole("button", { name: "Reject" }).click();

  await expect(page.getByRole("main")).toContainText("You decided by this link.");
  await expect(page.getByRole("main")).toContainText("Bosch sells it for less.");
  expect(await statusOf(company, id)).toBe("REJECTED");
  await accessible(page, "what was decided by a link");
  await context.close();
});

test("a form that another site sends decides nothing, and what never was a link is told nothing", async ({
  company,
}) => {
  const { id, link } = await givenMail(company);
  const form = new FormData();
  form.set("token", link.split("/").at(-1) ?? "");
  const answer = await fetch(link, { method: "POST", body: form, headers: { origin: "https://evil.example.com" } });
  expect(answer.status).toBe(403);
  expect(await statusOf(company, id)).toBe("PENDING_APPROVAL");

  const page = await (await fetch(`${link.slice(0, -4)}AAAA`)).text();
  expect(page).toContain("This link does not work");
  expect(page).not.toContain(company.approver.email);
});
