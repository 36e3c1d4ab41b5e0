"use server";

import { redirect } from "next/navigation";
import { formAction } from "#app/_server/action";
import { signInHere } from "#app/_server/browser-session";
import { theVisitor } from "#app/_server/visitor";
import { setUp } from "#lib/access/commands/set-up";
import { setUpInput } from "#lib/access/input";

export const setUpHere = formAction(setUpInput, async (untrusted) => {
  const { newPassword } = setUpInput.parse(untrusted);
  const { actor } = await theVisitor();
  const { email } = await setUp(actor, untrusted);
  await signInHere(email, newPassword);
  redirect("/");
});
