import { type Decision, no, yes } from "#lib/kernel/decision";

type BodyRefusal = "payload_too_large" | "unsupported_media_type" | "malformed_request";

export interface JsonBody {
  /** As it came, to tell a repeated request from another one. */
  readonly text: string;
  readonly value: unknown;
}

const deepest = 64;
const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** The JSON of a request; an empty body is {}, whatever its type. Reads no more than `longest` bytes. */
export async function readJson(request: Request, longest: number): Promise<Decision<JsonBody, BodyRefusal>> {
  const bytes = await readBytes(request, longest);
  if (bytes === null) return no("payload_too_large", `Send at most ${longest / 1024 / 1024} MiB.`);
  if (bytes.length === 0) return yes({ text: "", value: {} });
  if (!isJson(request.headers.get("content-type"))) {
    return no("unsupported_media_type", "Send JSON, with `Content-Type: application/json`.");
  }
  return parse(bytes);
}

async function readBytes(request: Request, longest: number): Promise<Uint8Array | null> {
  if (Number(request.headers.get("content-length") ?? 0) > longest) return null;
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of request.body ?? []) {
    length += chunk.length;
    if (length > longest) return null;
    chunks.push(chunk);
  }
  return chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks);
}

function isJson(contentType: string | null): boolean {
  const [type = "", ...parameters] = (contentType ?? "")
    .toLowerCase()
    .split(";")
    .map((part) => part.trim());
  const charset = parameters.find((parameter) => parameter.startsWith("charset="));
  return (
    /^application\/([a-z0-9.!#$&^_-]+\+)?json$/.test(type) &&
    (charset === undefined || /^charset="?utf-?8"?$/.test(charset))
  );
}

function parse(bytes: Uint8Array): Decision<JsonBody, "malformed_request"> {
  if (isTooDeep(bytes)) return no("malformed_request", `The JSON is nested more than ${deepest} levels deep.`);
  try {
    const text = utf8.decode(bytes);
    return yes({ text, value: JSON.parse(text) });
  } catch {
    return no("malformed_request", "The body is not JSON in UTF-8.");
  }
}

/** Counts open brackets outside texts, before anything is built of them. */
function isTooDeep(bytes: Uint8Array): boolean {
  let depth = 0;
  let inText = false;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at];
    if (inText) {
      if (byte === 0x5c) at += 1;
      else if (byte === 0x22) inText = false;
    } else if (byte === 0x22) inText = true;
    else if (byte === 0x5b || byte === 0x7b) {
      depth += 1;
      if (depth > deepest) return true;
    } else if (byte === 0x5d || byte === 0x7d) depth -= 1;
  }
  return false;
}
