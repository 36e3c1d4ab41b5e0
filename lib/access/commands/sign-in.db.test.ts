import { beforeAll, describe, expect, it } from "vitest";
import { newId } from "#lib/kernel/id";
import { db } from "#lib/platform/db";
import { hashPassword } from "#lib/platform/password-hash";
import { givenUser } from "#prisma/seed/given-user";
import type { Actor } from "../actor.ts";
import { findCaller } from "../queries/find-caller.ts";
import { hashOf } from "../token.ts";
import { changePassword } from "./change-password.ts";
import { editUser } from "./edit-user.ts";
import { signIn } from "./sign-in.ts";
import { signOut } from "./sign-out.ts";

const password = "mauve kettle seventeen";
let hash: string;
let admin: Actor;
let address = 0;

beforeAll(async () => {
  hash = await hashPassword(password);
  admin = await givenUser({ roles: ["ADMIN"] });
});

/** From another address each time, so that one test does not use up another's tries. */
const from = () => ({ requestId: newId(), ip: `192.0.2.${(address += 1)}` });
const given = (email: string, tried = password) => ({ email, password: tried, userAgent: "test" });
const callerOf = (token: string) => findCaller({ kind: "session", token }, from());

async function somebody(
  data: { passwordHash?: string | null; active?: boolean } = {},
): Promise<{ actor: Actor; email: string }> {
  const actor = await givenUser();
  const { email } = await db.user.update({ where: { id: actor.id }, data: { passwordHash: hash, ...data } });
  return { actor, email };
}

async function signedIn(email: string): Promise<string> {
  const decision = await signIn(from(), given(email));
  return decision.ok ? decision.value.token : "";
}

describe("signing in", () => {
  it("makes a new session each time, of which only the hash is stored", async () => {
    const { actor, email } = await somebody();
    const [one, other] = [await signedIn(email), await signedIn(email.toUpperCase())];

    expect(one).not.toBe(other);
    expect((await callerOf(one))?.actor.id).toBe(actor.id);
    const rows = await db.session.findMany({ where: { userId: actor.id } });
    expect(rows.map(({ tokenHash }) => Buffer.from(tokenHash).toString("hex"))).toContain(
      Buffer.from(hashOf(one)).toString("hex"),
    );
    expect(JSON.stringify(rows)).not.toContain(one);
  });

  it.each([
    ["a wrong password", async () => given((await somebody()).email, "wrong")],
    ["somebody unknown", () => given("nobody@example.com")],
    ["somebody who is not active", async () => given((await somebody({ active: false })).email)],
    ["somebody without a password", async () => given((await somebody({ passwordHash: null })).email)],
    ["something that is no address", () => given("' or 1=1 --")],
    ["nothing", () => ({ email: undefined, password: undefined, userAgent: null })],
    ["objects", () => ({ email: { not: "x" }, password: { contains: "" }, userAgent: null })],
  ])("says the same of %s", async (_whom, whom) => {
    const decision = await signIn(from(), await whom());
    expect(decision).toEqual({
      ok: false,
      refusal: { code: "wrong_credentials", because: expect.stringContaining("do not belong together") as string },
    });
  });

  it("takes as long for somebody unknown as for a wrong password", async () => {
    const { email } = await somebody();
    const time = async (whom: string) => {
      const begun = performance.now();
      await signIn(from(), given(whom, "wrong"));
      return performance.now() - begun;
    };
    const [unknown, known] = [[], []] as [number[], number[]];
    for (let round = 0; round < 7; round += 1) {
      unknown.push(await time("nobody@example.com"));
      known.push(await time(email));
    }
    // The quickest of each: what else the machine does only makes some of them slower.
    const ratio = Math.min(...unknown) / Math.min(...known);
    expect(ratio).toBeGreaterThan(0.4);
    expect(ratio).toBeLessThan(2.5);
  });

  it("lets ten wrong passwords of one name through from one address, then none, not even the right one", async () => {
    const { email } = await somebody();
    const here = from();
    const tries = await Promise.all(Array.from({ length: 30 }, () => signIn(here, given(email, "wrong"))));
    const codes = tries.map((decision) => (decision.ok ? "in" : decision.refusal.code));

    expect(codes.filter((code) => code === "wrong_credentials")).toHaveLength(10);
    expect(codes.filter((code) => code === "rate_limited")).toHaveLength(20);
    expect(await signIn(here, given(email))).toMatchObject({ ok: false, refusal: { code: "rate_limited" } });
    expect((await signIn(from(), given(email))).ok).toBe(true);
  });

  it("does not count the right password", async () => {
    const { email } = await somebody();
    const here = from();
    for (let round = 0; round < 12; round += 1) expect((await signIn(here, given(email))).ok).toBe(true);
  });

  it("hashes the password anew where it was hashed at a lower cost", async () => {
    const weak = await hashPassword(password, { memory: 8192, passes: 1, parallelism: 1 });
    const { actor, email } = await somebody({ passwordHash: weak });
    await signedIn(email);
    const row = await db.user.findUniqueOrThrow({ where: { id: actor.id } });
    expect(row.passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(await signedIn(email)).not.toBe("");
  });

  it("leaves one entry in the trail for each that succeeded or failed", async () => {
    const { actor, email } = await somebody();
    await signedIn(email);
    await signIn(from(), given(email, "wrong"));
    const events = await db.auditEvent.findMany({
      where: { OR: [{ actorId: actor.id }, { entityId: actor.id }] },
      orderBy: { at: "asc" },
    });
    expect(events.map(({ action, actorType }) => [action, actorType])).toEqual([
      ["session.signed_in", "user"],
      ["session.refused", "system"],
    ]);
  });
});

describe("a session ends at once", () => {
  it("when its person signs out, and only this one", async () => {
    const { actor, email } = await somebody();
    const [one, other] = [await signedIn(email), await signedIn(email)];
    await signOut(actor, { id: (await callerOf(one))?.session?.sessionId });
    expect([await callerOf(one), (await callerOf(other))?.actor.id]).toEqual([null, actor.id]);
  });

  it("when its person is not active any more", async () => {
    const { actor, email } = await somebody();
    const token = await signedIn(email);
    await editUser(admin, { id: actor.id, active: false });
    expect(await callerOf(token)).toBeNull();
    await editUser(admin, { id: actor.id, active: true });
    expect(await callerOf(token)).toBeNull();
  });

  it("when its person changes the password", async () => {
    const { actor, email } = await somebody();
    const token = await signedIn(email);
    await changePassword(actor, { currentPassword: password, newPassword: "ochre ladder eleven" });
    expect(await callerOf(token)).toBeNull();
    expect(await signedIn(email)).toBe("");
    expect((await signIn(from(), given(email, "ochre ladder eleven"))).ok).toBe(true);
  });
});
