import { query } from "#lib/change/query";
import { env } from "#lib/platform/env";
import { nothingInput } from "../input.ts";
import { sealKey } from "../seal.ts";

/** What to keep outside, so that an export can be proved with it. */
export interface AuditKey {
  readonly algorithm: "Ed25519";
  /** 32 bytes, base64. */
  readonly publicKey: string;
}

export const getAuditKey = query("audit.read", nothingInput, async (): Promise<AuditKey> => {
  return { algorithm: "Ed25519", publicKey: sealKey(env.auditSealKey).publicKey.toString("base64") };
});
