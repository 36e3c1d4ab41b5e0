import { spawn } from "node:child_process";
import { once } from "node:events";
import { afterAll, beforeAll, expect, it } from "vitest";
import { inheritedEnvironment } from "#lib/platform/env";
import { keyOf, newSecret, sign } from "#lib/webhooks/signature";

const secret = newSecret();
const listener = spawn(process.execPath, ["lib/cli/entry.js", "webhook:listen", "--port", "0", "--secret", secret], {
  env: inheritedEnvironment(),
});
let printed = "";
let url = "";

beforeAll(async () => {
  listener.stdout.on("data", (chunk: Buffer) => (printed += chunk.toString()));
  while (!printed.includes("\n")) await once(listener.stdout, "data");
  url = /http:\S+/.exec(printed)?.[0] ?? "";
});
afterAll(() => listener.kill("SIGKILL"));

const now = () => Math.floor(Date.now() / 1000);

async function post(key: string, timestamp: number, body = `{"id":"evt_1"}`, sent = body): Promise<number> {
  const headers = {
    "webhook-id": "evt_1",
    "webhook-timestamp": String(timestamp),
    "webhook-signature": sign([keyOf(key)], "evt_1", timestamp, body),
  };
  return (await fetch(url, { method: "POST", headers, body: sent })).status;
}

it("a webhook of the endpoint is taken, and shown", async () => {
  expect(await post(secret, now())).toBe(204);
  await expect.poll(() => printed).toMatch(/POST \/ verified\n.*evt_1.*\n {2}\{"id":"evt_1"\}/);
});

it.each([
  ["another secret", () => post(newSecret(), now()), "the secret is probably another one"],
  ["an old time", () => post(secret, now() - 400), "a new one is refused after 5 minutes"],
  ["a body that was written anew", () => post(secret, now(), `{"id": "evt_1"}`, `{"id":"evt_1"}`), "No signature fits"],
  [
    "nothing signed",
    async () => (await fetch(url, { method: "POST", body: "{}" })).status,
    "The header webhook-id is missing",
  ],
])("one with %s is refused, with the reason that the tester of the portal gives", async (_, send, reason) => {
  printed = "";
  expect(await send()).toBe(401);
  await expect.poll(() => printed).toContain("refused: ");
  expect(printed).toContain(reason);
});

it("leaves when it is told to", async () => {
  const ended = once(listener, "exit");
  listener.kill("SIGTERM");
  expect(await ended).toEqual([0, null]);
});
