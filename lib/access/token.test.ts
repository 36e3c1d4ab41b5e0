import { describe, expect, it } from "vitest";
import { hashOf, newApiKey, newOneTimePassword, newToken, prefixOf } from "./token.ts";
import { choosePassword } from "./password.ts";

describe("a secret", () => {
  it("is another one each time, with 256 bits", () => {
    const tokens = Array.from({ length: 100 }, newToken);
    expect(new Set(tokens).size).toBe(100);
    for (const token of tokens) expect(Buffer.from(token, "base64url")).toHaveLength(32);
  });

  it("is recognised as an API key of ours, by its first characters", () => {
    const key = newApiKey();
    expect(key).toMatch(/^cs_[\w-]{43}$/);
    expect(prefixOf(key)).toBe(key.slice(0, 10));
  });

  it("is stored as its SHA-256", () => {
    expect(Buffer.from(hashOf("abc")).toString("hex")).toMatch(/^ba7816bf8f01cfea414140de5dae2223/);
  });

  it("can be read aloud when it is a one-time password, which may be a password", () => {
    const password = newOneTimePassword();
    expect(password).toMatch(/^([a-hjkmnp-z2-9]{5}-){3}[a-hjkmnp-z2-9]{5}$/);
    expect(choosePassword(password).ok).toBe(true);
  });
});
