import { beforeAll, describe, expect, it } from "vitest";
import { newId } from "#lib/kernel/id";
import { db } from "#lib/platform/db";
import { givenUser } from "#prisma/seed/given-user";
import type { Actor } from "../actor.ts";
import { findCaller } from "../queries/find-caller.ts";
import { listApiKeys } from "../queries/list-api-keys.ts";
import { createApiKey } from "./create-api-key.ts";
import { revokeApiKey } from "./revoke-api-key.ts";

let admin: Actor;
let buyer: Actor;
beforeAll(async () => {
  admin = await givenUser({ roles: ["ADMIN"] });
  buyer = await givenUser();
});

const callerOf = (token: string) => findCaller({ kind: "api_key", token }, { requestId: "r", ip: null });

describe("an API key", () => {
  it("works for whoever made it, and is kept nowhere", async () => {
    const { id, key, prefix } = await createApiKey(buyer, { name: "Import" });
    expect(key).toMatch(/^cs_[\w-]{43}$/);
    expect(key.startsWith(prefix)).toBe(true);
    expect((await callerOf(key))?.actor).toMatchObject({ id: buyer.id, type: "api_key", apiKeyId: id });
    expect(JSON.stringify(await db.apiKey.findMany())).not.toContain(key);
    expect(JSON.stringify(await db.auditEvent.findMany({ select: { record: true, changes: true } }))).not.toContain(
      key.slice(10),
    );
  });

  it("is made for somebody else by administrators only, and only for who is active", async () => {
    expect((await callerOf((await createApiKey(admin, { name: "x", userId: buyer.id })).key))?.actor.id).toBe(buyer.id);
    await expect(createApiKey(buyer, { name: "x", userId: admin.id })).rejects.toMatchObject({
      refusal: { code: "forbidden" },
    });
    const gone = await givenUser({ active: false });
    for (const userId of [gone.id, newId()]) {
      await expect(createApiKey(admin, { name: "x", userId })).rejects.toMatchObject({
        refusal: { code: "validation_failed" },
      });
    }
  });

  it("can end by itself, but not in the past", async () => {
    const expiresAt = new Date(Date.now() + 60_000).toISOString();
    const { id, key } = await createApiKey(buyer, { name: "x", expiresAt });
    expect(await callerOf(key)).not.toBeNull();
    await db.apiKey.update({ where: { id }, data: { expiresAt: new Date() } });
    expect(await callerOf(key)).toBeNull();
    await expect(createApiKey(buyer, { name: "x", expiresAt: "2020-01-01T00:00:00Z" })).rejects.toMatchObject({
      refusal: { code: "validation_failed" },
    });
  });

  it("ends at once when it is revoked, by its owner or an administrator, once", async () => {
    for (const who of [buyer, admin]) {
      const { id, key } = await createApiKey(buyer, { name: "x" });
      await revokeApiKey(who, { id });
      expect(await callerOf(key)).toBeNull();
      await expect(revokeApiKey(who, { id })).rejects.toMatchObject({ refusal: { code: "not_found" } });
    }
  });

  it("of somebody else is not found, not shown, and goes on working", async () => {
    const { id, key } = await createApiKey(admin, { name: "x" });
    await expect(revokeApiKey(buyer, { id })).rejects.toMatchObject({ refusal: { code: "not_found" } });
    const seen = async (actor: Actor) => (await listApiKeys(actor, { limit: "200" })).data.map((row) => row.id);
    expect([(await seen(buyer)).includes(id), (await seen(admin)).includes(id)]).toEqual([false, true]);
    expect(await callerOf(key)).not.toBeNull();
  });

  it("leaves entries in the trail of its person", async () => {
    const someone = await givenUser();
    const { id } = await createApiKey(someone, { name: "x" });
    await revokeApiKey(someone, { id });
    const events = await db.auditEvent.findMany({
      where: { stream: `user:${someone.id}` },
      orderBy: { sequence: "asc" },
    });
    expect(events.map(({ action, entityId }) => [action, entityId])).toEqual([
      ["api_key.created", id],
      ["api_key.revoked", id],
    ]);
  });
});
