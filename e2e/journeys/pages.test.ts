import { readdir } from "node:fs/promises";
import { gzipSync } from "node:zlib";
import type { Page } from "@playwright/test";
import type { Moved, Page as Rows } from "../support/bodies.ts";
import type { Company } from "../support/company.ts";
import { tell } from "../support/inbound.ts";
import { givenOrder } from "../support/life.ts";
import { accessible, type Desk, expect, test } from "./desk.ts";

/** What stands in the brackets of a page's folder, for one company. */
type Params = Readonly<Record<string, string>>;

/** Who looks at a page; who is not named here is the administrator. */
const readers: readonly (readonly [RegExp, Parameters<Desk["sit"]>[0]])[] = [
  [/^\/(approvals|reports|settings\/my-mails)/, "approver"],
  [/^\/receiving/, "receiver"],
  [/\/(new|edit|change)$/, "buyer"],
  [/\/(ship|invoice|propose)$/, "supplier"],
  [/^\/audit/, "auditor"],
];
const adminsOwn = /^\/(settings(?!\/my-mails)|webhooks|suppliers)/;
const most = 200 * 1024;

let params: Promise<Params> | undefined;

for (const name of await pages())
  test(`${name}: nothing for axe to find, in light and dark, on desk and phone; no policy is violated`, async ({
    desk,
    company,
  }) => {
    test.setTimeout(120_000);
    params ??= givenParams(company);
    const part = adminsOwn.test(name) ? "admin" : (readers.find(([path]) => path.test(name))?.[1] ?? "buyer");
    const { page, context, complaints } = await desk.sit(part);
    const bytes = scriptBytes(page);
    const response = await page.goto(addressOf(name, await params));
    expect(response?.status()).toBe(200);
    await page.waitForLoadState("networkidle");
    const size = await bytes();
    console.log(`${name}: ${(size / 1024).toFixed(1)} KB gz of scripts`);
    expect.soft(size).toBeLessThan(most);
    for (const width of [1440, 390]) {
      await page.setViewportSize({ width, height: 900 });
      await accessible(page, name);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect.soft(wide, `wider than ${width} px`).toBeLessThanOrEqual(0);
    }
    expect(complaints).toEqual([]);
    await context.close();
  });

function addressOf(name: string, given: Params): string {
  return name.replace(/\[(\w+)\]/g, (_, param: string) => given[`${name} ${param}`] ?? given[param] ?? "");
}

/** The addresses of all pages, as their folders say. */
async function pages(): Promise<string[]> {
  const files = await readdir("app", { recursive: true });
  const found = files.filter((file) => /(^|\/)page\.tsx$/.test(file));
  const names = found.map((file) => `/${file.replace(/\/?page\.tsx$/, "").replace(/\([\w-]+\)\/?/g, "")}`);
  return names.filter((name) => name !== "/setup" && !name.startsWith("/reset-password/")).toSorted();
}

async function givenParams(company: Company): Promise<Params> {
  const draft = await givenOrder(company, "DRAFT");
  const waiting = await givenOrder(company, "PENDING_APPROVAL");
  const sent = await givenOrder(company, "ACKNOWLEDGED");
  const shipped = await givenOrder(company, "SHIPPED");
  const offered = await givenOrder(company, "SENT");
  const made = await company.admin.api.send<{ id: string }>("/webhook-endpoints", {
    url: "https://hooks.example.org/in",
    eventTypes: ["*"],
    filter: { supplierId: company.supplierId },
  });
  const { receipt } = await company.receiver.api.send<Moved>(`/purchase-orders/${shipped.id}/receipts`, {
    lines: shipped.lines.map(({ id }) => ({ lineId: id, quantity: "1" })),
  });
  expect(receipt?.id).toBeTruthy();
  const deliveries = await company.admin.api.read<Rows<{ id: string }>>("/webhook-deliveries?limit=1");
  const group = await company.admin.api.send<{ id: string }>("/groups", {
    name: `IT leads ${company.tag}`,
    userIds: [company.buyer.id],
  });
  const centres = await company.admin.api.read<Rows<{ id: string }>>("/cost-centres?limit=1");
  const policy = await company.admin.api.send<{ id: string }>("/approval-policies", {
    name: "Tried",
    documentType: "PO",
    rules: [
      { when: { fact: "total", gt: "1" }, then: [{ steps: [{ mode: "ANY", approvers: [{ role: "FINANCE" }] }] }] },
    ],
  });
  const { id: backtestId } = await company.admin.api.send<{ id: string }>(`/approval-policies/${policy.id}/backtest`, {
    last: 5,
  });
  const source = await company.admin.api.send<{ id: string; secret: string; version: number }>("/inbound-sources", {
    name: "Parcel service",
    kind: "carrier",
  });
  const told = await tell(source, "shipment.lost", {});
  return {
    sourceId: source.id,
    messageId: told.body.id,
    policyId: policy.id,
    backtestId,
    orderId: shipped.id,
    token: "a-link-that-never-was",
    "/approvals/[orderId] orderId": waiting.id,
    "/orders/[orderId]/edit orderId": draft.id,
    "/orders/[orderId]/ship orderId": sent.id,
    "/orders/[orderId]/change orderId": sent.id,
    "/orders/[orderId]/propose orderId": offered.id,
    supplierId: company.supplierId,
    endpointId: made.id,
    type: "purchase_order.shipped",
    area: "purchase-orders",
    deliveryId: deliveries.data[0]?.id ?? "",
    costCentreId: centres.data[0]?.id ?? "",
    groupId: group.id,
    userId: company.buyer.id,
  };
}

/** All scripts that the page loads, as they would come compressed. */
function scriptBytes(page: Page): () => Promise<number> {
  const sizes: Promise<number>[] = [];
  page.on("response", (response) => {
    if (response.request().resourceType() !== "script") return;
    sizes.push(
      response.body().then(
        (body) => gzipSync(body).length,
        () => 0,
      ),
    );
  });
  return async () => (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}
