import { createPublicKey } from "node:crypto";
import { open } from "node:fs/promises";
import { UsageError } from "./usage-error.ts";

const enough = 64 * 1024;

/** The public key of `--key`: base64, hex, PEM, the answer of the API, or a file with one of these. Answers base64. */
export async function keptKey(given: string): Promise<string> {
  const text = await textOf(given);
  const [, quoted] = /"publicKey"\s*:\s*"([^"]+)"/.exec(text) ?? [];
  const bytes = text.startsWith("-----BEGIN") ? fromPem(text) : fromText(quoted ?? text);
  if (bytes.length !== 32) throw new UsageError("--key is no Ed25519 public key: give what `audit:key` prints.");
  return bytes.toString("base64");
}

/** The checkpoint of `--checkpoint`: its text, its row, or a file with either, like an earlier export. */
export async function keptCheckpoint(given: string): Promise<string> {
  const text = await textOf(given);
  const [found] = /\d+:sha256:[0-9a-f]{64}/.exec(text) ?? [];
  if (!found) throw new UsageError("--checkpoint is none: give what an export said, like 42:sha256:….");
  return found;
}

/** What stands in the file of this name (its beginning), or else the words themselves. */
async function textOf(given: string): Promise<string> {
  const file = await open(given).catch(() => null);
  if (!file) return given.trim();
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(enough), 0, enough, 0);
    return buffer.subarray(0, bytesRead).toString("utf8").trim();
  } finally {
    await file.close();
  }
}

function fromText(text: string): Buffer {
  return Buffer.from(text, /^[0-9a-f]{64}$/i.test(text) ? "hex" : "base64");
}

function fromPem(pem: string): Buffer {
  return createPublicKey(pem).export({ format: "der", type: "spki" }).subarray(-32);
}
