import { command } from "#lib/change/command";
import { emailField } from "#lib/input/email-field";
import { strictObject } from "#lib/input/words";
import { no, settle } from "#lib/kernel/decision";
import { queueMail } from "#lib/notifications/writes/queue-mail";
import { env } from "#lib/platform/env";
import { take } from "#lib/platform/rate-limit";
import { resetLinksFromOne, resetLinksOfOne } from "../limits.ts";
import { hashOf, newToken } from "../token.ts";

const validMinutes = 60;

/** The purpose of the tokens in mails to people who forgot their password. */
export const resetPurpose = "reset";

/** Mails a link to whoever has this address and is active; refuses others, which nobody must be told. */
export const requestResetLink = command(
  "system.run",
  strictObject({ email: emailField }),
  async ({ tx, actor, now, emit }, { email }): Promise<void> => {
    settle(await take(resetLinksFromOne, String(actor.origin.ip)));
    settle(await take(resetLinksOfOne, email));
    const person = await tx.user.findFirst({ where: { email, active: true }, select: { id: true, name: true } });
    if (!person) return settle(no("not_found", "Nobody has this address."));

    const token = newToken();
    const expiresAt = new Date(now.getTime() + validMinutes * 60_000);
    await tx.oneTimeToken.create({
      data: { tokenHash: hashOf(token), purpose: resetPurpose, userId: person.id, expiresAt },
    });
    await queueMail(tx, {
      cause: `reset:${Buffer.from(hashOf(token)).toString("hex")}`,
      recipient: email,
      subject: "Choose a new password for Countersign",
      urgent: true,
      text: mailText(person.name, `${env.appUrl}/reset-password/choose?token=${token}`),
    });
    emit({ action: "user.reset_link_sent", stream: `user:${person.id}`, entity: { type: "user", id: person.id } });
  },
);

function mailText(name: string, link: string): string {
  return [
    `Hello ${name},`,
    "",
    "somebody, probably you, wants to choose a new password for your account. This link works once, for one hour:",
    "",
    link,
    "",
    "If it was not you, do nothing: your password stays as it is.",
  ].join("\n");
}
