import { type Decision, no, yes } from "#lib/kernel/decision";

export interface JsonText {
  /** As it came, to tell a repeated request from another one. */
  readonly text: string;
  readonly value: unknown;
}

const deepest = 64;
const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** JSON in UTF-8, without a byte order mark, at most 64 levels deep. */
export function readJsonText(bytes: Uint8Array): Decision<JsonText, "malformed_request"> {
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
