import { createPrivateKey, generateKeyPairSync, type KeyObject, sign } from "node:crypto";

const privatePrefix = "whsk_";
/** What comes before the 32 bytes of an Ed25519 seed in PKCS #8. */
const pkcs8 = Buffer.from("302e020100300506032b657004220420", "hex");

/** A new Ed25519 key, written as Standard Webhooks wants it. */
export function newKeyPair(): { privateKey: string; publicKey: string } {
  const pair = generateKeyPairSync("ed25519");
  const last32 = (der: Buffer) => der.subarray(-32).toString("base64");
  return {
    privateKey: privatePrefix + last32(pair.privateKey.export({ format: "der", type: "pkcs8" })),
    publicKey: `whpk_${last32(pair.publicKey.export({ format: "der", type: "spki" }))}`,
  };
}

/** The key in `whsk_…`; throws for anything else, without repeating it. */
export function privateKeyOf(text: string): KeyObject {
  const seed = Buffer.from(text.startsWith(privatePrefix) ? text.slice(privatePrefix.length) : "", "base64");
  if (seed.length !== 32) throw new Error("This is not a signing key.");
  return createPrivateKey({ key: Buffer.concat([pkcs8, seed]), format: "der", type: "pkcs8" });
}

/** One `v1a` for each key, of the same bytes as `v1`. */
export function signAsymmetrically(keys: readonly KeyObject[], id: string, timestamp: number, body: string): string[] {
  if (keys.length === 0) return [];
  const signed = Buffer.from(`${id}.${timestamp}.${body}`);
  return keys.map((key) => `v1a,${sign(null, signed, key).toString("base64")}`);
}
