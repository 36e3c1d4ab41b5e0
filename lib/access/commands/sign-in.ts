import * as z from "zod";
import { command } from "#lib/change/command";
import { emailField } from "#lib/input/email-field";
import { strictObject } from "#lib/input/words";
import { type Decision, no, yes } from "#lib/kernel/decision";
import { newId } from "#lib/kernel/id";
import { db } from "#lib/platform/db";
import { log } from "#lib/platform/log";
import { hashPassword, needsRehash, verifyPassword } from "#lib/platform/password-hash";
import { giveBack, take } from "#lib/platform/rate-limit";
import { type Actor, type Origin, theSystem } from "../actor.ts";
import { signInsFromOne, signInsOfOne } from "../limits.ts";
import { longestHours } from "../session.ts";
import { hashOf, newToken } from "../token.ts";

type SignInRefusal = "wrong_credentials" | "rate_limited" | "unavailable";

export interface NewSession {
  /** For the cookie; only its hash is stored. */
  readonly token: string;
  readonly userId: string;
  readonly name: string;
  readonly email: string;
}

const wrongCredentials = no(
  "wrong_credentials",
  "This address and password do not belong together. Check both, then try again.",
);

/**
 * A new session for whoever knows the password. Unknown, wrong and inactive look alike, and take as long; where tries
 * cannot be counted, nobody is let in.
 */
export async function signIn(
  origin: Origin,
  given: { readonly email: unknown; readonly password: unknown; readonly userAgent: string | null },
): Promise<Decision<NewSession, SignInRefusal>> {
  const email = emailField.safeParse(given.email).data ?? "";
  const password = typeof given.password === "string" ? given.password.slice(0, 1000) : "";
  const tries = [
    [signInsOfOne, `${email} ${origin.ip}`],
    [signInsFromOne, String(origin.ip)],
  ] as const;
  try {
    for (const [limit, who] of tries) {
      const mayTry = await take(limit, who);
      if (!mayTry.ok) return mayTry;
    }
    const person = await db.user.findUnique({ where: { email } });
    const isRight = await verifyPassword(password, person?.passwordHash ?? null);
    if (!person || !isRight || !person.active) {
      await noteRefusal({ ...theSystem(origin.requestId), origin }, { userId: person?.id ?? null });
      return wrongCredentials;
    }
    await Promise.all(tries.map(([limit, who]) => giveBack(limit, who)));

    const newHash = needsRehash(person.passwordHash ?? "") ? await hashPassword(password) : null;
    const actor = actorOf(person, origin);
    const token = await startSession(actor, { newHash, userAgent: given.userAgent?.slice(0, 300) ?? null });
    return yes({ token, userId: person.id, name: person.name, email: person.email });
  } catch (error) {
    log.error({ err: error, requestId: origin.requestId }, "a sign-in failed");
    return no("unavailable", "Nobody can sign in at the moment. Try again in a minute.", { retryAfter: 30 });
  }
}

const startSession = command(
  "session.end",
  strictObject({ newHash: z.string().nullable(), userAgent: z.string().nullable() }),
  async ({ tx, actor, now, emit }, { newHash, userAgent }): Promise<string> => {
    const token = newToken();
    const tooOld = new Date(now.getTime() - longestHours * 3_600_000);
    await tx.session.deleteMany({ where: { userId: actor.id, createdAt: { lt: tooOld } } });
    const session = { id: newId(), userId: actor.id, ip: actor.origin.ip, userAgent };
    await tx.session.create({ data: { ...session, tokenHash: hashOf(token) } });
    if (newHash !== null) await tx.user.update({ where: { id: actor.id }, data: { passwordHash: newHash } });
    emit({ action: "session.signed_in", stream: `user:${actor.id}`, entity: { type: "session", id: session.id } });
    return token;
  },
);

/** The same for everybody, so that nobody is told apart by the time it takes. */
const noteRefusal = command(
  "system.run",
  strictObject({ userId: z.string().nullable() }),
  async ({ emit }, { userId }) => {
    const id = userId ?? "unknown";
    emit({ action: "session.refused", stream: `sign-in:${id}`, entity: { type: "user", id } });
  },
);

function actorOf(
  person: { id: string; name: string; roles: Actor["roles"]; supplierId: string | null },
  origin: Origin,
): Actor {
  const { id, name, roles, supplierId } = person;
  const type = supplierId === null ? "user" : "supplier";
  return { type, id, name, roles, supplierId, apiKeyId: null, origin };
}
