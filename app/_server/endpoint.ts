import type * as z from "zod";
import type { Origin } from "#lib/access/actor";
import type { Action } from "#lib/access/permission";
import { Replay } from "#lib/change/idempotency";
import { countRequest } from "#lib/platform/metrics";
import { replayed } from "./answer.ts";
import { problem, refusalOf } from "./problem.ts";
import { originOf } from "./request.ts";
import { securityHeaders } from "./security-headers.ts";

export type PathParams = Readonly<Record<string, string | readonly string[] | undefined>>;

/** What the API's documentation says about a handler. */
export interface About {
  readonly action: Action;
  /** How the sender proves himself, where it is not by a key. */
  readonly proof?: string;
  /** The schema that validates: path, query and body as one object. */
  readonly input: z.ZodType;
  /** Of the answer when all goes well. */
  readonly status: number;
}

/** A route handler, as Next calls it. */
export interface Endpoint {
  (request: Request, context: { readonly params: Promise<PathParams> }): Promise<Response>;
  readonly about?: About;
}

/**
 * Answers requests of the API: whatever is thrown becomes problem+json, every answer has its request's id and is kept
 * by no cache. For what `get` and `post` of route.ts cannot say.
 */
export function endpoint(run: (request: Request, params: PathParams, origin: Origin) => Promise<Response>): Endpoint {
  return async (request, { params }) => {
    const origin = originOf(request.headers);
    const ended = countRequest(request.method);
    const response = await run(request, await params, origin).catch((error: unknown) => {
      return error instanceof Replay ? replayed(error) : problem(refusalOf(error, origin.requestId), origin.requestId);
    });
    ended(response.status);
    return finished(response, origin.requestId);
  };
}

/** Answers every method that a path does not have. */
export function methodNotAllowed(allowed: readonly string[]): Endpoint {
  const allow = listed(allowed);
  return endpoint(async (_request, _params, { requestId }) => {
    const response = problem({ code: "method_not_allowed", because: `Use one of ${allow}.` }, requestId);
    response.headers.set("allow", allow);
    return response;
  });
}

/** Says which methods a path has. */
export function methodList(allowed: readonly string[]): Endpoint {
  return endpoint(() => Promise.resolve(new Response(null, { status: 204, headers: { allow: listed(allowed) } })));
}

function listed(allowed: readonly string[]): string {
  return [...allowed, ...(allowed.includes("GET") ? ["HEAD"] : []), "OPTIONS"].join(", ");
}

/** Data is no page: should a browser show it as one, it may load and do nothing. */
const nothingAtAll =
  "default-src 'none'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

function finished(response: Response, requestId: string): Response {
  const { headers } = response;
  if (!headers.has("cache-control")) headers.set("cache-control", "private, no-store");
  headers.set("x-request-id", requestId);
  if (!headers.has("content-security-policy")) headers.set("content-security-policy", nothingAtAll);
  for (const [name, value] of securityHeaders()) headers.set(name, value);
  return response;
}
