"use server";

import type { Route } from "next";
import { redirect } from "next/navigation";
import { formAction } from "#app/_server/action";
import { signInHere } from "#app/_server/browser-session";
import { siteOf } from "#app/_server/site";
import { signInInput } from "#lib/access/input";
import { returnPath } from "#lib/access/return-path";

export const signIn = formAction(signInInput, async (untrusted) => {
  const { email, password, callbackUrl } = signInInput.parse(untrusted);
  const decision = await signInHere(email, password);
  if (decision.ok) redirect(returnPath(callbackUrl, siteOf()) as Route);
  return decision;
});
