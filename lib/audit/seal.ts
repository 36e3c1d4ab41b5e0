import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign } from "node:crypto";
import { canonicalJson } from "#lib/kernel/canonical-json";

/** What a seal says about the events it covers. Times like "2026-11-20T12:00:00.000000Z"; transactions in decimal digits. */
export interface SealFacts {
  readonly number: number;
  /** Rises when a backup is restored; then `restoredFrom` names the checkpoint that the backup ended with. */
  readonly epoch: number;
  readonly restoredFrom: string | null;
  readonly at: string;
  /** The transactions, from (inclusive) to (exclusive). */
  readonly fromTxid: string;
  readonly toTxid: string;
  /** The events of this seal, and of all seals up to it. */
  readonly count: number;
  readonly total: number;
  readonly firstAt: string | null;
  readonly lastAt: string | null;
  /** RFC 6962 over `leafOf` each event, by transaction and id, as `sha256:<hex>`. */
  readonly root: string;
  /** The hash of the seal before this one, and of that with the number `skipOf`; null where there is none. */
  readonly previousHash: string | null;
  readonly skipHash: string | null;
}

/** A seal as it is stored and exported. */
export interface Seal {
  readonly number: number;
  /** The sealed bytes: canonical JSON of the facts. */
  readonly record: string;
  readonly hash: Buffer;
  readonly signature: Buffer;
  readonly publicKey: Buffer;
}

export interface SealKey {
  readonly privateKey: KeyObject;
  /** 32 bytes. */
  readonly publicKey: Buffer;
}

/** An Ed25519 seed in PKCS #8 wants this before it; so that no seed is ever written anywhere. */
const pkcs8 = Buffer.from("302e020100300506032b657004220420", "hex");

/** The signing key of a seed of 32 bytes. */
export function sealKey(seed: Uint8Array): SealKey {
  const privateKey = createPrivateKey({ key: Buffer.concat([pkcs8, seed]), format: "der", type: "pkcs8" });
  const publicKey = createPublicKey(privateKey).export({ format: "der", type: "spki" }).subarray(-32);
  return { privateKey, publicKey };
}

export function makeSeal(facts: SealFacts, key: SealKey): Seal {
  const record = canonicalJson({ ...facts });
  return {
    number: facts.number,
    record,
    hash: createHash("sha256").update(record).digest(),
    signature: sign(null, Buffer.from(record), key.privateKey),
    publicKey: key.publicKey,
  };
}

/**
 * The number of an earlier seal that a seal also names, so that there is a short way to any checkpoint: the number
 * without its lowest bit. 0 where there is none.
 */
export function skipOf(number: number): number {
  let bit = 1;
  while (number % (bit * 2) === 0) bit *= 2;
  return number - bit;
}

/** The numbers on the way from a later seal down to an earlier one, both left out: each names the next. */
export function wayBetween(later: number, earlier: number): number[] {
  const way: number[] = [];
  for (let at = later; at > earlier;) {
    at = skipOf(at) >= earlier ? skipOf(at) : at - 1;
    if (at > earlier) way.push(at);
  }
  return way;
}

/** What is hashed as an event's leaf: when it was, and its hash. So a leaf alone proves that it lies outside a range. */
export function leafOf(at: string, hash: Uint8Array): Buffer {
  return Buffer.concat([Buffer.from(at), hash]);
}

/** What a person keeps of an export: the newest seal, as "42:sha256:…". */
export function checkpointOf({ number, hash }: Pick<Seal, "number" | "hash">): string {
  return `${number}:${hashText(hash)}`;
}

/** A hash as programs and sheets see it; the hash of nothing before it is null. */
export function hashText(hash: Uint8Array): string {
  return `sha256:${Buffer.from(hash).toString("hex")}`;
}

/** Signs the digest of a whole export, so that also what no record holds (names, the range) cannot be changed. */
export function signExport(digest: string, events: number, key: SealKey): string {
  return sign(null, exportWords(digest, events), key.privateKey).toString("base64");
}

function exportWords(digest: string, events: number): Buffer {
  return Buffer.from(`countersign-audit-export/1\n${digest}\n${events}`);
}
