import { command } from "#lib/change/command";
import { settle, wrongField } from "#lib/kernel/decision";
import { hashPassword, verifyPassword } from "#lib/platform/password-hash";
import { take } from "#lib/platform/rate-limit";
import { changePasswordInput } from "../input.ts";
import { passwordTries } from "../limits.ts";
import { choosePassword } from "../password.ts";
import { endSessions } from "../writes/end-sessions.ts";
import { setPassword } from "../writes/set-password.ts";

/** One's own password; every session ends, also this one. */
export const changePassword = command(
  "password.change",
  changePasswordInput,
  async ({ tx, actor, now, emit }, { currentPassword, newPassword }): Promise<{ email: string }> => {
    settle(await take(passwordTries, actor.id));
    const { email, name, passwordHash } = await tx.user.findUniqueOrThrow({ where: { id: actor.id } });
    if (!(await verifyPassword(currentPassword, passwordHash))) {
      settle(wrongField("currentPassword", "This is not your password now."));
    }
    const choice = choosePassword(newPassword, [email, name]);
    if (!choice.ok) settle(wrongField("newPassword", choice.refusal.because));
    if (newPassword === currentPassword)
      settle(wrongField("newPassword", "Choose another password than the one you have."));

    await setPassword(tx, actor.id, { hash: await hashPassword(newPassword), expired: false, now });
    await endSessions(tx, actor.id);
    emit({ action: "user.password_changed", stream: `user:${actor.id}`, entity: { type: "user", id: actor.id } });
    return { email };
  },
);
