import { failureText, type SendFailure } from "#lib/webhooks/failure";
import type { Opening } from "./connect.ts";

/** What came of one request. Times in milliseconds. */
export interface Reply {
  readonly status: number | null;
  readonly headers: Readonly<Record<string, string>> | null;
  readonly body: string | null;
  /** Why no answer came, as `failureText` says it. */
  readonly error: string | null;
  readonly timing: Timing;
  readonly remoteAddress: string | null;
  /** A connection that had served before was closed by the other side just then: nothing is known to have arrived. */
  readonly stale: boolean;
}

export type Timing = Omit<Opening, "remoteAddress"> & { readonly firstByte: number | null; readonly total: number };

/** Of a request that was not even begun. */
export function unsent(failure: SendFailure): Reply {
  const timing = { dns: null, connect: null, tls: null, firstByte: null, total: 0 };
  const nothing = { status: null, headers: null, body: null, remoteAddress: null };
  return { ...nothing, error: failureText(failure), timing, stale: false };
}

/** Milliseconds with one digit after the point. */
export function rounded({ dns, connect, tls, firstByte, total }: Timing): Timing {
  const round = (time: number | null) => (time === null ? null : Math.round(time * 10) / 10);
  const phases = { dns: round(dns), connect: round(connect), tls: round(tls), firstByte: round(firstByte) };
  return { ...phases, total: Math.round(total * 10) / 10 };
}
