import { once } from "node:events";
import { createServer, type IncomingMessage } from "node:http";
import { parseArgs } from "node:util";
import { diagnose } from "#lib/webhooks/diagnosis";
import { secondsOf } from "#lib/webhooks/request-headers";
import { keyOf, verify } from "#lib/webhooks/signature";
import { leavingSignal } from "./leaving.ts";
import { say } from "./say.ts";
import { UsageError } from "./usage-error.ts";

const longest = 1024 * 1024;

/** `--port N --secret S`: receives webhooks on 127.0.0.1, verifies each and prints it, until told to leave. */
export async function run(args: string[]): Promise<number> {
  const { port, secret } = parseArgs({
    args,
    options: { port: { type: "string" }, secret: { type: "string" } },
  }).values;
  const number = Number(port);
  if (!Number.isInteger(number) || number < 0 || number > 65_535)
    throw new UsageError("Say where to listen: --port N.");
  if (!isSecret(secret)) throw new UsageError("Say the endpoint's secret: --secret whsec_….");

  const server = createServer((request, response) => {
    readBody(request)
      .then((body) => response.writeHead(show(request, body, secret)).end())
      .catch(() => response.writeHead(413).end());
  });
  server.listen(number, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  say(
    `Listening on http://127.0.0.1:${typeof address === "object" && address ? address.port : number}/ (Ctrl-C stops it).`,
  );

  const leaving = leavingSignal();
  if (!leaving.aborted) await once(leaving, "abort");
  server.closeAllConnections();
  server.close();
  return 0;
}

/** Prints a request, and answers the status that it deserves. */
function show({ headers, method, url }: IncomingMessage, body: string, secret: string): number {
  const flat = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));
  const now = new Date();
  const [id = "", signature = ""] = [flat["webhook-id"], flat["webhook-signature"]];
  const signed = { id, timestamp: Number(flat["webhook-timestamp"]), body, signature };
  const isTaken = verify(secret, signed, secondsOf(now));
  const { verdict } = diagnose({ headers: JSON.stringify(flat), body, secret }, now);
  say(`${now.toISOString()} ${method} ${url} ${isTaken ? "verified" : `refused: ${verdict}`}`);
  say(
    `  ${flat["countersign-event"] ?? "no event"} ${flat["webhook-id"] ?? ""} try ${flat["countersign-attempt"] ?? "?"}`,
  );
  say(`  ${body}`);
  return isTaken ? 204 : 401;
}

function isSecret(text: string | undefined): text is string {
  try {
    return keyOf(text ?? "").type === "secret";
  } catch {
    return false;
  }
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += (chunk as Buffer).length;
    if (size > longest) throw new Error("The body is too large.");
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks).toString("utf8");
}
