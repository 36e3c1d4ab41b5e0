import type { Route } from "next";
import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import type { Actor } from "#lib/access/actor";
import { noteUse } from "#lib/access/commands/note-use";
import { type Caller, findCaller, type Proof } from "#lib/access/queries/find-caller";
import { originOf, sessionCookie } from "./request.ts";

/** Where somebody with a one-time password must go first. */
const ownPassword = "/settings/password";

/** Who is signed in in this browser, with his session; null for nobody. Asked once per request. */
export const findSession = cache(async (): Promise<Caller | null> => {
  const token = (await cookies()).get(sessionCookie())?.value;
  if (!token) return null;
  const proof: Proof = { kind: "session", token };
  const caller = await findCaller(proof, originOf(await headers()));
  if (caller?.lately === false) noteUse(proof);
  return caller;
});

/** Who asks for this page, null for nobody: for pages that everybody may see. */
export async function findActor(): Promise<Actor | null> {
  return (await findSession())?.actor ?? null;
}

/** Who asks for this page. Nobody is sent to the sign-in and comes back here afterwards. */
export async function currentActor(): Promise<Actor> {
  const path = (await headers()).get("x-path") ?? "/";
  const caller = await findSession();
  if (!caller) redirect(`/sign-in?callbackUrl=${encodeURIComponent(path)}` as Route);
  if (caller.session?.passwordExpired && !path.startsWith(ownPassword)) redirect(ownPassword as Route);
  return caller.actor;
}
