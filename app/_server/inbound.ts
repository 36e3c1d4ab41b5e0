import { noteDenial } from "#lib/access/commands/note-denial";
import type { Admitted } from "#lib/inbound/admitted";
import { admitRequest } from "#lib/inbound/commands/admit-request";
import { receiveMessage } from "#lib/inbound/commands/receive-message";
import { postedInput } from "#lib/inbound/input";
import { type Decision, no, Refused, settle, yes } from "#lib/kernel/decision";
import { log } from "#lib/platform/log";
import { answer } from "./answer.ts";
import { type Endpoint, endpoint } from "./endpoint.ts";
import { isJson, readBytes } from "./json-body.ts";

const longest = 256 * 1024;
const longestMs = 10_000;

/** POST of another program: proved by its signature over the very bytes, not by a key. Answered 202 once it is kept. */
const receive = endpoint(async (request, { sourceId }, origin) => {
  const body = settle(await readBody(request));
  const headers = Object.fromEntries(request.headers);
  const admitted = settle(await admitRequest({ sourceId: String(sourceId), headers, body, origin }));
  try {
    return answer(202, await receiveMessage(admitted));
  } catch (error) {
    if (error instanceof Refused && error.refusal.code === "not_found") note(admitted, error.message);
    throw error;
  }
});

const proof =
  "No key: the body is signed with the source's secret, as its dialect says. 202 once it is kept; what becomes of it, its owner reads.";

export const postInbound: Endpoint = Object.assign(receive, {
  about: { action: "system.run" as const, proof, input: postedInput, status: 202 },
});

type Unread = "payload_too_large" | "unsupported_media_type" | "request_timeout";

/** At most 256 KiB, and within ten seconds: who drips is cut off. */
async function readBody(request: Request): Promise<Decision<Uint8Array, Unread>> {
  const tooLarge = no("payload_too_large", `Send at most ${longest / 1024} KiB.`);
  if (Number(request.headers.get("content-length") ?? 0) > longest) return tooLarge;
  const late = Promise.withResolvers<"late">();
  const timer = setTimeout(() => late.resolve("late"), longestMs);
  const bytes = await Promise.race([readBytes(request, longest), late.promise]).finally(() => clearTimeout(timer));
  if (bytes === "late") return no("request_timeout", `Send the whole body within ${longestMs / 1000} seconds.`);
  if (bytes === null) return tooLarge;
  if (bytes.length === 0 || isJson(request.headers.get("content-type"))) return yes(bytes);
  return no("unsupported_media_type", "Send JSON, with `Content-Type: application/json`.");
}

/** A source that speaks of orders which are not its business is a matter for the trail. */
function note({ actor, source }: Admitted, because: string): void {
  noteDenial(actor, { what: `inbound message of ${source.name}`, because: because.slice(0, 500) }).catch(
    (fault: unknown) => {
      if (!(fault instanceof Refused)) log.warn({ err: fault }, "could not note a denial");
    },
  );
}
