import { beforeEach, describe, expect, it } from "vitest";
import { theSystem } from "#lib/access/actor";
import { newId } from "#lib/kernel/id";
import { db } from "#lib/platform/db";
import { givenCast } from "#prisma/seed/given-order";
import { givenSource, processAll, tell } from "#prisma/seed/given-source";
import { givenUser } from "#prisma/seed/given-user";
import { signedHeaders } from "../examples.ts";
import { tidyMessages } from "../jobs/tidy-messages.ts";
import { getMessage } from "../queries/get-message.ts";
import { listMessages } from "../queries/list-messages.ts";
import { listSources } from "../queries/list-sources.ts";
import { admitRequest } from "./admit-request.ts";
import { createSource, type NewSource } from "./create-source.ts";
import { deleteSource } from "./delete-source.ts";
import { editSource } from "./edit-source.ts";
import { rotateSourceSecret } from "./rotate-source-secret.ts";

const system = theSystem("test");
let source: NewSource;

beforeEach(async () => {
  source = await givenSource();
});

/** Would a request that this secret signed be let in? */
async function isIn(secret: string, { ip = "203.0.113.7", now = new Date() }: { ip?: string; now?: Date } = {}) {
  const headers = signedHeaders(secret, newId(), "{}", now);
  const posted = { sourceId: source.id, headers, body: Buffer.from("{}"), origin: { requestId: "r", ip } };
  return (await admitRequest(posted, now)).ok;
}

describe("a source", () => {
  it("has a secret that is nowhere readable but in the answer", async () => {
    const rows = JSON.stringify(
      [await db.inboundSource.findMany(), await db.auditEvent.findMany(), await listSources(system, {})],
      (_key, value: unknown) => (typeof value === "bigint" ? String(value) : value),
    );
    expect(rows).not.toContain(source.secret.slice(6, 30));
    expect(await isIn(source.secret)).toBe(true);
  });

  it("may sign with either secret while one is rotated, and with the old one no longer", async () => {
    const { secret } = await rotateSourceSecret(system, { id: source.id, overlapHours: 2 });
    const later = new Date(Date.now() + 2 * 3_600_000 + 1000);
    expect([await isIn(secret), await isIn(source.secret)]).toEqual([true, true]);
    expect([await isIn(secret, { now: later }), await isIn(source.secret, { now: later })]).toEqual([true, false]);
    const last = await rotateSourceSecret(system, { id: source.id, overlapHours: 0 });
    expect([await isIn(last.secret), await isIn(secret), await isIn(source.secret)]).toEqual([true, false, false]);
  });

  it("is heard from its own addresses only", async () => {
    await editSource(system, { id: source.id, allowedAddresses: ["203.0.113.0/24", "2001:db8::1"] });
    const from = (ip: string) => isIn(source.secret, { ip });
    expect([
      await from("203.0.113.7"),
      await from("203.0.114.7"),
      await from("2001:db8::1"),
      await from("::ffff:203.0.113.9"),
    ]).toEqual([true, false, true, true]);
  });

  it("is not heard while it is disabled, nor when it is deleted; what it told stays to be read", async () => {
    const id = await tell(source, "shipment.exploded", {});
    await editSource(system, { id: source.id, enabled: false });
    expect(await isIn(source.secret)).toBe(false);
    await editSource(system, { id: source.id, enabled: true });
    expect(await isIn(source.secret)).toBe(true);
    await deleteSource(system, { id: source.id });
    expect(await isIn(source.secret)).toBe(false);
    expect(await getMessage(system, { id })).toMatchObject({ source: { name: source.name }, state: "ignored" });
    expect((await listSources(system, {})).data.map((one) => one.id)).not.toContain(source.id);
  });

  it("leaves a trail of what is done with it", async () => {
    await editSource(system, { id: source.id, name: "Other", expectedVersion: 1 });
    await expect(editSource(system, { id: source.id, name: "Third", expectedVersion: 1 })).rejects.toMatchObject({
      refusal: { code: "version_conflict" },
    });
    await deleteSource(system, { id: source.id });
    const events = await db.auditEvent.findMany({
      where: { stream: `inbound_source:${source.id}` },
      orderBy: { sequence: "asc" },
    });
    expect(events.map(({ action }) => action)).toEqual([
      "inbound_source.created",
      "inbound_source.edited",
      "inbound_source.deleted",
    ]);
  });

  it.each([
    ["a supplier's without its supplier", { kind: "supplier" }, "supplierId"],
    ["a warehouse's without a buyer", { kind: "stock" }, "defaultBuyerId"],
    ["with a supplier that is not known", { supplierId: newId() }, "supplierId"],
    ["with a network that is none", { allowedAddresses: ["203.0.113.0/33"] }, "allowedAddresses"],
    ["with a kind that is not known", { kind: "oracle" }, "kind"],
    ["with its own secret", { secret: "whsec_mine" }, "secret"],
  ])("is refused %s", async (_what, facts, field) => {
    const answer = await createSource(system, { name: "S", kind: "carrier", ...facts }).catch((error: unknown) =>
      JSON.stringify(error, ["refusal", "details", "errors", "path", "issues", "keys", "message", "0", "1"]),
    );
    expect(answer).toContain(field);
  });

  it("is an administrator's business, whose buyer is one", async () => {
    const { buyer, finance } = await givenCast();
    await expect(createSource(buyer, { name: "S", kind: "carrier" })).rejects.toMatchObject({
      refusal: { code: "forbidden" },
    });
    const facts = { name: "S", kind: "stock" };
    await expect(createSource(system, { ...facts, defaultBuyerId: finance.id })).rejects.toThrow(/buyer/);
    await expect(
      createSource(await givenUser({ roles: ["ADMIN"] }), { ...facts, defaultBuyerId: buyer.id }),
    ).resolves.toMatchObject({ kind: "stock" });
  });
});

describe("what is turned away", () => {
  it("is told to the owner with its reason, and never more than fifty of it are kept", async () => {
    for (let at = 0; at < 3; at += 1) await isIn("whsec_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=");
    const rejected = () => listMessages(system, { sourceId: source.id, state: "rejected" });
    await expect.poll(async () => (await rejected()).data.length).toBe(3);
    expect((await rejected()).data[0]?.reason).toContain("another secret");
    const message = await getMessage(system, { id: (await rejected()).data[0]?.id });
    expect(message).toMatchObject({
      body: null,
      headers: { "webhook-signature": "[hidden]" },
      remoteAddress: "203.0.113.7",
    });

    const old = { sourceId: source.id, state: "rejected" as const, receivedAt: new Date(0) };
    await db.inboundMessage.createMany({ data: Array.from({ length: 100 }, () => ({ ...old, id: newId() })) });
    await isIn("whsec_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=");
    await expect.poll(() => db.inboundMessage.count({ where: { sourceId: source.id } })).toBe(50);
  });
});

describe("after ninety days", () => {
  it("what came is forgotten, but not that it took effect", async () => {
    const id = await tell(source, "shipment.exploded", {});
    await processAll();
    await tidyMessages(new Date(Date.now() + 89 * 24 * 3_600_000));
    expect((await getMessage(system, { id })).body).toContain("exploded");
    await tidyMessages(new Date(Date.now() + 91 * 24 * 3_600_000));
    expect(await getMessage(system, { id })).toMatchObject({ body: null, headers: null, state: "ignored" });
  });
});
