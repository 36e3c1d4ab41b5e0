import { type Decision, no, yes } from "#lib/kernel/decision";

/** Set by us or by HTTP itself. */
const reserved = new Set([
  "host",
  "connection",
  "keep-alive",
  "te",
  "trailer",
  "transfer-encoding",
  "upgrade",
  "expect",
  "http2-settings",
  "date",
  "user-agent",
  "accept-encoding",
  "cookie",
  "cookie2",
  "set-cookie",
  "forwarded",
  "via",
  "x-real-ip",
  "origin",
  "referer",
  "proxy-authorization",
  "proxy-authenticate",
  "proxy-connection",
]);
const reservedStart = /^(content-|webhook-|svix-|countersign-|x-forwarded-|proxy-|sec-|access-control-|:)/;
const name = /^[a-z0-9!#$%&'*+.^_`|~-]{1,100}$/i;
const value = /^[\x21-\x7e](?:[\x20-\x7e\t]{0,1022}[\x21-\x7e])?$/;
const mostHeaders = 20;

/** What stands for a value that is never shown again. */
export const hiddenValue = "[hidden]";

/** The headers a subscriber adds to every request, by name, or why not. Names of any case, each once. */
export function readHeaders(raw: Readonly<Record<string, string>>): Decision<Record<string, string>, "header"> {
  const entries = Object.entries(raw);
  if (entries.length > mostHeaders) return no("header", `Give at most ${mostHeaders} headers.`);
  const seen = new Set<string>();
  for (const [header, text] of entries) {
    const problem = headerProblem(header, text) ?? (seen.has(header.toLowerCase()) ? `Give ${header} once.` : null);
    if (problem) return no("header", problem);
    seen.add(header.toLowerCase());
  }
  return yes(Object.fromEntries(entries));
}

function headerProblem(header: string, text: string): string | null {
  if (!name.test(header)) return "Write a header's name with letters, digits and hyphens.";
  if (reserved.has(header.toLowerCase()) || reservedStart.test(header.toLowerCase()))
    return `${header} is set by Countersign or by HTTP itself: leave it out.`;
  if (!value.test(text)) return `Write the value of ${header} as visible ASCII on one line, of 1 to 1024 characters.`;
  return null;
}

/** Does a header of this name carry a secret? Its value is then shown to nobody. */
export function isSecretHeader(header: string): boolean {
  return /auth|token|secret|key|pass|signature|credential|session|bearer/i.test(header);
}

export function maskHeaders(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([header, text]) => [header, isSecretHeader(header) ? hiddenValue : text]),
  );
}
