import type { IncomingMessage } from "node:http";

/** Methods that no program may send, and for which the web server cannot even say so. */
const unspeakable = new Set(["TRACE", "TRACK", "CONNECT"]);

/** Makes of a request what the web server can read: it would answer 500 to the rest. */
export function makeReadable(request: Pick<IncomingMessage, "url" | "method">): void {
  request.url = readableTarget(request.url ?? "/");
  if (unspeakable.has(request.method ?? "")) request.method = "UNKNOWN";
}

/** A percent sign that begins no UTF-8 is a percent sign: the address then names nothing, and is not found. */
export function readableTarget(target: string): string {
  const [path = "", ...rest] = target.split("?");
  const readable = path.replace(/(?:%[0-9a-f]{2})+|%/gi, (signs) =>
    isUtf8(signs) ? signs : signs.replaceAll("%", "%25"),
  );
  return [readable, ...rest].join("?");
}

function isUtf8(escaped: string): boolean {
  try {
    decodeURIComponent(escaped);
    return true;
  } catch {
    return false;
  }
}
