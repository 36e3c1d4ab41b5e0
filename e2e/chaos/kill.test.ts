import { mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { cli, freePort, type RunningApp, startApp } from "../support/app.ts";
import type { AuditEvent, Order, Page, WebhookEvent } from "../support/bodies.ts";
import { type Company, givenCompany } from "../support/company.ts";
import { until } from "../support/poll.ts";
import { type Receiver, startReceiver } from "../support/receiver.ts";
import { Lives, told } from "./lives.ts";
import { killEverything, killService } from "./processes.ts";
import { chance, faults } from "./seed.ts";

test.describe.configure({ mode: "serial" });

let app: RunningApp;
let company: Company;
let receiver: Receiver;
let lives: Lives;
const environment: Record<string, string> = { WEBHOOK_ALLOW_HOSTS: "127.0.0.1" };
let dataDir = "";

test.beforeAll(async () => {
  environment["PORT"] = String(await freePort());
  dataDir = await mkdtemp(join(".data", "chaos-"));
  app = await startApp({ dataDir, environment });
  company = await givenCompany(app);
  receiver = await startReceiver();
  await company.admin.api.send("/webhook-endpoints", { url: receiver.url, eventTypes: ["*"] });
  lives = new Lives(company);
});

test.afterAll(async () => {
  await app.stop();
  await receiver.stop();
  await rm(dataDir, { recursive: true, force: true });
});

test("web server and worker are killed again and again, and nothing is lost", async () => {
  test.setTimeout(300_000 + faults * 30_000);
  const { seed, between, oneOf } = chance();
  console.log(`CHAOS_SEED=${seed} CHAOS_FAULTS=${faults}`);
  const done: string[] = [];
  await whileLiving(async () => {
    while (done.length < faults) {
      const from = lives.answered;
      const after = between(3, 20);
      await until(`${after} more commands`, () => lives.answered >= from + after, 120);
      const victims = oneOf<readonly ("web" | "worker")[]>([["web"], ["worker"], ["web", "worker"]]);
      await Promise.all(victims.map((victim) => killService(app.process.pid ?? 0, victim)));
      done.push(`${victims.join(" and ")} after ${lives.answered} commands`);
    }
  });
  console.log(done.join("\n"));
  expect(lives.finished.length).toBeGreaterThan(0);
  await nothingIsLost();
});

test("everything is killed at once; the next start finds all that was answered", async () => {
  test.setTimeout(300_000);
  const before = lives.finished.length;
  await whileLiving(async () => {
    const from = lives.answered;
    await until("ten more commands", () => lives.answered >= from + 10, 60);
    await killEverything(app.process.pid ?? 0, app.dataDir);
    app = await startApp({ dataDir, environment });
  });
  expect(lives.finished.length).toBeGreaterThan(before);
  await nothingIsLost();
});

/** Three people work on orders of their own, one after the other, until the trouble is over. */
async function whileLiving(trouble: () => Promise<void>): Promise<void> {
  const now = { over: false };
  const working = Array.from({ length: 3 }, async () => {
    do await lives.live();
    while (!now.over);
  });
  await trouble().finally(() => (now.over = true));
  await Promise.all(working);
}

/** What was answered is there; each change has its event and its entry, each event arrived; the trail is whole. */
async function nothingIsLost(): Promise<void> {
  const { admin, auditor } = company;
  for (const id of lives.finished) {
    const order = await auditor.api.read<Order>(`/purchase-orders/${id}`);
    expect(order.status).toBe("CLOSED");
    const { data } = await auditor.api.read<Page<AuditEvent>>(`/purchase-orders/${id}/audit-events?limit=200`);
    expect(data.map(({ action }) => action)).toEqual(told);
    expect(data.map(({ sequence }) => sequence)).toEqual(told.map((_, index) => index + 1));
  }
  const expected = lives.finished.length * told.length;
  const arrived = () => {
    const events = receiver.received.map(({ body }): WebhookEvent => JSON.parse(body));
    return events.filter(({ data }) => lives.finished.includes(data.purchaseOrder.id));
  };
  await until(`${expected} different events`, () => new Set(arrived().map(({ id }) => id)).size >= expected, 60);
  const pending = () => admin.api.read<Page<object>>("/webhook-deliveries?state=pending,delivering");
  await until("the end of all deliveries", async () => (await pending()).data.length === 0, 60);
  onceEach(arrived());
  const { data: failed } = await admin.api.read<Page<object>>("/webhook-deliveries?state=failed,paused");
  expect(failed).toEqual([]);
  const proof = await cli(app.dataDir, ["audit:verify"]);
  console.log(`${lives.finished.length} orders, ${expected} events, ${arrived().length} arrivals. ${proof.trim()}`);
}

/** To who deduplicates on webhook-id, each event of each order came exactly once, and never with other bytes. */
function onceEach(arrivals: readonly WebhookEvent[]): void {
  const once = new Map(arrivals.map((event) => [event.id, event]));
  for (const event of arrivals) expect(event).toEqual(once.get(event.id));
  const byOrder = Map.groupBy(once.values(), ({ data }) => data.purchaseOrder.id);
  for (const events of byOrder.values()) {
    const inOrder = events.toSorted((a, b) => a.sequence - b.sequence);
    expect(inOrder.map(({ sequence }) => sequence)).toEqual(told.map((_, index) => index + 1));
    expect(inOrder.map(({ type }) => type)).toEqual(told);
  }
}
