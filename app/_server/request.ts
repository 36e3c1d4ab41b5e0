import type { Origin } from "#lib/access/actor";
import { newId } from "#lib/kernel/id";
import { env } from "#lib/platform/env";
import { isOurOrigin } from "./origin.ts";

/** The cookie that holds a session's token. */
export function sessionCookie(): string {
  return env.secureCookies ? "__Host-countersign.session" : "countersign.session";
}

/** The cookie that next-auth compares its forms with. */
export function csrfCookie(): string {
  return env.secureCookies ? "__Host-countersign.csrf" : "countersign.csrf";
}

/** Where a request came from, under a new id. */
export function originOf(headers: Headers): Origin {
  return { requestId: newId(), ip: clientAddress(headers) };
}

/** The client's address, as the web process has verified it. */
export function clientAddress(headers: Headers): string | null {
  return headers.get("x-forwarded-for")?.split(",").at(-1)?.trim() || null;
}

/** Was this sent by a page of ours? Asked of everything that changes something and is proved by a cookie. */
export function isFromOurPage(headers: Headers): boolean {
  if (headers.get("sec-fetch-site") === "cross-site") return false;
  return isOurOrigin(headers.get("origin"), headers.get("host"), env.appUrl);
}

/** One cookie of a request; undefined where it is not there. */
export function cookieOf(headers: Headers, name: string): string | undefined {
  const pairs = (headers.get("cookie") ?? "").split(";").map((pair) => pair.trim());
  return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1);
}

/** All cookies of a request by name. */
export function cookiesOf(headers: Headers): Record<string, string> {
  const pairs = (headers.get("cookie") ?? "").split(";").map((pair) => pair.trim().split("="));
  return Object.fromEntries(
    pairs.filter(([name]) => name).map(([name = "", ...value]) => [name, decoded(value.join("="))]),
  );
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
