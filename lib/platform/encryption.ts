import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";

/** A key that seals secrets at rest: a name that is stored beside what it sealed, and 32 bytes. */
export interface EncryptionKey {
  id: string;
  key: Buffer;
}

const ivBytes = 12;
const tagBytes = 16;

/** 32 bytes for one purpose from the one secret of the installation; another label gives an unrelated key. */
export function deriveKey(secret: Buffer, label: string): Buffer {
  return Buffer.from(hkdfSync("sha256", secret, "countersign", label, 32));
}

/**
 * Encrypts (AES-256-GCM) with the first key: `keyId.base64url`. The purpose, for example `webhook-secret:<id>`,
 * is bound to it, so that what was sealed for one place does not open in another.
 */
export function seal(plain: string, purpose: string, [first]: readonly EncryptionKey[]): string {
  if (!first) throw new Error("There is no encryption key.");
  const iv = randomBytes(ivBytes);
  const cipher = createCipheriv("aes-256-gcm", first.key, iv).setAAD(bound(first.id, purpose));
  const body = Buffer.concat([cipher.update(plain, "utf8"), cipher.final()]);
  return `${first.id}.${Buffer.concat([iv, cipher.getAuthTag(), body]).toString("base64url")}`;
}

/** Decrypts with whichever key sealed it; throws for an unknown key, another purpose or a changed text. */
export function open(sealed: string, purpose: string, keys: readonly EncryptionKey[]): string {
  const dot = sealed.indexOf(".");
  const id = sealed.slice(0, dot);
  const found = keys.find((candidate) => candidate.id === id);
  if (!found) throw new Error(`No encryption key is called ${JSON.stringify(id)}: is it missing in ENCRYPTION_KEYS?`);

  const bytes = Buffer.from(sealed.slice(dot + 1), "base64url");
  const tag = bytes.subarray(ivBytes, ivBytes + tagBytes);
  const decipher = createDecipheriv("aes-256-gcm", found.key, bytes.subarray(0, ivBytes), { authTagLength: tagBytes });
  decipher.setAAD(bound(id, purpose)).setAuthTag(tag);
  return Buffer.concat([decipher.update(bytes.subarray(ivBytes + tagBytes)), decipher.final()]).toString("utf8");
}

function bound(id: string, purpose: string): Buffer {
  return Buffer.from(`${id}\0${purpose}`, "utf8");
}
