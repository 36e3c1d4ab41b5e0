import { env } from "#lib/platform/env";

const always: readonly (readonly [string, string])[] = [
  ["x-content-type-options", "nosniff"],
  ["referrer-policy", "strict-origin-when-cross-origin"],
  ["cross-origin-opener-policy", "same-origin"],
  ["cross-origin-resource-policy", "same-origin"],
  ["permissions-policy", "camera=(), microphone=(), geolocation=(), payment=(), usb=(), interest-cohort=()"],
  ["x-frame-options", "DENY"],
];

/** What every answer says to browsers, pages and API alike. */
export function securityHeaders(): (readonly [string, string])[] {
  if (!env.secureCookies) return [...always];
  return [...always, ["strict-transport-security", "max-age=31536000; includeSubDomains"]];
}

/** What a page may load and do: its own things, and scripts and styles with this answer's nonce. */
export function contentSecurityPolicy(nonce: string, development = env.development): string {
  const evaluating = development ? " 'unsafe-eval'" : "";
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${evaluating}`,
    development ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "frame-src 'none'",
    "frame-ancestors 'none'",
    "report-uri /api/csp-report",
    ...(env.secureCookies ? ["upgrade-insecure-requests"] : []),
  ].join("; ");
}
