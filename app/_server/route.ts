import type { Actor } from "#lib/access/actor";
import { can } from "#lib/access/permission";
import type { Command } from "#lib/change/command";
import { forget, type Idempotency, recall } from "#lib/change/idempotency";
import type { Query } from "#lib/change/query";
import { no, settle } from "#lib/kernel/decision";
import { answer } from "./answer.ts";
import { authenticate } from "./authenticate.ts";
import { noting } from "./denial.ts";
import { type About, type Endpoint, endpoint, methodList, methodNotAllowed } from "./endpoint.ts";
import { expectedVersion, idempotencyKey, merged, queryOf } from "./input.ts";
import { readJson } from "./json-body.ts";

export interface ReadOptions<Output> {
  /** How the answer is sent, where it is not JSON. */
  readonly respond?: (output: Output, request: Request) => Response;
}

export interface WriteOptions<Output> {
  /** 200 unless something was made: 201. */
  readonly status?: 200 | 201 | 202;
  readonly location?: (output: Output) => string;
  /** Bytes; 1 MiB unless it is a purchase order, one of its documents or an import: `large`. */
  readonly longest?: number;
  /** The answer holds a secret: it is remembered encrypted. */
  readonly secret?: boolean;
}

export const large = 10 * 1024 * 1024;
const usual = 1024 * 1024;

/** GET: the path's parts and the query string, as one object, asked of a query. */
export function get<Output>(query: Query<Output>, { respond }: ReadOptions<Output> = {}): Endpoint {
  const handler = endpoint(async (request, params, origin) => {
    const { actor } = settle(await authenticate(request, origin, null));
    const asked = { ...queryOf(request.url), ...params };
    const output = await noting(actor, whatOf(request), () => query(actor, asked));
    return respond ? respond(output, request) : answer(200, output);
  });
  return described(handler, query, 200);
}

/** POST: the body and the path's parts, as one object, given to a command. Honours `Idempotency-Key` and `If-Match`. */
export function post<Output>(command: Command<Output>, options: WriteOptions<Output> = {}): Endpoint {
  const { status = 200, location } = options;
  const handler = write(command, options, (output) => answer(status, output, location?.(output) ?? null));
  return described(handler, command, status);
}

/** PATCH: as POST, without idempotency keys. */
export function patch<Output>(command: Command<Output>, options: WriteOptions<Output> = {}): Endpoint {
  return described(
    write(command, options, (output) => answer(200, output)),
    command,
    200,
  );
}

/** DELETE: answers 204. */
export function del<Output>(command: Command<Output>): Endpoint {
  return described(
    write(command, {}, () => new Response(null, { status: 204 })),
    command,
    204,
  );
}

/** The methods that a path does not have, and OPTIONS: `export const { PUT, PATCH, DELETE, OPTIONS } = others("GET", "POST")`. */
export function others(...allowed: readonly ("GET" | "POST" | "PUT" | "PATCH" | "DELETE")[]) {
  const refuse = methodNotAllowed(allowed);
  return { GET: refuse, POST: refuse, PUT: refuse, PATCH: refuse, DELETE: refuse, OPTIONS: methodList(allowed) };
}

/** The documentation reads what a handler takes from the handler itself. */
function described(handler: Endpoint, { action, input }: Pick<About, "action" | "input">, status: number): Endpoint {
  return Object.assign(handler, { about: { action, input, status } });
}

function write<Output>(
  command: Command<Output>,
  options: WriteOptions<Output>,
  respond: (output: Output) => Response,
): Endpoint {
  return endpoint(async (request, params, origin) => {
    const path = new URL(request.url).pathname;
    const key = request.method === "POST" ? request.headers.get("idempotency-key") : null;
    const { actor, answered } = settle(await authenticate(request, origin, key === null ? null : { path, key }));

    const { text, value } = settle(await readJson(request, options.longest ?? usual));
    if (answered?.old) await forget(answered);
    else if (answered) recall(answered, text);

    const output = await noting(actor, whatOf(request), async () => {
      settle(can(actor, command.action));
      const input = merged(value, { ...expectedVersion(request.headers, command.input), ...params });
      const once = key === null ? null : { key: idempotencyKey(key), path, body: text };
      return run(command, actor, input, options, once);
    });
    return respond(output);
  });
}

function whatOf(request: Request): string {
  return `${request.method} ${new URL(request.url).pathname}`;
}

function run<Output>(
  command: Command<Output>,
  actor: Actor,
  input: unknown,
  { status = 200, secret = false, location }: WriteOptions<Output>,
  request: Pick<Idempotency, "key" | "path" | "body"> | null,
): Promise<Output> {
  if (!request) return command(actor, input);
  return command(actor, input, { idempotency: { ...request, status, secret }, location });
}

/** A path that does not exist, told only to those who are somebody. */
export const nothingHere = endpoint(async (request, _params, origin) => {
  settle(await authenticate(request, origin, null));
  return settle(no("not_found", "There is nothing at this address."));
});
