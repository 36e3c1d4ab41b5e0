"use server";

import { redirect } from "next/navigation";
import { formAction } from "#app/_server/action";
import { signInHere } from "#app/_server/browser-session";
import { currentActor } from "#app/_server/session";
import { changePassword } from "#lib/access/commands/change-password";
import { changePasswordInput } from "#lib/access/input";

/** Every session ends with the old password; this browser gets a new one. */
export const change = formAction(changePasswordInput, async (untrusted) => {
  const actor = await currentActor();
  const { email } = await changePassword(actor, untrusted);
  await signInHere(email, changePasswordInput.parse(untrusted).newPassword);
  redirect("/settings/password?done=1");
});
