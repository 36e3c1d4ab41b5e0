import { command } from "#lib/change/command";
import { hashPassword } from "#lib/platform/password-hash";
import { idInput } from "../input.ts";
import { newOneTimePassword } from "../token.ts";
import type { User } from "../user.ts";
import { endSessions } from "../writes/end-sessions.ts";
import { lockUser } from "../writes/lock-user.ts";
import { setPassword } from "../writes/set-password.ts";

/** A new one-time password, said once; the old one and every session end. */
export const resetPassword = command(
  "user.write",
  idInput,
  async ({ tx, now, emit }, { id }): Promise<User & { oneTimePassword: string }> => {
    const { before } = await lockUser(tx, id);
    const oneTimePassword = newOneTimePassword();
    await setPassword(tx, id, { hash: await hashPassword(oneTimePassword), expired: true, now });
    await endSessions(tx, id);
    emit({ action: "user.password_reset", stream: `user:${id}`, entity: { type: "user", id } });
    return { ...before, oneTimePassword };
  },
);
