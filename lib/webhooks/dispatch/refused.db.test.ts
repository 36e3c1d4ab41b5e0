import { readFileSync } from "node:fs";
import { createServer, type Server } from "node:net";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { newId } from "#lib/kernel/id";
import { db } from "#lib/platform/db";
import { provideEnvironment } from "#lib/platform/env";
import { createEndpoint } from "#lib/webhooks/commands/create-endpoint";
import { sendTest } from "#lib/webhooks/commands/send-test";
import { tryUrl } from "#lib/webhooks/commands/try-url";
import { sealEndpointSecret } from "#lib/webhooks/queries/endpoint-secrets";
import { newSecret } from "#lib/webhooks/signature";
import { givenTold } from "#prisma/seed/given-told";
import { listening, outcomeAt, system } from "../../../e2e/support/sending.ts";
import { startDispatcher } from "./start-dispatcher.ts";

interface Vector {
  readonly id: string;
  readonly url: string;
  readonly expect: "allow" | "deny";
  readonly stage: string;
  readonly dns?: string[] | string[][];
  readonly env?: object;
}

const vectors = readFileSync("e2e/corpus/ssrf-urls.jsonl", "utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line) as Vector);
const forbidden = vectors.filter(({ expect: wanted, stage, env }) => wanted === "deny" && stage !== "redirect" && !env);
const answers = new Map<string, string[][]>();
const asked: string[] = [];
let dispatcher: ReturnType<typeof startDispatcher>;
let trap: Server;
let trapped = 0;

/** Names of these tests exist here only; each lookup may get another answer, the last one for ever. */
async function resolve(host: string): Promise<string[]> {
  asked.push(host);
  const left = answers.get(host);
  const answer = left && left.length > 1 ? left.shift() : left?.[0];
  if (!answer) throw Object.assign(new Error("not found"), { code: "ENOTFOUND" });
  return answer;
}

/** As if it had been registered when it was still harmless. */
async function givenRegistered(url: string): Promise<string> {
  const id = newId();
  await db.webhookEndpoint.create({
    data: { id, url, eventTypes: ["*"], secret: sealEndpointSecret(id, newSecret()), createdById: "system" },
  });
  return id;
}

beforeAll(async () => {
  trap = createServer(() => (trapped += 1))
    .listen(443, "127.0.0.1")
    .on("error", () => undefined);
  provideEnvironment({ WEBHOOK_ALLOW_HOSTS: "" });
  dispatcher = startDispatcher({ resolve });
});
beforeEach(async () => {
  asked.length = 0;
  trapped = 0;
  await db.webhookEndpoint.updateMany({ data: { deletedAt: new Date(), enabled: false } });
});
afterAll(async () => {
  await dispatcher.stop();
  trap.close();
});

describe("what must not be called", () => {
  it.each(forbidden.filter(({ dns, stage }) => !dns || stage === "host").map((vector) => [vector.id, vector] as const))(
    "is neither registered nor tried: %s",
    async (_id, { url }) => {
      await expect(createEndpoint(system, { url, eventTypes: ["*"] })).rejects.toThrow();
      await expect(tryUrl(system, { url })).rejects.toThrow();
      expect(await db.webhookEndpoint.count({ where: { deletedAt: null } })).toBe(0);
    },
  );

  it("is not sent to either, wherever its name leads by then, nor tested", async () => {
    const storable = forbidden.filter(({ url }) => !url.includes("\0"));
    for (const { url, dns } of storable) {
      const all = dns?.every((answer) => Array.isArray(answer)) ? dns.slice(-1) : [dns as string[]];
      if (dns && URL.canParse(url)) answers.set(new URL(url).hostname, all);
    }
    const ids = await Promise.all(storable.map(({ url }) => givenRegistered(url)));
    await givenTold();
    await vi.waitFor(async () => expect(await db.webhookAttempt.count()).toBe(ids.length), {
      timeout: 15_000,
      interval: 100,
    });

    const attempts = await db.webhookAttempt.findMany();
    for (const { url, error, remoteAddress, responseStatus } of attempts) {
      expect([url, error?.slice(0, 15), remoteAddress, responseStatus]).toEqual([url, "address_refused", null, null]);
    }
    const tested = await Promise.all(ids.map((id) => sendTest(system, { id })));
    for (const { attempts: tries } of tested) {
      expect(tries[0]).toMatchObject({ response: null, error: expect.stringMatching(/^address_refused/) });
    }
    expect(trapped).toBe(0);
  });
});

describe("a name whose answers change", () => {
  it("is refused by the answer at the time of sending", async () => {
    const name = "rebind.attacker.example.net";
    answers.set(name, [["127.0.0.1"]]);
    const { id } = await createEndpoint(system, { url: `https://${name}/`, eventTypes: ["*"] });
    await givenTold();

    const { attempts } = await outcomeAt(id);
    expect(attempts[0]?.explanation).toMatch(
      /^Nothing was sent\. .* leads to 127\.0\.0\.1, which is not on the public internet/,
    );
    expect(trapped).toBe(0);
  });

  it("is connected to at the very address that was checked: nobody looks it up again", async () => {
    const receiver = await listening();
    const name = "pinned.supplier.example.com";
    answers.set(name, [["127.0.0.1"], ["169.254.169.254"]]);
    await dispatcher.stop();
    provideEnvironment({ WEBHOOK_ALLOW_HOSTS: `${name}:${receiver.port}` });
    dispatcher = startDispatcher({ resolve });
    const id = await givenRegistered(`http://${name}:${receiver.port}/in`);
    await givenTold();

    expect(await outcomeAt(id)).toMatchObject({ state: "delivered", attempts: [{ remoteAddress: "127.0.0.1" }] });
    expect(asked.filter((host) => host === name)).toHaveLength(1);
    expect(receiver.received[0]?.headers["host"]).toBe(`${name}:${receiver.port}`);
    await receiver.stop();
  });
});
