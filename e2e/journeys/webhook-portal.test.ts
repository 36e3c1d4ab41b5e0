import type { Page } from "@playwright/test";
import { keyOf, sign } from "#lib/webhooks/signature";
import { givenOrder } from "../support/life.ts";
import { type Receiver, startReceiver } from "../support/receiver.ts";
import { accessible, expect, test } from "./desk.ts";

let receiver: Receiver;
let isBroken: boolean;

test.beforeEach(async () => {
  isBroken = false;
  receiver = await startReceiver((response) => response.writeHead(isBroken ? 500 : 204).end());
});
test.afterEach(() => receiver.stop());

interface Made {
  readonly id: string;
  readonly secret: string;
}

test("a supplier sees his own endpoints, deliveries and events, and nobody else's", async ({ desk, company }) => {
  const endpoint = { url: receiver.url, eventTypes: ["*"] };
  const ours = await company.admin.api.send<Made>("/webhook-endpoints", { ...endpoint, description: "The company's" });
  const own = await company.supplier.api.send<Made>("/webhook-endpoints", { ...endpoint, description: "Our ERP" });
  const { number } = await givenOrder(company, "SENT");
  const { page, complaints } = await desk.sit("supplier");

  await page.goto("/");
  await page.getByRole("link", { name: "Webhooks" }).first().click();
  await expect(page.getByRole("link", { name: "Our ERP" })).toBeVisible();
  await expect(page.getByText("The company's")).toHaveCount(0);
  await page.getByRole("link", { name: "Our ERP" }).click();
  await page.getByRole("link", { name: "purchase_order.sent" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(number);
  await expect(page.getByText("Accepted with HTTP 204").first()).toBeVisible();
  await accessible(page, "a delivery of a supplier");

  const deliveries = await company.admin.api.read<{ data: { id: string }[] }>(
    `/webhook-deliveries?endpointId=${ours.id}`,
  );
  for (const path of [`/webhooks/${ours.id}`, `/webhooks/deliveries/${deliveries.data[0]?.id}`])
    expect((await page.goto(path))?.status(), path).toBe(404);
  for (const path of ["/webhooks/events", "/webhooks/events/purchase_order.sent", "/webhooks/tester"])
    expect((await page.goto(path))?.status(), path).toBe(200);
  expect(complaints.filter((one) => !one.includes("404"))).toEqual([]);
  for (const { id } of [ours, own]) await company.admin.api.ask("DELETE", `/webhook-endpoints/${id}`);
});

test("a URL is tried before it is saved, and says why it cannot be reached", async ({ desk, company }) => {
  const tried = ["https://169.254.169.254/", receiver.url];
  const { page } = await desk.sit("admin");
  await page.goto("/webhooks/new");

  await page.getByLabel("URL").fill("https://169.254.169.254/");
  await page.getByRole("button", { name: "Send a test" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "169.254.169.254" })).toBeVisible();

  await page.getByLabel("URL").fill(receiver.url);
  await page.getByLabel("Headers of your own").fill("X-Tenant: north");
  await page.getByRole("button", { name: "Send a test" }).click();
  await expect(page.getByText("Accepted with HTTP 204")).toBeVisible();
  await accessible(page, "a test before saving");

  expect(receiver.received.map(({ headers }) => [headers["x-tenant"], headers["countersign-event"]])).toEqual([
    ["north", "endpoint.test"],
  ]);
  await expect(page.getByLabel("URL")).toHaveValue(receiver.url);
  const saved = await company.admin.api.read<{ data: { url: string }[] }>("/webhook-endpoints?limit=200");
  expect(saved.data.filter(({ url }) => tried.includes(url))).toEqual([]);
});

test("a delivery appears on the endpoint's page while somebody looks, and the health follows", async ({
  desk,
  company,
}) => {
  const { id } = await company.admin.api.send<Made>("/webhook-endpoints", {
    url: receiver.url,
    eventTypes: ["purchase_order.created"],
    filter: { supplierId: company.supplierId },
  });
  const { page } = await desk.sit("admin");
  await page.goto(`/webhooks/${id}`);
  await expect(page.getByText("Nothing was sent yet")).toBeVisible();
  const { number } = await givenOrder(company, "DRAFT");

  await expect(page.getByRole("link", { name: number })).toBeVisible();
  await expect(page.getByText("204")).toBeVisible();
  await expect
    .poll(() => company.admin.api.read<{ successPercent: string | null }>(`/webhook-endpoints/${id}/health`))
    .toMatchObject({ successPercent: "100.0", delivered: 1, waiting: 0 });
  await page.reload();
  await expect(page.getByText(/^100\.0/)).toBeVisible();
  await accessible(page, "an endpoint with deliveries");
  await company.admin.api.ask("DELETE", `/webhook-endpoints/${id}`);
});

test("what failed goes out again with one button, and the page says how far it is", async ({ desk, company }) => {
  isBroken = true;
  const { id } = await company.admin.api.send<Made>("/webhook-endpoints", {
    url: receiver.url,
    eventTypes: ["purchase_order.created"],
    filter: { supplierId: company.supplierId },
  });
  await givenOrder(company, "DRAFT");
  // The third try is five minutes away.
  const tries = `/webhook-deliveries?endpointId=${id}`;
  await expect
    .poll(() => company.admin.api.read<{ data: object[] }>(tries), { timeout: 20_000 })
    .toMatchObject({ data: [{ state: "pending", attemptCount: 2 }] });
  const { page } = await desk.sit("admin");
  await page.goto(`/webhooks/${id}`);
  await expect(page.getByText("500").first()).toBeVisible();
  isBroken = false;
  await page.getByRole("button", { name: "Resend failed" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByLabel("Since").locator("option:checked")).toHaveText(/^A day before it began to fail, \d/);
  await dialog.getByRole("button", { name: "Resend failed" }).click();

  await expect(page.getByText("1 delivery went into the queue again.")).toBeVisible();
  await expect(page.getByText("204")).toBeVisible();
  await page.getByRole("button", { name: "Pause" }).click();
  await expect(page.getByText("Disabled").first()).toBeVisible();
  await company.admin.api.ask("DELETE", `/webhook-endpoints/${id}`);
});

async function paste(page: Page, pasted: { headers: string; body: string; secret: string }): Promise<void> {
  await page.getByLabel("Headers").fill(pasted.headers);
  await page.getByLabel("Body").fill(pasted.body);
  await page.getByLabel("Secret").fill(pasted.secret);
  await page.getByRole("button", { name: "Check signature" }).click();
}

test("the signature tester says which step fails", async ({ desk, company }) => {
  const { id, secret } = await company.supplier.api.send<Made>("/webhook-endpoints", {
    url: receiver.url,
    eventTypes: ["*"],
  });
  await company.supplier.api.send(`/webhook-endpoints/${id}/test`);
  const [sent] = receiver.received;
  const headers = JSON.stringify(sent?.headers);
  const body = sent?.body ?? "";
  const { page } = await desk.sit("supplier");
  await page.goto("/webhooks/tester");

  await paste(page, { headers, body, secret });
  await expect(page.getByText("The signature is right.")).toBeVisible();
  await accessible(page, "a signature that is right");

  await paste(page, { headers, body: JSON.stringify(JSON.parse(body), null, 2), secret });
  await expect(page.getByText("it was parsed as JSON and written anew").first()).toBeVisible();
  await expect(page.getByLabel("Secret")).toHaveValue(secret);
  await paste(page, { headers, body, secret: secret.replace(/.{8}$/, "AAAAAAA=") });
  await expect(page.getByText("the secret is probably another one").first()).toBeVisible();

  const old = Math.floor(Date.now() / 1000) - 720;
  const lines = `webhook-id: a\nwebhook-timestamp: ${old}\nwebhook-signature: ${sign([keyOf(secret)], "a", old, "{}")}`;
  await paste(page, { headers: lines, body: "{}", secret });
  await expect(page.getByText("It was signed 12 minutes ago").first()).toBeVisible();
  await accessible(page, "a signature that is old");
  await company.admin.api.ask("DELETE", `/webhook-endpoints/${id}`);
});
