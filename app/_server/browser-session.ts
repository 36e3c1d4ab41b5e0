import { createHash } from "node:crypto";
import { cookies, headers } from "next/headers";
import { newToken } from "#lib/access/token";
import { type Decision, no, yes } from "#lib/kernel/decision";
import { env } from "#lib/platform/env";
import { ask, authKey } from "./auth.ts";
import { csrfCookie, originOf, sessionCookie } from "./request.ts";

/** Signs in in this browser: next-auth checks the password, its cookie becomes this browser's. */
export async function signInHere(email: string, password: string): Promise<Decision<true>> {
  const from = await headers();
  const csrfToken = newToken();
  const answer = await ask({
    path: ["callback", "credentials"],
    method: "POST",
    query: {},
    body: { csrfToken, email, password, json: "true" },
    cookies: {
      [csrfCookie()]: `${csrfToken}|${createHash("sha256").update(`${csrfToken}${authKey()}`).digest("hex")}`,
    },
    userAgent: from.get("user-agent"),
    origin: originOf(from),
  });
  const token = cookieIn(answer.headers, sessionCookie());
  if (!token && answer.refusal) return { ok: false, refusal: answer.refusal };
  if (!token) return no("unavailable", "Nobody can sign in at the moment.");
  (await cookies()).set(sessionCookie(), token, {
    httpOnly: true,
    sameSite: "lax",
    path: "/",
    secure: env.secureCookies,
  });
  return yes(true);
}

/** Signs out in this browser, on all instances at once. */
export async function signOutHere(): Promise<void> {
  const from = await headers();
  const jar = await cookies();
  const csrfToken = newToken();
  const csrf = `${csrfToken}|${createHash("sha256").update(`${csrfToken}${authKey()}`).digest("hex")}`;
  const token = jar.get(sessionCookie())?.value ?? "";
  await ask({
    path: ["signout"],
    method: "POST",
    query: {},
    body: { csrfToken, json: "true" },
    cookies: { [csrfCookie()]: csrf, [sessionCookie()]: token },
    userAgent: null,
    origin: originOf(from),
  });
  jar.set(sessionCookie(), "", { httpOnly: true, sameSite: "lax", path: "/", secure: env.secureCookies, maxAge: 0 });
}

function cookieIn(sent: readonly (readonly [string, string])[], name: string): string | null {
  const cookie = sent.find(([header, value]) => header === "set-cookie" && value.startsWith(`${name}=`));
  return cookie?.[1].slice(name.length + 1).split(";")[0] || null;
}
