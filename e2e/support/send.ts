import type { Endpoint } from "#app/_server/endpoint";
import { newId } from "#lib/kernel/id";
import { hashOf, newApiKey, newToken, prefixOf } from "#lib/access/token";
import { db } from "#lib/platform/db";

/** A request of a test; whatever is left out is usual. */
export interface Sent {
  readonly body?: unknown;
  /** An API key; null for none. */
  readonly as?: string | null;
  readonly headers?: Readonly<Record<string, string>>;
  readonly method?: string;
  readonly path?: string;
  readonly params?: Readonly<Record<string, string>>;
}

export interface Received {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Record<string, unknown>;
}

/** Sends a request to a handler of the API, as Next would. */
export async function send(endpoint: Endpoint, sent: Sent): Promise<Received> {
  const { body, as = null, headers = {}, method = "POST", path = "/api/v1/things", params = {} } = sent;
  const text = typeof body === "string" ? body : body === undefined ? null : JSON.stringify(body);
  const all = {
    ...(as && { authorization: `Bearer ${as}` }),
    ...(text !== null && { "content-type": "application/json" }),
    ...headers,
  };
  const request = new Request(`http://localhost:3000${path}`, { method, headers: all, body: text });
  const response = await endpoint(request, { params: Promise.resolve(params) });
  const answer = await response.text();
  return {
    status: response.status,
    headers: response.headers,
    body: answer === "" ? {} : (JSON.parse(answer) as Record<string, unknown>),
  };
}

export async function givenApiKey(userId: string): Promise<string> {
  const key = newApiKey();
  await db.apiKey.create({ data: { id: newId(), userId, name: "test", keyHash: hashOf(key), prefix: prefixOf(key) } });
  return key;
}

/** A signed-in browser, as its `Cookie` header. */
export async function givenCookie(userId: string): Promise<string> {
  const token = newToken();
  await db.session.create({ data: { id: newId(), tokenHash: hashOf(token), userId } });
  return `countersign.session=${token}`;
}
