import { command } from "#lib/change/command";
import { no, settle, wrongField } from "#lib/kernel/decision";
import { hashPassword } from "#lib/platform/password-hash";
import { take } from "#lib/platform/rate-limit";
import { resetPasswordInput } from "../input.ts";
import { tokenTries } from "../limits.ts";
import { choosePassword } from "../password.ts";
import { hashOf } from "../token.ts";
import { endSessions } from "../writes/end-sessions.ts";
import { setPassword } from "../writes/set-password.ts";

/** The new password of whoever got the link by mail. The link works once; every session ends. */
export const choosePasswordByLink = command(
  "system.run",
  resetPasswordInput,
  async ({ tx, actor, now, emit }, { token, newPassword }): Promise<{ email: string }> => {
    settle(await take(tokenTries, String(actor.origin.ip)));
    const [link] = await tx.$queryRaw<{ userId: string; email: string; name: string }[]>`
      SELECT person.id::text AS "userId", person.email, person.name FROM one_time_token link JOIN app_user person ON person.id = link.user_id
      WHERE link.token_hash = ${hashOf(token)} AND link.purpose = 'reset' AND link.used_at IS NULL AND link.expires_at > now()
        AND person.active
      FOR UPDATE OF link`;
    if (!link) return settle(no("not_found", "This link was used, or is older than an hour. Ask for a new one."));

    const choice = choosePassword(newPassword, [link.email, link.name]);
    if (!choice.ok) settle(wrongField("newPassword", choice.refusal.because));
    await setPassword(tx, link.userId, { hash: await hashPassword(newPassword), expired: false, now });
    await endSessions(tx, link.userId);
    const id = link.userId;
    emit({
      action: "user.password_changed",
      stream: `user:${id}`,
      entity: { type: "user", id },
      reason: "By a link sent by mail.",
    });
    return { email: link.email };
  },
);
