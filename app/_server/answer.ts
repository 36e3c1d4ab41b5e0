import type { Replay } from "#lib/change/idempotency";

/** JSON, and where the thing just made can be read. A version is also its entity tag, as `If-Match` wants it. */
export function answer(status: number, output: unknown, location: string | null = null): Response {
  const headers = headersWith(location);
  const version = versionOf(output);
  if (version !== null) headers.set("etag", `"${version}"`);
  return new Response(JSON.stringify(output ?? {}), { status, headers });
}

/** What was answered to the same request before. */
export function replayed({ status, answer: body, location }: Replay): Response {
  const headers = headersWith(location);
  headers.set("idempotency-replayed", "true");
  return new Response(body, { status, headers });
}

function headersWith(location: string | null): Headers {
  const headers = new Headers({ "content-type": "application/json" });
  if (location !== null) headers.set("location", location);
  return headers;
}

function versionOf(output: unknown): number | null {
  if (typeof output !== "object" || output === null || !("version" in output)) return null;
  return typeof output.version === "number" ? output.version : null;
}
