import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { connect } from "node:net";
import { signedHeaders } from "#lib/inbound/examples";
import { type Answer, type Client, client } from "./api.ts";
import type { Page, Problem } from "./bodies.ts";
import { until } from "./poll.ts";
import { target } from "./target.ts";

export interface Source {
  readonly id: string;
  readonly secret: string;
  readonly version: number;
}

export interface Message {
  readonly id: string;
  readonly deliveryId: string | null;
  readonly type: string | null;
  readonly state: string;
  readonly reason: string | null;
  readonly purchaseOrder: { readonly id: string; readonly number: string } | null;
}

export function givenSource(admin: Client, facts: object = {}): Promise<Source> {
  return admin.send<Source>("/inbound-sources", {
    name: `Source ${randomUUID().slice(0, 8)}`,
    kind: "carrier",
    ...facts,
  });
}

export interface Telling {
  readonly id?: string;
  readonly at?: Date;
  /** What is signed, where it is no message. */
  readonly body?: string;
  /** What stands in place of the right headers. */
  readonly headers?: Readonly<Record<string, string>>;
  /** What is sent in place of what was signed. */
  readonly sent?: string;
  readonly secret?: string;
}

/** Posts a message as its source would, signed now unless it is said otherwise. */
export function tell(
  source: Source,
  type: string,
  data: unknown,
  telling: Telling = {},
): Promise<Answer<Message & Problem>> {
  const { body = JSON.stringify({ type, data }), id = randomUUID(), at = new Date() } = telling;
  const { headers = {}, sent = body, secret = source.secret } = telling;
  const signed = { ...signedHeaders(secret, id, body, at), ...headers };
  return client(target().url, null).ask("POST", `/inbound/${source.id}`, { body: sent, headers: signed });
}

/** What became of a message, once something has. */
export function outcome(admin: Client, id: string): Promise<Message> {
  return until(`message ${id} is processed`, async () => {
    const message = await admin.read<Message>(`/inbound-messages/${id}`);
    return message.state !== "received" && message;
  });
}

export async function messagesOf(admin: Client, { id }: Source, state = ""): Promise<readonly Message[]> {
  return (await admin.read<Page<Message>>(`/inbound-messages?sourceId=${id}&state=${state}&limit=200`)).data;
}

/** A request of which only a part is ever sent: what is answered, or all until the connection ends. */
export async function postHalf({ id }: Source, header: string, part: string, end: "data" | "close"): Promise<string> {
  const { hostname, port } = new URL(target().url);
  const socket = connect(Number(port), hostname);
  const head = [
    `POST /api/v1/inbound/${id} HTTP/1.1`,
    `host: ${hostname}:${port}`,
    "content-type: application/json",
    header,
  ];
  socket.write(`${head.join("\r\n")}\r\n\r\n${part}`);
  const dripping = setInterval(() => socket.writable && socket.write("1\r\n \r\n"), 1000);
  socket.on("error", () => undefined);
  let answer = "";
  socket.on("data", (chunk) => (answer += chunk.toString()));
  await once(socket, end);
  clearInterval(dripping);
  socket.destroy();
  return answer;
}
