import { describe, expect, it } from "vitest";
import { checkReceived } from "./check-received.ts";
import { keyOf, newSecret, sign } from "./signature.ts";

const secret = newSecret();
const now = new Date("2026-11-20T12:00:00Z");
const seconds = now.getTime() / 1000;
const headersAt = (timestamp: number) => ({
  "webhook-id": "evt_1",
  "webhook-timestamp": String(timestamp),
  "webhook-signature": sign([keyOf(secret)], "evt_1", timestamp, "{}"),
});

describe("a request that was received", () => {
  it("is ours when id, clock, key and bytes are right", () => {
    expect(checkReceived(secret, headersAt(seconds), "{}", now)).toEqual({ ok: true, value: { id: "evt_1" } });
  });

  it.each([
    ["a header is missing", secret, {}, "{}", "header_missing"],
    ["the time is no number", secret, { ...headersAt(seconds), "webhook-timestamp": "soon" }, "{}", "header_missing"],
    ["the secret is none", "hunter2", headersAt(seconds), "{}", "secret"],
    ["the secret is another", newSecret(), headersAt(seconds), "{}", "signature"],
    ["the body was written anew", secret, headersAt(seconds), "{ }", "signature"],
    ["it is too old", secret, headersAt(seconds - 301), "{}", "clock"],
  ])("is told what is wrong when %s", (_what, key, headers, body, code) => {
    expect(checkReceived(key, headers, body, now)).toMatchObject({ ok: false, refusal: { code } });
  });
});
