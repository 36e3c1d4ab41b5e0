import type { Order, Problem } from "./bodies.ts";

export interface Answer<Body = Problem> {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Body;
  readonly text: string;
}

export interface Asked {
  /** JSON, unless it is text or bytes: these are sent as they are. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** After this many milliseconds the request has failed. */
  readonly within?: number;
}

/** The API as one person uses it. */
export interface Client {
  /** Whatever is answered. */
  ask<Body = Problem>(method: string, path: string, asked?: Asked): Promise<Answer<Body>>;
  /** GET; what is not a success is an error. */
  read<Body = Order>(path: string): Promise<Body>;
  /** POST; what is not a success is an error. */
  send<Body = Order>(path: string, body?: unknown): Promise<Body>;
  /** PATCH; what is not a success is an error. */
  change<Body = Order>(path: string, body: unknown): Promise<Body>;
}

/** `key` is null for a stranger. Paths begin after `/api/v1`. */
export function client(url: string, key: string | null): Client {
  const ask = async <Body>(
    method: string,
    path: string,
    { body, headers = {}, within = 30_000 }: Asked = {},
  ): Promise<Answer<Body>> => {
    const response = await fetch(`${url}/api/v1${path}`, {
      method,
      redirect: "manual",
      signal: AbortSignal.timeout(within),
      headers: {
        ...(key !== null && { authorization: `Bearer ${key}` }),
        ...(body !== undefined && { "content-type": "application/json" }),
        ...headers,
      },
      ...(body !== undefined && { body: bytesOf(body) }),
    });
    const text = await response.text();
    return { status: response.status, headers: response.headers, text, body: parsed(text) as Body };
  };
  const must = async <Body>(method: string, path: string, body?: unknown): Promise<Body> => {
    const answer = await ask<Body>(method, path, { body });
    if (answer.status >= 300) throw new Error(`${method} ${path} answered ${answer.status}: ${answer.text}`);
    return answer.body;
  };
  return {
    ask,
    read: (path) => must("GET", path),
    send: (path, body = {}) => must("POST", path, body),
    change: (path, body) => must("PATCH", path, body),
  };
}

function bytesOf(body: unknown): string | Uint8Array<ArrayBuffer> {
  if (typeof body === "string") return body;
  return body instanceof Uint8Array ? new Uint8Array(body) : JSON.stringify(body);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}
