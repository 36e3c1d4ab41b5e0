"use server";

import { redirect } from "next/navigation";
import { formAction } from "#app/_server/action";
import { theVisitor } from "#app/_server/visitor";
import { choosePasswordByLink } from "#lib/access/commands/choose-password-by-link";
import { requestResetLink } from "#lib/access/commands/request-reset-link";
import { requestResetInput, resetPasswordInput } from "#lib/access/input";
import { yes } from "#lib/kernel/decision";

/** Answers the same, and as soon, whether anybody has this address or not. */
export const requestLink = formAction(requestResetInput, async (untrusted) => {
  const input = requestResetInput.parse(untrusted);
  const { actor, unlessRefused } = await theVisitor();
  unlessRefused(requestResetLink(actor, input));
  return yes(true);
});

export const choosePassword = formAction(resetPasswordInput, async (untrusted) => {
  const { actor } = await theVisitor();
  await choosePasswordByLink(actor, untrusted);
  redirect("/sign-in?done=password");
});
