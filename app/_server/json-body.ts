import { type JsonText, readJsonText } from "#lib/input/json-text";
import { type Decision, no, yes } from "#lib/kernel/decision";

type BodyRefusal = "payload_too_large" | "unsupported_media_type" | "malformed_request";

/** The JSON of a request; an empty body is {}, whatever its type. Reads no more than `longest` bytes. */
export async function readJson(request: Request, longest: number): Promise<Decision<JsonText, BodyRefusal>> {
  const bytes = await readBytes(request, longest);
  if (bytes === null) return no("payload_too_large", `Send at most ${longest / 1024 / 1024} MiB.`);
  if (bytes.length === 0) return yes({ text: "", value: {} });
  if (!isJson(request.headers.get("content-type"))) {
    return no("unsupported_media_type", "Send JSON, with `Content-Type: application/json`.");
  }
  return readJsonText(bytes);
}

/** The bytes of a request; null as soon as there are more than `longest`. */
export async function readBytes(request: Request, longest: number): Promise<Uint8Array | null> {
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

export function isJson(contentType: string | null): boolean {
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
