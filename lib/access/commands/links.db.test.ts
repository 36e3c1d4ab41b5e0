import { beforeEach, describe, expect, it } from "vitest";
import { newId } from "#lib/kernel/id";
import { db } from "#lib/platform/db";
import { verifyPassword } from "#lib/platform/password-hash";
import { givenUser } from "#prisma/seed/given-user";
import { type Actor, theSystem } from "../actor.ts";
import { isTokenValid } from "../queries/find-token.ts";
import { issueSetupToken } from "../writes/issue-setup-token.ts";
import { choosePasswordByLink } from "./choose-password-by-link.ts";
import { requestResetLink } from "./request-reset-link.ts";
import { setUp } from "./set-up.ts";

const newPassword = "mauve kettle seventeen";
let address = 0;
let visitor: Actor;
beforeEach(() => {
  visitor = { ...theSystem(newId()), origin: { requestId: newId(), ip: `198.51.100.${(address += 1)}` } };
});

const gone = { refusal: { code: "not_found" } };

describe("setting up", () => {
  const first = (token: string) => ({ token, email: "root@example.com", name: "Root", newPassword });

  it("lets one person in, once, as administrator", async () => {
    const token = (await issueSetupToken(new Date())) ?? "";
    await expect(setUp(visitor, first("x"))).rejects.toMatchObject(gone);
    await expect(setUp(visitor, { ...first(token), newPassword: "countersign1" })).rejects.toMatchObject({
      refusal: { code: "validation_failed" },
    });
    expect(await isTokenValid("setup", token)).toBe(true);

    const answers = await Promise.allSettled([
      setUp(visitor, first(token)),
      setUp(visitor, { ...first(token), email: "eve@example.com" }),
    ]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect(await db.user.findMany({ select: { roles: true } })).toEqual([{ roles: ["ADMIN"] }]);
    expect(await isTokenValid("setup", token)).toBe(false);
    expect(await issueSetupToken(new Date())).toBeNull();
  });
});

describe("a link to choose a new password", () => {
  async function asked(): Promise<{ actor: Actor; email: string; token: string }> {
    const actor = await givenUser();
    const { email } = await db.user.findUniqueOrThrow({ where: { id: actor.id } });
    await requestResetLink(visitor, { email });
    const mail = await db.mail.findFirstOrThrow({ where: { recipient: email }, orderBy: { createdAt: "desc" } });
    return { actor, email, token: /token=([\w-]+)/.exec(mail.text)?.[1] ?? "" };
  }

  it("works once and ends every session", async () => {
    const { actor, email, token } = await asked();
    await db.session.create({ data: { tokenHash: new Uint8Array([1]), id: newId(), userId: actor.id } });
    expect(await choosePasswordByLink(visitor, { token, newPassword })).toEqual({ email });

    const { passwordHash } = await db.user.findUniqueOrThrow({ where: { id: actor.id } });
    expect(await verifyPassword(newPassword, passwordHash)).toBe(true);
    expect(await db.session.count({ where: { userId: actor.id } })).toBe(0);
    await expect(choosePasswordByLink(visitor, { token, newPassword })).rejects.toMatchObject(gone);
  });

  it("stays good while the password chosen is not", async () => {
    const { token } = await asked();
    await expect(choosePasswordByLink(visitor, { token, newPassword: "short" })).rejects.toMatchObject({
      refusal: { code: "validation_failed" },
    });
    expect(await isTokenValid("reset", token)).toBe(true);
  });

  it("is worth nothing after an hour, nor for who is not active", async () => {
    const [late, left] = [await asked(), await asked()];
    await db.oneTimeToken.updateMany({ where: { userId: late.actor.id }, data: { expiresAt: new Date() } });
    await db.user.update({ where: { id: left.actor.id }, data: { active: false } });
    for (const { token } of [late, left])
      await expect(choosePasswordByLink(visitor, { token, newPassword })).rejects.toMatchObject(gone);
  });

  it("is kept as a hash only", async () => {
    const { token } = await asked();
    expect(JSON.stringify(await db.oneTimeToken.findMany())).not.toContain(token);
    expect(JSON.stringify(await db.auditEvent.findMany({ select: { record: true } }))).not.toContain(token);
  });

  it("is sent to nobody unknown, and at most three times an hour to one address", async () => {
    await expect(requestResetLink(visitor, { email: "nobody@example.com" })).rejects.toMatchObject(gone);
    const { email } = await asked();
    await requestResetLink(visitor, { email });
    await requestResetLink(visitor, { email });
    await expect(requestResetLink(visitor, { email })).rejects.toMatchObject({ refusal: { code: "rate_limited" } });
  });
});
