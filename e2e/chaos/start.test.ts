import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "@playwright/test";
import { type RunningApp, cli, startApp } from "../support/app.ts";
import { postmaster, type Process, processes } from "./processes.ts";

const dataDir = join(".data", "e2e", `start-${process.pid}`);
let app: RunningApp;

test.describe.configure({ mode: "serial" });

test.beforeAll(async () => {
  await mkdir(dataDir, { recursive: true });
  app = await startApp({ dataDir });
});

test.afterAll(async () => {
  await app.stop();
  await rm(dataDir, { recursive: true, force: true });
});

/** The starter, its children, and the database server with its guard, which are in sessions of their own. */
async function family(): Promise<Process[]> {
  const starter = app.process.pid;
  return (await processes()).filter(({ pid, parent, command }) => {
    return pid === starter || parent === starter || command.includes(app.dataDir);
  });
}

async function child(named: RegExp): Promise<number> {
  const found = (await family()).find(({ pid, command }) => pid !== app.process.pid && named.test(command));
  if (!found) throw new Error(`No process is called ${named}.\n${app.said()}`);
  return found.pid;
}

async function isReady(): Promise<boolean> {
  const answer = await fetch(`${app.url}/api/health/ready`, { signal: AbortSignal.timeout(5_000) }).catch(() => null);
  return answer?.ok === true;
}

for (const [name, find] of [
  ["web server", () => child(/next-server/)],
  ["worker", () => child(/entry\.js worker/)],
  ["database server", () => postmaster(app.dataDir)],
  ["guard of the database", () => child(/countersign-guard/)],
] as const) {
  test(`when the ${name} is killed, another takes its place and all is ready again`, async () => {
    const victim = await find();
    process.kill(victim, "SIGKILL");
    await expect
      .poll(async () => (await processes()).some(({ pid }) => pid === victim), { timeout: 5_000 })
      .toBe(false);

    await expect.poll(() => find().catch(() => victim), { timeout: 30_000 }).not.toBe(victim);
    await expect.poll(isReady, { timeout: 30_000 }).toBe(true);
    expect(app.process.exitCode).toBeNull();
  });
}

test("a second run on the same data is refused, and harms nothing", async () => {
  const second = startApp({ dataDir });

  await expect(second).rejects.toThrow(/Another run is using .*start-/);
  expect(await isReady()).toBe(true);
});

test("administration works beside the running application, on the same database", async () => {
  const printed = await cli(dataDir, [
    "user:create",
    "--email",
    "ada@example.com",
    "--name",
    "Ada",
    "--roles",
    "ADMIN",
  ]);

  expect(printed).toContain("ada@example.com");
  expect(await isReady()).toBe(true);
});

for (const whole of [false, true]) {
  const victim = whole ? "whole process group" : "starter";

  test(`when the ${victim} is killed, nothing stays behind, and the next start finds its data`, async () => {
    const before = (await family()).map(({ pid }) => pid);
    expect(before.length).toBeGreaterThanOrEqual(5);
    const { pid = 0 } = app.process;
    process.kill(whole ? -pid : pid, "SIGKILL");

    const left = async () => (await processes()).filter((each) => before.includes(each.pid));
    await expect.poll(left, { timeout: 20_000 }).toEqual([]);
    app = await startApp({ dataDir });
    expect(app.said()).not.toContain("Applied");
  });

  test(`when the ${victim} is killed, a start in the same instant works too`, async () => {
    const { pid = 0 } = app.process;
    process.kill(whole ? -pid : pid, "SIGKILL");
    await sleep(0);

    app = await startApp({ dataDir });
    expect(await isReady()).toBe(true);
  });
}

test("a wrong setting is named, before anything starts", async () => {
  const refused = startApp({ dataDir, environment: { SMTP_URL: "mail.example.com", AUTH_SECRET: "changeme" } });

  await expect(refused).rejects.toThrow(/AUTH_SECRET .*\nSMTP_URL /s);
});
