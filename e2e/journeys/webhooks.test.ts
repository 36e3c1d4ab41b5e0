import { expect, type Page } from "@playwright/test";
import { Webhook } from "standardwebhooks";
import { test } from "../support/fixtures.ts";
import { givenOrder } from "../support/life.ts";
import { type Receiver, startReceiver } from "../support/receiver.ts";
import { signIn } from "../support/sign-in.ts";
import { givenPerson } from "../support/target.ts";

let receiver: Receiver;
let isBroken: boolean;

test.beforeEach(async () => {
  isBroken = false;
  receiver = await startReceiver((response) =>
    response.writeHead(isBroken ? 500 : 200).end("duplicate key in stock_moves"),
  );
});
test.afterEach(() => receiver.stop());

async function openWebhooks(page: Page, role: string): Promise<void> {
  await signIn(page, await givenPerson(role), "/webhooks");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Webhooks");
}

/** A new endpoint by its form; answers the secret that is shown once. */
async function createEndpoint(page: Page, name: string): Promise<string> {
  await page.getByRole("link", { name: "New endpoint" }).first().click();
  await page.getByLabel(/^URL/).fill(receiver.url);
  await page.getByLabel(/^Name/).fill(name);
  await page.getByRole("button", { name: "Create endpoint" }).click();
  await expect(page.getByText("This is shown only now")).toBeVisible();
  const secret = await page.getByText(/^whsec_/).innerText();
  await page.getByRole("link", { name: "Show endpoints" }).click();
  return secret;
}

test("an administrator registers an endpoint, tests it, and the receiver verifies what came", async ({ page }) => {
  await openWebhooks(page, "ADMIN");
  const secret = await createEndpoint(page, "Warehouse system");
  await page.getByRole("link", { name: "Warehouse system" }).first().click();
  await page.getByRole("button", { name: "Send test" }).click();

  await expect(page.getByText("Accepted with HTTP 200").first()).toBeVisible();
  // Other tests run beside this one, and their orders are told here too.
  const received = receiver.received.find(({ headers }) => headers["countersign-event"] === "endpoint.test");
  expect(new Webhook(secret).verify(received?.body ?? "", received?.headers ?? {})).toMatchObject({
    type: "endpoint.test",
  });
});

test("a private address is refused beside its field, and what was typed stays", async ({ page }) => {
  await openWebhooks(page, "ADMIN");
  await page.getByRole("link", { name: "New endpoint" }).first().click();
  await page.getByLabel(/^URL/).fill("https://10.0.0.1/hook");
  await page.getByLabel(/^Name/).fill("Inside");
  await page.getByRole("button", { name: "Create endpoint" }).click();

  await expect(page.getByText("which is not on the public internet").first()).toBeVisible();
  await expect(page.getByLabel(/^URL/)).toHaveAttribute("aria-invalid", "true");
  await expect(page.getByLabel(/^Name/)).toHaveValue("Inside");
});

test("a failure tells its cause, and resending it puts it right", async ({ page }) => {
  await openWebhooks(page, "ADMIN");
  await createEndpoint(page, "Ledger");
  await page.getByRole("link", { name: "Ledger" }).first().click();
  isBroken = true;
  await page.getByRole("button", { name: "Send test" }).click();
  await expect(page.getByText(/^HTTP 500 after/).first()).toBeVisible();

  isBroken = false;
  await page.getByRole("button", { name: "Resend", exact: true }).click();
  await expect(page.getByRole("heading", { name: "Try 2" })).toBeVisible();
  await expect(page.getByText("Accepted with HTTP 200").first()).toBeVisible();
});

test("from the home page it takes three clicks to find why a delivery failed and to send it again", async ({
  page,
  company,
}) => {
  isBroken = true;
  const { id } = await company.admin.api.send<{ id: string }>("/webhook-endpoints", {
    url: receiver.url,
    description: `Stock of ${company.tag}`,
    eventTypes: ["purchase_order.created"],
    filter: { supplierId: company.supplierId },
  });
  await givenOrder(company, "DRAFT");
  const failing = () => company.admin.api.read<{ condition: string }>(`/webhook-endpoints/${id}`);
  await expect.poll(async () => (await failing()).condition).toBe("failing");
  await signIn(page, await givenPerson("ADMIN"), "/");
  let clicks = 0;
  const click = async (...named: Parameters<Page["getByRole"]>) => {
    clicks += 1;
    await page.getByRole(...named).click();
  };

  clicks += 1;
  await page
    .locator("div", { hasText: `Stock of ${company.tag} is failing.` })
    .filter({ has: page.getByRole("link", { name: "Inspect" }) })
    .last()
    .getByRole("link", { name: "Inspect" })
    .click();
  await click("link", { name: "purchase_order.created" });
  await expect(page.getByText(/^HTTP 500 after/).first()).toBeVisible();
  isBroken = false;
  await click("button", { name: "Resend", exact: true });
  await expect(page.getByText("Accepted with HTTP 200").first()).toBeVisible();

  expect(clicks).toBe(3);
  await company.admin.api.ask("DELETE", `/webhook-endpoints/${id}`);
});
