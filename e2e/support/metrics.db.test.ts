import { readFile } from "node:fs/promises";
import { beforeAll, expect, it } from "vitest";
import { newId } from "#lib/kernel/id";
import { beat } from "#lib/jobs/heartbeat";
import { db } from "#lib/platform/db";
import { provideEnvironment } from "#lib/platform/env";
import { givenEndpoint } from "#prisma/seed/given-endpoint";
import { givenTold } from "#prisma/seed/given-told";
import { GET } from "#app/api/metrics/route";
import { listening, outcomeAt, whileSending } from "./sending.ts";

whileSending();
beforeAll(() => provideEnvironment({ METRICS_TOKEN: "only-for-tests" }));

/** Every line that is not a comment: the name with its labels, and the number. */
async function read(): Promise<Map<string, number>> {
  const request = new Request("http://localhost:3000/api/metrics", {
    headers: { authorization: "Bearer only-for-tests" },
  });
  const response = await GET(request, { params: Promise.resolve({}) });
  expect(response.status).toBe(200);
  const lines = (await response.text()).split("\n").filter((line) => line !== "" && !line.startsWith("#"));
  return new Map(
    lines.map((line) => {
      const cut = line.lastIndexOf(" ");
      return [line.slice(0, cut), Number(line.slice(cut + 1))];
    }),
  );
}

it("webhooks are measured: what waits, how old it is, what came of tries and how long they took", async () => {
  const [good, bad] = [await listening(200), await listening(500)];
  const [{ id: works }, { id: fails }] = [
    await givenEndpoint({ url: good.url }),
    await givenEndpoint({ url: bad.url }),
  ];
  await givenEndpoint({ url: "https://hooks.example.com/", enabled: false });
  await givenTold();
  await Promise.all([outcomeAt(works), outcomeAt(fails)]);
  await db.webhookQueue.updateMany({
    where: { endpointId: fails },
    data: { createdAt: new Date(Date.now() - 3_600_000) },
  });
  await db.webhookEndpoint.update({ where: { id: fails }, data: { consecutiveFailures: 10 } });
  const worker = newId();
  await beat(worker);

  const found = await read();
  const state = (name: string) => found.get(`countersign_webhook_deliveries{state="${name}"}`);
  expect(["pending", "delivering", "paused", "failed"].map(state)).toEqual([1, 0, 1, 0]);
  expect(found.get("countersign_webhook_oldest_pending_seconds")).toBeGreaterThan(3599);
  expect(found.get("countersign_webhook_breakers_open")).toBe(1);
  const of = (outcome: string) =>
    found.get(`countersign_webhook_attempts_total{outcome="${outcome}",worker="${worker}"}`);
  expect([of("delivered"), of("retry")]).toEqual([1, 1]);
  expect(found.get(`countersign_webhook_success_ratio{worker="${worker}"}`)).toBe(0.5);
  expect(found.get(`countersign_webhook_attempt_seconds_count{worker="${worker}"}`)).toBe(2);
  expect(found.get(`countersign_webhook_delay_seconds_bucket{le="+Inf",worker="${worker}"}`)).toBe(2);
  expect(found.has("process_cpu_seconds_total")).toBe(true);
  expect([...found.keys()].join()).not.toMatch(/127\.0\.0\.1|example\.com/);
});

it("each worker that is alive speaks for itself", async () => {
  const [one, other] = [newId(), newId()];
  await Promise.all([beat(one), beat(other)]);
  await db.workerHeartbeat.update({ where: { id: other }, data: { at: new Date(Date.now() - 60_000) } });

  const names = [...(await read()).keys()].filter((name) => name.startsWith("countersign_webhook_attempt_seconds_sum"));
  expect(names).toContain(`countersign_webhook_attempt_seconds_sum{worker="${one}"}`);
  expect(names.join()).not.toContain(other);
});

it("all of it stands in the map", async () => {
  const names = [...(await read()).keys()]
    .map((name) => name.replace(/\{.*$/, "").replace(/_(bucket|sum|count)$/, ""))
    .filter((name) => name.startsWith("countersign_"));
  const told = await readFile("lib/README.md", "utf8");

  expect(new Set(names).size).toBeGreaterThan(6);
  for (const name of names) expect(told).toContain(`\`${name}\``);
});
