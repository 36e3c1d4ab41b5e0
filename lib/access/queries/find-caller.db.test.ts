import { beforeEach, describe, expect, it } from "vitest";
import { newId } from "#lib/kernel/id";
import { db } from "#lib/platform/db";
import { givenSupplier } from "#prisma/seed/given-supplier";
import { givenUser } from "#prisma/seed/given-user";
import type { Actor } from "../actor.ts";
import { hashOf, newApiKey, newToken, prefixOf } from "../token.ts";
import { findCaller } from "./find-caller.ts";

const origin = { requestId: "r", ip: "127.0.0.1" };
const minute = 60_000;
let ada: Actor;

beforeEach(async () => {
  ada = await givenUser({ name: "Ada", roles: ["BUYER", "APPROVER"] });
});

async function givenKey(userId: string, data: { expiresAt?: Date; revokedAt?: Date } = {}): Promise<string> {
  const key = newApiKey();
  await db.apiKey.create({
    data: { id: newId(), userId, name: "test", keyHash: hashOf(key), prefix: prefixOf(key), ...data },
  });
  return key;
}

async function givenSession(userId: string, { idle = 0, age = 0 } = {}): Promise<string> {
  const token = newToken();
  const [createdAt, lastSeenAt] = [new Date(Date.now() - age * minute), new Date(Date.now() - idle * minute)];
  await db.session.create({ data: { id: newId(), tokenHash: hashOf(token), userId, createdAt, lastSeenAt } });
  return token;
}

const bySession = (token: string) => findCaller({ kind: "session", token }, origin);
const byKey = (token: string) => findCaller({ kind: "api_key", token }, origin);

describe("the caller", () => {
  it("is the key's user, with his roles and limit", async () => {
    const caller = await byKey(await givenKey(ada.id));
    expect(caller?.actor).toMatchObject({
      type: "api_key",
      id: ada.id,
      name: "Ada",
      roles: ["BUYER", "APPROVER"],
      origin,
    });
    expect(caller?.actor.apiKeyId).toEqual(expect.any(String));
  });

  it("is the person of the session", async () => {
    const caller = await bySession(await givenSession(ada.id));
    expect(caller).toMatchObject({
      actor: { type: "user", id: ada.id, apiKeyId: null },
      session: { passwordExpired: false },
    });
  });

  it("is a supplier where the person belongs to one", async () => {
    const { id } = await givenSupplier();
    const sam = await givenUser({ supplierId: id });
    expect((await bySession(await givenSession(sam.id)))?.actor).toMatchObject({ type: "supplier", supplierId: id });
  });

  it("changes roles at once", async () => {
    const token = await givenSession(ada.id);
    await db.user.update({ where: { id: ada.id }, data: { roles: ["AUDITOR"] } });
    expect((await bySession(token))?.actor.roles).toEqual(["AUDITOR"]);
  });

  it.each([
    ["idle for 31 minutes", { idle: 31 }],
    ["12 hours and a minute old", { age: 12 * 60 + 1 }],
  ])("is nobody with a session %s", async (_how, times) => {
    expect(await bySession(await givenSession(ada.id, times))).toBeNull();
  });

  it("is somebody with a session idle for 29 minutes, almost 12 hours old", async () => {
    expect(await bySession(await givenSession(ada.id, { idle: 29, age: 12 * 60 - 1 }))).not.toBeNull();
  });

  it("is nobody with a planted token, a key as a session, or a session as a key", async () => {
    expect(await bySession(newToken())).toBeNull();
    expect(await bySession(await givenKey(ada.id))).toBeNull();
    expect(await byKey(await givenSession(ada.id))).toBeNull();
  });

  it.each([
    ["expired", { expiresAt: new Date(Date.now() - minute) }],
    ["revoked", { revokedAt: new Date() }],
  ])("is nobody with a key that is %s", async (_how, data) => {
    expect(await byKey(await givenKey(ada.id, data))).toBeNull();
  });

  it("is nobody once the person is not active", async () => {
    const [key, token] = [await givenKey(ada.id), await givenSession(ada.id)];
    await db.user.update({ where: { id: ada.id }, data: { active: false } });
    expect([await byKey(key), await bySession(token)]).toEqual([null, null]);
  });

  it("comes with what was answered to the same key before", async () => {
    const stored = {
      userId: ada.id,
      path: "/p",
      key: "k",
      bodyHash: hashOf("{}"),
      status: 201,
      answer: "{}",
      location: "/x",
    };
    await db.idempotencyKey.create({ data: stored });
    const ask = async (key: string) =>
      findCaller({ kind: "api_key", token: await givenKey(ada.id) }, origin, { path: "/p", key });
    expect((await ask("k"))?.answered).toMatchObject({ status: 201, answer: "{}", location: "/x", old: false });
    expect((await ask("other"))?.answered).toBeNull();
  });
});
