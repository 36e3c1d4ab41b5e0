import { createPublicKey, verify } from "node:crypto";
import { Webhook as StandardWebhook } from "standardwebhooks";
import { Webhook as SvixWebhook } from "svix";
import { describe, expect, it, vi } from "vitest";
import { db } from "#lib/platform/db";
import { rotateSecret } from "#lib/webhooks/commands/rotate-secret";
import { sendTest } from "#lib/webhooks/commands/send-test";
import { givenEndpoint } from "#prisma/seed/given-endpoint";
import { givenTold } from "#prisma/seed/given-told";
import type { Received } from "../../../e2e/support/receiver.ts";
import { listening, outcomeAt, system, whileSending } from "../../../e2e/support/sending.ts";

whileSending();

const spki = Buffer.from("302a300506032b6570032100", "hex");

/** Is one of its v1a signatures by that public key? */
function isByKey(publicKey: string | null, { headers, body }: Received): boolean {
  const raw = Buffer.from(publicKey?.slice("whpk_".length) ?? "", "base64");
  const key = createPublicKey({ key: Buffer.concat([spki, raw]), format: "der", type: "spki" });
  const signed = Buffer.from(`${headers["webhook-id"]}.${headers["webhook-timestamp"]}.${body}`);
  return (headers["webhook-signature"] ?? "").split(" ").some((candidate) => {
    const [version, value = ""] = candidate.split(",");
    return version === "v1a" && verify(null, signed, key, Buffer.from(value, "base64"));
  });
}

describe("a request", () => {
  it("is signed with both secrets while one is rotated, with the new one alone afterwards and without an overlap", async () => {
    const receiver = await listening();
    const { id, secret: old } = await givenEndpoint({ url: receiver.url });
    const { secret } = await rotateSecret(system, { id, overlapHours: 168 });
    await givenTold();
    await outcomeAt(id);
    const [both] = receiver.received;
    for (const known of [old, secret]) {
      expect(() => new StandardWebhook(known).verify(both?.body ?? "", both?.headers ?? {})).not.toThrow();
      expect(() => new SvixWebhook(known).verify(both?.body ?? "", both?.headers ?? {})).not.toThrow();
    }

    const over = { previousSecretUntil: new Date(Date.now() - 2000), version: { increment: 1 } };
    await db.webhookEndpoint.update({ where: { id }, data: over });
    await sendTest(system, { id });
    const after = receiver.received[1];
    expect(() => new SvixWebhook(secret).verify(after?.body ?? "", after?.headers ?? {})).not.toThrow();
    expect(() => new SvixWebhook(old).verify(after?.body ?? "", after?.headers ?? {})).toThrow();

    const { secret: last } = await rotateSecret(system, { id, overlapHours: 0 });
    await givenTold();
    await vi.waitFor(() => expect(receiver.received).toHaveLength(3), { timeout: 5000 });
    const one = receiver.received[2];
    expect(() => new StandardWebhook(last).verify(one?.body ?? "", one?.headers ?? {})).not.toThrow();
    expect(() => new StandardWebhook(secret).verify(one?.body ?? "", one?.headers ?? {})).toThrow();
  });

  it("is signed with the endpoint's own key too where it wants that, through a rotation, and the libraries still verify", async () => {
    const receiver = await listening();
    const { id, secret, publicKey: first } = await givenEndpoint({ url: receiver.url, asymmetric: true });
    await sendTest(system, { id });
    const { publicKey: second } = await rotateSecret(system, { id, overlapHours: 168 });
    await sendTest(system, { id });
    const { publicKey: last } = await rotateSecret(system, { id, overlapHours: 0 });
    await sendTest(system, { id });

    const keys = [first, second, last];
    const valid = receiver.received.map((one) => keys.map((key) => isByKey(key, one)));
    expect(valid).toEqual([
      [true, false, false],
      [true, true, false],
      [false, false, true],
    ]);
    const kinds = receiver.received.map(({ headers }) => headers["webhook-signature"]?.replace(/,\S+/g, ""));
    expect(kinds).toEqual(["v1 v1a", "v1 v1 v1a v1a", "v1 v1a"]);
    for (const Library of [StandardWebhook, SvixWebhook])
      for (const one of receiver.received.slice(0, 2))
        expect(() => new Library(secret).verify(one.body, one.headers)).not.toThrow();
  });
});
