import { randomBytes } from "node:crypto";
import { describe, expect, it } from "vitest";
import { deriveKey, open, seal } from "./encryption.ts";

const old = { id: "old", key: randomBytes(32) };
const current = { id: "new", key: randomBytes(32) };

describe("a secret at rest", () => {
  it("comes back as it went in", () => {
    expect(open(seal("whsec_ä€😀", "endpoint:1", [current]), "endpoint:1", [current])).toBe("whsec_ä€😀");
  });

  it("never looks the same twice", () => {
    expect(seal("same", "p", [current])).not.toBe(seal("same", "p", [current]));
  });

  it("is sealed with the first key, and opened with whichever sealed it", () => {
    const before = seal("kept", "p", [old]);

    expect(seal("x", "p", [current, old])).toMatch(/^new\./);
    expect(open(before, "p", [current, old])).toBe("kept");
  });

  it("does not open without its key", () => {
    expect(() => open(seal("x", "p", [old]), "p", [current])).toThrow(/"old"/);
    expect(() => open(seal("x", "p", [old]), "p", [{ id: "old", key: current.key }])).toThrow();
  });

  it("does not open in another place", () => {
    expect(() => open(seal("x", "endpoint:1", [current]), "endpoint:2", [current])).toThrow();
  });

  it("does not open when one bit was changed, anywhere", () => {
    const [id = "", body = ""] = seal("a secret", "p", [current]).split(".");
    const bytes = Buffer.from(body, "base64url");
    for (let at = 0; at < bytes.length; at += 1) {
      const changed = Buffer.from(bytes);
      changed.writeUInt8(changed.readUInt8(at) ^ 1, at);
      expect(() => open(`${id}.${changed.toString("base64url")}`, "p", [current])).toThrow();
    }
  });

  it("does not open when its tag was cut short", () => {
    const [id = "", body = ""] = seal("", "p", [current]).split(".");
    const cut = Buffer.from(body, "base64url").subarray(0, 16).toString("base64url");

    expect(() => open(`${id}.${cut}`, "p", [current])).toThrow();
  });
});

describe("a derived key", () => {
  it("is always the same for one secret and label, and unlike every other", () => {
    expect(deriveKey(old.key, "a")).toEqual(deriveKey(old.key, "a"));
    expect(deriveKey(old.key, "a")).not.toEqual(deriveKey(old.key, "b"));
    expect(deriveKey(old.key, "a")).not.toEqual(deriveKey(current.key, "a"));
  });
});
