import { command } from "#lib/change/command";
import { no, settle, wrongField } from "#lib/kernel/decision";
import { hashPassword } from "#lib/platform/password-hash";
import { setUpInput } from "../input.ts";
import { choosePassword } from "../password.ts";
import { hashOf } from "../token.ts";
import { userChanges } from "../user.ts";
import { insertUser } from "../writes/insert-user.ts";
import { setupPurpose } from "../writes/issue-setup-token.ts";

/** The first person, an administrator, by the token that the first start printed. It works once, while there is nobody. */
export const setUp = command(
  "system.run",
  setUpInput,
  async ({ tx, now, emit }, { token, newPassword, email, name }): Promise<{ email: string }> => {
    const { count } = await tx.oneTimeToken.deleteMany({
      where: { tokenHash: hashOf(token), purpose: setupPurpose, expiresAt: { gt: now } },
    });
    if (count === 0 || (await tx.user.count()) > 0)
      settle(no("not_found", "This link was used, or is older than a day."));

    const choice = choosePassword(newPassword, [email, name]);
    if (!choice.ok) settle(wrongField("newPassword", choice.refusal.because));
    const password = { passwordHash: await hashPassword(newPassword), passwordExpired: false };
    const user = await insertUser(tx, { email, name, roles: ["ADMIN"] }, password);
    emit({
      action: "user.created",
      stream: `user:${user.id}`,
      entity: { type: "user", id: user.id },
      changes: userChanges(null, user),
      reason: "The first administrator, set up by the token of the first start.",
    });
    return { email: user.email };
  },
);
