import { deriveKey as derive, open, seal } from "./encryption.ts";
import { env } from "./env.ts";

/**
 * Encrypts what must not be readable in the database. The purpose, for example `webhook-endpoint:<id>`, is bound to it:
 * a sealed text copied to another place does not open there.
 */
export function sealSecret(plain: string, purpose = ""): string {
  return seal(plain, purpose, env.encryptionKeys);
}

/** The text again; throws for an unknown key, another purpose or a changed text. */
export function openSecret(sealed: string, purpose = ""): string {
  return open(sealed, purpose, env.encryptionKeys);
}

/** 32 bytes for one purpose, always the same in this installation. */
export function deriveKey(label: string): Buffer {
  return derive(env.authSecret, label);
}
