import type { Origin } from "#lib/access/actor";
import { noteUse } from "#lib/access/commands/note-use";
import { type Caller, findCaller, type Proof } from "#lib/access/queries/find-caller";
import { type Decision, no, yes } from "#lib/kernel/decision";
import { cookieOf, isFromOurPage, sessionCookie } from "./request.ts";

const reading = ["GET", "HEAD"];

/** Who sends an API request: a program with its key, or a page of ours with its session. */
export async function authenticate(
  request: Request,
  origin: Origin,
  idempotency: { readonly path: string; readonly key: string } | null,
): Promise<Decision<Caller>> {
  const proof = proofOf(request.headers);
  const caller = proof && (await findCaller(proof, origin, idempotency));
  if (!caller) return no("unauthenticated", "Send a valid API key: `Authorization: Bearer cs_…`.");
  if (!caller.lately) noteUse(proof);
  if (proof.kind === "session" && !reading.includes(request.method) && !isFromOurPage(request.headers)) {
    return no("forbidden", "This request was not sent from a page of Countersign.");
  }
  if (caller.session?.passwordExpired) return no("forbidden", "Choose a password of your own first.");
  return yes(caller);
}

/** A key is never replaced by a session: who sends one that is wrong is told so. */
function proofOf(headers: Headers): Proof | null {
  const authorization = headers.get("authorization");
  if (authorization !== null) {
    const token = /^bearer +(cs_[\w-]{20,100})$/i.exec(authorization)?.[1];
    return token === undefined ? null : { kind: "api_key", token };
  }
  const token = cookieOf(headers, sessionCookie());
  return token === undefined ? null : { kind: "session", token };
}
