import { createPublicKey, verify } from "node:crypto";
import { describe, expect, it } from "vitest";
import { newKeyPair, privateKeyOf, signAsymmetrically } from "./asymmetric.ts";

const spki = Buffer.from("302a300506032b6570032100", "hex");

/** As a receiver does it, who knows the public key alone. */
function isBy(publicKey: string, signature: string, signed: string): boolean {
  const raw = Buffer.from(publicKey.slice("whpk_".length), "base64");
  const key = createPublicKey({ key: Buffer.concat([spki, raw]), format: "der", type: "spki" });
  return verify(null, Buffer.from(signed), key, Buffer.from(signature.slice("v1a,".length), "base64"));
}

describe("a signature by our own key", () => {
  it("is checked with the public key alone, over id, time and body", () => {
    const { privateKey, publicKey } = newKeyPair();
    const [signature = ""] = signAsymmetrically([privateKeyOf(privateKey)], "evt_1", 1_700_000_000, '{"a":"é"}');

    expect(publicKey).toMatch(/^whpk_[A-Za-z0-9+/]{43}=$/);
    expect(signature).toMatch(/^v1a,[A-Za-z0-9+/]{86}==$/);
    expect(isBy(publicKey, signature, 'evt_1.1700000000.{"a":"é"}')).toBe(true);
    expect(isBy(publicKey, signature, 'evt_1.1700000001.{"a":"é"}')).toBe(false);
    expect(isBy(newKeyPair().publicKey, signature, 'evt_1.1700000000.{"a":"é"}')).toBe(false);
  });

  it("is the one of RFC 8032 for its first key, where nothing is signed but what Ed25519 says", () => {
    const seed = Buffer.from("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60", "hex");
    const key = createPublicKey(privateKeyOf(`whsk_${seed.toString("base64")}`));

    expect(key.export({ format: "der", type: "spki" }).subarray(-32).toString("hex")).toBe(
      "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
    );
  });

  it("is not made with what is no key, and the error does not repeat it", () => {
    expect(() => privateKeyOf("whsk_c2hvcnQ=")).toThrow(/^This is not a signing key\.$/);
    expect(() => privateKeyOf("whsec_AAAA")).toThrow(/^This is not a signing key\.$/);
  });
});
