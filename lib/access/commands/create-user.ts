import { command } from "#lib/change/command";
import { hashPassword } from "#lib/platform/password-hash";
import { createUserInput } from "../input.ts";
import { newOneTimePassword } from "../token.ts";
import { type User, userChanges } from "../user.ts";
import { insertUser } from "../writes/insert-user.ts";

/** A new user, with a one-time password that is said once and must be changed at the first sign-in. */
export const createUser = command(
  "user.write",
  createUserInput,
  async ({ tx, emit }, input): Promise<User & { oneTimePassword: string }> => {
    const oneTimePassword = newOneTimePassword();
    const user = await insertUser(tx, input, {
      passwordHash: await hashPassword(oneTimePassword),
      passwordExpired: true,
    });
    emit({
      action: "user.created",
      stream: `user:${user.id}`,
      entity: { type: "user", id: user.id },
      changes: userChanges(null, user),
    });
    return { ...user, oneTimePassword };
  },
);
