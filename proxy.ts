import { randomBytes } from "node:crypto";
import { type NextRequest, NextResponse } from "next/server";
import { isFromOurPage } from "#app/_server/request";
import { contentSecurityPolicy, securityHeaders } from "#app/_server/security-headers";

export const config = {
  /** The API says its own headers; static files need none. */
  matcher: ["/((?!_next/static/|_next/image|api/v1/|api/auth/|api/health/|api/metrics|api/csp-report).*)"],
};

const reading = new Set(["GET", "HEAD", "OPTIONS"]);

/** Headers of every page. It locks nothing: each page, action and route asks by itself who is there and what he may. */
export function proxy(request: NextRequest): NextResponse {
  if (!reading.has(request.method) && !isFromOurPage(request.headers)) return finished(notFromHere());
  const policy = contentSecurityPolicy(randomBytes(16).toString("base64"));
  const headers = new Headers(request.headers);
  headers.set("content-security-policy", policy);
  headers.set("x-path", pathOf(request));

  const response = NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy);
  return isSecretLink(request) ? unseen(finished(response)) : finished(response);
}

/** The actions refuse this too; here it gets a status that programs understand. */
function notFromHere(): NextResponse {
  return new NextResponse("This form was not sent from a page of Countersign.", { status: 403 });
}

function finished(response: NextResponse): NextResponse {
  for (const [name, value] of securityHeaders()) response.headers.set(name, value);
  return response;
}

/** Its address is a secret that decides something. */
function isSecretLink({ nextUrl }: NextRequest): boolean {
  return nextUrl.pathname.startsWith("/approve/");
}

/** No other site is told the address, nobody keeps or lists the page. "no-referrer" would make browsers send its forms without an origin. */
function unseen(response: NextResponse): NextResponse {
  response.headers.set("referrer-policy", "same-origin");
  response.headers.set("x-robots-tag", "noindex, nofollow, noarchive");
  response.headers.set("cache-control", "private, no-store");
  return response;
}

/** Where to come back to after signing in. */
function pathOf({ nextUrl }: NextRequest): string {
  const { pathname, searchParams } = nextUrl;
  const asked = new URLSearchParams([...searchParams].filter(([name]) => name !== "_rsc")).toString();
  return asked === "" ? pathname : `${pathname}?${asked}`;
}
