import { createHash, randomBytes, randomInt } from "node:crypto";

/** 256 random bits as text: the secret of a session or of a link. */
export function newToken(): string {
  return randomBytes(32).toString("base64url");
}

/** An API key: recognisable as ours wherever it turns up. */
export function newApiKey(): string {
  return `cs_${newToken()}`;
}

/** The part of an API key that is shown on pages to tell keys apart. */
export function prefixOf(apiKey: string): string {
  return apiKey.slice(0, 10);
}

/** What is stored instead of a token. */
export function hashOf(token: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createHash("sha256").update(token).digest());
}

const readable = "abcdefghjkmnpqrstuvwxyz23456789";

/** A password to be read aloud once: 99 random bits in four groups of letters that are not taken for one another. */
export function newOneTimePassword(): string {
  const group = () => Array.from({ length: 5 }, () => readable[randomInt(readable.length)]).join("");
  return [group(), group(), group(), group()].join("-");
}
