import { command } from "#lib/change/command";
import { settle, wrongField } from "#lib/kernel/decision";
import { hashPassword } from "#lib/platform/password-hash";
import { createUserInput, passwordText } from "../input.ts";
import { choosePassword } from "../password.ts";
import { type User, userChanges } from "../user.ts";
import { insertUser } from "../writes/insert-user.ts";

/** A new user whose password the person at the command line chose. */
export const createUserWithPassword = command(
  "system.run",
  createUserInput.extend({ password: passwordText }),
  async ({ tx, emit }, { password, ...input }): Promise<User> => {
    const choice = choosePassword(password, [input.email, input.name]);
    if (!choice.ok) settle(wrongField("password", choice.refusal.because));

    const user = await insertUser(tx, input, { passwordHash: await hashPassword(password), passwordExpired: false });
    emit({
      action: "user.created",
      stream: `user:${user.id}`,
      entity: { type: "user", id: user.id },
      changes: userChanges(null, user),
    });
    return user;
  },
);
