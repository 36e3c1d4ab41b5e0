import { Client } from "undici";
import type { Target } from "#lib/webhooks/address";
import { failureText, SendFailure } from "#lib/webhooks/failure";
import { type Guard, guardedConnector, type Opening } from "./connect.ts";
import { Deadlines } from "./deadlines.ts";
import type { Reply } from "./reply.ts";

export interface Letter {
  readonly path: string;
  readonly headers: Record<string, string>;
  readonly body: string;
}

export function letterTo({ url }: Target, headers: Record<string, string>, body: string): Letter {
  return { path: url.pathname + url.search, headers, body };
}

const mostKept = 16 * 1024;
const deadlines = new Deadlines(15_000);
const unopened: Opening = { dns: null, connect: null, tls: null, remoteAddress: null };

/** One connection to one endpoint, for one request at a time. */
export class Line {
  readonly #client: Client;
  #opening = unopened;
  #remoteAddress: string | null = null;
  #served = 0;

  constructor(target: Target, guard: Guard) {
    const connect = guardedConnector(target, guard, (news) => {
      this.#opening = { ...this.#opening, ...news };
      this.#remoteAddress = news.remoteAddress ?? this.#remoteAddress;
    });
    this.#client = new Client(target.url.origin, {
      connect,
      pipelining: 1,
      headersTimeout: 0,
      bodyTimeout: 0,
      keepAliveTimeout: 10_000,
      keepAliveMaxTimeout: 60_000,
    });
  }

  get isOpen(): boolean {
    return !this.#client.destroyed;
  }

  /** Hangs up at once, whatever is being said. */
  close(): void {
    this.#client.destroy().catch(() => undefined);
  }

  /** Posts and waits for the whole answer, at most 15 s and 16 KiB of it; never fails, but says what failed. */
  post({ path, headers, body }: Letter): Promise<Reply> {
    const started = performance.now();
    const reused = this.#served > 0;
    this.#opening = unopened;
    const answer = new Answer();

    return new Promise((tell) => {
      let done = false;
      const finish = (error: Error | null, usable: boolean) => {
        if (done) return;
        done = true;
        deadlines.callOff(deadline);
        this.#served += 1;
        if (!usable) this.close();
        const { dns, connect, tls } = this.#opening;
        const code = error && answer.status === null ? failureText(error) : null;
        const firstByte = answer.firstByte && answer.firstByte - started;
        const timing = { dns, connect, tls, firstByte, total: performance.now() - started };
        const stale = reused && connect === null && code === "connection_lost";
        tell({ ...answer.content, error: code, timing, remoteAddress: this.#remoteAddress, stale });
      };
      const deadline = deadlines.set(() => finish(new SendFailure("timeout"), false));
      this.#client.dispatch(
        { path, method: "POST", headers, body },
        {
          onRequestStart: () => undefined,
          onResponseStart: (_, status, given) => answer.begins(status, given),
          onResponseData: (_, chunk) => answer.goesOn(chunk) || finish(null, false),
          onResponseEnd: () => finish(null, true),
          onResponseError: (_, error) => finish(error, false),
        },
      );
    });
  }
}

/** An answer while it arrives. */
class Answer {
  status: number | null = null;
  firstByte: number | null = null;
  #headers: Record<string, string> = {};
  #chunks: Buffer[] = [];
  #size = 0;

  begins(status: number, headers: Readonly<Record<string, string | string[] | undefined>>): void {
    this.firstByte = performance.now();
    if (status < 200) return;
    this.status = status;
    for (const name in headers) {
      if (headers[name] !== undefined) this.#headers[name] = String(headers[name]).replaceAll("\0", "");
    }
  }

  /** False once there is more than we keep. */
  goesOn(chunk: Buffer): boolean {
    this.#chunks.push(chunk.subarray(0, mostKept - this.#size));
    this.#size += chunk.length;
    return this.#size <= mostKept;
  }

  get content(): Pick<Reply, "status" | "headers" | "body"> {
    if (this.status === null) return { status: null, headers: null, body: null };
    return { status: this.status, headers: this.#headers, body: this.#text };
  }

  /** Compressed answers are not expanded: a small one may hold gigabytes. */
  get #text(): string {
    if (this.#size === 0) return "";
    const encoding = this.#headers["content-encoding"];
    if (encoding !== undefined && encoding !== "identity") return `(${encoding}, not expanded)`;
    return new TextDecoder().decode(Buffer.concat(this.#chunks)).replaceAll("\0", "\uFFFD");
  }
}
