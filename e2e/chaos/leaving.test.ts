import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { type RunningApp, startApp } from "../support/app.ts";

const dataDir = join(".data", "e2e", `leaving-${process.pid}`);
let app: RunningApp | null = null;

test.beforeAll(async () => {
  await mkdir(dataDir, { recursive: true });
});

test.afterAll(async () => {
  await app?.stop();
  await rm(dataDir, { recursive: true, force: true });
});

test("told to stop, everything stops within 15 seconds, and starts again with its data", async () => {
  app = await startApp({ dataDir });
  expect(app.said()).toContain("/setup?token=");

  const stoppedAt = Date.now();
  expect(await app.stop()).toBe(0);
  expect(Date.now() - stoppedAt).toBeLessThan(15_000);
  await expect(fetch(`${app.url}/api/health/live`)).rejects.toThrow();

  app = await startApp({ dataDir });
  expect((await fetch(`${app.url}/api/health/ready`)).status).toBe(200);
});
