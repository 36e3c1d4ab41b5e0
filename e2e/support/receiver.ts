import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo, Socket } from "node:net";

/** A request as it arrived, the body as its very bytes. */
export interface Received {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly path: string;
  readonly at: number;
}

export type Answer = (response: ServerResponse, received: Received, count: number) => void;

export interface Receiver {
  readonly url: string;
  readonly port: number;
  readonly received: Received[];
  /** Requests that are being answered now, and the most there ever were. */
  readonly load: { now: number; most: number };
  readonly stop: () => Promise<void>;
}

/** Somebody who listens on 127.0.0.1, and answers each POST as he likes: a status, or by his own hand. */
export async function startReceiver(answer: number | Answer = 200): Promise<Receiver> {
  const received: Received[] = [];
  const load = { now: 0, most: 0 };
  const sockets = new Set<Socket>();
  const reply = (response: ServerResponse, one: Received): void => {
    received.push(one);
    if (typeof answer === "number") response.writeHead(answer).end();
    else answer(response, one, received.length);
  };
  const server = createServer((request, response) => {
    load.now += 1;
    load.most = Math.max(load.most, load.now);
    response.once("close", () => (load.now -= 1));
    void read(request).then((one) => reply(response, one));
  });
  server.on("connection", (socket) => {
    sockets.add(socket);
    socket.once("close", () => sockets.delete(socket));
  });
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address() as AddressInfo;
  const stop = () =>
    new Promise<void>((stopped) => {
      server.close(() => stopped());
      for (const socket of sockets) socket.destroy();
    });
  return { url: `http://127.0.0.1:${port}/hook`, port, received, load, stop };
}

async function read(request: IncomingMessage): Promise<Received> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));
  return { headers, body: Buffer.concat(chunks).toString("utf8"), path: request.url ?? "", at: performance.now() };
}
